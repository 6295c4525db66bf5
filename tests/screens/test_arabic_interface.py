"""The main screens in Arabic: every sentence translated, joined and in order, every row laid out from the right."""

import re

import pytest

from glossary.terminology import Concept, Term
from tests.screens.conftest import settle
from tests.screens.golden import picture_of
from tui.language.spoken import SPOKEN
from tui.settings.model import Language
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.entry.choice import Choice
from tui.widgets.entry.fold import Fold
from tui.widgets.fitted import fitted, strip_of, with_arabic
from tui.widgets.key_bar import KeyBar

SIZES = [(140, 40), (80, 24)]
both_sizes = pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])


@pytest.fixture(autouse=True)
def arabic():
    """Arabic is spoken as long as the test lasts."""
    SPOKEN.speak(Language.ARABIC)
    yield
    SPOKEN.speak(Language.ENGLISH)


@both_sizes
async def test_the_library(open_app, matches_golden, size):
    """Titles, counts and the sentence of the search stand at the right, sources at the left end; the footer begins at the right."""
    async with open_app(None, size) as pilot:
        await matches_golden(pilot)


@both_sizes
async def test_the_reader(open_app, matches_golden, sample, size):
    """The names stand at the right, the English stays at the left of the Arabic, the gloss begins at its word."""
    async with open_app(sample, size) as pilot:
        await matches_golden(pilot)


@both_sizes
async def test_the_glossary(open_app, matches_golden, size):
    """The first column is at the right and Arabic; statuses and stages are in Arabic."""
    async with open_app(None, size, "f4") as pilot:
        await matches_golden(pilot)


@both_sizes
async def test_the_help(open_app, matches_golden, size):
    """Keys stand at the right, each in its own order, and what they do at their left."""
    async with open_app(None, size, "f4", "f1") as pilot:
        await matches_golden(pilot)


@both_sizes
async def test_the_palette(open_app, matches_golden, size):
    """Commands are found by their Arabic titles, which stand at the right; their keys are at the left end."""
    async with open_app(None, size, "ctrl+p", *"بحث") as pilot:
        await matches_golden(pilot)


async def test_a_click_on_the_footer_does_what_is_under_it(open_app):
    """The first command of the footer is at its right end, and that is where a click carries it out."""
    async with open_app(None, (140, 40)) as pilot:
        bar = pilot.app.screen.query_one(KeyBar)
        cells = bar._cells(bar._room)
        before = sum(segment.cell_length for _, parts in cells[:-1] for segment in parts)
        assert cells[-2][0].id == "app.help"
        await pilot.click(bar, offset=(bar.size.width - before + 2, 0))
        await settle(pilot)
        assert "HelpScreen" in type(pilot.app.screen).__name__


async def test_rows_are_turned_round_but_for_arabic_beside_english(open_app):
    """Of a row the first part is at the right; Arabic beside its English is at the right all the same."""
    async with open_app(None, (100, 30)) as pilot:
        setter, style = pilot.app.rooms.typesetter, pilot.app.screen.rich_style
        parts = [fitted(setter, text, 6, style, "left") for text in ("one", "two")]
        assert strip_of(parts, 14, style).text == "     two   one"
        arabic = fitted(setter, "بيت", 6, style, "right")
        assert strip_of(with_arabic(parts, [arabic]), 20, style).text.endswith(arabic[-1].text)


@pytest.mark.parametrize(("typed", "offered"), [("glossary", "المسرد"), ("engines", "محركات الترجمة")])
async def test_a_command_is_found_by_its_english_name_too(open_app, typed, offered):
    """Who knows a command by its English name finds it in the palette, where it stands in Arabic."""
    async with open_app(None, (100, 30), "ctrl+p", *typed) as pilot:
        rows = pilot.app.screen.query_one("Rows")
        assert offered in [getattr(item, "english", "") for item in rows.items]


async def test_the_keys_go_through_a_form_from_the_right(open_app):
    """Tab goes from a term to its status and what more there is at its left; the arrows go from term to term."""
    async with open_app(None, (100, 30), "f4", "e") as pilot:
        form = pilot.app.screen
        first, second = form.query(ArabicInput)[:2]
        assert form.focused is first
        await pilot.press("tab")
        assert form.focused is form.query(Choice).first()
        await pilot.press("tab")
        assert form.focused is form.query(Fold).first()
        await pilot.press("tab")
        assert form.focused is second
        await pilot.press("up")
        assert form.focused is first


async def test_what_is_taken_back_in_the_glossary_is_told_in_arabic(open_app, services):
    """The history tells in English what it did: the screen says it in the language that is spoken."""
    services.terms.add(Concept("", (Term("", "ar", "هدنة"), Term("", "en", "truce"))))
    async with open_app(None, (100, 30), "f4") as pilot:
        await pilot.press("u")
        await settle(pilot)
        told = pilot.app.screen.query_one(KeyBar)._sentence
        assert re.sub("[\u2066-\u2069]", "", told) == "تم التراجع عن إضافة هدنة."


async def test_a_search_that_finds_nothing_says_so_in_arabic(open_app):
    """What else to search for is said in the language that is spoken."""
    async with open_app(None, (100, 30), "ctrl+f", *"zzzqq") as pilot:
        await settle(pilot)
        told = picture_of(pilot.app)
        assert "Nothing" not in told
        assert "gov*" in told
