import hashlib
from collections.abc import Callable, Iterator

import pytest

from glossary.errors import TranslationFailed
from glossary.translate.engine_translator import EngineTranslator
from glossary.translate.engines import ENGINES, engine_of
from glossary.translate.port import Passage, translated
from tests.glossary.translate.opened import KEY, KINDS, opened
from tests.glossary.translate.shapes import made, texts_of
from tests.glossary.translate.stub import Stub, running

Engines = Callable[..., EngineTranslator]
SENTENCE = "عقد المجلس اجتماعا طارئا."


@pytest.fixture(scope="module")
def server() -> Iterator[Stub]:
    with running() as stub:
        yield stub


@pytest.fixture(autouse=True)
def _fresh(server: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    server.forget()


@pytest.fixture(scope="module")
def engines(server: Stub) -> Iterator[Callable[..., EngineTranslator]]:
    """Engines by their kind and what the stub does; each is opened once, so that few processes are started."""
    known: dict[tuple[str, str], EngineTranslator] = {}

    def engine(kind: str, behaviour: str = "ok") -> EngineTranslator:
        if (kind, behaviour) not in known:
            known[kind, behaviour] = opened(kind, server, behaviour, region="qatarcentral")
        return known[kind, behaviour]

    yield engine
    for each in known.values():
        each.close()


def failure(engine: EngineTranslator, text: str = SENTENCE) -> TranslationFailed:
    with pytest.raises(TranslationFailed) as caught:
        translated(engine, text, 60.0)
    return caught.value


LONG = "\n\n".join([" ".join([SENTENCE] * 200), "٢٠٢٥", "سطر أخير"])
"""Two paragraphs and a number between them; the first is too long for every engine."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_passage_keeps_its_lines_and_every_piece_is_short_enough(
    server: Stub, engines: Engines, kind: str
) -> None:
    """A long passage is cut between sentences, no piece is longer than the engine takes, and lines and numbers come back."""
    found = translated(engines(kind), LONG, 60.0)
    engine = engine_of(kind)
    assert engine is not None
    pieces = [text for asked in server.asked for text in texts(kind, asked)]
    assert len(pieces) > 2
    assert max(map(engine.measure, pieces)) <= engine.limit
    assert " ".join(pieces) == f"{' '.join([SENTENCE] * 200)} سطر أخير"
    assert found.splitlines()[1:] == ["", "٢٠٢٥", "", made("سطر أخير")]
    assert found.splitlines()[0].count(".") == 200


def texts(kind: str, asked: object) -> list[str]:
    return texts_of("chat" if kind == "chatgpt" else kind, asked)


@pytest.mark.parametrize("kind", KINDS)
def test_what_each_engine_is_asked(server: Stub, engines: Engines, kind: str) -> None:
    """Each engine gets its own codes of Arabic and English, and the key where it wants it: in an address only where there is no other way."""
    translated(engines(kind), SENTENCE, 60.0)
    asked, headers, path = server.asked[0], server.headers[0], server.paths[0]
    assert (KEY in path) == (kind == "qcri")
    assert (KEY in str(asked)) == (kind in {"libretranslate", "qcri"})
    assert headers["User-Agent"] == "warraq"
    assert (SENTENCE in path, "%D8" in path) == (False, kind in {"google", "mymemory", "qcri"})
    assert wanted(kind, asked, headers, path)


def wanted(kind: str, asked: dict[str, str], headers: dict[str, str], path: str) -> bool:
    match kind:
        case "google":
            return (asked["sl"], asked["tl"]) == ("ar", "en")
        case "mymemory":
            return (asked["langpair"], asked["de"]) == ("ar-SA|en-GB", "reader")
        case "libretranslate":
            return asked == {"q": SENTENCE, "source": "ar", "target": "en", "format": "text", "api_key": KEY}
        case "microsoft":
            told = (headers["Ocp-Apim-Subscription-Key"], headers["Ocp-Apim-Subscription-Region"])
            return told == (KEY, "qatarcentral") and "api-version=3.0&from=ar&to=en" in path
        case "yandex":
            codes = (asked["sourceLanguageCode"], asked["targetLanguageCode"], asked["folderId"])
            return codes == ("ar", "en", "reader") and headers["Authorization"] == f"Api-Key {KEY}"
        case "qcri":
            return (asked["langpair"], asked["domain"]) == ("ar-en", "tiny")
        case "baidu":
            sign = hashlib.md5(f"reader{SENTENCE}{asked['salt']}{KEY}".encode(), usedforsecurity=False).hexdigest()
            return (asked["from"], asked["to"], asked["appid"], asked["sign"]) == ("ara", "en", "reader", sign)
        case _:
            return headers["Authorization"] == f"Bearer {KEY}" and "temperature" in asked


def test_no_key_is_sent_where_none_is_set(server: Stub) -> None:
    """A server without keys is not sent an empty one."""
    for kind, path in (("libretranslate", "ok/translate"), ("chat", "ok/v1/chat/completions")):
        translator = opened(kind, server, path, key="")
        translated(translator, SENTENCE, 60.0)
        translator.close()
    assert server.paths == ["/ok/translate", "/ok/v1/chat/completions"]
    assert "api_key" not in server.asked[0]
    assert "Authorization" not in server.headers[1]


@pytest.mark.parametrize("behaviour", ["ok", "singly", "fewer"])
def test_libretranslate_with_and_without_lists(server: Stub, engines: Engines, behaviour: str) -> None:
    """The lines of a passage are asked for together; a server that knows no lists, or answers too few, is asked line by line."""
    try:
        found = translated(engines("libretranslate", behaviour), "سطر\nسطر ثان", 60.0)
    except TranslationFailed as failed:
        found = failed.kind
    assert found == ("empty" if behaviour == "fewer" else f"{made('سطر')}\n{made('سطر ثان')}")
    assert len(server.asked) == {"ok": 1, "singly": 3, "fewer": 3}[behaviour]


@pytest.mark.parametrize("kind", ["microsoft", "yandex"])
def test_a_list_of_another_length_is_no_translation(engines: Engines, kind: str) -> None:
    """Where fewer answers come than texts were asked for, nobody guesses which belongs to which."""
    assert "(1 answers for 2 texts)" in str(failure(engines(kind, "fewer"), "سطر\nسطر ثان"))


REPORTS = [
    ("baidu", {"error_code": "54003", "error_msg": "Invalid Access Limit"}, "limit"),
    ("baidu", {"error_code": 54004, "error_msg": "Please recharge"}, "quota"),
    ("baidu", {"error_code": "54001", "error_msg": "Invalid Sign"}, "key"),
    ("baidu", {"error_code": "58001", "error_msg": "INVALID_TO_PARAM"}, "refused"),
    ("qcri", {"success": False, "error": "Invalid key"}, "key"),
    ("qcri", {"success": False, "error": "No such domain"}, "refused"),
    ("mymemory", {"responseStatus": "403", "responseDetails": "INVALID LANGUAGE PAIR", "responseData": {}}, "refused"),
    ("mymemory", {"responseStatus": 429, "responseDetails": "", "responseData": {}}, "limit"),
    ("mymemory", {"responseData": {"translatedText": ""}, "matches": [{"translation": "Another text"}]}, "empty"),
    ("microsoft", {"error": {"code": 403001, "message": "Out of the free allowance"}}, "quota"),
    ("microsoft", {"error": {"code": 429000, "message": "Exceeded"}}, "limit"),
    ("microsoft", {"error": {"code": 401000, "message": "No such key"}}, "key"),
    ("libretranslate", {"error": "ar is not supported"}, "refused"),
    ("chat", {"error": {"code": 429, "message": "Provider is busy"}}, "limit"),
    ("chat", {"error": "model 'tiny' not found"}, "refused"),
    ("yandex", {"code": 3, "message": "nothing"}, "answer"),
]


@pytest.mark.parametrize(("kind", "report", "expected"), REPORTS)
def test_refusals_that_come_as_a_success(
    server: Stub, engines: Engines, kind: str, report: dict[str, object], expected: str
) -> None:
    """A refusal reported with the status 200 is told as what it is."""
    server.reports = report
    assert failure(engines(kind, "report")).kind == expected


def test_mymemory_says_when_it_may_be_asked_again(engines: Engines) -> None:
    """The hours that MyMemory names in its notice reach whoever asks again."""
    failed = failure(engines("mymemory", "quota"))
    assert (failed.kind, failed.retry_after) == ("quota", 2 * 3600.0 + 10 * 60 + 5)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("google", "Invalid ballots made up 3 percent."),
        ("google", "INVALID BALLOTS made up 3 percent."),
        ("mymemory", "Invalid ballots made up 3 percent."),
        ("mymemory", "Please select one of the two, the judge said."),
    ],
)
def test_english_that_begins_like_a_notice_is_english(server: Stub, engines: Engines, kind: str, said: str) -> None:
    """Only MyMemory has notices, which it writes in capitals: what else begins with their words is a translation."""
    server.said = said
    assert translated(engines(kind, "said"), SENTENCE, 60.0) == said


def test_a_notice_of_mymemory_is_no_translation(server: Stub, engines: Engines) -> None:
    """What MyMemory gives in the place of a translation, in capitals, is why there is none."""
    server.said = "INVALID EMAIL PROVIDED"
    assert failure(engines("mymemory", "said")).kind == "refused"


def test_texts_without_letters_and_too_long_ones_are_not_sent(server: Stub, engines: Engines) -> None:
    """A blank or a number needs no engine; a book is refused with its length."""
    passages = [Passage("  "), Passage(" 2025 "), Passage("ا" * 20_001)]
    found = {each.place: each for each in engines("libretranslate").answers(passages)}
    assert (found[0].english, found[1].english) == ("", "2025")
    assert "20001 characters" in str(found[2].failure)
    assert server.asked == []


def test_every_engine_says_where_texts_go(server: Stub) -> None:
    """Each engine has a title, codes, and a sentence on itself; those with an address of their own are remote, on this machine none is."""
    for engine in ENGINES:
        assert engine.about.endswith(".")
        assert engine.title
        assert engine.limit >= 400
    assert opened("google", server, url="").host == "translate.google.com"
    assert opened("google", server, url="").is_remote
    assert not opened("google", server).is_remote
    assert not opened("local", server, folder="/nowhere").is_remote
