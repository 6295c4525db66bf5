"""The engines there are, what each takes and what each needs."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote_plus

from corpus.worded import worded


def _in_url(text: str) -> int:
    return len(quote_plus(text))


def _in_bytes(text: str) -> int:
    return len(text.encode())


class Need(StrEnum):
    """What an engine has to be told, by the name of its option."""

    URL = "url"
    KEY = "key"
    MODEL = "model"
    FOLDER = "folder"
    REGION = "region"
    ACCOUNT = "account"


class Unit(StrEnum):
    """What is sent as one text where it is no longer than the limit."""

    SENTENCE = "sentence"
    LINE = "line"
    PASSAGE = "passage"


class Cost(StrEnum):
    """Who pays for a translation."""

    FREE = "free"
    """Nobody: a public service within its limits."""
    OWN = "own"
    """Whoever runs it, often the user."""
    PAID = "paid"
    """The user, by the character or the token, after an allowance."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A kind of translating engine."""

    name: str
    """What settings call the kind."""
    title: str
    """What a sentence for the user calls it."""
    source: str
    """Its code for Arabic."""
    target: str
    """Its code for English."""
    url: str
    """Where it answers, unless the user names another address; empty where there is no address for everybody."""
    limit: int
    """The longest text it takes at once, as `measure` counts."""
    measure: Callable[[str], int] = len
    unit: Unit = Unit.LINE
    parallel: int = 4
    """How many passages it is asked for at a time, unless the user says otherwise."""
    deadline: float = 0.0
    """Seconds a passage may take where the user does not say; 0 for those that whoever asks has."""
    needs: tuple[Need, ...] = ()
    """What it does nothing without."""
    takes: tuple[Need, ...] = ()
    """What it may be told besides."""
    cost: Cost = Cost.FREE
    takes_terms: bool = False
    """Whether it follows the approved terms of a passage."""
    about: str = ""
    """A sentence on what it is and what its options mean."""


_KEY, _URL = (Need.KEY,), (Need.URL,)
ENGINES = (
    Engine(
        "google",
        "Google Translate",
        "ar",
        "en",
        "https://translate.google.com/m",
        8000,
        _in_url,
        parallel=2,
        takes=_URL,
        about="The public page of Google Translate, without a key.",
    ),
    Engine(
        "mymemory",
        "MyMemory",
        "ar-SA",
        "en-GB",
        "https://api.mymemory.translated.net/get",
        480,
        _in_bytes,
        parallel=2,
        takes=(Need.URL, Need.ACCOUNT),
        about="A public memory with machine translation; an e-mail address as account gives a larger daily allowance.",
    ),
    Engine(
        "libretranslate",
        "LibreTranslate",
        "ar",
        "en",
        "",
        2000,
        needs=_URL,
        takes=_KEY,
        cost=Cost.OWN,
        about="A server of LibreTranslate, often one's own; some want a key.",
    ),
    Engine(
        "microsoft",
        "Microsoft Translator",
        "ar",
        "en",
        "https://api.cognitive.microsofttranslator.com",
        5000,
        needs=_KEY,
        takes=(Need.REGION, Need.URL),
        cost=Cost.PAID,
        about="Azure's Translator: its key, and the region of the resource where that is not global.",
    ),
    Engine(
        "yandex",
        "Yandex Translate",
        "ar",
        "en",
        "https://translate.api.cloud.yandex.net",
        5000,
        needs=_KEY,
        takes=(Need.ACCOUNT, Need.URL),
        cost=Cost.PAID,
        about="Yandex Cloud Translate: the API key of a service account, and the folder id as account where it is asked for.",
    ),
    Engine(
        "qcri",
        "QCRI",
        "ar",
        "en",
        "https://mt.qcri.org/api/v1",
        4000,
        _in_url,
        parallel=2,
        needs=_KEY,
        takes=(Need.MODEL, Need.URL),
        about="The Qatar Computing Research Institute's translator of Arabic: a free key; a domain such as general-fast as model.",
    ),
    Engine(
        "baidu",
        "Baidu Translate",
        "ara",
        "en",
        "https://fanyi-api.baidu.com/api/trans/vip/translate",
        5000,
        _in_bytes,
        parallel=1,
        needs=(Need.ACCOUNT, Need.KEY),
        takes=_URL,
        cost=Cost.PAID,
        about="Baidu's general translation: the app id as account, and its key.",
    ),
    Engine(
        "chatgpt",
        "ChatGPT",
        "ar",
        "en",
        "https://api.openai.com/v1",
        2500,
        unit=Unit.PASSAGE,
        deadline=60.0,
        needs=(Need.KEY, Need.MODEL),
        takes=_URL,
        cost=Cost.PAID,
        takes_terms=True,
        about="A model of OpenAI, named as model, with the approved terms of the glossary in what it is told.",
    ),
    Engine(
        "chat",
        worded("The language model"),
        "ar",
        "en",
        "",
        2500,
        unit=Unit.PASSAGE,
        deadline=120.0,
        needs=(Need.URL, Need.MODEL),
        takes=_KEY,
        cost=Cost.OWN,
        takes_terms=True,
        about="Any server with a chat interface like OpenAI's (Ollama, llama.cpp, vLLM), with the approved terms in what it is told.",
    ),
    Engine(
        "local",
        worded("The local model"),
        "ar",
        "en",
        "",
        400,
        unit=Unit.SENTENCE,
        parallel=1,
        deadline=120.0,
        needs=(Need.FOLDER,),
        cost=Cost.OWN,
        about="A model in a folder of this machine, as CTranslate2 or Argos Translate lay it out; nothing is sent anywhere.",
    ),
)
"""Every kind that can be chosen.

Microsoft, Yandex, QCRI, Baidu and ChatGPT are asked over their own interfaces and not through deep-translator 1.11.4: its Microsoft
class fetches a fixed address when it is made, its Yandex speaks a version that was switched off, its QCRI drops the reasons of
refusals, its Baidu puts the text into the address, its ChatGPT needs a version of openai from before 2023. Its DeepL, Papago, Linguee
and Pons know no Arabic.
"""


def engine_of(kind: str) -> Engine | None:
    """Return the engine of a kind; None where there is none."""
    wanted = kind.strip().lower()
    return next((engine for engine in ENGINES if engine.name == wanted), None)
