"""How each engine is asked and how it answers, as its documentation has it."""

import json
import unicodedata
from typing import Any
from urllib.parse import parse_qs, urlsplit

_LATIN = "abcdefghijklmnopqrstuvwxyz"


def english(text: str) -> str:
    """Return a text in Latin letters that tells which Arabic was asked for."""
    return "".join(
        _LATIN[ord(sign) % 26] if unicodedata.name(sign, "").startswith("ARABIC LETTER") else sign for sign in text
    )


def made(text: str) -> str:
    """Return what the stub gives for a text."""
    return f"[{english(text)}]"


def asked_of(path: str, body: bytes) -> Any:
    """Return what a request asks: its query, its form or its JSON."""
    if body[:1] in (b"{", b"["):
        return json.loads(body)
    query = body.decode() if body else urlsplit(path).query
    return {name: values[0] for name, values in parse_qs(query).items()}


def kind_of(path: str, asked: Any) -> str:
    """Return the engine that asks like this."""
    plain = urlsplit(path).path
    if plain.endswith("/chat/completions"):
        return "chat"
    if isinstance(asked, list):
        return "microsoft"
    for name, kind in (
        ("texts", "yandex"),
        ("sign", "baidu"),
        ("domain", "qcri"),
        ("langpair", "mymemory"),
        ("sl", "google"),
    ):
        if name in asked:
            return kind
    return "libretranslate"


def texts_of(kind: str, asked: Any) -> list[str]:
    """Return the texts that a request holds."""
    if kind == "chat":
        return [asked["messages"][-1]["content"].split("=====\n", 1)[1].rpartition("\n")[0]]
    if kind == "microsoft":
        return [each["Text"] for each in asked]
    if kind == "yandex":
        return list(asked["texts"])
    given = asked["text" if kind == "qcri" else "q"]
    return list(given) if isinstance(given, list) else [given]


def answer_of(kind: str, asked: Any, texts: list[Any]) -> tuple[str, str]:
    """Return the body of an answer that gives these texts, and its type."""
    if kind == "google":
        return f'<html><div class="result-container">{texts[0]}</div></html>', "text/html; charset=utf-8"
    body: Any = {
        "libretranslate": lambda: {"translatedText": texts if isinstance(asked["q"], list) else texts[0]},
        "microsoft": lambda: [{"translations": [{"text": text, "to": "en"}]} for text in texts],
        "yandex": lambda: {"translations": [{"text": text} for text in texts]},
        "qcri": lambda: {"success": True, "translatedText": texts[0]},
        "baidu": lambda: {"from": "ara", "to": "en", "trans_result": [{"src": "", "dst": text} for text in texts]},
        "mymemory": lambda: {"responseData": {"translatedText": texts[0]}, "responseStatus": 200, "matches": []},
        "chat": lambda: {"choices": [{"finish_reason": "stop", "message": {"role": "assistant", "content": texts[0]}}]},
    }[kind]()
    return json.dumps(body), "application/json"
