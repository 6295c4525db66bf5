"""What every database can keep of a text: lone surrogates have no UTF-8, and PostgreSQL knows no NUL."""

import re
from collections.abc import Collection
from typing import Any

from sqlalchemy import Engine, event

_UNKEPT = re.compile("[\0\ud800-\udfff]")
_SEVERAL = frozenset((dict, list, tuple))


def keep_what_can_be_kept(engine: Engine) -> None:
    """Give an engine's database U+FFFD for what none can keep, one for one, so that every offset stays what it is."""

    def checked(statement: str, parameters: Any, **_rest: Any) -> tuple[str, Any]:
        return statement, storable(parameters)

    event.listen(engine, "before_cursor_execute", checked, retval=True, named=True)


def storable(given: Any) -> Any:
    """Return the parameters of a statement, or of many, with the texts in them made fit to be kept."""
    if isinstance(given, str):
        return _UNKEPT.sub("\N{REPLACEMENT CHARACTER}", given) if _UNKEPT.search(given) else given
    if isinstance(given, dict):
        return given if _are_plain(given.values()) else {name: storable(value) for name, value in given.items()}
    if isinstance(given, (list, tuple)):
        return given if _are_plain(given) else type(given)(map(storable, given))
    return given


def _are_plain(values: Collection[Any]) -> bool:
    """Return whether values can all be kept at the first look: no lists, and texts that show all they have."""
    return (
        _SEVERAL.isdisjoint(map(type, values))
        and "".join([each for each in values if isinstance(each, str)]).isprintable()
    )
