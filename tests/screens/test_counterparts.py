"""The counterpart of the word under the cursor, marked on the other side where it is known."""

from textual.pilot import Pilot

from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tui.screens.reading.screen import ReadingScreen
from tui.widgets.page.words import Spot

WIDE = (140, 40)


def marked(pilot: Pilot[None]) -> tuple[list[str], list[str]]:
    """Return the words marked in the English, and those marked on the page."""
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    page, english = screen._desk.page, screen._desk.english
    on_english = english.english.layers.get("counterpart", {})
    on_page = page.face.layers.get("counterpart", {})
    return (
        [page.flow.english[block][each.start : each.end] for block, some in on_english.items() for each in some],
        [page.text_of(block)[each.start : each.end] for block, some in on_page.items() for each in some],
    )


async def put(pilot: Pilot[None], word: str) -> Spot:
    """Put the cursor on the first place of a word in a block that holds much, and wait."""
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    page = screen._desk.page
    block = next(each for each in page.article.blocks if word in each.text and len(each.text) > 100)
    spot = page.words.nearest(block.index, block.text.index(word))
    assert spot is not None
    page.move_to(spot)
    await settle(pilot)
    return spot


async def test_the_word_under_the_cursor_has_its_counterpart_marked(open_app: OpenApp, sample: Article) -> None:
    """The mark moves with the cursor, is of all words selected, and is on the Arabic for a word of the English."""
    async with open_app(sample, WIDE) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        await put(pilot, "خشبي")
        assert marked(pilot) == (["wooden"], [])
        await put(pilot, "السنغال")
        assert marked(pilot) == (["Senegal River"], [])
        await put(pilot, "متقدما")
        assert marked(pilot) == ([], []), "what nobody knows is not marked"

        spot = await put(pilot, "آلاف")
        screen._desk.page.select((spot.block, spot.offset), (spot.block, spot.offset + len("آلاف المتفرجين")))
        await settle(pilot)
        assert marked(pilot) == (["thousands", "spectators"], [])
        screen.clear_selection()
        await settle(pilot)
        assert marked(pilot) == (["thousands"], [])

        english = screen._desk.page.flow.english[spot.block]
        screen._desk.english.english.pick(2 * spot.block, english.index("bridge"))
        await settle(pilot)
        assert marked(pilot) == (["bridge"], ["جسر"])
        assert screen._desk.counterparts.arabic_of(spot.block, english.index("twelve")) != ()
        await pilot.press("left")
        await settle(pilot)
        assert marked(pilot)[1] == [], "it is dropped when the cursor moves"


async def test_the_keys_go_from_word_to_word_of_the_english(open_app: OpenApp, sample: Article) -> None:
    """The word has the cursor, the page's cursor goes to its Arabic; sentences move as before, `c` copies the word."""
    async with open_app(sample, WIDE) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        page, english = screen._desk.page, screen._desk.english

        def here() -> str:
            word = english.english.word
            return word.english[word.start : word.end] if word else ""

        spot = await put(pilot, "آلاف")
        english.focus()
        for key, expected in (
            ("right", "thousands"),
            ("w", "of"),
            ("right", "spectators"),
            ("left", "of"),
            ("e", "thousands"),
        ):
            await pilot.press(key)
            await settle(pilot)
            assert here() == expected
        assert marked(pilot) == (["thousands"], ["آلاف"])
        await pilot.press("w", "w", "c")
        assert (here(), pilot.app.clipboard) == ("spectators", "spectators")
        assert page.text_of(spot.block)[page.spot.offset :].startswith("المتفرجين")
        assert english.current == english.english.at_english(spot.block, english.english.word.start)
        await pilot.press("h")
        assert screen.get_selected_text() == "spectators"
        await pilot.press("h")
        current = english.current
        assert screen.get_selected_text() == page.flow.english[spot.block][current.start : current.end]
        before = english.current
        await pilot.press("j")
        assert (here(), english.current > before) == ("", True)
        # over the end of a paragraph, and back
        last = english.english.beads(spot.block)[-1].english
        english.english.pick(2 * spot.block, last.end - 2)
        before = here()
        await pilot.press("w")
        assert english.current.block > spot.block
        await pilot.press("e")
        assert (english.current.block, here()) == (spot.block, before)
        # by itself the English moves alone
        await pilot.press("y", "y")
        spot = page.spot
        await pilot.press("w", "w")
        assert here()
        assert page.spot == spot
        page.focus()
        await settle(pilot)
        assert here() == ""
