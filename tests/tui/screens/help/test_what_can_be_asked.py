"""What the help says of queries, in Arabic."""

import re

import pytest

from tests.tui.screens.beside import SETTER
from tui.commands.model import Note
from tui.language.spoken import gettext
from tui.screens.search.asking import NOTES as OF_ARTICLES
from tui.screens.terms.listing.asking import NOTES as OF_ENTRIES

SIGNS = re.compile(r"\b[a-z]+:(?= too)|<")
"""A field that can be asked too, and the comparison that would be read the other way round."""


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize("note", [*OF_ARTICLES, *OF_ENTRIES])
def test_signs_of_a_query_stand_as_they_are_typed(note: Note) -> None:
    """A colon stands behind the name of its field, and a comparison looks to the side to which it is typed."""
    drawn = "".join(cell.text for cell in SETTER.fit(gettext(note.told), 300).cells)
    assert [sign for sign in SIGNS.findall(note.told) if sign not in drawn] == []
