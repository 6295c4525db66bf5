"""Why a translation failed, in a sentence for the user.

Kinds that pass by themselves are those of `PASSING`: `limit` (too many requests for now), `dropped` (the connection broke),
`unreachable` (no connection), `server` (the server's own trouble, 5xx). The others stay until somebody does something, or would cost
as long again: `deadline`, `quota` (the allowance is used up), `key`, `address`, `redirect`, `tls`, `proxy`, `refused`, `answer` (no
translation in it), `echo` (Arabic came back), `language` (what came is neither Arabic nor English), `empty`, `cut` (half an answer),
`length`, `folder`, `missing`, `start`, `closed`, `crash`.
"""

from collections.abc import Mapping
from typing import Any

from corpus.worded import Worded, worded

PASSING = frozenset({"limit", "dropped", "unreachable", "server"})
"""The kinds of failures that another try after a while may be spared."""
_SENTENCES = {
    "deadline": "{title} did not answer within {detail}: try again later or choose another engine.",
    "limit": "{title} takes no more requests for now: wait a while or choose another engine.",
    "quota": "{title} gives no more translations, its allowance is used up ({detail}): wait until it is renewed or choose another engine.",
    "unreachable": "{title} cannot be reached ({detail}): check the network and the engine's address.",
    "dropped": "{title} broke the connection before it had answered: try again later.",
    "tls": "{title} cannot be reached safely ({detail}): check the certificates that REQUESTS_CA_BUNDLE or SSL_CERT_FILE name.",
    "proxy": "{title} cannot be reached through the proxy ({detail}): check HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY.",
    "address": "{title} has an address that cannot be used ({detail}): check it; it begins with http:// or https://.",
    "redirect": "{title} sends its requests elsewhere ({detail}), where nothing is sent: check its address, or log in to this network.",
    "key": "{title} wants a key or refuses the one it got ({detail}): keep the right one with `warraq engine key`.",
    "server": "{title} has trouble of its own ({detail}): try again later or choose another engine.",
    "refused": "{title} refused the request ({detail}): try again later or choose another engine.",
    "answer": "{title} answered with something that is no translation ({detail}): check its address or choose another engine.",
    "echo": "{title} gave back Arabic instead of English: choose another engine or model.",
    "language": "{title} answered neither in English nor in Arabic: choose another engine or model.",
    "empty": "{title} gave no translation of this text: try a shorter passage or choose another engine.",
    "cut": "{title} gave only part of a translation ({detail}): try a shorter passage or another model.",
    "length": "{title} was given a text that is too long ({detail}): translate a paragraph at a time.",
    "folder": "{title} cannot use its folder ({detail}): give one with a CTranslate2 model or an unpacked Argos package, Arabic to English.",
    "missing": "{title} needs the package {detail}: run `pip install 'warraq[local]'` (for Google and MyMemory `pip install deep-translator`).",
    "start": "{title} could not be asked, the helper process did not start ({detail}): try again.",
    "closed": "{title} was stopped before it had answered.",
    "crash": "{title} could not be asked, the helper process failed ({detail}): try again or choose another engine.",
}
KINDS = frozenset(_SENTENCES)
"""All kinds of failures."""


def sentence(title: str, kind: str, detail: str = "") -> str:
    """Return the sentence for a kind of failure of the engine with this title."""
    words = _SENTENCES.get(kind, _SENTENCES["crash"])
    told = detail if isinstance(detail, Worded) else _short(detail) or worded("no reason given")
    return worded(words, title=title, detail=told)


def detail_of(answer: Mapping[str, Any]) -> str:
    """Return what the process that asks an engine tells of a failure: a sentence of ours, or what the engine said."""
    fields = {str(name): _short(str(field)) for name, field in dict(answer.get("fields") or {}).items()}
    template = str(answer.get("template") or "")
    return worded(template, **fields) if template else fields.get("said", "")


def _short(detail: str) -> str:
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in detail).split()).rstrip(".")
    return line if len(line) <= 120 else f"{line[:119]}…"
