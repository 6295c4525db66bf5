"""The parts of a cell between signs, some of which may be escaped."""

import re

_ESCAPED = re.compile(r"\\([\\|;\N{ARABIC SEMICOLON}])")


def split(cell: str, signs: str) -> list[str]:
    """Return the parts of a cell between any of some signs that are not escaped, stripped and without escapes."""
    return [unescaped(part.strip()) for part in written_parts(cell, signs)]


def written_parts(cell: str, signs: str) -> list[str]:
    """Return the parts of a cell as they are written."""
    if not any(sign in cell for sign in signs):
        return [cell]
    if "\\" not in cell:
        return re.split(f"[{re.escape(signs)}]", cell)
    parts, start = [], 0
    for found in re.finditer(r"\\.|.", cell, re.DOTALL):
        if found[0] in signs:
            parts.append(cell[start : found.start()])
            start = found.end()
    return [*parts, cell[start:]]


def unescaped(cell: str) -> str:
    """Return a text without its escapes."""
    return _ESCAPED.sub(r"\1", cell) if "\\" in cell else cell
