"""The editor of the English and the page beside it: what differs is marked there, and the page is left as it was."""

from collections.abc import Iterator, Sequence
from threading import Event
from typing import Any

import pytest
from textual.events import Key

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.model import Pair, PairStatus
from glossary.translate.cached import CachedTranslator
from glossary.translate.port import Answer, Passage
from tests.screens.conftest import OpenApp, settle
from tests.screens.golden import picture_of
from tui.app import WarraqApp
from tui.screens.reading.meanings import Meanings
from tui.screens.writing.editor import EnglishEditor
from tui.services.services import Services
from tui.widgets.english.pane import EnglishPane
from tui.widgets.page.flow import Place
from tui.widgets.page.page import Page
from tui.widgets.typing.writing import Writing

WIDE = (100, 30)
FIRST = "قرأ الطالب قصيدة قديمة في المكتبة."
SECOND = "ثم كتب القصيدة في دفتره الجديد."
WHOLE = f"وصل الوفد أمس. {FIRST}"


async def pressed(pilot: Any, *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def article_of(*paragraphs: str) -> Article:
    return article_from_bytes("\n\n".join(paragraphs).encode(), "some.txt")


async def test_what_differs_is_marked_on_the_page(open_app: OpenApp, services: Services) -> None:
    """Of the paragraph: the words for which the Arabic under the bar has others; none once the editor is closed."""
    memory = services.translating.memory
    memory.write(FIRST.replace("قديمة", "جديدة"), "The student read a new poem in the library.")
    memory.write(WHOLE.replace("أمس", "مساء").replace("قديمة", "طويلة"), "The delegation arrived in the evening.")
    async with open_app(article_of(WHOLE), WIDE, "grave_accent", "tab") as pilot:
        page = pilot.app.screen_stack[-2].query_one(Page)

        def marked() -> list[str]:
            layers = page.face.layers["recalled"].get(0, ())
            return [WHOLE[layer.start : layer.end] for layer in layers]

        seen = [marked()]
        await pressed(pilot, "down")
        seen.append(marked())
        assert seen == [["أمس", "قديمة"], ["قديمة"]]
        await pressed(pilot, "escape", "escape")
        assert marked() == []


async def test_the_page_turns_back_when_the_editor_closes(open_app: OpenApp) -> None:
    """A paragraph low on the page is brought up for the editor; then the page is where it was, also after keeping."""
    async with open_app(article_of(*[f"{FIRST} {number}" for number in range(16)]), (70, 24)) as pilot:
        page = pilot.app.screen.query_one(Page)
        last = max(place for place in page.rows if page.line_at(place))
        page.move_to(page.words.nearest(last.block, 0))
        top = page.top
        assert top == Place(0, 0)
        for keys in (["escape"], [*"My own", "ctrl+s"]):
            await pressed(pilot, "grave_accent")
            assert page.top > top
            await pressed(pilot, *keys)
            assert page.top == top


async def test_what_is_kept_and_approved_at_once_is_taken_back_at_once(open_app: OpenApp, services: Services) -> None:
    """`^G` is one step: `u` brings back the English and how far it had come, `^R` both of what was written.

    English that is hidden until it is asked for is shown where it is one's own.
    """
    memory = services.translating.memory
    memory.add(Pair(FIRST, "An engine's own.", "google"))
    async with open_app(article_of(FIRST), WIDE, "r", "grave_accent", "X", "ctrl+g") as pilot:
        english = pilot.app.screen.query_one(EnglishPane).english
        assert english.veil.is_on
        assert english.veil.hidden(0, 9) == []
        assert english.veil.hidden_arabic(0, 9) == []
        for key, expected in (
            ("", ("An engine's own.X", PairStatus.APPROVED)),
            ("u", ("An engine's own.", PairStatus.MACHINE)),
            ("ctrl+r", ("An engine's own.X", PairStatus.APPROVED)),
        ):
            await pressed(pilot, *filter(None, [key]))
            found = memory.find(FIRST)
            assert found is not None
            assert (found.target, found.status) == expected
            assert pilot.app.screen.query_one(Page).flow.english == {0: expected[0]}


async def test_what_was_typed_is_there_in_its_own_article_only(open_app: OpenApp) -> None:
    """Another article with the same paragraph begins with what is kept."""
    here, there = article_of(FIRST), article_of(FIRST, SECOND)
    for article, expected in ((here, ""), (there, ""), (here, "Half")):
        async with open_app(article, WIDE, "grave_accent") as pilot:
            assert isinstance(pilot.app.screen, EnglishEditor)
            assert pilot.app.screen.query_one(Writing).value == expected
            if article is here and not expected:
                await pressed(pilot, *"Half")
            await pressed(pilot, "escape")


async def test_english_that_nobody_looked_up_yet_is_in_the_editor(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the lexicon is still loaded the editor has the English there is, and gets what is typed in the same breath."""
    loaded, learn = Event(), Meanings.learn_words

    def learn_late(meanings: Meanings) -> None:
        loaded.wait(20)
        learn(meanings)

    monkeypatch.setattr(Meanings, "learn_words", learn_late)
    memory = services.translating.memory
    memory.write(FIRST, "The student read.", is_approved=True)
    app = WarraqApp(services, article_of(FIRST))
    async with app.run_test(size=WIDE) as pilot:
        for key in ("grave_accent", "X", "ctrl+s"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        while not app.type_ahead.is_idle:
            await pilot.pause()
        loaded.set()
        await settle(pilot)
        assert [each.target for each in memory.of(FIRST)] == ["The student read.X"]
        assert app.screen.query_one(Page).flow.english == {0: "The student read.X"}


class LateEngine:
    """Answers what it was asked for when it is told to stop."""

    name, title, is_remote = "late", "Late Engine", False

    def __init__(self) -> None:
        self.stopped = Event()

    def answers(self, passages: Sequence[Passage], deadline: float = 20.0) -> Iterator[Answer]:
        self.stopped.wait(10)
        yield from (Answer(place, "It came late.") for place, _ in enumerate(passages))

    def close(self) -> None:
        self.stopped.set()


async def test_an_answer_that_comes_after_esc_is_shown_and_kept(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept is what is seen: the one that came, and nothing that was asked for behind it."""
    made = lambda name=None, tell=None: CachedTranslator(LateEngine(), services.translating.memory)  # noqa: E731
    monkeypatch.setattr(services.translating, "translator", made)
    async with open_app(article_of(FIRST, SECOND), WIDE, "ctrl+u") as pilot:
        await pilot.press("enter")
        await pressed(pilot, "escape")
        assert pilot.app.screen.query_one(Page).flow.english == {0: "It came late."}
        assert [pair and pair.target for pair in services.translating.memory.find_all([FIRST, SECOND])] == [
            "It came late.",
            None,
        ]


async def test_the_editor_goes_with_its_paragraph(open_app: OpenApp, services: Services) -> None:
    """In a terminal of another size it stands where the English does now, with what was typed."""
    services.translating.memory.write(SECOND, "Then he wrote.")
    async with open_app(article_of(*[FIRST, SECOND] * 4), (120, 30), "d", "grave_accent", *" it") as pilot:
        for width, height in ((70, 24), (60, 16), (120, 30)):
            await pilot.resize_terminal(width, height)
            await settle(pilot)
            rows = picture_of(pilot.app).splitlines()
            top = next(number for number, row in enumerate(rows) if "╭─ English ─" in row)
            assert "Then he wrote. it" in rows[top + 1]
            is_below = width < 80
            assert (rows[top].index("╭") == 0) is is_below


@pytest.mark.parametrize("width", [80, 82, 84])
async def test_the_keys_in_its_border_are_whole(open_app: OpenApp, width: int) -> None:
    """The border names all keys where they have room, else fewer: none is cut."""
    async with open_app(article_of(FIRST), (width, 24), "grave_accent") as pilot:
        border = next(line for line in picture_of(pilot.app).splitlines() if "^S keep" in line)
        assert "approve" in border
        assert "…" not in border
