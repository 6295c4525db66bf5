"""The pages of a list of names, of which any may be asked for first."""

from glossary.authority.listed import Cursor, NamePage, NameQuery, NameRow
from glossary.model import Entity, EntityKind
from tui.screens.entities.fetching import Pages
from tui.widgets.coming import PAGE

COUNT = 10 * PAGE + 7


class Numbers:
    """An index whose names are numbers; it counts how many of them it was made to tell."""

    def __init__(self):
        self.told = 0

    def find(self, query, limit, after=None):
        """Return so many of them behind a cursor."""
        first = after.number + 1 if after else 0
        rows = tuple(map(_row, range(first, min(first + limit, COUNT))))
        self.told += len(rows)
        return NamePage(rows, Cursor(("",), rows[-1].number) if first + limit < COUNT else None)

    def end(self, query, count, after=None):
        """Return the cursor so many names on."""
        last = (after.number if after else -1) + count
        return Cursor(("",), last) if last < COUNT else None


def _row(number):
    return NameRow(Entity(f"{number}", EntityKind.PLACE, "", ""), 1, 0, 1, None, number=number)


def test_a_far_page_is_reached_without_those_before_it():
    """Pages in any order hold what stands there, the last one what is left; only they are told."""
    index = Numbers()
    pages = Pages(index, NameQuery())
    for number in (10, 0, 4, 5, 3, 10):
        expected = list(range(number * PAGE, min((number + 1) * PAGE, COUNT)))
        assert [row.number for row in pages.page(number)] == expected
    assert pages.page(12) == ()
    assert index.told == 4 * PAGE + 2 * 7
