"""The names beside the article: listed, marked on the page, decided on from both."""

from collections.abc import Sequence

from textual.pilot import Pilot

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.entities.directory import EntityRecord
from glossary.model import Pair
from tests.screens.conftest import OpenApp, settle
from tests.screens.golden import picture_of
from tui.screens.entities.card import NameScreen
from tui.screens.reading.naming.menu import NameMenu
from tui.services.services import Services
from tui.widgets.gloss_pane import GlossPane
from tui.widgets.key_bar import KeyBar
from tui.widgets.name_rows import NameRows
from tui.widgets.names_pane import NamesPane
from tui.widgets.page.page import Page

WIDE = (140, 40)
TEXT = """عنوان عن زيارة كريستوفر لاندو

قال نائب وزير الخارجية الأمريكي كريستوفر لاندو إن مالي بلد مهم. وزار لاندو مدينة باماكو.

وقال عمرو ديالو إن الزيارة مهمة، وأضاف ديالو أن مالي تنتظر. وصل الوفد إلى السوق.
"""


def _article() -> Article:
    return article_from_bytes(TEXT.encode(), "names.txt")


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def rows(pilot: Pilot[None]) -> Sequence[EntityRecord]:
    items = pilot.app.screen_stack[0].query_one(NameRows).items
    return [item for item in items if isinstance(item, EntityRecord)]


def listed(pilot: Pilot[None]) -> list[str]:
    return [record.entity.en for record in rows(pilot)]


def shown(pilot: Pilot[None]) -> str:
    names = pilot.app.screen.query_one(NameRows)
    return "\n".join(names.render_line(row).text for row in range(names.size.height))


def styles(pilot: Pilot[None]) -> list[str]:
    page = pilot.app.screen_stack[0].query_one(Page)
    return [layer.style for layers in page.face.layers["names"].values() for layer in layers]


def explained(pilot: Pilot[None]) -> str:
    pane = pilot.app.screen.query_one(GlossPane)
    return "\n".join(pane.render_line(row).text.strip() for row in range(pane.size.height))


def said(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(KeyBar)._sentence


def taught(pilot: Pilot[None]) -> str:
    """Return the sentence that stands in the place of names; empty where there are names."""
    told = pilot.app.screen.query_one("#unlisted")
    rows = (told.render_line(row).text for row in range(told.size.height))
    return " ".join(" ".join(rows).split()) if told.display else ""


async def type_in(pilot: Pilot[None], text: str) -> None:
    for letter in text:
        await pilot.press(letter if letter != " " else "space")
    await settle(pilot)


async def test_names_are_filtered_sorted_and_stepped_through(open_app: OpenApp, services: Services) -> None:
    """Both languages filter, one key sorts and is kept, the mentions of a name are counted and go round from page and list."""
    kept = services.library.add(_article(), TEXT.encode()).article
    services.catalogue(kept.id)
    async with open_app(kept, WIDE, "f5") as pilot:
        assert "here · more" in shown(pilot)
        assert "chosen-name" in styles(pilot)
        await press(pilot, "slash")
        await type_in(pilot, "landau")
        assert listed(pilot) == ["Christopher Landau"]
        await press(pilot, "escape", "slash")
        await type_in(pilot, "باماكو")
        assert listed(pilot) == ["Bamako"]
        await press(pilot, "escape")
        for order in ("count", "first mention", "English", "Arabic"):
            await press(pilot, "س")  # s on an Arabic keyboard
            assert said(pilot) == f"Names by {order}."
        assert (listed(pilot)[0], listed(pilot)[-1]) == ("Bamako", "United States")  # sorted without the article
        await press(pilot, "s")
        pane, page = pilot.app.screen.query_one(NamesPane), pilot.app.screen.query_one(Page)
        pane.mark(next(each.entity.id for each in rows(pilot) if each.entity.en == "Christopher Landau"))
        told = []
        for key in ("n", "left", "ctrl+k", "right"):
            await press(pilot, key)
            told.append(said(pilot))
        assert [each.removeprefix("Christopher Landau: ") for each in told] == ["1 of 3", "2 of 3", "3 of 3", "2 of 3"]
        await press(pilot, "escape", "ctrl+k", "ctrl+k")
        assert page.has_focus
        assert said(pilot) == "Christopher Landau: 1 of 3"
        assert "in this article only" in explained(pilot)
        await press(pilot, "ctrl+y")
        assert styles(pilot) == []
        await press(pilot, "f5", "enter")
        assert isinstance(pilot.app.screen, NameScreen)


async def test_decisions_are_seen_at_once(open_app: OpenApp) -> None:
    """What is decided in the list or at the cursor is seen on the page, in the list and in the gloss; the bar stays; `u` takes it back."""
    async with open_app(_article(), WIDE, "f5") as pilot:
        pane = pilot.app.screen.query_one(NamesPane)
        doubtful = next(each for each in rows(pilot) if not each.entity.confirmed)
        pane.mark(doubtful.entity.id)
        await press(pilot, "y")
        assert pane.marked is not None
        assert (pane.marked.entity.id, pane.marked.entity.confirmed) == (doubtful.entity.id, True)
        await press(pilot, "e")
        await type_in(pilot, "Amr Dialo")
        await press(pilot, "enter")
        assert "Amr Dialo" in listed(pilot)
        await press(pilot, "n", "escape")
        assert "Amr Dialo" in explained(pilot)
        marked = len(styles(pilot))
        await press(pilot, "ctrl+d")
        assert isinstance(pilot.app.screen, NameMenu)
        await press(pilot, "ء")  # x on an Arabic keyboard
        assert "Amr Dialo" not in listed(pilot)
        assert len(styles(pilot)) == marked - len(doubtful.mentions)
        await press(pilot, "f5", "h")
        assert listed(pilot) == ["Amr Dialo"]
        await press(pilot, "u", "u")
        assert doubtful.entity.en in listed(pilot)
        assert len(styles(pilot)) == marked


async def test_words_are_made_a_name(open_app: OpenApp) -> None:
    """Words that no rule takes for a name are made one of a kind, with its English, wherever they stand."""
    async with open_app(_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        block = next(block for block in _article().blocks if "السوق" in block.text)
        page.move_to(page.words.nearest(block.index, block.text.index("السوق")))
        await press(pilot, "h", "ctrl+d", "down", "enter")
        await type_in(pilot, "Souk")
        await press(pilot, "enter")
        assert "Souk" in listed(pilot)
        assert "■ organisation" in explained(pilot)


async def test_english_that_spells_a_name_otherwise_is_told(open_app: OpenApp, services: Services) -> None:
    """A sign stands on the row and a sentence under the word and on the card where the translation has another spelling than the preferred one."""
    services.ensure_first_run()
    article = _article()
    article = services.library.add(article, article.text.encode()).article
    services.catalogue(article.id)
    block = next(block for block in article.blocks if "باماكو" in block.text)
    services.translating.memory.add(
        Pair(block.text, "Christopher Lando said Mali matters. Lando visited Bamako.", "me")
    )
    async with open_app(article, WIDE, "f5") as pilot:
        landau = next(each for each in rows(pilot) if each.entity.en == "Christopher Landau")
        pilot.app.screen.query_one(NamesPane).mark(landau.entity.id)
        await press(pilot, "n", "n")
        assert "Landau ≠" in shown(pilot)
        warning = "The English has Lando; preferred is Christopher Landau."
        assert warning in explained(pilot)
        pilot.app.screen.query_one(NamesPane).focus_names()
        await press(pilot, "enter")
        assert f"≠ {warning}" in picture_of(pilot.app)


async def test_the_names_over_the_page_go_with_the_keys(open_app: OpenApp) -> None:
    """Where the names lie over the page, no end of an English line looks out beside them, and Tab goes round in them or closes them."""
    async with open_app(_article(), (100, 30), "f5") as pilot:
        screen = pilot.app.screen
        names, gloss = screen.query_one("#names"), screen.query_one("GlossPane")
        assert (names.display, screen.query_one("EnglishPane").visible) == (True, False)
        assert gloss.content_region.x >= names.region.right
        assert screen.query_one("Page").region.right > 90  # the page stands where it stood
        for _pane in range(3):
            await pilot.press("tab")
            await settle(pilot)
            assert names.display is names.has_focus_within
        assert names.display is (gloss.content_region.x > 30)


async def test_a_list_without_names_teaches(open_app: OpenApp) -> None:
    """Where no name is listed, a sentence over several rows says why and by which key there would be one; names take its place."""
    async with open_app(_article(), WIDE, "f5") as pilot:
        assert taught(pilot) == ""
        await press(pilot, "slash")
        await type_in(pilot, "qqqq")
        assert taught(pilot) == "No name has these letters, in either language. Esc lists them all."
        await press(pilot, "escape")
        assert taught(pilot) == ""
        await press(pilot, "h")
        assert taught(pilot) == "No name is hidden here: x hides one. h lists the others."
        await press(pilot, "h")
        assert len(rows(pilot)) > 3
    async with open_app(article_from_bytes("كتاب جديد\n".encode(), "line.txt"), WIDE) as pilot:
        assert taught(pilot) == "No names in this article. ^D makes one of the word under the cursor."
