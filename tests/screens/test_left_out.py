"""Lines that a source prints on many pages, left out of the page and shown on demand."""

from dataclasses import replace

from corpus.model import BlockKind
from tests.screens.conftest import settle
from tui.language.spoken import SPOKEN, plain
from tui.screens.reading.left_out import LeftOut
from tui.settings.model import Language

SHOWN, HIDDEN = "الضفة توصي قراءها", "وصلت السفينة"


async def test_lines_of_every_page_have_no_row(open_app, make_article, tmp_path):
    """Lines left out have no row, no word for the cursor and nothing in what is copied; F10 shows them, dim, and says what was mended."""
    own = [f"{HIDDEN} رقم {number} إلى الميناء." for number in range(3)]
    article = make_article(SHOWN, *own[:2], SHOWN, own[2], SHOWN, repairs=("Composed letters and marks.",))
    blocks = tuple(
        replace(block, kind=BlockKind.BOILERPLATE) if block.text == SHOWN else block for block in article.blocks
    )
    async with open_app(replace(article, blocks=blocks), (80, 24)) as pilot:
        page = pilot.app.screen.query_one("Page")
        assert {place.block for place in page.rows} == {1, 2, 4}
        assert page.spot.block == 1
        await pilot.press("G")
        assert page.spot.block == 4
        await pilot.press("g", "f10")
        await settle(pilot)
        assert {place.block for place in page.rows} == set(range(6))
        assert "3 lines" in str(next(iter(pilot.app._notifications)).message)
        assert "Composed" in str(next(iter(pilot.app._notifications)).message)
        await pilot.press("slash", *"الضفة", "enter")
        await settle(pilot)
        assert page.text_of(page.spot.block) == SHOWN  # what is seen is found
        await pilot.press("escape")
        await pilot.press("g", "f10")
        await settle(pilot)
        assert page.spot.block == 1
        assert {place.block for place in page.rows} == {1, 2, 4}
        await pilot.press("h", "h", "h", "h")
        assert SHOWN not in page.get_selection(page.text_selection)[0]


def test_what_was_mended_is_told_in_arabic(make_article):
    """What the store kept in English of an article is told in the language of the interface."""
    SPOKEN.speak(Language.ARABIC)
    try:
        kept = make_article(SHOWN, repairs=("Read as windows-1256, an older encoding.", "Something else was done."))
        told = LeftOut(kept, None)._repairs()
        assert list(map(plain, told)) == ["قُرئ بترميز windows-1256، وهو ترميز قديم.", "Something else was done."]
    finally:
        SPOKEN.speak(Language.ENGLISH)
