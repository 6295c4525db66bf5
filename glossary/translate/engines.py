"""The engines there are and what each takes."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote_plus


def _in_url(text: str) -> int:
    return len(quote_plus(text))


def _in_bytes(text: str) -> int:
    return len(text.encode())


@dataclass(frozen=True, slots=True)
class Engine:
    """A translating service."""

    name: str
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


ENGINES = (
    Engine("google", "Google Translate", "ar", "en", "https://translate.google.com/m", 8000, _in_url),
    Engine("mymemory", "MyMemory", "ar-SA", "en-GB", "https://api.mymemory.translated.net/get", 480, _in_bytes),
    Engine("libretranslate", "LibreTranslate", "ar", "en", "", 2000),
)
"""Every engine that can be chosen; the first two are free services, the third is often one's own."""

KEY_VARIABLE = "WARRAQ_TRANSLATOR_KEY"
"""The environment variable that holds an engine's key; a key is never read from anywhere else."""
