"""The rows of tables: what stands in quotes, however long, and quotes that are not closed."""

import csv
import io

import pytest

from glossary.exchange.port import Heading
from glossary.exchange.tables.tabular import Csv
from glossary.terminology import Concept, Term
from tests.glossary.exchange.test_tabular import read, terms_of


def test_a_note_of_many_lines_comes_back():
    """An entry whose note has as many lines as a note may have is read as it was written, and so is the one behind it."""
    note = "\n".join("ab" for _ in range(6_600))
    kept = [
        Concept("", (Term("", "ar", "باب"), Term("", "en", "door")), note=note),
        Concept("", (Term("", "ar", "بيت"), Term("", "en", "house"))),
    ]
    stream = io.BytesIO()
    Csv().write(kept, stream, Heading())
    assert read(stream.getvalue()) == (kept, [])


@pytest.mark.parametrize("behind", ['دار,"a, b"', '"دار","home"', "دار,home"])
def test_a_quote_that_is_not_closed_swallows_nothing(behind):
    """The line with it is told and left out, whether quotes stand in the lines behind it or none."""
    between = [f"كلمة{number},word {number}" for number in range(150)]
    found, faults = read("\n".join(["ar,en", 'باب,"door', *between, behind, "بيت,house"]))
    assert len(found) == 152
    assert [line for line, _ in faults] == [2]


@pytest.mark.parametrize(
    ("line", "english"),
    [('باب,"door" of wood', "door of wood"), ('باب,6" nail', '6" nail'), ('باب,"a ""b"" c"', 'a "b" c')],
)
def test_quotes_within_a_line_are_read(line, english):
    """A quote that is closed amid a cell, or stands amid one, keeps no line out."""
    found, faults = read(f"ar,en\n{line}\nبيت,house\n")
    assert (terms_of(found)[0][1], len(found), faults) == (("en", english), 2, [])


def test_lines_in_quotes_are_one_row():
    """A cell of several lines stays one, with separators and doubled quotes in it."""
    text = 'one, two\n"three"\n\nfour'
    stream = io.StringIO()
    csv.writer(stream).writerows([["ar", "en", "note"], ["باب", "door", text], ["بيت", "house", ""]])
    (door, _), faults = read(stream.getvalue())
    assert (door.note, faults) == (text, [])
