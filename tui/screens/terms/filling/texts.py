"""Fields as texts that one line can hold, and back; a text that was not changed leaves its field as it was."""

from enum import StrEnum
from typing import Any

from glossary.semicolons import joined, parted
from glossary.terminology import MatchMode, Stage, Status
from tui.screens.terms.filling.fields import NO, YES, Field, Shape

_BREAK = " ¶ "
_ENUMS: dict[str, type[StrEnum]] = {"status": Status, "stage": Stage, "match": MatchMode}
_NEVER_NONE = frozenset({"text", "glossary"})


def shown(value: Any, field: Field) -> str:
    """Return the text of a field's value."""
    if field.shape is Shape.FLAG:
        return YES if value else NO
    if field.shape is Shape.LIST:
        return joined(value)
    return in_one_line(str(value or ""))


def in_one_line(text: str) -> str:
    """Return a text whose lines stand in one, a pilcrow for each new one."""
    return text.replace("\n", _BREAK)


def taken(text: str, field: Field, before: Any) -> Any:
    """Return the value that a text stands for; the one before where the text is that one's."""
    if text == shown(before, field):
        return before
    if field.shape is Shape.FLAG:
        return text == YES
    if field.shape is Shape.LIST:
        return parted(text)
    if field.name in _ENUMS:
        return _ENUMS[field.name](text)
    plain = "\n".join(line.strip() for line in text.split(_BREAK.strip())).strip()
    return plain if plain or field.name in _NEVER_NONE else None
