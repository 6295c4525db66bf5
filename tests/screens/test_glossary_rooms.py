"""The screens that are opened from the glossary, at every size."""

import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from glossary.terminology import Concept, Definition, MatchMode, Relation, RelationKind, Status, Term
from tests.screens.conftest import OpenApp, make_still, settle
from tui.services.services import Services

Holds = Callable[[Pilot[None]], Awaitable[None]]
Shows = Callable[..., Awaitable[None]]
Size = tuple[int, int]


def fill(services: Services) -> tuple[Concept, Concept]:
    """Add two entries of which one says everything, and refers to the other."""
    services.ensure_first_run()
    article = next(each for each in services.library.summaries("") if each.id)
    wide = services.terms.add(Concept("", (Term("", "ar", "فؤاد صناعي"), Term("", "en", "artificial heart"))))
    arabic = Term(
        "",
        "ar",
        "زيت السمسم الأبيض",
        part_of_speech="NOUN",
        note="In cookery only.",
        context="يباع زيت السمسم الأبيض في أسواق المدينة القديمة منذ قرون، ويُعصر في معاصر حجرية لا يزال بعضها يعمل.",
        source="A market report",
        article=article.id,
        noted="2026-11-19",
        lookups=("سمسم ابيض", "زيوت السمسم"),
        gender="masculine",
        number="mass",
        geography="SY",
        register="technical",
        root="زيت",
        vocalised="زَيْت السِّمْسِم",
        plurals=("زيوت السمسم",),
        romanisation="zayt al-simsim",
        match=MatchMode.EXACT,
        excluded=("زيت السمسم الأبيض المكرر",),
    )
    concept = Concept(
        "",
        (
            arabic,
            Term("", "ar", "سيرج", Status.ADMITTED, untranslated=True),
            Term("", "en", "white sesame oil"),
            Term("", "en", "til oil", Status.DEPRECATED, forbidden=True, note="Use sesame oil."),
        ),
        subjects=("food", "trade"),
        definitions=(
            Definition("ar", "زيت يُستخرج من بذور السمسم غير المحمصة."),
            Definition("en", "Oil pressed from unroasted sesame seeds.", "A cook book"),
        ),
        note="Not to be confused with tahini.",
        relations=(Relation(RelationKind.RELATED, wide.id),),
        links=("https://example.org/sesame",),
        qid="Q1234",
    )
    kept = services.terms.add(concept)
    make_still(services)
    return kept, wide


@pytest.fixture(autouse=True)
def one_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Tell times as they are in Greenwich."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


async def opened(pilot: Pilot[None], words: str, *keys: str) -> None:
    """Search for words in the glossary, go to the list and press keys."""
    for key in ("f4", "slash", *words, "enter", *keys):
        await pilot.press(key)
        if key in ("f4", "enter", *keys):
            await settle(pilot)


@pytest.fixture
def sesame_shows(open_app: OpenApp, matches_golden: Holds, size: Size) -> Shows:
    """Return a function that looks for the entry of sesame oil, presses keys and holds what is shown then."""

    async def shown(*keys: str) -> None:
        async with open_app(None, size) as pilot:
            await opened(pilot, "sesame", *keys)
            await matches_golden(pilot)

    return shown


async def test_an_entry_says_everything(services: Services, sesame_shows: Shows) -> None:
    """Enter shows terms, meaning, references and standing of the entry in sections."""
    fill(services)
    await sesame_shows("enter")


async def test_the_end_of_an_entry_is_reached(services: Services, sesame_shows: Shows) -> None:
    """The bar goes through all of a long entry, to who added it."""
    fill(services)
    await sesame_shows("enter", "end")


async def test_the_history_tells_field_by_field(services: Services, sesame_shows: Shows) -> None:
    """The changes stand with author and time, and what each changed before and after."""
    concept, _ = fill(services)
    services.terms.revise(replace(concept, note="Tahini is made of it roasted.", subjects=("food",)))
    make_still(services)
    await sesame_shows("h")


async def test_entries_stand_side_by_side_before_they_are_merged(services: Services, sesame_shows: Shows) -> None:
    """The entry kept, the one added to it and what becomes of both stand beside each other, field by field."""
    fill(services)
    services.terms.add(Concept("", (Term("", "ar", "دهن السمسم"), Term("", "en", "sesame fat")), ("trade", "law")))
    await sesame_shows("home", "space", "space", "m")


async def test_terms_are_picked_for_an_entry_of_their_own(services: Services, sesame_shows: Shows) -> None:
    """Splitting asks which terms go."""
    fill(services)
    await sesame_shows("enter", "s", "down", "space")


async def test_many_entries_are_selected_and_changed(
    open_app: OpenApp, services: Services, matches_golden: Holds, size: Size
) -> None:
    """Selected entries are marked and counted, and a list says what can be done with them."""
    async with open_app(None, size, "f4", "space", "down", "down", "space", "o") as pilot:
        await matches_golden(pilot)


async def test_the_help_says_how_to_search(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """F1 in the search line explains what can be searched for, with examples."""
    async with open_app(None, size, "f4", "slash", "f1") as pilot:
        await matches_golden(pilot)


async def test_an_unclear_search_is_told(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """A field that there is not is told in one sentence, and the entries shown before stay."""
    async with open_app(None, size, "f4", "slash", *"ruel", "colon", "x") as pilot:
        await matches_golden(pilot)
