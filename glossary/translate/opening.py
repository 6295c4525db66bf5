"""The translator the settings name."""

from dataclasses import dataclass

from glossary.errors import UnknownTranslator
from glossary.translate.deep_translator import DeepTranslator
from glossary.translate.engines import ENGINES
from glossary.translate.port import Translator

_OFF = frozenset({"", "off", "none", "no"})


@dataclass(frozen=True, slots=True)
class TranslatorOptions:
    """What an engine needs to know of the user; a key comes from the environment only."""

    url: str = ""
    """The address of the engine, where it is not the usual one."""


def open_translator(name: str, options: TranslatorOptions | None = None) -> Translator | None:
    """Return the translator of this name, None for `off`; UnknownTranslator names those there are. Nothing is asked yet."""
    wanted = name.strip().lower()
    if wanted in _OFF:
        return None
    url = (options or TranslatorOptions()).url
    engine = next((engine for engine in ENGINES if engine.name == wanted), None)
    if engine is None:
        known = ", ".join(engine.name for engine in ENGINES)
        raise UnknownTranslator(f"There is no translator called {name!r}: choose one of {known}, or off.")
    if not (url or engine.url):
        raise UnknownTranslator(f"{engine.title} needs an address: set translator_url to that of your server.")
    return DeepTranslator(engine, url)
