"""Several texts in one line, semicolons between, as people write and read them."""

import re
from collections.abc import Iterable

_SEMICOLON = re.compile("[;\N{ARABIC SEMICOLON}]")


def joined(texts: Iterable[str]) -> str:
    """Return one line of several texts."""
    return "; ".join(texts)


def parted(line: str) -> tuple[str, ...]:
    """Return the texts of a line, Latin or Arabic semicolons between them, with single spaces and each once."""
    texts = (" ".join(text.split()) for text in _SEMICOLON.split(line))
    return tuple(dict.fromkeys(text for text in texts if text))
