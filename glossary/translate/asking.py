"""One request to an engine, inside the process that is ended when it takes too long."""

import html
import os
import re
from typing import Any

from glossary.translate.engines import KEY_VARIABLE

_MYMEMORY_NOTICES = re.compile(
    r"MYMEMORY WARNING|QUERY LENGTH LIMIT|INVALID |NO QUERY|PLEASE SELECT|LIMIT EXCEEDED", re.I
)
_MALFORMED = (KeyError, IndexError, AttributeError, TypeError, ValueError, StopIteration)


class Unanswered(Exception):
    """The engine gave no translation; `kind` and `detail` say why, as `glossary.translate.failures` names it."""

    def __init__(self, kind: str, detail: str = "") -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail


def ask(request: dict[str, Any], text: str) -> str:
    """Return the English of one text; Unanswered, or whatever the libraries raise, where there is none."""
    answer = {"google": _google, "mymemory": _mymemory, "libretranslate": _libretranslate}[request["engine"]](
        request, text
    )
    if not isinstance(answer, str) or not answer.strip():
        raise Unanswered("empty")
    return answer.strip()


def _google(request: dict[str, Any], text: str) -> Any:
    from deep_translator import GoogleTranslator

    engine = GoogleTranslator(source=request["source"], target=request["target"])
    engine._base_url = request["url"]  # there is no other way to name an address
    return engine.translate(text)


def _mymemory(request: dict[str, Any], text: str) -> Any:
    from deep_translator import MyMemoryTranslator

    engine = MyMemoryTranslator(source=request["source"], target=request["target"])
    engine._base_url = request["url"]
    answer = engine.translate(text)
    if isinstance(answer, str) and _MYMEMORY_NOTICES.match(answer):
        raise Unanswered("limit" if "WARNING" in answer.upper() else "refused", answer)
    return html.unescape(answer) if isinstance(answer, str) else answer


def _libretranslate(request: dict[str, Any], text: str) -> Any:
    """Ask by POST with a JSON body: deep-translator's class puts text and key into the URL and insists on a key."""
    import requests

    body = {"q": text, "source": request["source"], "target": request["target"], "format": "text"}
    key = os.environ.get(KEY_VARIABLE)
    if key:
        body["api_key"] = key
    address = request["url"].rstrip("/").removesuffix("/translate") + "/translate"
    response = requests.post(address, json=body, timeout=request["deadline"])
    if not response.ok:
        raise _refusal(response.status_code, _said(response))
    return response.json()["translatedText"]


def _said(response: Any) -> str:
    try:
        said = response.json()["error"]
    except _MALFORMED:
        said = ""
    return f"{response.status_code}: {said}" if isinstance(said, str) and said else str(response.status_code)


def _refusal(status: int, said: str) -> Unanswered:
    if status == 429:
        return Unanswered("limit")
    if status in {401, 403} or "api key" in said.lower():
        return Unanswered("key")
    return Unanswered("refused", said)


def reason(error: Exception) -> tuple[str, str]:
    """Return the kind of failure an exception of requests or deep-translator stands for, and a detail without secrets."""
    if isinstance(error, ModuleNotFoundError):
        return "missing", str(error)
    found = _network_reason(error) or _library_reason(error)
    if found:
        return found
    if isinstance(error, _MALFORMED):
        return "answer", "its answer has another shape"
    if isinstance(error, OSError):
        bundle = "bundle" in str(error) or "certificate" in str(error).lower()
        return (
            ("tls", "the certificate file is missing") if bundle else ("unreachable", error.strerror or "network error")
        )
    return "crash", type(error).__name__


def _network_reason(error: Exception) -> tuple[str, str] | None:
    from requests import exceptions as faults

    if isinstance(error, faults.InvalidProxyURL | faults.ProxyError) or "SOCKS" in str(error):
        return "proxy", type(error).__name__
    if isinstance(error, faults.SSLError):
        return "tls", "its certificate is not trusted"
    if isinstance(error, faults.Timeout):
        return "unreachable", "no answer"
    if isinstance(error, faults.InvalidURL | faults.InvalidSchema | faults.MissingSchema):
        return "address", type(error).__name__
    if isinstance(error, faults.ChunkedEncodingError | faults.ContentDecodingError):
        return "dropped", ""
    if isinstance(error, faults.JSONDecodeError):
        return "answer", "not JSON"
    if isinstance(error, faults.TooManyRedirects):
        return "answer", "too many redirects"
    if isinstance(error, faults.ConnectionError):
        return _connection_reason(str(error))
    return None


def _connection_reason(said: str) -> tuple[str, str]:
    if "aborted" in said or "RemoteDisconnected" in said or "reset" in said:
        return "dropped", ""
    if "resolve" in said or "getaddrinfo" in said or "Name or service" in said:
        return "unreachable", "its name is unknown"
    return "unreachable", "connection refused" if "refused" in said else "no connection"


def _library_reason(error: Exception) -> tuple[str, str] | None:
    from deep_translator import exceptions as faults

    if isinstance(error, faults.TooManyRequests):
        return "limit", ""
    if isinstance(error, faults.RequestError | faults.ServerException):
        return "refused", "the server reported an error"
    if isinstance(error, faults.TranslationNotFound | faults.ElementNotFoundInGetRequest):
        return "answer", "no translation in the page"
    if isinstance(error, faults.NotValidLength | faults.NotValidPayload):
        return "refused", "the text is too long for it"
    return None
