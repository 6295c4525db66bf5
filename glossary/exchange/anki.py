"""Decks of flash cards for Anki: a card from Arabic to English and one back, which a later export brings up to date."""

import html
import sqlite3
import tempfile
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO
from uuid import NAMESPACE_URL, uuid5

from corpus.worded import system_reason, worded
from glossary.errors import UnknownFormat, UnreadableFile, UnwritableFile
from glossary.exchange.port import Heading, Report
from glossary.terminology import Concept, Status, Term

_MODEL = 1_729_384_601
"""The number of our kind of note, the same in every deck."""
_KIND = "warraq term"
_FIELDS = ("Arabic", "English", "Arabic more", "English more", "Definition", "Context", "Note", "Id")
_UNUSED = (Status.DEPRECATED, Status.SUPERSEDED)
_COLLECTIONS = ("collection.anki21", "collection.anki2")
"""The files of a package that hold its notes, the newer first."""
_PACKED = "collection.anki21b"
"""The file that holds them in a form of Anki's own."""
_LARGEST = 1 << 30
_BETWEEN = "\x1f"
_STYLE = """
.card { font-family: "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Traditional Arabic", sans-serif;
        font-size: 22px; text-align: center; line-height: 1.7; }
.ar { direction: rtl; unicode-bidi: isolate; font-size: 34px; }
.en { direction: ltr; unicode-bidi: isolate; }
.more { font-size: 18px; opacity: .75; }
.said { font-size: 16px; text-align: start; unicode-bidi: plaintext; margin-top: .8em; }
"""
_ARABIC = '<div class="ar" dir="rtl" lang="ar">{{Arabic}}</div>'
_ENGLISH = '<div class="en" dir="ltr" lang="en">{{English}}</div>'
_MORE_ARABIC = '{{#Arabic more}}<div class="ar more" dir="rtl" lang="ar">{{Arabic more}}</div>{{/Arabic more}}'
_MORE_ENGLISH = '{{#English more}}<div class="en more" dir="ltr" lang="en">{{English more}}</div>{{/English more}}'
_SAID = "".join(
    f'{{{{#{name}}}}}<div class="said" dir="auto">{{{{{name}}}}}</div>{{{{/{name}}}}}'
    for name in ("Context", "Definition", "Note")
)


class Anki:
    """A package for Anki (.apkg); a concept is one note under a number of its own, so that it is changed, not doubled."""

    name = "anki"
    title = "Anki deck"
    reads = True
    writes = True
    lossless = False

    def sniff(self, head: bytes) -> bool:
        """Return whether it is an archive that begins with a collection of cards."""
        return head.startswith(b"PK\x03\x04") and b"collection.anki2" in head[:200]

    def read(self, stream: BinaryIO, report: Report) -> Iterator[Concept]:
        """Yield the concepts of notes that warraq made; others are told, since nobody knows what their fields mean."""
        with tempfile.TemporaryDirectory() as folder:
            file = _collection(stream, Path(folder))
            connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
            try:
                for number, (model, fields) in enumerate(connection.execute("SELECT mid, flds FROM notes"), 1):
                    values = str(fields).split(_BETWEEN)
                    if model == _MODEL and len(values) == len(_FIELDS):
                        yield _concept(dict(zip(_FIELDS, map(_text, values), strict=True)))
                    else:
                        report(
                            0, worded("Note {n:,} is not of the kind “{kind}”; it was left out.", n=number, kind=_KIND)
                        )
            except sqlite3.Error as error:
                raise UnreadableFile(worded("The deck cannot be read ({reason}).", reason=error)) from error
            finally:
                connection.close()

    def write(self, concepts: Iterable[Concept], stream: BinaryIO, heading: Heading) -> None:
        """Write a deck with the concepts that have terms to use in both languages; raises UnknownFormat without genanki."""
        try:
            import genanki
        except ImportError as error:
            raise UnknownFormat(worded("Decks for Anki need the package genanki: install warraq[anki].")) from error
        title = heading.title or "warraq"
        deck = genanki.Deck(_number(title), title)
        model = _model(genanki)
        for concept in concepts:
            fields = _fields(concept)
            if fields["Arabic"] and fields["English"]:
                deck.add_note(
                    genanki.Note(
                        model=model, fields=[fields[name] for name in _FIELDS], guid=_guid(concept), tags=_tags(concept)
                    )
                )
        with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            file = Path(folder, "deck.apkg")
            try:
                genanki.Package(deck).write_to_file(str(file))
            except sqlite3.OperationalError as error:
                raise UnwritableFile(
                    worded(
                        "The deck cannot be made in the folder {folder} ({reason}): make room there.",
                        folder=folder,
                        reason=error,
                    )
                ) from error
            with file.open("rb") as written:
                while part := written.read(1 << 20):
                    stream.write(part)


def _model(genanki: Any) -> Any:
    forward = {"name": "Arabic → English", "qfmt": _ARABIC}
    back = {"name": "English → Arabic", "qfmt": _ENGLISH}
    forward["afmt"] = f"{_ARABIC}{_MORE_ARABIC}<hr id=answer>{_ENGLISH}{_MORE_ENGLISH}{_SAID}"
    back["afmt"] = f"{_ENGLISH}{_MORE_ENGLISH}<hr id=answer>{_ARABIC}{_MORE_ARABIC}{_SAID}"
    fields = [{"name": name, "rtl": name.startswith("Arabic")} for name in _FIELDS]
    return genanki.Model(_MODEL, _KIND, fields=fields, templates=[forward, back], css=_STYLE)


def _fields(concept: Concept) -> dict[str, str]:
    """Return the fields of a note as HTML: the best term of each language, the others, and what is said of them."""
    arabic, english = (_usable(concept, language) for language in ("ar", "en"))
    first = arabic[0] if arabic else None
    said = {
        "Arabic": (first.vocalised or first.text) if first else "",
        "English": english[0].text if english else "",
        "Arabic more": "، ".join([*(term.text for term in arabic[1:]), *(first.plurals if first else ())]),
        "English more": "; ".join(term.text for term in english[1:]),
        "Definition": concept.definition("en", "ar") or "",
        "Context": (first.context or "") if first else "",
        "Note": concept.note or "",
        "Id": concept.id,
    }
    return {name: html.escape(text, quote=False).replace("\n", "<br>") for name, text in said.items()}


def _usable(concept: Concept, language: str) -> list[Term]:
    return [term for term in concept.in_language(language) if term.status not in _UNUSED and not term.forbidden]


def _guid(concept: Concept) -> str:
    """Return what Anki knows the note by: the id of its concept, or else one made of its terms."""
    terms = "\n".join(f"{term.language} {term.text}" for term in concept.terms)
    return concept.id or str(uuid5(NAMESPACE_URL, terms))


def _number(title: str) -> int:
    """Return the number of the deck of a title, always the same."""
    return (1 << 30) + zlib.crc32(title.encode()) % (1 << 30)


def _tags(concept: Concept) -> list[str]:
    return ["_".join(each.split()) for each in (*concept.subjects, concept.stage.value) if each.strip()]


def _collection(stream: BinaryIO, folder: Path) -> Path:
    """Return the collection of a package, unpacked; raises UnreadableFile."""
    stream.seek(0)
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise _no_deck() from error
    with archive:
        member = _member(archive)
        try:
            return Path(archive.extract(member, folder))
        except OSError as error:
            raise UnreadableFile(
                worded(
                    "The deck cannot be unpacked in the folder {folder} ({reason}): make room there.",
                    folder=folder,
                    reason=system_reason(error),
                )
            ) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise _no_deck() from error


def _member(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """Return the collection of a package: Anki puts a note that says so in the place of the older one where it writes a newer."""
    there = {each.filename: each for each in archive.infolist()}
    if _PACKED in there:
        raise UnreadableFile(
            worded("The deck is written for newer versions of Anki only: export it with “Support older Anki versions”.")
        )
    member = next((there[name] for name in _COLLECTIONS if name in there), None)
    if member is None:
        raise _no_deck()
    if member.file_size > _LARGEST:
        raise UnreadableFile(worded("The deck is larger than 1 GB."))
    return member


def _no_deck() -> UnreadableFile:
    return UnreadableFile(worded("The file is no deck of Anki, or one of a form that is not known."))


def _concept(fields: dict[str, str]) -> Concept:
    terms = [Term("", "ar", fields["Arabic"], context=fields["Context"] or None), Term("", "en", fields["English"])]
    for text in filter(None, fields["English more"].split("; ")):
        terms.append(Term("", "en", text, Status.ADMITTED))
    return Concept(
        fields["Id"], tuple(terms), note="\n".join(filter(None, (fields["Definition"], fields["Note"]))) or None
    )


def _text(value: str) -> str:
    return html.unescape(value.replace("<br>", "\n"))
