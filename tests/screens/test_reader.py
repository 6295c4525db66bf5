"""The reader at every size, in the states a reader meets."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from tests.screens.conftest import OpenApp

Holds = Callable[[Pilot[None]], Awaitable[None]]
Size = tuple[int, int]


async def test_an_article_opens_at_its_beginning(
    open_app: OpenApp, matches_golden: Holds, sample: Article, size: Size
) -> None:
    """The article at the right, its English beside it, names in the sidebar where there is room, the gloss below."""
    async with open_app(sample, size) as pilot:
        await matches_golden(pilot)


async def test_the_next_term_of_the_glossary_is_explained(
    open_app: OpenApp, matches_golden: Holds, sample: Article, size: Size
) -> None:
    """`]` leads to a word of the glossary; the pane shows the term before the word's parts."""
    async with open_app(sample, size, "right_square_bracket") as pilot:
        await matches_golden(pilot)


async def test_the_names_open_over_the_page_where_it_is_narrow(
    open_app: OpenApp, matches_golden: Holds, sample: Article, size: Size
) -> None:
    """`F5` brings the names, or takes them away where they stand beside the page."""
    async with open_app(sample, size, "f5") as pilot:
        await matches_golden(pilot)


async def test_words_are_found_whatever_their_hamza(
    open_app: OpenApp, matches_golden: Holds, sample: Article, size: Size
) -> None:
    """`/` finds while one types and says how many places there are."""
    async with open_app(sample, size, "slash", "ا", "ل", "ى", "enter") as pilot:
        await matches_golden(pilot)


async def test_zen_leaves_the_article_alone(
    open_app: OpenApp, matches_golden: Holds, sample: Article, size: Size
) -> None:
    """`z` leaves nothing but the page."""
    async with open_app(sample, size, "z") as pilot:
        await matches_golden(pilot)


async def test_an_article_without_translation_shows_the_words_glosses(
    open_app: OpenApp, matches_golden: Holds, size: Size
) -> None:
    """Beside a paragraph that nobody translated stand the glosses of its words."""
    text = "افتتح الوزير معرض الكتاب في المدينة، وقال إن 30% من الكتب جديدة (انظر https://example.org).\n"
    article = article_from_bytes(text.encode(), "line.txt")
    async with open_app(article, size, "w", "w") as pilot:
        await matches_golden(pilot)


async def test_adding_a_term_begins_with_the_word_and_its_sentence(
    open_app: OpenApp, matches_golden: Holds, sample: Article, size: Size
) -> None:
    """`a` opens the form with the word's lemma, its gloss and the sentence it stands in."""
    async with open_app(sample, size, "j", "j", "j", "a") as pilot:
        await matches_golden(pilot)


async def test_the_help_lists_the_keys_of_the_reader(
    open_app: OpenApp, matches_golden: Holds, sample: Article, size: Size
) -> None:
    """`F1` lists the commands with their keys on both keyboards."""
    async with open_app(sample, size, "f1") as pilot:
        await matches_golden(pilot)


async def test_ink_is_for_the_night(open_app: OpenApp, matches_golden: Holds, sample: Article) -> None:
    """The dark theme has its own colours for terms, names and the cursor."""
    async with open_app(sample, (140, 40)) as pilot:
        pilot.app.theme = "ink"
        await pilot.pause()
        await matches_golden(pilot)


async def test_a_terminal_too_small_says_so(open_app: OpenApp, matches_golden: Holds, sample: Article) -> None:
    """Under 60 columns or 16 rows there is one sentence instead of a broken screen."""
    async with open_app(sample, (40, 10)) as pilot:
        await matches_golden(pilot)


@pytest.mark.parametrize(
    ("size", "said"),
    [((20, 5), ["60x16 needed"]), ((10, 3), ["60x16", "needed"]), ((8, 1), ["60x16"]), ((40, 4), ["60x16 needed"])],
)
async def test_on_a_tiny_terminal_it_says_so_in_few_words(
    open_app: OpenApp, sample: Article, size: tuple[int, int], said: list[str]
) -> None:
    """Where the sentence does not fit, no half of it is shown but the size that is needed; with more room it is back."""
    async with open_app(sample, (40, 10)) as pilot:
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert shown(pilot) == said
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        assert " ".join(shown(pilot)).endswith("or the letters smaller.")


def shown(pilot: Pilot[None]) -> list[str]:
    """What stands on the rows of the screen that are not empty."""
    rows = (strip.text.strip() for strip in pilot.app.screen._compositor.render_strips())
    return [row for row in rows if row]
