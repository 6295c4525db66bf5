"""The cards of names in an article that the library does not have: opened by its path, piped in, read from a site."""

from pathlib import Path

import pytest

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tests.screens.golden import picture_of
from tests.screens.test_names_here import TEXT, WIDE, press, rows
from tui.screens.entities.card import NameScreen
from tui.screens.entities.card_rows import CardRows
from tui.screens.entities.opened import Opened
from tui.screens.entities.told import Wanted
from tui.screens.reading.naming.menu import NameMenu
from tui.screens.reading.screen import ReadingScreen
from tui.services.services import Services
from tui.settings.load import load_settings
from tui.widgets.names_pane import NamesPane
from tui.widgets.page.page import Page

PAGE = f"<html><head><title>t</title></head><body><article><p>{TEXT}</p></article></body></html>"


def _article(text: str = TEXT, name: str = "names.txt") -> Article:
    return article_from_bytes(text.encode(), name)


@pytest.mark.parametrize(("text", "name"), [(TEXT, "names.txt"), (TEXT, "-"), (PAGE, "page.html")])
async def test_the_card_opens(open_app: OpenApp, text: str, name: str) -> None:
    """Enter on a name that no article of the library has opens its card: what the article says of it, and how it is kept."""
    async with open_app(_article(text, name), WIDE, "f5") as pilot:
        landau = next(each for each in rows(pilot) if each.entity.en == "Christopher Landau")
        pilot.app.screen.query_one(NamesPane).mark(landau.entity.id)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, NameScreen)
        shown = picture_of(pilot.app)
        assert "in this article 3 mentions" in shown
        assert "in the library  no article yet: ^A in the article keeps that one" in shown
        assert "Bamako" in shown
        await press(pilot, "escape")
        assert pilot.app.screen.query_one(NamesPane).has_focus_within


async def test_a_sentence_and_a_companion_are_followed(open_app: OpenApp) -> None:
    """A sentence of the card leads back to the article, which is not fetched; a name beside it has a card of its own."""
    article = _article()
    async with open_app(article, WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        last = next(block for block in article.blocks if "ديالو" in block.text)
        page.move_to(page.words.nearest(last.index, last.text.index("ديالو")))
        await press(pilot, "ctrl+d")
        assert isinstance(pilot.app.screen, NameMenu)
        await press(pilot, "enter")
        card = pilot.app.screen
        assert isinstance(card, NameScreen)
        await press(pilot, "tab", "tab")
        assert "Christopher Landau" in str(card.query_one(CardRows).under_bar)
        await press(pilot, "enter")
        assert pilot.app.screen is not card
        assert isinstance(pilot.app.screen, NameScreen)
        assert "in this article 3 mentions" in picture_of(pilot.app)
        await press(pilot, "escape", "tab", "end", "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)
        spot = pilot.app.screen.query_one(Page).spot
        assert spot is not None
        assert (spot.block, spot.offset) == (last.index, last.text.rindex("ديالو"))


async def test_what_is_decided_on_the_card_is_seen_there(open_app: OpenApp) -> None:
    """A name that the library does not know is confirmed on its card, which goes on telling the article's mentions."""
    async with open_app(_article(), WIDE, "f5") as pilot:
        doubtful = next(each for each in rows(pilot) if not each.entity.confirmed)
        pilot.app.screen.query_one(NamesPane).mark(doubtful.entity.id)
        await press(pilot, "enter", "y")
        shown = picture_of(pilot.app)
        assert "✓ confirmed" in shown
        assert f"in this article {doubtful.count} mention" in shown
        await press(pilot, "escape")
        assert next(each for each in rows(pilot) if each.entity.id == doubtful.entity.id).entity.confirmed


async def test_the_library_and_the_article_tell_together(open_app: OpenApp, services: Services) -> None:
    """Of a name that other articles have, the card tells theirs and what the open article says; once that is kept, it counts."""
    other = article_from_bytes("خبر\n\nعاد كريستوفر لاندو إلى واشنطن يوم الأحد.\n".encode(), "other.txt")
    services.catalogue(services.library.add(other, other.text.encode()).article.id)
    async with open_app(_article(), WIDE, "f5") as pilot:
        landau = next(each for each in rows(pilot) if each.entity.en == "Christopher Landau")
        pilot.app.screen.query_one(NamesPane).mark(landau.entity.id)
        await press(pilot, "enter")
        shown = picture_of(pilot.app)
        assert "in this article 3 mentions" in shown
        assert "in the library  1 mention in 1 article" in shown
        await press(pilot, "escape", "ctrl+a")
        await settle(pilot)
        pilot.app.screen.query_one(NamesPane).focus_names()
        await press(pilot, "enter")
        shown = picture_of(pilot.app)
        assert "in this article" not in shown
        assert "in the library  4 mentions in 2 articles" in shown


def test_no_database_is_made_for_a_card(tmp_path: Path) -> None:
    """Where there is no library yet, the card is told from the article alone."""
    folders = {name: str(tmp_path / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME")}
    services = Services(load_settings({}, folders))
    article = _article()
    entity = services.names_of(article)[0].entity
    told = Opened(services, article).joined(None, entity.id, Wanted(5, 5, 5))
    assert told is not None
    assert told.card.row.entity == entity
    assert len(told.contexts) == told.card.row.mentions
    assert not services.naming.has_library
