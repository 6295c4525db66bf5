"""Titles and pairs of texts that hold an Arabic text and its English: the Arabic stands at the right, mirrored too."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice
from types import SimpleNamespace

import pytest
from textual.geometry import Size
from textual.strip import Strip

from glossary.exchange.incoming.entries import Preview
from glossary.model import Entity, EntityKind
from glossary.terminology import Concept, Status, Term, TermMatch
from tests.tui.screens.beside import ARABIC, ENGLISH, SETTER, WIDTH, assert_beside, ink
from tui.language.spoken import plain
from tui.screens.entities.card import _title_of
from tui.screens.entities.company import CompanyScreen
from tui.screens.entities.shared import SharedScreen
from tui.screens.entities.signs import called
from tui.screens.reading.naming.mentions import Mentions
from tui.screens.reading.naming.menu import NameMenu
from tui.screens.terms.concept.screen import ConceptScreen
from tui.screens.terms.concept.sections import Around
from tui.screens.terms.exchanging.importing import _seen as entries_of_a_file
from tui.screens.terms.finding.occurrences import OccurrencesScreen
from tui.screens.terms.history.screen import _titles_of
from tui.screens.word.matches import _passages as terms_of
from tui.widgets.page.words import Spot
from tui.widgets.passages import Passage, Passages
from tui.widgets.title_bar import TitleBar

CONCEPT = Concept("1", (Term("1", "ar", ARABIC), Term("2", "en", ENGLISH)))
NAME = Entity("loc-1", EntityKind.PLACE, ARABIC, ENGLISH)
MATCH = TermMatch("1", ARABIC, ENGLISH, Status.PREFERRED, 0, len(ARABIC), ARABIC, "exact")
NOTHING = SimpleNamespace()


class Title(TitleBar):
    """A title bar outside of any app."""

    size = Size(WIDTH, 1)
    ink = ink

    def refresh(self, *_: object, **__: object) -> "Title":
        return self


def title(*texts: str) -> Sequence[Strip]:
    """Return the line of a title bar with two texts."""
    made = Title("", SETTER)
    made.tell(*texts)
    return [made.strip_of_line(0)]


class Pages(Passages):
    """Passages outside of any app."""

    size = Size(WIDTH, 20)
    row_ink = ink
    ink = ink


def passages(told: Iterable[Passage]) -> Sequence[Strip]:
    """Return the lines of passages."""
    pages = Pages(SETTER)
    return [pages._paint_row(row, WIDTH, False)[0] for passage in told for row in pages._rows_of(0, passage)]


def title_of_an_entry() -> Sequence[Strip]:
    """Return the title of the screen of an entry."""
    said: list[str] = []
    pages = SimpleNamespace(tell=lambda *_, **__: None)
    screen = SimpleNamespace(
        _concept=CONCEPT,
        _around=Around(),
        _passages=pages,
        _title=SimpleNamespace(tell=lambda *own: said.extend(own)),
    )
    ConceptScreen._show(screen)
    return title(*said)


def title_of_a_menu() -> Sequence[Strip]:
    """Return the title of the menu of a name in an article."""
    bar = NameMenu(SETTER, ENGLISH, ARABIC, SimpleNamespace())._title_bar
    return title(bar._left, bar._right)


def pair(other: Entity) -> Sequence[Strip]:
    """Return the line below the table of who appears with whom, of a name and another or the same one."""
    said: list[str] = []
    screen = SimpleNamespace(
        _table=SimpleNamespace(pair=(NAME, other, 2)), _pair=SimpleNamespace(tell=lambda *own: said.extend(own))
    )
    CompanyScreen.on_pair_marked(screen, SimpleNamespace())
    return title(*said)


PAINTED: dict[str, Callable[[], Sequence[Strip]]] = {
    "two of them": lambda: pair(replace(NAME, id="loc-2")),
    "one with itself": lambda: pair(NAME),
    "the title of an entry": title_of_an_entry,
    "the title of its history": lambda: title(*_titles_of(CONCEPT)),
    "the title of a name": lambda: title(*_title_of(NAME)),
    "the title of a menu": title_of_a_menu,
    "the title of its occurrences": lambda: title(*OccurrencesScreen(NOTHING, SETTER, CONCEPT).names),
    "entries of a file": lambda: passages(entries_of_a_file(Preview((CONCEPT,), 1, 0, ()), ())),
    "a term in the text": lambda: passages(islice(terms_of(MATCH), 1)),
    "the title of shared articles": lambda: title(*SharedScreen(NOTHING, SETTER, NAME, NAME).names),
}


@pytest.mark.usefixtures("either_interface")
@pytest.mark.parametrize("painted", PAINTED.values(), ids=PAINTED)
def test_the_arabic_is_at_the_right(painted: Callable[[], Sequence[Strip]]) -> None:
    """The English is at the left of its Arabic in the Arabic interface, too, as the guide to the settings says."""
    assert_beside(painted())


def test_a_sentence_calls_a_name_by_its_english() -> None:
    """In an English sentence stands the English of a name, and its Arabic only where it has none."""
    assert called(NAME) == ENGLISH
    assert called(replace(NAME, en="")) == ARABIC


@pytest.mark.usefixtures("arabic")
def test_a_sentence_in_arabic_calls_a_name_by_its_arabic() -> None:
    """In an Arabic sentence, and in the titles of its questions, the name stands as Arabic has it."""
    assert called(NAME) == ARABIC


@pytest.mark.usefixtures("arabic")
def test_the_mention_that_is_gone_to_is_called_by_its_arabic() -> None:
    """Going from mention to mention tells the name as Arabic has it, too."""
    said: list[str] = []
    words = SimpleNamespace(nearest=Spot)
    page = SimpleNamespace(
        words=words, spot=None, move_to=lambda *_, **__: None, notify=lambda text, **_: said.append(plain(text))
    )
    hand = SimpleNamespace(_page=page, at_cursor=None, _choose=lambda _id: None)
    Mentions.step_through(hand, SimpleNamespace(entity=NAME, mentions=[SimpleNamespace(block=0, start=0)]))
    assert said == [f"{ARABIC}: 1 من 1"]
