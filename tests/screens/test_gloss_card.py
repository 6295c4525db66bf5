"""The card of a word: everything that is known of it."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from threading import Event
from unittest.mock import Mock

import pytest
from textual.pilot import Pilot

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.dictionaries.keeping import Keeper, Wish
from tests.screens.conftest import OpenApp, settle
from tests.screens.test_gloss_pane import go_to
from tui.screens.help.screen import HelpScreen
from tui.screens.reading.screen import ReadingScreen
from tui.screens.word.card import GlossCard
from tui.screens.word.rows import Example, Fact
from tui.screens.word.subject import Inquiry, Subject
from tui.services.services import Services
from tui.widgets.fitted import Field
from tui.widgets.gloss_pane import GlossPane
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import Rows

Holds = Callable[[Pilot[None]], Awaitable[None]]
Size = tuple[int, int]
TEXT = "زار المدير مكتب الوزير أمس.\n\nكتب المديرون الكتاب في مكاتبهم، وقال المدير إن الإدارة قررت ذلك.\n"


def article() -> Article:
    return article_from_bytes(TEXT.encode(), "office.txt")


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def test_a_card_explains_the_word(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """Readings, parts, grammar, root, pattern, frequency, places in the article and the words of the root."""
    async with open_app(article(), size) as pilot:
        await go_to(pilot, "المديرون")
        await press(pilot, "enter")
        await matches_golden(pilot)


async def test_another_reading_is_explained(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """The bar goes through the readings, and what is below follows it."""
    async with open_app(article(), size) as pilot:
        await go_to(pilot, "الكتاب")
        await press(pilot, "enter", "down")
        await matches_golden(pilot)


async def test_no_card_comes_over_what_was_opened_meanwhile(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """The help that is asked for while a word is looked up has the keys, and keeps them."""
    found, look_up = Event(), Inquiry.subject

    def late(inquiry: Inquiry, block: int, start: int) -> Subject | None:
        found.wait()
        return look_up(inquiry, block, start)

    async with open_app(article(), (100, 30)) as pilot:
        await go_to(pilot, "المديرون")
        monkeypatch.setattr(Inquiry, "subject", late)
        pilot.app.screen.handlers["reader.card"]()
        pilot.app.action_do("app.help")
        await pilot.pause()
        found.set()
        await settle(pilot)
        assert isinstance(pilot.app.screen, HelpScreen)


async def test_a_place_in_the_article_is_reached(open_app: OpenApp) -> None:
    """`Tab` leads to the places below; `Enter` on one goes there."""
    async with open_app(article(), (100, 30)) as pilot:
        await go_to(pilot, "المديرون")
        await press(pilot, "enter", "tab", "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)
        page = pilot.app.screen._desk.page
        token = page.words.token(page.spot)
        assert (page.spot.block, token.surface) == (0, "المدير")


async def test_a_word_of_the_root_is_explained_and_left(open_app: OpenApp) -> None:
    """`Enter` on a word of the root that is not in the article explains it; `Esc` comes back, and then closes."""
    async with open_app(article(), (100, 30)) as pilot:
        await go_to(pilot, "المديرون")
        await press(pilot, "enter", "tab", "end", "enter")
        card = pilot.app.screen
        assert isinstance(card, GlossCard)
        assert (card.subject.block, card.subject.gloss.token.surface != "المديرون") == (None, True)
        await press(pilot, "h")
        assert pilot.app.screen is card
        await press(pilot, "escape")
        assert card.subject.gloss.token.surface == "المديرون"
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReadingScreen)


async def test_a_reading_is_kept_from_the_card(open_app: OpenApp) -> None:
    """`h` on the second reading closes the card, and the word is read so from then on."""
    async with open_app(article(), (100, 30)) as pilot:
        await go_to(pilot, "الكتاب")
        await press(pilot, "enter", "down")
        wanted = pilot.app.screen.reading.analysis
        await press(pilot, "h")
        assert isinstance(pilot.app.screen, ReadingScreen)
        gloss = pilot.app.screen._desk.gloss
        assert (gloss.source, gloss.analysis.lemma) == ("chosen", wanted.lemma)


async def test_the_status_is_told_on_the_card(open_app: OpenApp) -> None:
    """`;` marks the word as one that is being learnt, and the card says so."""
    async with open_app(article(), (100, 30)) as pilot:
        await go_to(pilot, "الكتاب")
        await press(pilot, "enter", "semicolon")
        card = pilot.app.screen
        assert isinstance(card, GlossCard)
        told = "".join(str(item) for item in card._details.items)
        assert "learning" in told


async def test_what_is_copied_is_the_word_with_its_english(open_app: OpenApp) -> None:
    """`c` copies the reading under the bar."""
    async with open_app(article(), (100, 30)) as pilot:
        await go_to(pilot, "الكتاب")
        await press(pilot, "enter", "down", "c")
        assert pilot.app.clipboard == f"الكتاب\t{pilot.app.screen.reading.text}"


def lines(rows: Rows[object]) -> list[str]:
    return [rows.render_line(row).text.rstrip() for row in range(rows.size.height)]


async def test_a_card_opens_at_its_first_row(open_app: OpenApp, services: Services, tmp_path: Path) -> None:
    """However much a dictionary has to say, the English is at the top; its terms stand below what it says."""
    table = tmp_path / "words.tsv"
    senses = "; ".join(f"sense {number} of a long entry" for number in range(60))
    table.write_text(f"مدير\t{senses}\n")
    wish = Wish(table, "Long", licence="Nobody may copy this, " * 20)
    Keeper(services.settings.dictionaries_dir).add(wish, lambda _: None)
    async with open_app(article(), (100, 30)) as pilot:
        await go_to(pilot, "المديرون")
        await press(pilot, "enter")
        details = pilot.app.screen._details
        assert lines(details)[0].startswith("English")
        labels = [item.label for item in details.items if isinstance(item, Fact)]
        assert labels.count("licence") == 1
        assert labels.index("licence") > labels.index("entry")
        await press(pilot, "tab")
        assert details.item is not None
        await press(pilot, *["up"] * len(details.items))
        assert lines(details)[0].startswith("English")


async def test_no_space_stands_before_a_comma(open_app: OpenApp) -> None:
    """A place in the article is written as it is there: a comma touches the word before it, the next word does not."""
    text = "كتب المديرون، وقال المدير ذلك.\n"
    async with open_app(article_from_bytes(text.encode(), "line.txt"), (100, 30)) as pilot:
        await go_to(pilot, "المديرون")
        await press(pilot, "enter")
        details = pilot.app.screen._details
        number = next(number for number, item in enumerate(details.items) if isinstance(item, Example))
        behind, word, before = details.strip_of_line(number).fields
        assert (before.part.text, word.part.text) == ("كتب", "المديرون")
        assert behind.column + width_of(behind) == word.column
        assert word.column + width_of(word) + 1 == before.column


def width_of(field: Field) -> int:
    return sum(segment.cell_length for segment in field.part)


async def test_nothing_lies_over_a_card(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said while a card is open stands in its lower edge, and the keys come back after it."""
    waiting: list[Callable[[], None]] = []
    monkeypatch.setattr(GlossCard, "set_timer", lambda _card, _seconds, ask: waiting.append(ask) or Mock())
    async with open_app(article(), (100, 30)) as pilot:
        await go_to(pilot, "الكتاب")
        await press(pilot, "enter", "semicolon")
        card = pilot.app.screen
        assert isinstance(card, GlossCard)
        assert "learning" in str(card._box.border_subtitle)
        assert list(card.query("Toast")) == []
        waiting[-1]()
        assert "Enter keep" in str(card._box.border_subtitle)


async def test_going_to_a_place_forgets_what_was_said(open_app: OpenApp) -> None:
    """What was said of one word is not said any longer at another one."""
    async with open_app(article(), (100, 30)) as pilot:
        await go_to(pilot, "المديرون")
        await press(pilot, "enter", "a", "enter", "tab", "enter")
        assert pilot.app.screen.query_one(KeyBar)._sentence == ""


async def test_before_the_lexicon_is_there_no_card_opens(open_app: OpenApp) -> None:
    """A card without a word, or before words can be explained, is no card: a sentence says why."""
    async with open_app(article_from_bytes(b"No Arabic here at all.\n", "en.txt"), (80, 24)) as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert isinstance(pilot.app.screen.query_one(GlossPane), GlossPane)
