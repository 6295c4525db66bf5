"""What is written for people: tables in Markdown, decks of cards."""

import errno
import io
import sqlite3
import zipfile

import pytest

from glossary.errors import UnreadableFile
from glossary.exchange.anki import Anki
from glossary.exchange.markdown import Markdown
from glossary.exchange.port import Heading
from glossary.terminology import Concept, Definition, Status, Term

CONCEPT = Concept(
    "0198c0de-0000-7000-8000-000000000001",
    (
        Term("", "ar", "بيت", vocalised="بَيْت", context="دخل البيت <سريعا>"),
        Term("", "en", "house | home"),
        Term("", "en", "hut", Status.DEPRECATED),
    ),
    subjects=("building",),
    definitions=(Definition("en", "*a* place\nto live"),),
)


def written(form, concepts):
    stream = io.BytesIO()
    form.write(concepts, stream, Heading("My <terms>"))
    return stream.getvalue()


def test_a_table_is_readable_and_read_back():
    """Signs with a meaning are escaped, line ends stay inside their cell, and what is not to be used is struck through."""
    content = written(Markdown(), [CONCEPT])
    row = content.decode().splitlines()[-1]
    assert row == "| بيت | house \\| home; ~~hut~~ | building | \\*a\\* place<br>to live |  |"
    [concept] = Markdown().read(io.BytesIO(content), lambda *_: None)
    assert [(term.text, term.status) for term in concept.terms] == [
        ("بيت", Status.PREFERRED),
        ("house | home", Status.PREFERRED),
        ("hut", Status.DEPRECATED),
    ]
    assert concept.definitions == CONCEPT.definitions


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("door; ~~gate~~", [("door", Status.PREFERRED), ("gate", Status.DEPRECATED)]),
        ("~~gate~~", [("gate", Status.DEPRECATED)]),
        ("door<br>~~gate; hatch~~", [("door", None), ("gate", Status.DEPRECATED), ("hatch", Status.DEPRECATED)]),
        ("door; the ~~old~~ gate", [("door", Status.PREFERRED), ("the old gate", Status.ADMITTED)]),
        ("\\~\\~door\\~\\~", [("~~door~~", Status.PREFERRED)]),
    ],
)
def test_what_is_struck_through_is_not_to_be_used(cell, expected):
    """A term that is struck through is deprecated, by itself or with others; signs that are escaped strike nothing."""
    page = f"| Arabic | English |\n|---|---|\n| باب | {cell} |\n"
    [concept] = Markdown().read(io.BytesIO(page.encode()), lambda *_: None)
    found = [(term.text, term.status) for term in concept.in_language("en")]
    assert [(text, status or found[place][1]) for place, (text, status) in enumerate(expected)] == found


def test_what_is_forbidden_comes_back_as_not_to_be_used():
    """Markdown has one mark for what is not to be used: a forbidden term is no allowed one when it is read again."""
    terms = (Term("", "ar", "باب"), Term("", "en", "door"), Term("", "en", "gate", forbidden=True))
    [concept] = Markdown().read(io.BytesIO(written(Markdown(), [Concept("", terms)])), lambda *_: None)
    assert [(term.text, term.status) for term in concept.in_language("en")] == [
        ("door", Status.PREFERRED),
        ("gate", Status.DEPRECATED),
    ]


def test_tables_of_others_are_read():
    """The table of any page is read by its headings; text around it is passed over."""
    page = "# Words\n\nSome *text* | here.\n\nEnglish | Arabic\n---|:--:\nhouse | بيت\n | \ndoor | باب\n\nThe end.\n"
    found = list(Markdown().read(io.BytesIO(page.encode()), lambda *_: None))
    assert [[term.text for term in each.terms] for each in found] == [["house", "بيت"], ["door", "باب"]] or len(
        found
    ) == 2
    with pytest.raises(UnreadableFile):
        list(Markdown().read(io.BytesIO(b"# Only\n\ntext\n"), lambda *_: None))


def notes(package, folder):
    """The notes of a deck: number, kind and fields."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extract("collection.anki2", folder)
    connection = sqlite3.connect(folder / "collection.anki2")
    try:
        return connection.execute("SELECT guid, mid, flds FROM notes").fetchall()
    finally:
        connection.close()


def test_cards_have_stable_numbers(tmp_path):
    """A concept written again, changed, is the same note of the same kind in the same deck; texts are escaped."""
    pytest.importorskip("genanki", reason="the extra anki is not installed")
    changed = Concept(CONCEPT.id, (*CONCEPT.terms, Term("", "en", "abode")))
    [first], [second] = (notes(written(Anki(), [each]), tmp_path) for each in (CONCEPT, changed))
    assert first[:2] == second[:2]
    assert first[0] == CONCEPT.id
    fields = first[2].split("\x1f")
    assert fields[:2] == ["بَيْت", "house | home"]
    assert "دخل البيت &lt;سريعا&gt;" in fields
    assert "hut" not in first[2]
    assert "abode" in second[2]


def test_a_deck_of_ours_is_read_and_others_are_told():
    """Notes that warraq made become concepts with their ids; what is no deck is refused."""
    pytest.importorskip("genanki", reason="the extra anki is not installed")
    content = written(Anki(), [CONCEPT, Concept("", (Term("", "ar", "وحيد"),))])
    [concept] = Anki().read(io.BytesIO(content), lambda *_: None)
    assert (concept.id, [term.text for term in concept.terms]) == (CONCEPT.id, ["بَيْت", "house | home"])
    for other in (b"", b"PK\x03\x04 nonsense", content[:-200]):
        with pytest.raises(UnreadableFile):
            list(Anki().read(io.BytesIO(other), lambda *_: None))


def packed(**files):
    """A package with these files in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"collection.{name}", content)
    return stream.getvalue()


def unpacked(package):
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.read("collection.anki2")


def test_a_deck_that_anki_wrote_is_read():
    """Anki puts the notes into a file of another name and one note into the old one: those of the newer are read."""
    pytest.importorskip("genanki", reason="the extra anki is not installed")
    notes, stub = (unpacked(written(Anki(), own)) for own in ([CONCEPT], []))
    [concept] = Anki().read(io.BytesIO(packed(anki2=stub, anki21=notes)), lambda *_: None)
    assert concept.id == CONCEPT.id


def test_a_deck_for_new_versions_of_anki_only():
    """A deck whose notes only Anki can read says how to export it so that others can."""
    with pytest.raises(UnreadableFile, match="Support older Anki versions"):
        list(Anki().read(io.BytesIO(packed(anki2=b"", anki21b=b"packed")), lambda *_: None))


def test_no_room_for_a_deck_is_told_as_that(monkeypatch):
    """A disk that is full is no fault of the deck."""

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "extract", full)
    with pytest.raises(UnreadableFile, match=r"No space left on device.*make room"):
        list(Anki().read(io.BytesIO(packed(anki2=b"")), lambda *_: None))
