"""The catalogue of a language: what a translator reads and writes, and what the program reads."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tui.language.collecting.sentences import Sentence
from tui.language.spoken import DOMAIN, LOCALES

_SIX = "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"
"""The forms of a noun behind its number in Arabic: none, one, two, 3 to 10, 11 to 99, 100."""
_BEGUN = datetime(2026, 11, 21, tzinfo=UTC)


def catalogue_file(language: str, kind: str = "po") -> Path:
    """Return the path of a catalogue, `po` for translators or `mo` for the program."""
    return LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.{kind}"


def load_catalogue(language: str) -> Catalog:
    """Return the catalogue as it is kept."""
    with catalogue_file(language).open("rb") as file:
        return read_po(file, language, DOMAIN)


def renewed(kept: Catalog, found: Iterable[Sentence]) -> Catalog:
    """Return a catalogue of the sentences found with the translations that are kept; no others are in it."""
    new = _empty(str(kept.locale), kept.header_comment)
    for sentence in found:
        key = (sentence.one, sentence.many) if sentence.many else sentence.one
        old = _string(kept.get(sentence.one))
        empty: str | tuple[str, ...] = ("",) * 6 if sentence.many else ""
        new.add(key, old if type(old) is type(empty) else empty, locations=[(sentence.file, 0)])
    return new


def missing(catalogue: Catalog) -> Catalog:
    """Return a catalogue of what is not translated yet."""
    open_ones = _empty(str(catalogue.locale), "")
    for message in catalogue:
        if message.id and not _is_translated(message):
            open_ones.add(message.id, message.string, locations=message.locations)
    return open_ones


def take_over(catalogue: Catalog, more: Catalog) -> int:
    """Put the translations of another catalogue into one and return how many there were; sentences it lacks are left out."""
    taken = 0
    for message in more:
        own = catalogue.get(message.id) if message.id else None
        if own is not None and _is_translated(message) and own.string != message.string:
            own.string = message.string
            taken += 1
    return taken


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as translators read it, the sentences in the order of the code; lines are not broken."""
    file = BytesIO()
    write_po(file, catalogue, width=0, include_lineno=False, ignore_obsolete=True)
    return file.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as the program reads it; what is not translated is not in it."""
    complete = _empty(str(catalogue.locale), "")
    for message in catalogue:
        if message.id and _is_translated(message):
            complete.add(message.id, message.string)
    file = BytesIO()
    write_mo(file, complete)
    return file.getvalue()


def save(catalogue: Catalog) -> None:
    """Write a catalogue for translators and for the program."""
    language = str(catalogue.locale)
    catalogue_file(language).write_bytes(written(catalogue))
    catalogue_file(language, "mo").write_bytes(compiled(catalogue))


def _is_translated(message: Message) -> bool:
    string = _string(message)
    return all(string) if isinstance(string, tuple) else bool(string)


def _string(message: Message | None) -> str | tuple[str, ...]:
    """Return the translation of a message, its forms where it counts something; a list of them is read from a file."""
    string = message.string if message else ""
    return string or "" if isinstance(string, str | None) else tuple(string)


def _empty(language: str, heading: str) -> Catalog:
    new = Catalog(language, DOMAIN, heading, fuzzy=False, creation_date=_BEGUN, revision_date=_BEGUN)
    new.project, new.version = DOMAIN, ""
    new.last_translator = new.language_team = new.msgid_bugs_address = "The warraq authors"
    new.mime_headers = [("Plural-Forms", f"nplurals=6; plural=({_SIX});")]
    return new
