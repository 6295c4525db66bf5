"""Rows that hold an Arabic text and its English: the Arabic stands at the right, in a mirrored interface too.

So do the numbers of a table of names run as the interface does, and its keys and the mouse go where they point.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from types import SimpleNamespace

import pytest
from rich.style import Style
from textual.geometry import Offset, Size
from textual.strip import Strip

from corpus.annotation import Annotation, AnnotationKind, Passage, Place, Quote
from corpus.annotation import Listed as Noted
from glossary.authority.listed import Companion, Context, Matrix, NameRow
from glossary.model import Entity, EntityKind
from glossary.proposing.similar import Likeness, Similar
from glossary.terminology import Concept, Term
from tests.tui.screens.beside import ARABIC, ENGLISH, SETTER, WIDTH, assert_beside, ink
from tui.screens.entities.card_rows import CardRows
from tui.screens.entities.likely import LikelyScreen, Pair
from tui.screens.entities.matrix import MatrixTable
from tui.screens.entities.picking import PickName
from tui.screens.notes.rows import painted_note
from tui.screens.terms.finding.candidates import CandidatesScreen
from tui.screens.terms.finding.duplicates import DuplicatesScreen, Group
from tui.screens.terms.offers import OfferRow
from tui.screens.terms.picking import PickEntry
from tui.screens.word.paint import Listed, Painter
from tui.screens.word.rows import Example
from tui.screens.word.subject import Kin
from tui.widgets.fitted import strip_of

TERMS = (Term("1", "ar", ARABIC), Term("2", "en", ENGLISH))
CONCEPTS = tuple(Concept(number, TERMS, glossary=glossary) for number, glossary in (("1", "one"), ("2", "two")))
NAME = NameRow(Entity("loc-1", EntityKind.PLACE, ARABIC, ENGLISH), 3, 0, 2, None)
CANDIDATE = SimpleNamespace(
    text=ARABIC, english=ENGLISH, count=3, articles=2, context=ARABIC, place=0, start=0, end=len(ARABIC)
)


ROWS = SimpleNamespace(row_ink=ink, ink=ink)
SCREEN = SimpleNamespace(
    rows=ROWS,
    _rows=ROWS,
    typesetter=SETTER,
    _typesetter=SETTER,
    row_ink=ink,
    ink=ink,
    has_focus=False,
    size=SimpleNamespace(width=WIDTH, height=20),
    similar=Similar(CONCEPTS[0], TERMS[0], Likeness.ARABIC),
)
SCREEN._side = partial(LikelyScreen._side, SCREEN)


class Table(MatrixTable):
    """The table of who appears with whom, outside of any app."""

    size = Size(WIDTH, 20)
    ink = ink

    def refresh(self, *_: object, **__: object) -> "Table":
        return self

    def post_message(self, _message: object) -> bool:
        return True


def table() -> Table:
    """Return a table of three names; the mark is on the number in the middle of the first row."""
    made = Table(SETTER)
    made.show(Matrix((NAME.entity,) * 3, ((0, 7, 8), (7, 0, 9), (8, 9, 0))))
    return made


def company() -> Sequence[Strip]:
    """Return the row of a name that stands beside the one of a card."""
    return [strip_of(CardRows._companion(SCREEN, Companion(NAME.entity, 2), WIDTH, False), WIDTH, Style())]


def reading() -> Sequence[Strip]:
    """Return the row of a reading in the card of a word."""
    shown = SimpleNamespace(text=ENGLISH, whole="whole", analysis=SimpleNamespace(vocalised=ARABIC))
    card = SimpleNamespace(readings=[SimpleNamespace(shown=shown)], gloss=SimpleNamespace(close=1, confidence=0.9))
    return Painter(SETTER).reading(ROWS, Listed(card, 0, True), WIDTH, False)


PAINTED: dict[str, Callable[[], Sequence[Strip]]] = {
    "candidates": lambda: CandidatesScreen.paint(SCREEN, CANDIDATE, WIDTH, False),
    "duplicates": lambda: DuplicatesScreen.paint(
        SCREEN, Group(SimpleNamespace(reason=Likeness.NEAR), CONCEPTS), WIDTH, False
    ),
    "related entries": lambda: PickEntry._paint(SCREEN, CONCEPTS[0], WIDTH, False),
    "what is there while one types": lambda: [OfferRow._strip(SCREEN)],
    "names that may be the same": lambda: LikelyScreen.paint(SCREEN, Pair(NAME, NAME, ()), WIDTH, False),
    "names to choose from": lambda: PickName._paint(SCREEN, NAME, WIDTH, False),
    "the company of a name": company,
    "readings of a word": reading,
    "words of its root": lambda: Painter(SETTER).detail(ROWS, Kin(ARABIC, ENGLISH, ()), WIDTH, False),
    "who with whom": lambda: [table().strip_of_line(2)],
}


@pytest.mark.usefixtures("either_interface")
@pytest.mark.parametrize("painted", PAINTED.values(), ids=PAINTED)
def test_the_arabic_is_at_the_right(painted: Callable[[], Sequence[Strip]]) -> None:
    """The English is at the left of its Arabic in the Arabic interface, too, as the guide to the settings says."""
    assert_beside(painted())


def sentences() -> Sequence[str]:
    """Return a sentence as the card of a word and that of a name show it."""
    said = "وصل نهر بارد"
    example = Example(None, said[:4], ARABIC, said[7:])
    summary = SimpleNamespace(date=date(2026, 11, 22))
    parts = CardRows._sentence(SCREEN, Context(summary, 0, 4, 7, said, 0), WIDTH, False)
    return [
        Painter(SETTER).detail(ROWS, example, WIDTH, False)[0].text,
        strip_of(parts, WIDTH, Style()).text,
    ]


def assert_in_order() -> None:
    """Find the words of a sentence from right to left, each behind the one before it."""
    drawn = ["".join(cell.text for cell in SETTER.fit(word, WIDTH).cells) for word in ("وصل", ARABIC, "بارد")]
    for text in sentences():
        assert sorted(drawn, key=text.index, reverse=True) == drawn


def test_a_sentence_is_read_from_the_right() -> None:
    """What stands before a word that is looked at is at its right, what follows it at its left."""
    assert_in_order()


@pytest.mark.usefixtures("arabic")
def test_a_sentence_is_read_from_the_right_when_mirrored() -> None:
    """An Arabic sentence is the same in each language of the interface, whatever stands beside it."""
    assert_in_order()


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize(("quote", "is_right"), [(ARABIC, True), (ENGLISH, False)])
def test_words_that_are_noted_stand_where_they_are_read_from(quote: str, is_right: bool) -> None:
    """In the mirrored list of notes, too: Arabic at the right, English at the left."""
    here = Place(0, 0)
    annotation = Annotation("1", AnnotationKind.HIGHLIGHT, Passage(here, here), Quote(quote))
    listed = Noted(annotation, "", None, None, None, "1", True)
    text = painted_note(ROWS, SETTER, listed, WIDTH, marked=False)[0].text
    drawn = "".join(cell.text for cell in SETTER.fit(quote, WIDTH).cells)
    assert (text.index(drawn) > WIDTH // 2) is is_right


def assert_points(made: Table) -> None:
    """Step to the right and back, and click each number of the first row: the mark is where the eye sees it."""
    strip = made.strip_of_line(2)
    assert strip is not None
    places = {number: strip.text.index(str(number)) for number in (7, 8)}
    for number, place in places.items():
        click = SimpleNamespace(get_content_offset=lambda _table, place=place: Offset(place, 2))
        made.on_click(click)
        assert made.pair is not None
        assert made.pair[2] == number
    first, last = sorted(places, key=lambda number: places[number])
    made.on_click(SimpleNamespace(get_content_offset=lambda _table: Offset(places[first], 2)))
    made.step(0, 1)
    assert made.pair is not None
    assert made.pair[2] == last
    made.step(0, -1)
    assert made.pair[2] == first


def test_the_mark_goes_where_a_key_points() -> None:
    """In the table of who appears with whom `→` goes to the number on the right."""
    assert_points(table())


@pytest.mark.usefixtures("arabic")
def test_the_mark_goes_where_a_key_points_when_mirrored() -> None:
    """Where the columns run from the right, too, and a click marks the number under the pointer."""
    assert_points(table())
