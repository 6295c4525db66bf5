"""Translators of every kind that ask the stub."""

from glossary.translate.engine_translator import EngineTranslator
from glossary.translate.opening import TranslatorOptions, open_translator
from tests.glossary.translate.stub import Stub

KEY = "s3cret-key"
KINDS = ("google", "mymemory", "libretranslate", "microsoft", "yandex", "qcri", "baidu", "chatgpt", "chat")
"""Every engine that is asked over HTTP."""


def opened(kind: str, server: Stub, behaviour: str = "ok", **options: object) -> EngineTranslator:
    """Return a translator of a kind that asks the stub to behave like this, with all that any engine needs."""
    usual: dict[str, object] = {"url": server.url(behaviour), "key": KEY, "model": "tiny", "account": "reader"}
    translator = open_translator(kind, TranslatorOptions(**{**usual, **options}))  # type: ignore[arg-type]
    assert translator is not None
    return translator
