"""Leaving the lists, and what a search that found nothing leaves for the form."""

import pytest

from corpus.model import Article
from tests.screens.conftest import OpenApp
from tests.screens.test_type_ahead import ESCAPE, GLOSSARY, burst, field
from tui.screens.library.screen import LibraryScreen
from tui.screens.reading.screen import ReadingScreen
from tui.screens.terms.form import TermForm
from tui.widgets.search_box import SearchBox

SIZE = (140, 30)


async def test_escape_in_the_library_stays_there(open_app: OpenApp, sample: Article) -> None:
    """Esc leads from the reader to the library and no further; in the library it leaves the search."""
    async with open_app(sample, SIZE) as pilot:
        await burst(pilot, ESCAPE)
        assert isinstance(pilot.app.screen, LibraryScreen)
        await burst(pilot, ESCAPE)
        assert isinstance(pilot.app.screen, LibraryScreen)
        await burst(pilot, "/ab\r")
        assert pilot.app.screen.query_one(SearchBox).words == "ab"
        await burst(pilot, ESCAPE)
        assert pilot.app.screen.query_one(SearchBox).words == ""
        await burst(pilot, "\x1bOR")
        assert isinstance(pilot.app.screen, ReadingScreen)


@pytest.mark.parametrize(("words", "number"), [("قققظظظ", 0), ("zzqqxx", 1)])
async def test_what_found_nothing_is_what_the_form_begins_with(open_app: OpenApp, words: str, number: int) -> None:
    """`a` behind a search without hits, however fast, opens the form with the words in the field of their language."""
    async with open_app(None, SIZE) as pilot:
        await burst(pilot, f"{GLOSSARY}/{words}\ra")
        form = pilot.app.screen
        assert isinstance(form, TermForm)
        values = [each.value for each in form.query("ArabicInput")]
        assert values == [words if place == number else "" for place in range(2)]
        assert field(pilot) == ""


async def test_what_found_something_does_not_fill_the_form(open_app: OpenApp) -> None:
    """Words that are in the glossary are not asked for again."""
    async with open_app(None, SIZE) as pilot:
        await burst(pilot, f"{GLOSSARY}/demining\ra")
        assert [each.value for each in pilot.app.screen.query("ArabicInput")] == ["", ""]
