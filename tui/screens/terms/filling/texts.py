"""Fields as texts that one line can hold, and back; a text that was not changed leaves its field as it was."""

import re
from enum import StrEnum
from typing import Any

from glossary.terminology import MatchMode, Stage, Status
from tui.screens.terms.filling.fields import NO, YES, Field, Shape

_BREAK = " ¶ "
_PARTS = re.compile("[;؛]")
_ENUMS: dict[str, type[StrEnum]] = {"status": Status, "stage": Stage, "match": MatchMode}
_NEVER_NONE = frozenset({"text", "glossary"})


def shown(value: Any, field: Field) -> str:
    """Return the text of a field's value."""
    if field.shape is Shape.FLAG:
        return YES if value else NO
    if field.shape is Shape.LIST:
        return "; ".join(value)
    return _BREAK.join(str(value or "").split("\n"))


def taken(text: str, field: Field, before: Any) -> Any:
    """Return the value that a text stands for; the one before where the text is that one's."""
    if text == shown(before, field):
        return before
    if field.shape is Shape.FLAG:
        return text == YES
    if field.shape is Shape.LIST:
        return tuple(dict.fromkeys(part.strip() for part in _PARTS.split(text) if part.strip()))
    if field.name in _ENUMS:
        return _ENUMS[field.name](text)
    plain = "\n".join(line.strip() for line in text.split(_BREAK.strip())).strip()
    return plain if plain or field.name in _NEVER_NONE else None
