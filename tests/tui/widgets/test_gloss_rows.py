"""What is told of a word, set in rows."""

import re

import pytest
from rich.style import Style

from corpus.model import Token
from glossary.model import Analysis, Clitic, Gloss, GlossSource
from glossary.readings import ShownReading
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import strip_of
from tui.widgets.gloss_rows import HEAD, GlossRows
from tui.widgets.gloss_told import Extras, Foreign, Told
from tui.widgets.name_facts import NameTold

PARTS = ["● شخص", "general, and head of the council until 2020", "اسم معروف"]


def told_of(word: str, *parts: str, romanised: str = "") -> Told:
    """Return what is told of a word that is a name."""
    analysis = Analysis(word, word, "", "PROPN", (), word, (), "Assimi")
    gloss = Gloss(Token(word, 0, len(word)), "Assimi", GlossSource.NAME, analysis)
    reading = ShownReading("Assimi", analysis, GlossSource.NAME)
    return Told(gloss, [reading], 0, romanised=romanised, name=NameTold(parts))


def row_of(told: Told, number: int, width: int = 90) -> str:
    """Return a row as it is seen, from left to right."""
    row = GlossRows(Typesetter(), lambda _: Style(), width).word(number, told, Extras())
    return "".join(segment.text for part in row for segment in part)


def test_what_is_said_of_a_name_begins_at_the_right_in_an_arabic_interface(arabic: None) -> None:
    """However much of it is English, which decides nothing: the kind stands first, what is said last."""
    row = row_of(told_of("غويتا", *PARTS), HEAD)
    places = [row.index(part) for part in ("●", "general", "·")]
    assert row.endswith("●")
    assert places == sorted(places, reverse=True)
    assert "general, and head of the council until 2020" in row
    alone = row_of(told_of("غويتا", "general"), HEAD)
    assert alone.endswith("general")


def test_what_is_said_of_a_name_begins_at_the_left_in_an_english_interface() -> None:
    """Each part in its order, on rows that hold as many as there is room for."""
    told = told_of("غويتا", "● person", *PARTS[1:2], "a known name")
    assert row_of(told, HEAD).rstrip() == "● person  ·  general, and head of the council until 2020  ·  a known name"
    assert [row_of(told, HEAD + n, 60).rstrip() for n in range(2)] == [
        "● person  ·  general, and head of the council until 2020",
        "a known name",
    ]


@pytest.mark.usefixtures("either_interface")
def test_a_long_part_of_a_word_stands_apart_from_what_is_beside_it() -> None:
    """What is cut at its end has blanks about it, as what is short has."""
    analysis = Analysis("ونهر", "نهر", "", "NOUN", (Clitic("و", "and"),), "نهر", (), "operation; process; mission; job")
    told = told_of("ونهر", romanised="wa-nahr")
    row = row_of(told._replace(readings=[ShownReading("and operation", analysis, GlossSource.LEXICON)]), 2)
    assert {*re.findall(r"\S+(?: \S+)*", row)} >= {"and", "operation; process; mis…", "wa-nahr"}


@pytest.mark.usefixtures("either_interface")
def test_a_word_of_another_script_stands_apart_from_what_is_said_of_it() -> None:
    """At the right, with a blank before its sentence."""
    rows = GlossRows(Typesetter(), lambda _: Style(), 90).foreign(0, Foreign("NATO", ()))
    assert strip_of(rows, 90, Style()).text.endswith(" NATO")


@pytest.mark.usefixtures("either_interface")
def test_an_expression_stands_apart_from_the_word_before_it() -> None:
    """There is a blank between the two, on either side."""
    below = GlossRows(Typesetter(), lambda _: Style(), 90).below(told_of("نهر")._replace(expression="بحر"), Extras())
    drawn = "".join(cell.text for cell in Typesetter().fit("بحر", 90).cells)
    assert [
        f" {drawn} " in strip_of(row, 90, Style()).text for row in below if any(part.text == "بحر" for part in row)
    ] == [True]


def test_how_a_word_is_said_begins_at_the_right_in_an_arabic_interface(arabic: None) -> None:
    """A long name in Latin letters turns the row no other way than a short one."""
    row = row_of(told_of("غويتا", romanised="ʿAbd al-Raḥmān al-Sharqāwī al-Kabīr"), 2)
    assert row.rstrip().endswith("ʿAbd al-Raḥmān al-Sharqāwī al-Kabīr")
