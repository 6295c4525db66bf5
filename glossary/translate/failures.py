"""Why a translation failed, in a sentence for the user."""

from glossary.translate.engines import KEY_VARIABLE

_SENTENCES = {
    "deadline": "did not answer within {detail}: try again later or choose another engine.",
    "limit": "takes no more requests for now: wait a while or choose another engine.",
    "unreachable": "cannot be reached ({detail}): check the network and the engine's address.",
    "dropped": "broke the connection before it had answered: try again later.",
    "tls": "cannot be reached safely ({detail}): check the certificates that REQUESTS_CA_BUNDLE or SSL_CERT_FILE name.",
    "proxy": "cannot be reached through the proxy ({detail}): check HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY.",
    "address": "has an address that cannot be used ({detail}): give one that begins with http:// or https://.",
    "key": f"wants a key or refuses the one it got: set {KEY_VARIABLE}.",
    "refused": "refused the request ({detail}): try again later or choose another engine.",
    "answer": "answered with something that is no translation ({detail}): check its address or choose another engine.",
    "empty": "gave no translation of this text: try a shorter passage or choose another engine.",
    "length": "was given a text of {detail}: translate a paragraph at a time.",
    "missing": "needs the package deep-translator ({detail}): run `pip install deep-translator`.",
    "start": "could not be asked, the helper process did not start ({detail}): try again.",
    "closed": "was stopped before it had answered.",
    "crash": "could not be asked, the helper process failed ({detail}): try again or choose another engine.",
}


def sentence(title: str, kind: str, detail: str = "") -> str:
    """Return the sentence for a kind of failure of the engine with this title."""
    words = _SENTENCES.get(kind, _SENTENCES["crash"])
    return f"{title} {words.format(detail=_short(detail) or 'no reason given')}"


def _short(detail: str) -> str:
    line = " ".join(detail.split())
    return line if len(line) <= 120 else f"{line[:119]}…"
