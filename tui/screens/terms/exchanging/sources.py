"""A file to import, its format and its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.worded import system_reason
from glossary.errors import UnknownFormat, UnreadableFile
from glossary.exchange.incoming.wishes import Source
from glossary.exchange.port import FORMATS, SNIFFED, Format, format_named, format_of_file
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.screens.prompt import typed_path

if TYPE_CHECKING:
    from glossary.exchange.tables.tabular import Plan

GUESSED = marked("guessed")
READABLE = (GUESSED, *(name for name in FORMATS if name not in ("anki", "tbx2")))
"""What can be said of the format of a file to import."""


@contextmanager
def opened(path: str, form: str, mapping: Mapping[str, str]) -> Iterator[Source]:
    """Yield a file with its format; raise UnreadableFile, UnknownFormat."""
    try:
        stream = typed_path(path).open("rb")
    except OSError as error:
        said = _("The file {path} cannot be opened ({reason}).")
        raise UnreadableFile(said.format(path=path, reason=spoken(system_reason(error)))) from error
    with stream:
        head = stream.read(SNIFFED)
        stream.seek(0)
        found = format_of_file(path, head) if form == GUESSED else format_named(form)
        if not found.reads:
            said = _("{format} is written, not read: choose another file.")
            raise UnknownFormat(said.format(format=found.title))
        yield Source(Path(path).name, stream, _mapped(found, mapping))


def _mapped(found: Format, mapping: Mapping[str, str]) -> Format:
    """Return a table's format with fields for columns, any other as it is."""
    from glossary.exchange.tables.tabular import Csv

    return type(found)(mapping) if isinstance(found, Csv) and mapping else found


def plan_of(source: Source) -> Plan | None:
    """Return how a table is read, None for what is no table; raise UnreadableFile, UnusableMapping."""
    plan = getattr(source.format, "plan", None)
    if plan is None:
        return None
    source.stream.seek(0)
    found: Plan = plan(source.stream)
    return found


def mapping_in(text: str) -> dict[str, str]:
    """Return fields by columns as `2=en, Note=note` says them; what says nothing is passed over."""
    pairs = (each.rpartition("=") for each in text.replace("،", ",").split(","))
    return {column.strip(): field.strip() for column, sign, field in pairs if sign and column.strip()}
