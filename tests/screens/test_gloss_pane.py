"""The pane of a word under the page, in each state, at every size."""

from collections.abc import Awaitable, Callable, Iterator

import pytest
from textual.pilot import Pilot

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.morphology.lexicon.lexicon import load_lexicon
from glossary.terminology import Concept, Status, Term
from tests.screens.conftest import OpenApp, settle
from tui.commands.keymap import IN_FORCE, Keymap
from tui.services.services import Services
from tui.settings.model import Preset
from tui.widgets.gloss_pane import GlossPane
from tui.widgets.gloss_told import Told, doubt_of, origin_of

Holds = Callable[[Pilot[None]], Awaitable[None]]
Size = tuple[int, int]
TEXT = "قال المتحدث على الرغم من الحرب إن وبكتابهم تغرظيتة جديدة في المدرسة.\n"


def written(text: str) -> Article:
    return article_from_bytes(text.encode(), "line.txt")


async def go_to(pilot: Pilot[None], word: str) -> None:
    """Bring the cursor to a word."""
    desk = pilot.app.screen._desk
    block = next(each for each in desk.article.blocks if word in each.text)
    desk.page.move_to(desk.page.words.nearest(block.index, block.text.index(word)))
    await settle(pilot)


async def test_an_expression_is_shown_whole(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """The English is of all its words, which are marked on the page; `l` leads to the word's own readings."""
    async with open_app(written(TEXT), size) as pilot:
        await go_to(pilot, "الرغم")
        await matches_golden(pilot)


@pytest.fixture
def vim(services: Services) -> Iterator[None]:
    """The keys of vim hold; the next test has the usual ones again."""
    services.settled.settle(services.settings._replace(keymap=Preset.VIM))
    yield
    IN_FORCE.keymap = Keymap()


async def test_the_pane_names_the_keys_in_force(open_app: OpenApp, vim: None) -> None:
    """With vim's keys, where `l` goes to the right, the pane names the key that leads to the word's own readings."""
    async with open_app(written(TEXT), (100, 30)) as pilot:
        await go_to(pilot, "الرغم")
        shown = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        assert "p: its words one by one" in shown


async def test_a_word_of_an_expression_is_read_by_itself(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """The second reading is the word's own; the pane still says which expression it is of."""
    async with open_app(written(TEXT), size) as pilot:
        await go_to(pilot, "الرغم")
        await pilot.press("l")
        await settle(pilot)
        await matches_golden(pilot)


async def test_nothing_found_leads_to_what_is_spelt_nearly_so(
    open_app: OpenApp, matches_golden: Holds, size: Size
) -> None:
    """An unknown word is romanised, marked as a guess; words spelt nearly so follow, and the key that adds it."""
    async with open_app(written("وصلت الجمهظرية أمس.\n"), size) as pilot:
        await go_to(pilot, "الجمهظرية")
        await matches_golden(pilot)


async def test_the_family_of_the_root_is_shown(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """Below a word's parts stand other words of its root; the second reading is worded as the first."""
    async with open_app(written(TEXT), size) as pilot:
        await go_to(pilot, "وبكتابهم")
        await pilot.press("l")
        await settle(pilot)
        await matches_golden(pilot)


async def test_a_deprecated_term_says_what_to_use(
    open_app: OpenApp, matches_golden: Holds, services: Services, size: Size
) -> None:
    """A deprecated term is struck, and the preferred one of its concept stands beside it."""
    terms = (
        Term("", "ar", "مدرسة"),
        Term("", "ar", "كتّاب", status=Status.DEPRECATED),
        Term("", "en", "school"),
    )
    services.terms.add(Concept("", terms))
    async with open_app(written("ذهب إلى كتّاب القرية.\n"), size) as pilot:
        await go_to(pilot, "كتّاب")
        await matches_golden(pilot)


@pytest.fixture(scope="module")
def told() -> Told:
    from corpus.arabic.tokenise import tokens
    from glossary.glossing import Glosser
    from glossary.readings import Readings

    text = "وبكتابهم"
    gloss = Glosser(load_lexicon()).gloss(text, tokens(text))[0]
    return Told(gloss, Readings().of(gloss), 0)


def test_close_readings_are_shown_as_such(told: Told) -> None:
    """Where several readings are about as likely the first is only perhaps right, and how many there are is said."""
    from dataclasses import replace

    close = told._replace(gloss=replace(told.gloss, close=2, confidence=0.5))
    sure = told._replace(gloss=replace(told.gloss, close=1, confidence=0.99))
    assert (doubt_of(close), doubt_of(sure)) == ("perhaps", "")
    assert origin_of(close)[-1] == f"2 close readings of {len(told.readings)} (l: next)"
    assert origin_of(sure)[-1] == f"reading 1 of {len(told.readings)} (l: next)"


def test_an_unlikely_reading_is_doubted(told: Told) -> None:
    """One reading alone that is not likely is shown with a doubt; another one chosen by hand is not."""
    from dataclasses import replace

    unlikely = replace(told.gloss, close=1, confidence=0.3)
    assert doubt_of(told._replace(gloss=unlikely)) == "perhaps"
    assert doubt_of(told._replace(gloss=unlikely, number=1)) == ""


async def test_several_close_readings(open_app: OpenApp, matches_golden: Holds, told: Told, size: Size) -> None:
    """The pane says `perhaps` and how many readings are close."""
    from dataclasses import replace

    async with open_app(written(TEXT), size) as pilot:
        pane = pilot.app.screen.query_one(GlossPane)
        pane.show(told._replace(gloss=replace(told.gloss, close=2, confidence=0.5), romanised="wa-bi-kitābhum"))
        await pilot.pause()
        await matches_golden(pilot)


async def test_no_word_leaves_the_pane_blank(open_app: OpenApp, sample: Article) -> None:
    """Each word of an article shows English, and no row is wider than the pane, on the smallest screen too."""
    async with open_app(sample, (70, 24)) as pilot:
        pane = pilot.app.screen.query_one(GlossPane)
        for _ in range(40):
            await pilot.press("w")
            await pilot.pause()
            strips = [pane.render_line(row) for row in range(pane.size.height)]
            assert "".join(segment.text for segment in strips[0]).strip()
            assert {strip.cell_length for strip in strips} == {pane.size.width}
