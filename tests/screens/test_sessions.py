"""What a reader and a translator do, from key to key."""

from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from corpus.model import Article
from tests.corpus.copies.planted import article_of
from tests.screens.conftest import OpenApp, settle
from tui.app import WarraqApp
from tui.commands.dialogs_table import DIALOGS
from tui.commands.model import Scope
from tui.commands.table import all_commands, commands_of
from tui.screens.commanded import CommandedScreen
from tui.screens.library.screen import LibraryScreen
from tui.screens.reading.screen import ReadingScreen
from tui.screens.terms.screen import GlossaryScreen
from tui.services.services import Services
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.page import Page
from tui.widgets.rows import Rows

WIDE = (140, 40)
FROM_THE_GLOSSARY = ("enter", "h", "space space m", "w", "t", "d", "q enter", "ctrl+o", "ctrl+e")
"""Keys that open the other screens of the glossary."""
FROM_THE_LIBRARY = ("m", "f", "f enter", "a", "r", "i", "home d", "ctrl+f", "w")
"""Keys that open the other screens of the library."""
FROM_THE_NAMES = ("enter", "l", "w", "w down left enter")
"""Keys that open the other screens of names."""


async def test_every_command_is_carried_out_by_its_screen(
    open_app: OpenApp, sample: Article, services: Services
) -> None:
    """The table of commands and the handlers of the screens and the keys of lists name the same commands."""
    text = "عاد إلى السفر من الخارج "
    versions = [[text * 9, text * count] for count in (6, 7)]
    services.library.add_all([(article_of(("خبر", each), address="https://news.example/1"), b"") for each in versions])
    services.following.feeds.follow("https://news.example/feed")
    async with open_app(sample, WIDE) as pilot:
        app = pilot.app
        assert isinstance(app, WarraqApp)
        handlers = set(app.handlers)
        ways = ["f3 apostrophe", "f2", *(f"f2 {keys}" for keys in FROM_THE_LIBRARY)]
        ways += ["f4", *(f"f2 f4 {keys}" for keys in FROM_THE_GLOSSARY)]
        ways += ["f3", "ctrl+g", *(f"f2 f5 {keys}" for keys in FROM_THE_NAMES), "f11", "shift+f1"]
        for keys in ways:
            for key in keys.split():
                await pilot.press(key)
                await settle(pilot)
            assert isinstance(app.screen, CommandedScreen)
            scopes = [app.screen.scope, *([Scope.SIDEBAR, Scope.ENGLISH] if app.screen.scope is Scope.READER else [])]
            assert set(app.screen.handlers) == {command.id for scope in scopes for command in commands_of(scope)}
            handlers |= set(app.screen.handlers)
    handlers |= {binding.id for binding in Rows.BINDINGS}
    # what forms and cards do is bound by these themselves
    assert handlers == {command.id for command in all_commands() if command.scope not in DIALOGS}
    assert {command.id for command in commands_of(Scope.APP)} <= handlers


async def test_what_is_read_begins_with_nothing(open_app: OpenApp, sample: Article, services: Services) -> None:
    """An article just opened is not read, however much of it is shown; the last word or the last page is all of it."""
    async with open_app(sample, WIDE) as pilot:
        reader = pilot.app.screen
        assert isinstance(reader, ReadingScreen)

        def read() -> float:
            reader.keep_place()
            return services.positions.all()[sample.id].progress

        assert read() == 0
        await pilot.press("d", "d", "d", "d", "d")
        assert 0 < read() < 1
        await pilot.press("G")
        assert read() == 1


async def test_an_article_marked_as_unread_is_begun_again(
    open_app: OpenApp, sample: Article, services: Services
) -> None:
    """It stays unread while it only lies open; who goes back to it has begun it, at the same word too."""
    async with open_app(sample, WIDE) as pilot:
        reader = pilot.app.screen
        assert isinstance(reader, ReadingScreen)
        await pilot.press("f2")
        assert sample.id in services.positions.all()
        services.positions.forget(sample.id)
        reader.keep_place()
        assert sample.id not in services.positions.all()
        await pilot.press("f3", "f2")
        assert sample.id in services.positions.all()


async def test_left_is_the_next_arabic_word(open_app: OpenApp, sample: Article) -> None:
    """In a right-to-left paragraph the arrow to the left goes on, the one to the right goes back."""
    async with open_app(sample, WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        first = page.spot
        await pilot.press("left")
        assert first is not None
        assert page.spot == page.words.step(first, 1)
        await pilot.press("right")
        assert page.spot == first


async def test_an_arabic_keyboard_moves_the_cursor(open_app: OpenApp, sample: Article) -> None:
    """The J key types ت on an Arabic layout and goes a line down all the same."""
    async with open_app(sample, WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        await pilot.press("j")
        below = page.spot
        await pilot.press("k")
        await pilot.press("ت")
        assert page.spot == below


async def test_a_term_added_while_reading_is_shown_at_once(open_app: OpenApp, services: Services) -> None:
    """`a`, two fields, enter: the page underlines the word, and undo takes it back."""
    from corpus.ingest.sources import article_from_bytes

    article = article_from_bytes("قرأ الطالب قصيدة قديمة، ثم كتب القصيدة في دفتره.\n".encode(), "line.txt")
    async with open_app(article, WIDE, "w", "w", "a") as pilot:
        await pilot.press(*"ode", "enter")
        await settle(pilot)
        assert [concept.in_language("ar")[0].text for concept in _found(services, "قصيدة")] == ["قصيدة"]
        assert len(_term_layers(pilot.app)) == 2
        await pilot.press("u")
        await settle(pilot)
        assert _found(services, "قصيدة") == []
        assert _term_layers(pilot.app) == []


def _found(services: Services, words: str) -> list[object]:
    return [each.concept for each in services.terms.find(words, 5) if each.term.text == words]


def _term_layers(app: object) -> list[object]:
    assert isinstance(app, WarraqApp)
    layers = app.screen.query_one(Page).face.layers["meanings"]
    return [layer for block in layers.values() for layer in block if layer.style == "term"]


async def test_a_name_leads_to_another_article_and_back(open_app: OpenApp, services: Services) -> None:
    """A name of the sidebar is followed into another article; escape leads back."""
    names = [(summary, _other(services, summary.id)) for summary in services.library.summaries()]
    start, other = next((summary.id, other) for summary, other in names if other)
    async with open_app(services.library.get(start), WIDE) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        from tui.screens.messages import OpenArticle

        entity, article_id = other
        screen.post_message(OpenArticle(article_id, entity))
        await settle(pilot)
        there = pilot.app.screen
        assert isinstance(there, ReadingScreen)
        assert there.article.id == article_id
        layers = there.query_one(Page).face.layers["names"]
        spot = there.query_one(Page).spot
        assert spot is not None
        assert any(layer.style == "chosen-name" and layer.start <= spot.offset + 4 for layer in layers[spot.block])
        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen is screen


def _other(services: Services, article_id: str) -> tuple[str, str] | None:
    directory = services.directory()
    directory.add(services.library.get(article_id))
    for record in directory.entities():
        for summary in services.library.articles_with_key("entity", record.entity.id):
            if summary.id != article_id:
                return record.entity.id, summary.id
    return None


async def test_reading_goes_on_at_the_same_word(open_app: OpenApp, sample: Article) -> None:
    """An article opens again at the word where it was left."""
    async with open_app(sample, WIDE, "j", "j", "j", "w", "w") as pilot:
        left_at = pilot.app.screen.query_one(Page).spot
    async with open_app(sample, (80, 24)) as pilot:
        assert pilot.app.screen.query_one(Page).spot == left_at


async def test_a_removed_article_comes_back_with_undo(open_app: OpenApp, services: Services) -> None:
    """`x` removes the article under the bar, `u` brings it back."""
    count = services.library.count()
    async with open_app(None, WIDE, "x") as pilot:
        assert services.library.count() == count - 1
        await pilot.press("u")
        await settle(pilot)
        assert services.library.count() == count


async def test_a_corrected_title_can_be_taken_back(open_app: OpenApp, services: Services) -> None:
    """`e` corrects a title, `u` takes it back."""
    before = services.library.summaries(limit=1)[0]
    async with open_app(None, WIDE, "e") as pilot:
        await pilot.press("end", *" جديد", "enter")
        await settle(pilot)
        assert services.library.get(before.id).title == f"{before.title} جديد"
        await pilot.press("u")
        await settle(pilot)
        assert services.library.get(before.id).title == before.title


async def test_a_narrower_window_keeps_the_line_at_the_top(open_app: OpenApp, sample: Article) -> None:
    """A new width moves neither the cursor nor the words at the top."""
    async with open_app(sample, WIDE, "pagedown") as pilot:
        page = pilot.app.screen.query_one(Page)
        block, spot = page.top.block, page.spot
        await pilot.resize_terminal(90, 30)
        await settle(pilot)
        assert (page.top.block, page.spot) == (block, spot)


async def test_the_selection_is_copied_in_logical_order(open_app: OpenApp, sample: Article) -> None:
    """`c` copies what is selected, as it stands in the text."""
    async with open_app(sample, WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        row = next(row for row, place in enumerate(page.rows) if sample.blocks[place.block].kind.value == "paragraph")
        line = page.line_at(page.rows[row])
        assert line is not None
        right, width = page.size.width - 1, line.width
        await pilot.mouse_down(Page, offset=(right, row))
        await pilot.hover(Page, offset=(right - width // 2, row))
        await pilot.hover(Page, offset=(right - width + 1, row))
        await pilot.mouse_up(Page, offset=(right - width + 1, row))
        await pilot.press("c")
        text = sample.blocks[page.rows[row].block].text
        assert pilot.app.clipboard == text[line.start : line.end].rstrip()


async def test_a_click_puts_the_cursor_on_the_word(open_app: OpenApp, sample: Article) -> None:
    """The word clicked is the word explained."""
    async with open_app(sample, WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        row = next(row for row, place in enumerate(page.rows) if sample.blocks[place.block].kind.value == "paragraph")
        words = page.words.of(page.rows[row].block)
        await pilot.click(Page, offset=(page.size.width - 1, row))
        assert page.spot is not None
        assert (page.spot.block, page.spot.offset) == (page.rows[row].block, words[0].start)


@pytest.mark.parametrize(("key", "screen"), [("f2", LibraryScreen), ("f4", GlossaryScreen)])
async def test_the_function_keys_change_the_screen(
    open_app: OpenApp, sample: Article, key: str, screen: type[CommandedScreen]
) -> None:
    """F2 shows the library, F4 the glossary, F3 leads back to the article."""
    async with open_app(sample, WIDE, key) as pilot:
        assert isinstance(pilot.app.screen, screen)
        await pilot.press("f3")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen)


@pytest.mark.parametrize("opened", ["f1", "ctrl+p", "a", "slash"])
@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+ض"])
async def test_one_can_leave_from_anywhere(open_app: OpenApp, sample: Article, opened: str, key: str) -> None:
    """`ctrl+q` leaves warraq from a form, a list and a line being typed, on either keyboard."""
    async with open_app(sample, WIDE, opened, key) as pilot:
        assert pilot.app._exit


async def test_nothing_is_written_where_the_folder_is_read_only(
    open_app: OpenApp, sample: Article, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reading position that cannot be kept does not stop the reader."""
    from corpus.errors import StoreReadOnly

    def refused(*_: object) -> None:
        raise StoreReadOnly("the folder is read-only")

    monkeypatch.setattr(services.positions, "set", refused)
    async with open_app(sample, WIDE, "j", "f2") as pilot:
        assert isinstance(pilot.app.screen, LibraryScreen)
    assert not Path(str(services.settings.positions_file)).exists()


async def test_the_place_is_noted_while_one_reads(
    open_app: OpenApp, services: Services, sample: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal that is closed, or a power cut, loses no more than two seconds of reading."""
    monkeypatch.setattr("tui.screens.reading.kept_place._KEEP_AFTER", 0.05)
    async with open_app(sample, WIDE, "j", "j") as pilot:
        spot = pilot.app.screen.query_one(Page).spot
        assert spot is not None
        for _ in range(100):
            await pilot.pause(0.05)
            kept = services.positions.get(sample.id)
            if kept is not None and (kept.block, kept.offset) == (spot.block, spot.offset):
                break
        else:
            raise AssertionError("the place was never noted")


async def test_a_library_that_cannot_be_opened_leaves_the_words(
    open_app: OpenApp, services: Services, sample: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the database is lost, words and terms are explained all the same, and the reason is told."""
    from corpus.errors import StoreLost
    from glossary.memory.memory import TranslationMemory

    def lost(*_: object) -> None:
        raise StoreLost("the disk is gone")

    monkeypatch.setattr(TranslationMemory, "find_all", lost)
    async with open_app(sample, WIDE, "right_square_bracket") as pilot:
        assert _term_layers(pilot.app) != []
        assert pilot.app.screen.query_one(KeyBar)._sentence == "the disk is gone"


@pytest.mark.parametrize(("size", "opened"), [((70, 24), "f1"), ((80, 24), "z"), ((140, 40), "ctrl+p")])
async def test_a_sentence_over_the_screen_has_its_arabic_set(
    services: Services, sample: Article, size: tuple[int, int], opened: str
) -> None:
    """What is too long for the key bar, or said over a list, is wrapped as it is seen, its Arabic joined and in order."""
    async with WarraqApp(services, sample).run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press(opened)
        await settle(pilot)
        pilot.app.notify(
            "The entry \N{LEFT DOUBLE QUOTATION MARK}دراسة في الثقافة العربية القديمة والحديثة"
            "\N{RIGHT DOUBLE QUOTATION MARK} could not be kept, since somebody else has changed it: open it again. " * 2
        )
        await pilot.pause(0.1)
        toast = pilot.app.screen.query_one(Toast)
        lines = next(iter(pilot.app._notifications)).message.splitlines()
        assert "\ufe94\ufed3\ufe8e\ufed8\ufe9c\ufedf\ufe8d" in lines[0] + lines[1]
        assert [toast.render_line(row).text.strip() for row in range(toast.size.height)] == [
            line.strip() for line in lines
        ]
