"""What was done and changed nothing is told as such, in the rooms of the glossary: else `u` takes back something else."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from corpus.model import Article
from glossary.termbase import TermBase
from glossary.terminology import Concept, Term
from tests.screens.conftest import OpenApp
from tests.screens.test_glossary_deeds import press, three
from tests.screens.test_glossary_rooms import opened
from tests.screens.test_glossary_use import keys_of
from tests.screens.test_terms_form import values
from tui.screens.terms.conflict import Conflict
from tui.screens.terms.proposed import Proposals
from tui.services.services import Services

WIDE = (140, 40)
NOTHING = "Nothing was changed."
Said = Callable[[Pilot[None]], list[str]]


@pytest.fixture
def said() -> Said:
    """Return a function that lists what an app says from then on."""

    def listening(pilot: Pilot[None]) -> list[str]:
        found: list[str] = []
        pilot.app.notify = lambda sentence, **_: found.append(sentence)  # type: ignore[method-assign]
        return found

    return listening


async def test_the_version_in_force_is_not_brought_back(open_app: OpenApp, services: Services, said: Said) -> None:
    """Enter in the history, on what the entry is already, changes nothing."""
    old = three(services)[0]
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "qqq one", "h")
        heard = said(pilot)
        await press(pilot, "enter")
        assert heard == [NOTHING]
        assert services.terms.get(old.id) == old


async def test_a_file_whose_entries_are_there(
    open_app: OpenApp, services: Services, said: Said, tmp_path: Path
) -> None:
    """What is imported twice is there the second time; then nothing is to be taken back."""
    path = tmp_path / "t.csv"
    path.write_text("Arabic,English\nقققا,qqq one\n", encoding="utf-8")
    async with open_app(None, WIDE, "f4", "ctrl+o", *keys_of(str(path))) as pilot:
        heard = said(pilot)
        await press(pilot, "ctrl+s", "ctrl+s")
        assert heard[0].startswith("Imported: 1 entry added.")
        assert heard[1:] == [NOTHING]


async def test_the_same_arabic_is_no_synonym(
    open_app: OpenApp, services: Services, said: Said, sample: Article
) -> None:
    """`^L` beside the article, on an entry that has the very word, changes nothing."""
    async with open_app(sample, WIDE, "w", "w", "w", "a") as pilot:
        arabic = values(pilot)[0]
        old = services.terms.add(Concept("", (Term("", "ar", arabic), Term("", "en", "qqboat"))))
        heard = said(pilot)
        await press(pilot, "ctrl+a", *"qqboat", "ctrl+l")
        assert heard == [NOTHING]
        assert services.terms.get(old.id) == old


async def test_what_another_changes_meanwhile_is_no_synonym(
    open_app: OpenApp, services: Services, said: Said, sample: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another saves the entry in the very moment in which a word that it has is added to it, nothing is changed here."""
    get, other = TermBase.get, TermBase(services.terms._engine, "somebody else")

    def changed_and_got(terms: TermBase, concept_id: str) -> Concept:
        now = get(other, concept_id)
        other.revise(replace(now, note=f"{now.note}, and more"))
        return get(terms, concept_id)

    async with open_app(sample, WIDE, "w", "w", "w", "a") as pilot:
        arabic = values(pilot)[0]
        services.terms.add(Concept("", (Term("", "ar", arabic), Term("", "en", "qqboat")), note="A boat"))
        heard = said(pilot)
        await press(pilot, "ctrl+a", *"qqboat")
        monkeypatch.setattr(TermBase, "get", changed_and_got)
        await press(pilot, "ctrl+l")
        assert heard == [NOTHING]


async def test_all_of_theirs_is_nothing_of_ours(open_app: OpenApp, services: Services, said: Said) -> None:
    """Who leaves an entry as another made it meanwhile changed nothing."""
    old = three(services)[0]
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "qqq one", "e")
        english = old.in_language("en")[0]
        theirs = services.terms.revise(replace(old, terms=(old.terms[0], replace(english, text="qqq won"))))
        heard = said(pilot)
        await press(pilot, "down", "end", *"s", "ctrl+s")
        assert isinstance(pilot.app.screen, Conflict)
        await press(pilot, "enter")
        assert heard == [NOTHING]
        assert services.terms.get(old.id) == theirs


async def test_the_same_arabic_is_no_synonym_in_the_form(open_app: OpenApp, services: Services, said: Said) -> None:
    """`^L` and `^S` in the form of a new entry keep one that is there as it was."""
    old = three(services)[0]
    async with open_app(None, WIDE, "f4", "a", *"قققا", "enter", *"qqq one", "ctrl+l") as pilot:
        heard = said(pilot)
        await press(pilot, "ctrl+s")
        if isinstance(pilot.app.screen, Proposals):
            await press(pilot, "escape")
        assert heard == [NOTHING]
        assert services.terms.get(old.id) == old
