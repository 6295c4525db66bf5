"""The words and phrases of a query of the memory."""

import re

_PIECE = re.compile(r'["“”«»]([^"“”«»]*)["“”«»]|([^\s"“”«»]+)')


def phrases_in(query: str) -> list[str]:
    """Return what is to stand in a unit: what is between quotation marks together, every other word by itself."""
    return [found[1] or found[2] for found in _PIECE.finditer(query) if found[1] or found[2]]
