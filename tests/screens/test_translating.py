"""The translator's hand in the reader: asking an engine, and working on the English of paragraphs."""

from collections.abc import Iterator, Sequence
from threading import Event
from typing import Any
from unittest.mock import Mock

import pytest

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.errors import TranslationFailed
from glossary.model import Pair, PairStatus
from glossary.terminology import Concept, Stage, Status, Term
from glossary.translate.cached import CachedTranslator
from glossary.translate.port import Answer, Passage
from tests.glossary.translate.stub import running
from tests.screens.conftest import MOMENT, OpenApp, settle
from tests.screens.golden import picture_of
from tui.screens.reading.translating.agreeing import Agreeing
from tui.screens.writing.editor import EnglishEditor
from tui.services.services import Services
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.page import Page
from tui.widgets.typing.writing import Writing

WIDE = (140, 40)
PARAGRAPHS = (
    "قرأ الطالب قصيدة قديمة في المكتبة.",
    "ثم كتب القصيدة في دفتره الجديد.",
    "وعاد إلى البيت في المساء.",
)
FAILED = "Fake Engine did not answer within 20 s."


class Engine:
    """Says how often it was asked for a text; fails where it is told to, and waits before the last one where it is told to."""

    name, title, is_remote = "fake", "Fake Engine", True

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fails: set[str] = set()
        self.waits_for: str = ""
        self.kind = ""
        self.closed = Event()
        self.is_waiting = Event()

    def answers(self, passages: Sequence[Passage], deadline: float = 20.0) -> Iterator[Answer]:
        self.closed.clear()
        for place, passage in enumerate(passages):
            if passage.text == self.waits_for:
                self.is_waiting.set()
                self.closed.wait(60)
                self.is_waiting.clear()
                yield Answer(place, failure=TranslationFailed("It was stopped."))
                continue
            self.asked.append(passage.text)
            if passage.text in self.fails:
                yield Answer(place, failure=TranslationFailed(FAILED, self.kind))
            else:
                yield Answer(place, f"English {self.asked.count(passage.text)} of {len(passage.text)} letters")

    def close(self) -> None:
        self.closed.set()


@pytest.fixture
def engine(services: Services, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """An engine in the place of the one of the settings."""
    engine = Engine()

    def translator(name: str | None = None, tell: object = None) -> CachedTranslator:
        return CachedTranslator(engine, services.translating.memory)

    monkeypatch.setattr(services.translating, "translator", translator)
    return engine


@pytest.fixture
def article() -> Article:
    """Three paragraphs that nobody translated."""
    return article_from_bytes("\n\n".join(PARAGRAPHS).encode(), "three.txt")


def beside(pilot: Any) -> dict[int, str]:
    """What stands beside the paragraphs."""
    return dict(pilot.app.screen.query_one(Page).flow.english)


async def pressed(pilot: Any, *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def kept(services: Services, source: str) -> Pair:
    found = services.translating.memory.find(source)
    assert found is not None
    return found


def written(sources: Sequence[str], english: Sequence[str]) -> list[Pair]:
    """Translations by a person, made at a moment that a golden may show."""
    return [Pair(*each, "Salma", PairStatus.EDITED, MOMENT) for each in zip(sources, english, strict=True)]


async def test_a_paragraph_is_translated_written_and_approved(
    open_app: OpenApp, article: Article, services: Services, engine: Engine
) -> None:
    """`t` asks once, and anew only when that is said twice; what is written stays, and is undone with the app's undo."""
    source = article.blocks[0].text
    first, second = (f"English {count} of {len(source)} letters" for count in (1, 2))
    async with open_app(article, WIDE, "t") as pilot:
        assert beside(pilot) == {0: first}
        await pressed(pilot, "t")
        assert engine.asked == [source]
        await pressed(pilot, "t")
        assert beside(pilot) == {0: second}
        # written: from the page, without leaving it
        await pressed(pilot, "grave_accent", "ctrl+a", *"My own", "ctrl+s")
        assert beside(pilot) == {0: "My own"}
        assert kept(services, source).status is PairStatus.EDITED
        # what an engine makes of it now is offered, not put in its place
        await pressed(pilot, "t", "t")
        assert beside(pilot) == {0: "My own"}
        await pressed(pilot, "ذ")
        assert isinstance(pilot.app.screen, EnglishEditor)
        assert "English 3 of" in picture_of(pilot.app)
        await pressed(pilot, "escape", "u")
        assert beside(pilot) == {0: second}
        # approved from the English, which goes on to the next paragraph; again: no longer
        await pressed(pilot, "tab", "a")
        assert kept(services, source).status is PairStatus.APPROVED
        assert pilot.app.screen.query_one(Page).spot.block == 1
        await pressed(pilot, "i", "a")
        assert kept(services, source).status is PairStatus.MACHINE
        await pressed(pilot, "delete")
        assert second not in beside(pilot).values()
        await pressed(pilot, "u", "c")
        assert beside(pilot) == {0: second}
        assert pilot.app.clipboard == second


async def test_the_article_is_translated_and_goes_on_where_it_was_stopped(
    open_app: OpenApp, article: Article, engine: Engine
) -> None:
    """`^U` says how much goes where, then asks for what is left; Esc stops, what failed says so beside its paragraph."""
    texts = [block.text for block in article.blocks]
    engine.waits_for = texts[2]
    async with open_app(article, WIDE, "ctrl+u") as pilot:
        assert isinstance(pilot.app.screen, Agreeing)
        told = f"3 paragraphs, {sum(map(len, texts))} characters, go to Fake Engine."
        assert told in picture_of(pilot.app)
        await pressed(pilot, "escape")
        assert (engine.asked, beside(pilot)) == ([], {})
        engine.fails.add(texts[1])
        await pressed(pilot, "ctrl+u")
        await pilot.press("enter")
        bar = pilot.app.screen.query_one(KeyBar)
        for _ in range(2000):  # a machine that has much to do takes its time
            await pilot.pause(0.01)
            if "2 of 3" in bar._held:
                break
        assert "Translating by Fake Engine: 2 of 3 paragraphs" in bar._held
        assert beside(pilot)[1] == f"{FAILED} t tries again."
        await pressed(pilot, "escape")
        assert beside(pilot) == {0: f"English 1 of {len(texts[0])} letters", 1: f"{FAILED} t tries again."}
        # again: only what is left
        engine.asked.clear()
        engine.fails.clear()
        engine.waits_for = ""
        await pressed(pilot, "ctrl+u", "enter")
        assert sorted(beside(pilot)) == [0, 1, 2]
        assert sorted(engine.asked) == sorted(texts[1:])
        assert bar._held == ""


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Holds up whoever works out what an article takes, until it is set."""
    from glossary.translate import estimate as counting

    estimate, is_let = counting.estimate, Event()

    def slow(*asked: Any) -> Any:
        is_let.wait(60)
        return estimate(*asked)

    monkeypatch.setattr(counting, "estimate", slow)
    return is_let


async def asked(pilot: Any, engine: Engine) -> None:
    """Wait until the engine is asked for what it waits before; a machine that has much to do takes its time."""
    for _ in range(2000):
        await pilot.pause(0.01)
        if engine.is_waiting.is_set():
            return


async def test_the_article_is_asked_about_once(
    open_app: OpenApp, article: Article, engine: Engine, counted: Event
) -> None:
    """Who presses `^U` again, be it when the question is on its way, is asked one question, and each paragraph is sent once."""
    async with open_app(article, WIDE) as pilot:
        reader = pilot.app.screen
        for key in ("ctrl+u", "ctrl+u"):
            await pilot.press(key)
            await pilot.pause(0.05)
        counted.set()
        await settle(pilot)
        reader.handlers["reader.translate-all"]()
        await settle(pilot)
        assert [type(each) for each in pilot.app.screen_stack].count(Agreeing) == 1
        await pressed(pilot, "enter")
        assert sorted(engine.asked) == sorted(block.text for block in article.blocks)


async def test_two_runs_never_last_at_once(
    open_app: OpenApp, article: Article, services: Services, counted: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was begun while something was worked out or asked about goes on alone, and Esc stops it."""
    texts = [block.text for block in article.blocks]
    engine, first = Engine(), [Engine()]

    def translator(name: str | None = None, tell: object = None) -> CachedTranslator:
        return CachedTranslator(first.pop() if first else engine, services.translating.memory)

    monkeypatch.setattr(services.translating, "translator", translator)
    async with open_app(article, WIDE) as pilot:
        reader, engine.waits_for = pilot.app.screen, texts[0]
        await pilot.press("ctrl+u")
        await pilot.pause(0.05)
        await pilot.press("t")
        await asked(pilot, engine)
        counted.set()
        while any(worker.group == "count" for worker in pilot.app.workers):
            await pilot.pause(0.01)
        await pilot.pause()
        assert not isinstance(pilot.app.screen, Agreeing)
        await pressed(pilot, "escape")
        assert (engine.asked, beside(pilot)) == ([], {})
        # asked about before something else was begun: the yes comes too late
        await pressed(pilot, "ctrl+u")
        assert isinstance(pilot.app.screen, Agreeing)
        reader.handlers["reader.translate"]()
        await pilot.press("enter")
        await asked(pilot, engine)
        await pressed(pilot, "escape")
        assert (engine.asked, beside(pilot)) == ([], {})


async def test_what_was_typed_is_not_lost(
    open_app: OpenApp, article: Article, services: Services, engine: Engine
) -> None:
    """Left with Esc it is there again; where others changed the English meanwhile both are shown."""
    memory, source = services.translating.memory, article.blocks[0].text
    async with open_app(article, WIDE, "grave_accent") as pilot:
        await pressed(pilot, *"Half a", "escape")
        assert beside(pilot) == {}
        await pressed(pilot, "grave_accent")
        assert pilot.app.screen.query_one(Writing).value == "Half a"
        await pressed(pilot, "enter", "grave_accent", *" sentence")
        memory.edit(kept(services, source), "Somebody else's")
        await pressed(pilot, "ctrl+s")
        assert beside(pilot) == {0: "Somebody else's"}
        await pressed(pilot, "grave_accent")
        assert pilot.app.screen.query_one(Writing).value == "Half a sentence"
        assert "Somebody else's" in picture_of(pilot.app)
        await pressed(pilot, "ctrl+g")
        assert (beside(pilot)[0], kept(services, source).status) == ("Half a sentence", PairStatus.APPROVED)
        # looked at beneath the editor, as it is every few seconds
        await pressed(pilot, "g", "grave_accent", *" more")
        memory.edit(kept(services, source), "Theirs again")
        pilot.app.rooms.reader._translating.look_again()
        await settle(pilot)
        await pressed(pilot, "ctrl+s")
        assert beside(pilot) == {0: "Theirs again"}
        # what others do is shown when the keys come back to the terminal
        memory.remove(kept(services, source))
        pilot.app.app_focus = False
        pilot.app.app_focus = True
        await settle(pilot)
        assert beside(pilot) == {}


async def test_the_reader_waits_beneath_a_dialog(
    open_app: OpenApp, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its page is not changed by what others do, and no editor opens over what was opened meanwhile."""
    async with open_app(article, WIDE, "f1") as pilot:
        help_screen, reader = pilot.app.screen, pilot.app.rooms.reader
        monkeypatch.setattr(reader.deciding, "look_again", looked := Mock())
        reader._look_again()
        reader._translating.edit()
        await settle(pilot)
        assert pilot.app.screen is help_screen
        looked.assert_not_called()


async def test_what_is_alike_is_put_in(open_app: OpenApp, article: Article, services: Services) -> None:
    """English of a paragraph that differs in a word is offered with the score, a digit puts it in; words are looked up."""
    memory = services.translating.memory
    memory.write(PARAGRAPHS[0].replace("قديمة", "جديدة"), "The student read a new poem in the library.")
    async with open_app(article, WIDE, "grave_accent") as pilot:
        assert "The student read a new poem" in picture_of(pilot.app)
        await pressed(pilot, "alt+1")
        writing = pilot.app.screen.query_one(Writing)
        assert writing.value == "The student read a new poem in the library."
        await pressed(pilot, "home", "ctrl+right", "ctrl+l")
        assert "Where “student” was used." in picture_of(pilot.app)
        await pressed(pilot, "end", "ctrl+l")
        assert "Where “library” was used." in picture_of(pilot.app)
        await pressed(pilot, "ctrl+s")
        assert beside(pilot) == {0: writing.value}


async def test_without_an_engine_one_is_chosen_first(
    open_app: OpenApp, article: Article, services: Services, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody allowed the engine yet, the engines are listed, nothing is sent, and no paragraph says that it is."""
    engine.kind = "consent"
    engine.fails.update(block.text for block in article.blocks)
    async with open_app(article, WIDE, "t") as pilot:
        assert type(pilot.app.screen).__name__ == "EnginesScreen"
        await pressed(pilot, "escape")
        assert beside(pilot) == {}


@pytest.fixture
def poem(services: Services) -> None:
    """An approved term, with English that is deprecated."""
    wordings = (Term("", "en", "poem", Status.PREFERRED), Term("", "en", "rhyme", Status.DEPRECATED))
    services.terms.add(Concept("", (Term("", "ar", "قصيدة"), *wordings), stage=Stage.APPROVED))


@pytest.mark.parametrize("size", [WIDE, (80, 24)], ids=["140x40", "80x24"])
async def test_a_missed_term_is_marked_and_put_right(
    open_app: OpenApp, article: Article, services: Services, poem: None, size: tuple[int, int], matches_golden: Any
) -> None:
    """English against the glossary is marked with its Arabic; `m` goes there, `f` puts it right in its form, `u` takes that back."""
    memory, wrong = services.translating.memory, "Then he wrote rhymes into his new notebook."
    memory.add_all(written(PARAGRAPHS[:2], ["The student read an old one in the library.", wrong]))
    async with open_app(article, size, "tab", "m", "m") as pilot:
        page = pilot.app.screen.query_one(Page)
        assert page.spot.block == 1
        assert [each.style for each in page.face.layers["missed"][1]] == ["missed"]
        await matches_golden(pilot)
        await pressed(pilot, "f")
        assert beside(pilot)[1] == wrong.replace("rhymes", "poems")
        assert page.face.layers["missed"].keys() == {0}
        await pressed(pilot, "u")
        assert beside(pilot)[1] == wrong
        # where nobody can tell in which place: the term is offered to who writes
        await pressed(pilot, "m", "f")
        assert isinstance(pilot.app.screen, EnglishEditor)
        await pressed(pilot, "alt+1", "ctrl+s")
        assert beside(pilot)[0] == "The student read an old one in the library poem."
        assert page.face.layers["missed"].keys() == {1}


@pytest.mark.parametrize("size", [WIDE, (80, 24)], ids=["140x40", "80x24"])
async def test_the_editor_stands_where_the_english_does(
    open_app: OpenApp, article: Article, services: Services, size: tuple[int, int], matches_golden: Any
) -> None:
    """It opens on the paragraph's rows with what is alike below: what differs told apart, who wrote it, the terms."""
    memory = services.translating.memory
    alike = PARAGRAPHS[0].replace("قديمة", "جديدة")
    english = "The student read an old poem, قصيدة قديمة, in the library. " * 3
    memory.add_all(written([alike, PARAGRAPHS[0]], ["The student read a new poem in the library.", english]))
    async with open_app(article, size, "grave_accent", "up", "home", "X") as pilot:
        await matches_golden(pilot)


async def test_a_server_is_asked_and_its_refusal_stands_beside_the_paragraph(
    open_app: OpenApp, article: Article, services: Services
) -> None:
    """With an engine of the settings on this machine `t` needs no consent; why it refused is said where the English would be."""
    with running() as server:

        def uses(behaviour: str) -> None:
            services.translating.engines.tell("libretranslate", {"url": server.url(behaviour)})
            services.translating.engines.choose("libretranslate")

        uses("key")
        async with open_app(article, WIDE, "t") as pilot:
            refusal = beside(pilot)[0]
            assert "LibreTranslate" in refusal
            assert refusal.endswith("t tries again.")
            uses("ok")
            await pressed(pilot, "t")
            assert beside(pilot)[0] == kept(services, PARAGRAPHS[0]).target
            assert kept(services, PARAGRAPHS[0]).origin == "libretranslate"
