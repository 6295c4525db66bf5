"""What the glossary is used for, at every size: occurrences, candidates, duplicates, checks, files."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from corpus.arabic.sentences import sentences
from glossary.terminology import Concept, Term
from glossary.usage.candidates import Candidate
from tests.screens.conftest import OpenApp, settle
from tests.screens.test_glossary_rooms import opened
from tui.screens.reading.screen import ReadingScreen
from tui.screens.terms.concept.goals import nearest_spot, spot_of
from tui.screens.terms.concept.screen import ConceptScreen
from tui.screens.terms.finding.candidates import CandidatesScreen, sentence_around
from tui.screens.terms.finding.duplicates import DuplicatesScreen
from tui.screens.terms.finding.occurrences import OccurrencesScreen
from tui.screens.terms.screen import GlossaryScreen
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import text_width

Holds = Callable[[Pilot[None]], Awaitable[None]]
Size = tuple[int, int]
WIDE = (140, 40)
TABLE = (
    "Arabic,English,Subject\n"
    "سعر الصرف,exchange rate,economy\n"
    "ميزان الزوارق,balance of boats,law\n"
    ",no Arabic here,law\n"
    "أزمة وقود,fuel shortage,energy\n"
)


async def test_occurrences_stand_on_an_axis(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """The keyword stands at the same place of each line, its translation below it."""
    async with open_app(None, size) as pilot:
        await opened(pilot, "fuel", "w")
        await matches_golden(pilot)


async def test_an_occurrence_opens_its_article(open_app: OpenApp) -> None:
    """Enter goes to the article, the cursor on the words found."""
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "fuel", "w", "enter")
        reader = pilot.app.screen
        assert isinstance(reader, ReadingScreen)
        spot = reader._desk.page.spot
        assert spot is not None
        assert reader.article.blocks[spot.block].text[spot.offset :].startswith("أزمة الوقود")


async def test_candidates_are_listed(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """Words stand with their count, their English and a sentence."""
    async with open_app(None, size, "f4", "t") as pilot:
        await matches_golden(pilot)


async def test_a_candidate_is_accepted_and_one_is_dismissed(open_app: OpenApp, services: Services) -> None:
    """One key keeps the words as a draft, one key refuses them for good, and both are taken back."""
    async with open_app(None, WIDE, "f4", "t") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, CandidatesScreen)
        first, second = screen.rows.items[0], screen.rows.items[1]
        for key in ("a", "x"):
            await pilot.press(key)
            await settle(pilot)
        assert [each.in_language("ar")[0].text for each in services.terms.concepts("stage:draft")] == [first.text]
        assert [each.text for each in services.using.candidates.dismissed()] == [second.text]
        for key in ("u", "u"):
            await pilot.press(key)
            await settle(pilot)
        assert services.terms.count("stage:draft") == 0
        assert services.using.candidates.dismissed() == []


async def test_duplicates_stand_with_their_reason(
    open_app: OpenApp, services: Services, matches_golden: Holds, size: Size
) -> None:
    """Entries that may say the same stand together, below the reason."""
    services.terms.add(Concept("", (Term("", "ar", "أزمة الوقود"), Term("", "en", "fuel shortage"))))
    services.terms.add(Concept("", (Term("", "ar", "أزمة وقود"), Term("", "en", "petrol panic"))))
    async with open_app(None, size, "f4", "d") as pilot:
        await matches_golden(pilot)


async def test_duplicates_become_one(open_app: OpenApp, services: Services) -> None:
    """A group leads to the merge screen; merged, it is gone from the list, and undo brings both back."""
    services.terms.add(Concept("", (Term("", "ar", "أزمة وقود"), Term("", "en", "petrol panic"))))
    count = services.terms.count()
    async with open_app(None, WIDE, "f4", "d", "enter", "ctrl+s") as pilot:
        assert services.terms.count() == count - 1
        await pilot.press("u")
        await settle(pilot)
        assert services.terms.count() == count


async def test_a_check_asks_for_its_texts(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """An article is chosen, and a file or what the memory has."""
    async with open_app(None, size, "f4", "q") as pilot:
        await matches_golden(pilot)


async def test_a_check_tells_the_worst_first(
    open_app: OpenApp, services: Services, matches_golden: Holds, size: Size
) -> None:
    """Findings stand by how bad they are, with the English and the Arabic."""
    async with open_app(None, size, "f4", "q", "enter") as pilot:
        await matches_golden(pilot)


async def test_a_file_is_looked_at(
    open_app: OpenApp, matches_golden: Holds, size: Size, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first entries and the columns of a file are shown, and what would become of them."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "terms.csv").write_text(TABLE, encoding="utf-8")
    async with open_app(None, size, "f4", "ctrl+o", *keys_of("terms.csv")) as pilot:
        await pilot.pause(0.6)
        for line in pilot.app.screen.query(Input):
            line.cursor_blink = False  # else whether it is seen depends on the moment
        await settle(pilot)
        await matches_golden(pilot)


async def test_an_import_is_tried_done_and_taken_back(open_app: OpenApp, services: Services, tmp_path: Path) -> None:
    """A trial keeps nothing; an import adds what is new as one step that one key takes back."""
    path = tmp_path / "t.csv"
    path.write_text(TABLE, encoding="utf-8")
    count = services.terms.count()
    async with open_app(None, WIDE, "f4", "ctrl+o", *keys_of(str(path))) as pilot:
        counts = []
        for key in ("ctrl+n", "ctrl+s", "f8"):
            await pilot.press(key)
            await settle(pilot)
            counts.append(services.terms.count() - count)
        assert counts[0] == counts[2] == 0
        assert counts[1] > 0


async def test_an_export_does_not_overwrite_at_once(open_app: OpenApp, tmp_path: Path) -> None:
    """A file that is there is replaced only when the key is pressed once more."""
    path = tmp_path / "t.csv"
    path.write_text("mine", encoding="utf-8")
    async with open_app(None, WIDE, "f4", "ctrl+e", *keys_of(str(path)), "ctrl+s") as pilot:
        assert path.read_text(encoding="utf-8") == "mine"
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert "genocide" in path.read_text(encoding="utf-8")


async def test_an_export_replaces_a_link_to_nowhere_when_asked_once_more(open_app: OpenApp, tmp_path: Path) -> None:
    """A link that leads nowhere has the name: it stays at first, as any file does, and may be replaced."""
    path = tmp_path / "t.csv"
    path.symlink_to(tmp_path / "gone")
    async with open_app(None, WIDE, "f4", "ctrl+e", *keys_of(str(path)), "ctrl+s") as pilot:
        assert path.is_symlink()
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert not path.is_symlink()
        assert "genocide" in path.read_text(encoding="utf-8")


async def test_the_export_asks_what_goes_where(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """With entries selected they are what is written at first."""
    async with open_app(None, size, "f4", "space", "space", "ctrl+e") as pilot:
        await matches_golden(pilot)


def keys_of(text: str) -> list[str]:
    """The keys that type a text."""
    names = {"/": "slash", ".": "full_stop", "-": "minus", "_": "underscore"}
    return [names.get(sign, sign) for sign in text]


async def test_entries_that_are_not_the_same_stay_apart(open_app: OpenApp, services: Services) -> None:
    """A group that is refused is gone for good, also for another search, and undo brings it back."""
    services.terms.add(Concept("", (Term("", "ar", "أزمة وقود"), Term("", "en", "petrol panic"))))
    async with open_app(None, WIDE, "f4", "d") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, DuplicatesScreen)
        group = screen.rows.items[0]
        await pilot.press("x")
        await settle(pilot)
        assert group.found not in list(services.using.duplicates.all())
        assert services.using.candidates.dismissed() == []
        for key in ("escape", "d"):
            await pilot.press(key)
            await settle(pilot)
        again = pilot.app.screen
        assert isinstance(again, DuplicatesScreen)
        assert group.found not in [each.found for each in again.rows.items]
        await pilot.press("u")
        await settle(pilot)
        assert group.found in [each.found for each in again.rows.items]


async def test_back_from_an_article_returns_to_where_it_was_opened(open_app: OpenApp, services: Services) -> None:
    """An article opened from an entry's occurrences leads back to these, then to the entry, then to the list."""
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "fuel", "enter", "w", "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)
        seen = []
        for _ in range(3):
            await pilot.press("escape")
            await settle(pilot)
            seen.append(type(pilot.app.screen))
        assert seen == [OccurrencesScreen, ConceptScreen, GlossaryScreen]
        await pilot.press("f2")
        await settle(pilot)
        assert len(pilot.app.screen_stack) == 1
        assert not pilot.app.screen_stack[0].query(OccurrencesScreen)


def test_a_sentence_that_changed_leads_to_the_one_most_like_it(services: Services) -> None:
    """A context that does not stand in its article word for word leads to the sentence with most of its words."""
    services.ensure_first_run()
    article = services.library.get(services.library.summaries("")[0].id)
    block = next(each for each in article.blocks if len(sentences(each.text)) > 1)
    own = sentences(block.text)[1]
    words = block.text[own.start : own.end].split()
    del words[len(words) // 2]
    changed = " ".join(words)
    assert spot_of(article, changed) is None
    assert nearest_spot(article, changed) == (block.index, own.start)
    assert nearest_spot(article, "كلمات لا تقف هنا البتة قط") is None


def test_a_candidate_is_in_view_in_its_sentence() -> None:
    """Of a long sentence the words are shown that stand around those of the candidate."""
    before, own, after = "كلمة " * 40, "سعر الصرف", " أخرى" * 40
    item = Candidate("k", own, 2, 3, 1, 1.0, "", before + own + after, None, 0, 500, 500 + len(own), place=len(before))
    shown = sentence_around(Typesetter(), item, 60)
    assert shown.startswith("… كلمة")
    assert shown.index(own) < 45
    whole = replace(item, context=own + after, place=0)
    assert sentence_around(Typesetter(), whole, 60).startswith(own)


@pytest.mark.parametrize("after", [".", "", " أخرى.", "هما."])
def test_a_candidate_at_the_end_of_its_sentence_is_whole(after: str) -> None:
    """Words that end a long sentence, or nearly, are in view to their last letter at any width, as is what follows them."""
    before, own = "كلمة " * 40, "سعر الصرف"
    item = Candidate("k", own, 2, 3, 1, 1.0, "", before + own + after, None, 0, 500, 500 + len(own), place=len(before))
    setter = Typesetter()
    for width in range(30, 90):
        shown = sentence_around(setter, item, width)
        assert shown.endswith(f" {own}{after}")
        assert text_width(setter, shown) <= width
