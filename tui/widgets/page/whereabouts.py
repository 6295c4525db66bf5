"""Where one stands on a page, and going elsewhere: from word to word, or by its lines in an article without Arabic words."""

from tui.widgets.page.flow import Place
from tui.widgets.page.page import Page
from tui.widgets.page.words import Spot


def spot_on(page: Page) -> Spot:
    """Return the word under the cursor of a page; where the article has none, the beginning of the first line shown."""
    return page.spot or first_spot(page, page.top)


def first_spot(page: Page, top: Place) -> Spot:
    """Return the beginning of the first line of a page that begins at a place."""
    return Spot(top.block, page.flow.line_near(top).start if page.rows else 0)


def go_to(page: Page, block: int, offset: int) -> None:
    """Go to the word at an offset of a block, in code points; without words bring its line into view, a third down the page."""
    spot = page.words.nearest(block, offset)
    if spot is not None:
        page.move_to(spot, centre=True)
    elif (place := page.flow.place_of(block, offset)) not in page.rows:
        page.turn_to(page.flow.step(place, -page.size.height // 3))
