"""What a reader decides about words, and how the screens show it."""

from collections.abc import Awaitable, Callable
from threading import Event

import pytest
from sqlalchemy import event
from textual.pilot import Pilot

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.learning.choices import Choices
from glossary.learning.model import Sense, SenseRule, Word, WordStatus
from glossary.terminology import Concept, Term
from tests.screens.conftest import OpenApp, settle
from tui.app import WarraqApp
from tui.services.services import Services
from tui.widgets.gloss_pane import GlossPane
from tui.widgets.key_bar import KeyBar
from tui.widgets.names_pane import NamesPane
from tui.widgets.page.page import Page

Holds = Callable[[Pilot[None]], Awaitable[None]]
TEXT = "صدر القرار العام في العام الجديد عن وزارة التعليم، وشرحت الوزارة القرار."
WIDE = (140, 40)


@pytest.fixture
def article() -> Article:
    return article_from_bytes(TEXT.encode(), "line.txt")


def said(pilot: Pilot[None]) -> str:
    """Return what the key bar says."""
    return pilot.app.screen.query_one(KeyBar)._sentence


def explained(pilot: Pilot[None]) -> str:
    """Return the text of the pane under the page."""
    pane = pilot.app.screen.query_one(GlossPane)
    return "\n".join(pane.render_line(row).text for row in range(pane.size.height))


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def test_what_is_not_loaded_yet_is_said_to_be(article: Article, services: Services, monkeypatch) -> None:
    """Before the lexicon is there no key claims to know how many readings a word has."""
    loaded = Event()
    annotator = services.annotator
    monkeypatch.setattr(services, "annotator", lambda: loaded.wait(30) and annotator())
    app = WarraqApp(services, article)
    async with app.run_test(size=WIDE) as pilot:
        for key in ("l", "ctrl+s", "ctrl+w", "ctrl+e", "semicolon", "enter"):
            await pilot.pause()
            app.screen.query_one(KeyBar)._sentence = ""
            await pilot.press(key)
            await pilot.pause()
            assert "still being loaded" in said(pilot), key
        loaded.set()
        await settle(pilot)
        await press(pilot, "w", "w", "l")
        assert "year" in explained(pilot)


async def test_a_reading_is_kept_here_then_always_then_no_longer(
    open_app: OpenApp, article: Article, services: Services
) -> None:
    """`^S` goes from here to always to not at all, says so and what comes next; `u` takes each step back."""
    choices = services.learning.choices
    async with open_app(article, WIDE, "w", "w", "l") as pilot:
        assert "year" in explained(pilot)
        scopes = []
        for _ in range(3):
            await press(pilot, "ctrl+s")
            scopes.append(([rule.scope.value for rule in choices.all()], said(pilot)))
        assert [kept for kept, _ in scopes] == [["here"], ["always"], []]
        assert "kept here. ^S again: always" in scopes[0][1]
        assert "kept always. ^S again: no longer" in scopes[1][1]
        assert "no longer kept" in scopes[2][1]
        assert "your choice" not in explained(pilot)
        await press(pilot, "u")
        assert "your choice  always" in explained(pilot)
        await press(pilot, "u")
        assert "your choice  here only" in explained(pilot)
        await press(pilot, "u")
        assert choices.all() == []


async def test_an_arabic_keyboard_decides_too(open_app: OpenApp, article: Article, services: Services) -> None:
    """The keys are known by their places: ^س keeps, ك marks."""
    async with open_app(article, WIDE, "w", "w") as pilot:
        await press(pilot, "ctrl+س", "ك")
        assert len(services.learning.choices.all()) == 1
        assert [each.status for each in services.learning.vocabulary.words()] == [WordStatus.LEARNING]


async def test_a_kept_reading_is_there_after_a_restart(open_app: OpenApp, article: Article, services: Services) -> None:
    """What was kept is shown at once when the article is opened again, and `u` still takes it back."""
    async with open_app(article, WIDE, "w", "w", "l", "ctrl+s"):
        pass
    services.refresh_terms()
    async with open_app(article, WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        page.move_to(page.words.nearest(0, TEXT.index("العام")))
        assert "your choice  here only" in explained(pilot)
        await press(pilot, "u")
        assert said(pilot).startswith("Undone: keeping a reading of")
        assert "your choice" not in explained(pilot)


async def test_a_words_status_goes_round(open_app: OpenApp, article: Article) -> None:
    """`;` goes from new to learning, known, ignored and new; the bar says which comes next."""
    async with open_app(article, WIDE, "w") as pilot:
        told = []
        for _ in range(4):
            await press(pilot, "semicolon")
            told.append(said(pilot))
        assert [sentence.partition(": ")[2].partition(".")[0] for sentence in told] == [
            "◐ learning",
            "● known",
            "× ignored",
            "○ new",
        ]
        assert "; again: known; u takes it back." in told[0]


async def test_keys_pressed_at_once_are_carried_out_in_order(
    open_app: OpenApp, article: Article, services: Services
) -> None:
    """Presses that come before the first is written count one by one, an undo behind them too."""
    async with open_app(article, WIDE, "w") as pilot:
        await pilot.press("semicolon", "semicolon", "semicolon", "u")
        await settle(pilot)
        assert [each.status for each in services.learning.vocabulary.words()] == [WordStatus.KNOWN]
        await pilot.press("u", "u")
        await settle(pilot)
        assert services.learning.vocabulary.words() == []


async def test_the_next_new_word_is_one_that_was_not_marked(open_app: OpenApp, article: Article) -> None:
    """`^N` passes words that are marked in whatever form, small words and names, and says where there is none further on."""
    async with open_app(article, WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)

        def surface() -> str:
            token = page.words.token(page.spot) if page.spot else None
            return token.surface if token else ""

        await press(pilot, "w", "semicolon", "g")
        found = []
        for _ in TEXT.split():
            await press(pilot, "ctrl+n")
            found.append(surface())
            if "No new word" in said(pilot):
                break
        assert "No new word" in said(pilot), f"after {found} the bar says {said(pilot)!r}"
        assert found[:3] == ["العام", "العام", "الجديد"]
        assert not {"القرار", "في", "عن"} & set(found)


async def test_the_rest_of_an_article_is_known_at_once(open_app: OpenApp, article: Article, services: Services) -> None:
    """`F7` marks all words that are new, as one step that `u` takes back; marked ones stay what they are."""
    vocabulary = services.learning.vocabulary
    async with open_app(article, WIDE, "w", "semicolon", "f7") as pilot:
        statuses = [each.status for each in vocabulary.words()]
        assert statuses.count(WordStatus.LEARNING) == 1
        assert set(statuses) == {WordStatus.LEARNING, WordStatus.KNOWN}
        await press(pilot, "u")
        assert [each.status for each in vocabulary.words()] == [WordStatus.LEARNING]


async def test_learning_words_are_marked_and_new_ones_where_wanted(
    open_app: OpenApp, article: Article, matches_golden: Holds
) -> None:
    """Words being learnt are underlined twice, in every form; `F6` makes new ones bold; nothing is told by colour alone."""
    async with open_app(article, (100, 30), "w", "semicolon", "w", "w", "w", "f6") as pilot:
        await matches_golden(pilot)


async def test_a_mark_is_on_all_forms_of_the_word(open_app: OpenApp, article: Article) -> None:
    """Before a word is marked nothing is underlined twice; then it is wherever it stands, and no longer when it is known."""

    def underlined(pilot: Pilot[None]) -> int:
        page = pilot.app.screen.query_one(Page)
        rows = [page.render_line(row) for row in range(page.size.height)]
        return sum(bool(segment.style and segment.style.underline2) for row in rows for segment in row)

    async with open_app(article, WIDE, "w") as pilot:
        assert underlined(pilot) == 0
        await press(pilot, "semicolon")
        assert underlined(pilot) == 2
        await press(pilot, "semicolon")
        assert underlined(pilot) == 0


async def test_the_library_tells_how_much_is_known(
    open_app: OpenApp, services: Services, matches_golden: Holds
) -> None:
    """Once a word is marked, each article in view tells its share of known words; before that it tells nothing."""
    async with open_app(None, (100, 30)) as pilot:
        assert "known" not in "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
    services.learning.vocabulary.mark(Word("qAl-u_1", "قَالَ", "say"), WordStatus.KNOWN)
    async with open_app(None, (100, 30)) as pilot:
        for _turn in range(200):
            shown = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
            if shown.count("% known") == 6:
                break
            await pilot.pause(0.05)
        assert shown.count("% known") == 6
        await settle(pilot)
        await matches_golden(pilot)


async def test_what_another_program_decided_is_shown_when_one_comes_back(
    open_app: OpenApp, article: Article, services: Services
) -> None:
    """Readings kept and words marked elsewhere are shown as soon as the terminal has the focus again."""
    async with open_app(article, WIDE, "w", "w", "l", "ctrl+s") as pilot:
        other = Choices(services._storage._engine.get(), services.settings.author)
        other.drop(*other.all())
        services.learning.vocabulary.mark(Word("EAm_1", "عام", "year"), WordStatus.LEARNING)
        pilot.app.app_focus = False
        await settle(pilot)
        assert "your choice" in explained(pilot)
        pilot.app.app_focus = True
        await settle(pilot)
        assert "your choice" not in explained(pilot)
        assert "○ new" in explained(pilot)


async def test_what_another_program_decided_is_shown_in_an_open_article(
    open_app: OpenApp, article: Article, services: Services
) -> None:
    """A reading kept elsewhere is shown without any key, and `u` here takes back what was decided here, not that."""
    async with open_app(article, WIDE, "w", "w", "semicolon") as pilot:
        elsewhere = Services(services.settings)
        reading = pilot.app.screen._desk.gloss.analyses[1]
        elsewhere.learning.choices.keep(SenseRule("العام", Sense.of(reading)))
        await pilot.app.screen._others._tick(next_timer=0.0, count=0)
        await settle(pilot)
        assert "your choice" in explained(pilot)
        await press(pilot, "u")
        assert "your choice" in explained(pilot)
        elsewhere.close()


async def test_a_decision_that_cannot_be_kept_is_told(open_app: OpenApp, article: Article, services: Services) -> None:
    """Where the database cannot be written, a sentence says so, and the word stays what it was."""
    async with open_app(article, WIDE, "w", "w") as pilot:
        engine = services._storage._engine.get()
        event.listen(engine, "connect", lambda opened, _: opened.execute("PRAGMA query_only = ON"))
        engine.dispose()
        await press(pilot, "semicolon", "ctrl+s")
        told = [" ".join(notification.message.split()) for notification in pilot.app._notifications]
        assert ["cannot be written" in sentence for sentence in told] == [True, True]
        assert "◐" not in explained(pilot)
        assert "your choice" not in explained(pilot)


async def test_the_names_have_the_english_of_the_glossary(services: Services) -> None:
    """A name that the glossary has stands in the list of names with its English there, from the moment it is added."""
    text = "أعلنت وزارة الموارد المائية خطة جديدة. وقالت وزارة الموارد المائية إن الخطة بدأت."
    app = WarraqApp(services, article_from_bytes(text.encode(), "names.txt"))

    def listed() -> list[str]:
        rows = app.screen.query_one(NamesPane)._names.items
        return [row.entity.en for row in rows if hasattr(row, "entity") and row.entity.ar == "وزارة الموارد المائية"]

    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        assert listed() not in ([], ["Ministry of Water Supplies"])
        terms = (Term("", "ar", "وزارة الموارد المائية"), Term("", "en", "Ministry of Water Supplies"))
        services.terms.add(Concept("", terms))
        app.screen.refresh_terms()
        await settle(pilot)
        assert listed() == ["Ministry of Water Supplies"]
