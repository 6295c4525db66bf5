"""Why a translation failed, in a sentence for the user.

Kinds that pass by themselves are those of `PASSING`: `limit` (too many requests for now), `dropped` (the connection broke),
`unreachable` (no connection), `server` (the server's own trouble, 5xx). The others stay until somebody does something, or would cost
as long again: `deadline`, `quota` (the allowance is used up), `key`, `address`, `redirect`, `tls`, `proxy`, `refused`, `answer` (no
translation in it), `echo` (Arabic came back), `empty`, `cut` (half an answer), `length`, `folder`, `missing`, `start`, `closed`, `crash`.
"""

PASSING = frozenset({"limit", "dropped", "unreachable", "server"})
"""The kinds of failures that another try after a while may be spared."""
_SENTENCES = {
    "deadline": "did not answer within {detail}: try again later or choose another engine.",
    "limit": "takes no more requests for now: wait a while or choose another engine.",
    "quota": "gives no more translations, its allowance is used up ({detail}): wait until it is renewed or choose another engine.",
    "unreachable": "cannot be reached ({detail}): check the network and the engine's address.",
    "dropped": "broke the connection before it had answered: try again later.",
    "tls": "cannot be reached safely ({detail}): check the certificates that REQUESTS_CA_BUNDLE or SSL_CERT_FILE name.",
    "proxy": "cannot be reached through the proxy ({detail}): check HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY.",
    "address": "has an address that cannot be used ({detail}): check it; it begins with http:// or https://.",
    "redirect": "sends its requests elsewhere ({detail}), where nothing is sent: check its address, or log in to this network.",
    "key": "wants a key or refuses the one it got ({detail}): keep the right one with `warraq engine key`.",
    "server": "has trouble of its own ({detail}): try again later or choose another engine.",
    "refused": "refused the request ({detail}): try again later or choose another engine.",
    "answer": "answered with something that is no translation ({detail}): check its address or choose another engine.",
    "echo": "gave back Arabic instead of English: choose another engine or model.",
    "empty": "gave no translation of this text: try a shorter passage or choose another engine.",
    "cut": "gave only part of a translation ({detail}): try a shorter passage or another model.",
    "length": "was given a text that is too long ({detail}): translate a paragraph at a time.",
    "folder": "cannot use its folder ({detail}): give one with a CTranslate2 model or an unpacked Argos package, Arabic to English.",
    "missing": "needs the package {detail}: run `pip install 'warraq[local]'` (for Google and MyMemory `pip install deep-translator`).",
    "start": "could not be asked, the helper process did not start ({detail}): try again.",
    "closed": "was stopped before it had answered.",
    "crash": "could not be asked, the helper process failed ({detail}): try again or choose another engine.",
}
KINDS = frozenset(_SENTENCES)
"""All kinds of failures."""


def sentence(title: str, kind: str, detail: str = "") -> str:
    """Return the sentence for a kind of failure of the engine with this title."""
    words = _SENTENCES.get(kind, _SENTENCES["crash"])
    return f"{title} {words.replace('{detail}', _short(detail) or 'no reason given')}"


def _short(detail: str) -> str:
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in detail).split()).rstrip(".")
    return line if len(line) <= 120 else f"{line[:119]}…"
