"""Finding words in an article: what is found, and where the cursor stands then."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tests.screens.test_type_ahead import ESCAPE, burst
from tui.commands.keymap import IN_FORCE, Keymap
from tui.screens.reading.find import find_words
from tui.services.services import Services
from tui.widgets.gloss_pane import GlossPane
from tui.widgets.page.layers import Layer
from tui.widgets.page.page import Page
from tui.widgets.page.words import Spot

SIZE = (100, 24)
FILLING = "كلام آخر طويل لا شيء فيه."
LINES = [
    "كتب الولد.",
    *[FILLING] * 40,
    "ثم استعد الناس للأزمة وبأزمة.",
    *[FILLING] * 40,
    "كانت أزمة، ولاأزمة بعدها.",
]


@pytest.fixture
def article() -> Article:
    """An article of some pages."""
    return article_from_bytes("\n\n".join(LINES).encode(), "long.txt")


def stands(pilot: Pilot[None]) -> tuple[Spot | None, object]:
    """Return the word under the cursor and the beginning of the page."""
    page = pilot.app.screen.query_one(Page)
    return page.spot, page.top


@pytest.mark.parametrize(
    ("words", "found", "left_out"),
    [
        ("الأزمة", ["للأزمة", "وبأزمة", "أزمة"], ("ال",)),
        ("للأزمة", ["للأزمة"], ()),
        ("والأزمة", ["للأزمة", "وبأزمة", "أزمة"], ("وال",)),
        ("الناس الأزمة", ["الناس للأزمة"], ("ال",)),
        ("أزمة", ["أزمة"] * 4, ()),
        ("الغيوم", [], ("ال",)),
        ("إلى", [], ()),
        ("الناس", ["الناس"], ()),
        ("a.b\\", [], ()),
        ("الناس (الغيوم", [], ("ال",)),
        (" ", [], ()),
    ],
)
def test_the_article_is_forgiven(article: Article, words: str, found: list[str], left_out: tuple[str, ...]) -> None:
    """What stands there letter by letter is found; only where nothing does, words without their article, with any prefix."""
    hits = find_words(article.blocks, words)
    texts = {block.index: block.text for block in article.blocks}
    places = [texts[index][layer.start : layer.end] for index in hits.layers for layer in hits.layers[index]]
    assert places == found
    assert hits.left_out == left_out
    assert len(hits.spots) == len(found)


def test_white_space_is_as_it_comes(make_article: Callable[..., Article]) -> None:
    """Two blanks, or one that ends no line, part words as one blank does."""
    (block,) = make_article("جاء  الوفد\u00a0\u00a0الكبير إلى بغداد.").blocks
    for words, text in (
        ("الوفد الكبير", "الوفد\u00a0\u00a0الكبير"),
        ("جاء   الوفد", "جاء  الوفد"),
        ("الوفد بغداد", ""),
    ):
        (layer,) = find_words([block], words).layers.get(0) or [Layer(0, 0, "hit")]
        assert block.text[layer.start : layer.end] == text
    assert find_words([block], "الكبير الى البغداد").left_out == ("ال",)


async def test_the_count_says_what_was_left_out(open_app: OpenApp, article: Article) -> None:
    """Beside the count stands that the article was left out, its letters joined as on every line."""
    async with open_app(article, SIZE) as pilot:
        await burst(pilot, "/الأزمة")
        shown = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        assert "1 of 3, without \ufedd\ufe8d" in shown


async def test_where_nothing_is_found_the_cursor_is_where_it_was(open_app: OpenApp, article: Article) -> None:
    """The first letters led away; what is not found brings the cursor and the page back."""
    async with open_app(article, SIZE, "w") as pilot:
        before = stands(pilot)
        await burst(pilot, "/أزم")
        assert stands(pilot) != before
        await burst(pilot, "ققق")
        assert stands(pilot) == before
        await burst(pilot, "\r")
        assert stands(pilot) == before


async def test_escape_goes_back_and_enter_stays(open_app: OpenApp, article: Article) -> None:
    """Esc in the line leaves the page as it was; enter stays at the place found, and Esc after it stays as well."""
    async with open_app(article, SIZE, "w") as pilot:
        before = stands(pilot)
        await burst(pilot, f"/أزم{ESCAPE}")
        assert stands(pilot) == before
        await burst(pilot, "/أزم\r")
        there = stands(pilot)
        assert there != before
        await burst(pilot, ESCAPE)
        await settle(pilot)
        assert stands(pilot) == there


async def test_the_line_names_the_keys_in_force(open_app: OpenApp, services: Services, article: Article) -> None:
    """The keys that lead on are those that the user gave them."""
    services.settled.settle(services.settings._replace(keys=(("reader.find-next", ("f7",)),)))
    try:
        async with open_app(article, SIZE) as pilot:
            await burst(pilot, "/أزمة\r")
            await settle(pilot)
            shown = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
            assert "F7: the next one, N: the one before" in shown
    finally:
        IN_FORCE.keymap = Keymap()


async def test_the_words_of_the_last_time_are_found_again(open_app: OpenApp, article: Article) -> None:
    """After Esc took the places away, `/` and enter alone find the words that stand in the line, from where one is now."""
    async with open_app(article, SIZE) as pilot:
        await burst(pilot, "/أزمة\r")
        found = stands(pilot)
        await burst(pilot, ESCAPE)
        await pilot.press("g")
        away = stands(pilot)
        await burst(pilot, "/")
        shown = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        assert " of 4" not in shown
        assert stands(pilot) == away
        await burst(pilot, "\r")
        assert stands(pilot) == found
        await pilot.press("n")
        assert stands(pilot) != found


async def test_a_latin_word_is_selected_and_can_be_added(open_app: OpenApp) -> None:
    """A Latin word that is found is selected whole, and is what `a` adds, the same in English.

    The cursor stands on such words by itself too, and once they are terms they are shown as any other.
    """
    text = "وقعت شركة Siemens عقدا لشبكة 5G في بغداد. ثم عادت Siemens إلى بغداد."
    article = article_from_bytes(text.encode(), "latin.txt")
    async with open_app(article, SIZE) as pilot:
        page = pilot.app.screen.query_one(Page)
        await burst(pilot, "/siem\r")
        await settle(pilot)
        assert page.selected(0) == (text.index("Siemens"), text.index("Siemens") + 7)
        await pilot.press("n")
        await settle(pilot)
        assert page.selected(0) == (text.rindex("Siemens"), text.rindex("Siemens") + 7)
        await pilot.press("a")
        await settle(pilot)
        assert [each.value for each in pilot.app.screen.query(Input)][:2] == ["Siemens", "Siemens"]
        await pilot.press("escape", "escape")
        await settle(pilot)
        await burst(pilot, "/5g\r")
        await settle(pilot)
        assert page.text_of(0)[slice(*page.selected(0))] == "5G"
        await burst(pilot, "/بغداد\r")
        await settle(pilot)
        assert page.selected(0) is None
        await pilot.press("escape", "g", "g", "w", "w")
        assert page.words.token(page.spot).surface == "Siemens"
        await pilot.press("a", "enter")
        await settle(pilot)
        pane = pilot.app.screen.query_one(GlossPane)
        assert pane.copied == "Siemens\tSiemens"
        kept = pilot.app.services.terms.find("Siemens", 1)[0].concept
        assert [term.untranslated for term in kept.in_language("ar")] == [True]
