"""The form of an entry, the two lines that add a term, and what two people changed at once, at every size."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from corpus.errors import StoreError
from corpus.model import Article
from glossary.termbase import TermBase
from glossary.terminology import Concept, Definition, Glossary, Relation, RelationKind, Stage, Status, Term
from tests.screens.conftest import OpenApp, settle
from tui.screens.reading.screen import ReadingScreen
from tui.screens.terms.conflict import Conflict
from tui.screens.terms.draft import Draft
from tui.screens.terms.form import TermForm
from tui.screens.terms.in_place import InPlace
from tui.screens.terms.kept import Outcome
from tui.screens.terms.picking import PickEntry
from tui.screens.terms.proposed import Proposals
from tui.screens.terms.quick import QuickAdd
from tui.screens.terms.relations import Relations
from tui.screens.terms.standing import Standing
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.entry.choice import Choice
from tui.widgets.entry.fold import Button, Unfolded
from tui.widgets.entry.row import FormRow

Holds = Callable[[Pilot[None]], Awaitable[None]]
Size = tuple[int, int]
WIDE = (100, 30)


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def kept(services: Services, arabic: str) -> list[Concept]:
    """The entries with exactly this Arabic term."""
    found = services.terms.find(arabic)
    return list({each.concept.id: each.concept for each in found if each.term.text == arabic}.values())


def values(pilot: Pilot[None]) -> list[str]:
    return [each.value for each in pilot.app.screen.query(ArabicInput)]


async def opened(pilot: Pilot[None], services: Services, draft: Draft) -> TermForm:
    form = TermForm(services, Typesetter(), draft)
    pilot.app.push_screen(form)
    await settle(pilot)
    return form


def stored(services: Services) -> Concept:
    """An entry with much said of it, in the glossary."""
    arabic = Term(
        "",
        "ar",
        "صاروخ باليستي",
        part_of_speech="NOUN",
        gender="masculine",
        plurals=("صواريخ باليستية",),
        context="أطلقت القوات صاروخا باليستيا.",
    )
    english = Term("", "en", "ballistic missile")
    definitions = (Definition("en", "A missile on a curved path.\nIt falls by itself."),)
    return services.terms.add(Concept("", (arabic, english), ("military",), definitions, "A note.", Stage.DRAFT))


async def test_proposals_before_a_term_is_kept(open_app: OpenApp, matches_golden: Holds, size: Size) -> None:
    """Look-up forms, plurals and facts are shown with their reasons before a new term is kept."""
    async with open_app(None, size, "f4", "a", *"كتيبة", "enter", *"battalion", "enter") as pilot:
        assert isinstance(pilot.app.screen, Proposals)
        await matches_golden(pilot)


async def test_a_wrong_field_is_told_below_it(
    open_app: OpenApp, matches_golden: Holds, size: Size, services: Services
) -> None:
    """What is wrong with a field is said below it while it is typed."""
    async with open_app(None, size) as pilot:
        form = await opened(pilot, services, Draft("رقم", "number", concept=None))
        for fold in form.query("Sheet > Fold"):
            fold.turn(is_open=True)  # type: ignore[attr-defined]
        await settle(pilot)
        line = next(each for each in form.query(ArabicInput) if "Q" in each.placeholder)
        line.focus()
        await press(pilot, *"42")
        await matches_golden(pilot)


async def test_everything_of_a_term_unfolds(
    open_app: OpenApp, matches_golden: Holds, size: Size, services: Services
) -> None:
    """Behind `more` stands all that can be said of a term; Arabic is set from the right."""
    async with open_app(None, size) as pilot:
        await opened(pilot, services, Draft.of(stored(services)))
        await press(pilot, "tab", "tab", "enter")
        await matches_golden(pilot)


async def test_the_arrows_go_through_a_form_that_is_too_long_for_the_screen(
    open_app: OpenApp, services: Services
) -> None:
    """The arrows go from row to row, and what is typed arrives there, also where not all rows can be seen."""
    async with open_app(None, (80, 24)) as pilot:
        await opened(pilot, services, Draft.of(stored(services)))
        await press(pilot, "tab", "tab", "enter", "down", *"ab", "down", *"cd", "up", "e")
        typed = [each.value for each in pilot.app.screen.query(ArabicInput)][1:3]
        assert typed[0] == "abe"
        assert "cd" in typed[1]


async def test_quick_add(open_app: OpenApp, matches_golden: Holds, size: Size, sample: Article) -> None:
    """`a` asks for two lines, filled in with the dictionary form and the English of the word under the cursor."""
    async with open_app(sample, size, "w", "w", "w", "a") as pilot:
        assert isinstance(pilot.app.screen, QuickAdd)
        await matches_golden(pilot)


async def test_a_conflict(open_app: OpenApp, matches_golden: Holds, size: Size, services: Services) -> None:
    """What the entry was, what another made of it and what is made of it here stand below each other, field by field."""
    base = stored(services)
    async with open_app(None, size) as pilot:
        theirs = services.terms.revise(replace(base, note="Their note.", subjects=("military", "weapons")))
        screen = Conflict(services, Typesetter(), (base, theirs, replace(base, note="My note.", qid="Q42")))
        pilot.app.push_screen(screen)
        await settle(pilot)
        await matches_golden(pilot)


async def test_two_keys_add_a_term(open_app: OpenApp, sample: Article, services: Services) -> None:
    """`a` and Enter keep the word with its sentence, article and day, and the page marks it."""
    async with open_app(sample, WIDE, "w", "w", "w", "a") as pilot:
        arabic = values(pilot)[0]
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)
        (concept,) = kept(services, arabic)
        term = concept.in_language("ar")[0]
        assert (concept.stage, term.article) == (Stage.DRAFT, sample.id)
        assert term.context
        assert term.noted == (sample.date.isoformat() if sample.date else None)
        gloss = pilot.app.screen._desk.gloss
        assert gloss is not None
        assert gloss.match is not None
        assert gloss.match.concept_id == concept.id


async def test_the_arabic_becomes_a_synonym(open_app: OpenApp, sample: Article, services: Services) -> None:
    """`^L` adds the Arabic to the entry that is shown as like it; no other entry is made."""
    old = services.terms.add(Concept("", (Term("", "ar", "زورق كبير"), Term("", "en", "qqboat"))))
    async with open_app(sample, WIDE, "w", "w", "w", "a") as pilot:
        arabic = values(pilot)[0]
        await press(pilot, "ctrl+a", *"qqboat", "ctrl+l")
        assert [term.text for term in services.terms.get(old.id).in_language("ar")] == ["زورق كبير", arabic]
        assert services.terms.get(old.id).in_language("ar")[1].status is Status.ADMITTED
        assert [each.id for each in kept(services, arabic)] == [old.id]


async def test_what_was_typed_is_there_again(open_app: OpenApp, services: Services) -> None:
    """Esc asks nothing and loses nothing: the form takes up what was typed; `^R` begins anew; what is kept is forgotten."""
    async with open_app(None, WIDE, "f4", "a", *"قققق", "enter", *"qqq", "escape") as pilot:
        await press(pilot, "a")
        assert values(pilot) == ["قققق", "qqq"]
        await press(pilot, "ctrl+r")
        assert values(pilot) == ["", ""]
        await press(pilot, "escape", "a")
        assert values(pilot) == ["", ""]
    assert services.unsaved == {}


async def test_save_and_next(open_app: OpenApp, services: Services) -> None:
    """`^N` keeps a new entry and goes on with an empty one."""
    async with open_app(None, WIDE, "f4", "a", *"قققق", "enter", *"qqq", "ctrl+n") as pilot:
        if isinstance(pilot.app.screen, Proposals):
            await press(pilot, "enter")
        assert values(pilot) == ["", ""]
        assert len(kept(services, "قققق")) == 1


async def test_saving_changes_nothing_that_was_not_changed(open_app: OpenApp, services: Services) -> None:
    """An entry that is opened and kept is what it was, its line breaks among it."""
    old = stored(services)
    async with open_app(None, WIDE) as pilot:
        form = await opened(pilot, services, Draft.of(old))
        for fold in form.query("Fold"):
            fold.turn(is_open=True)  # type: ignore[attr-defined]
        await settle(pilot)
        await press(pilot, "ctrl+s")
        assert services.terms.get(old.id) == old


async def test_a_second_term_is_added(open_app: OpenApp, services: Services) -> None:
    """The row below the terms adds another one in the same language."""
    old = stored(services)
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, services, Draft.of(old))
        await press(pilot, "down", "down", "down", "enter", *"BM", "ctrl+s")
        assert [term.text for term in services.terms.get(old.id).in_language("en")] == ["ballistic missile", "BM"]


async def test_what_another_changed_is_never_overwritten(open_app: OpenApp, services: Services) -> None:
    """Saving an entry that changed elsewhere shows both; what is kept has the changes of both."""
    old = stored(services)
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, services, Draft.of(old))
        services.terms.revise(replace(old, note="Their note."))
        await press(pilot, "down", "end", *"s", "ctrl+s")
        assert isinstance(pilot.app.screen, Conflict)
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, Conflict), "who saves twice has not seen yet what is asked"
        await press(pilot, "enter")
        new = services.terms.get(old.id)
        assert (new.note, new.in_language("en")[0].text) == ("Their note.", "ballistic missiles")


@pytest.mark.parametrize(("keys", "note"), [([], "Their note."), (["space"], "My note."), (["m"], "My note.")])
async def test_a_side_is_taken_for_each_field(
    open_app: OpenApp, services: Services, keys: list[str], note: str
) -> None:
    """Theirs stays unless mine is chosen; where nobody is at odds both are kept."""
    base = stored(services)
    async with open_app(None, WIDE) as pilot:
        theirs = services.terms.revise(replace(base, note="Their note.", subjects=("military", "weapons")))
        screen = Conflict(services, Typesetter(), (base, theirs, replace(base, note="My note.", qid="Q42")))
        pilot.app.push_screen(screen)
        await settle(pilot)
        await press(pilot, *keys, "enter")
        new = services.terms.get(base.id)
        assert (new.note, new.qid, set(new.subjects)) == (note, "Q42", {"military", "weapons"})


async def test_an_entry_that_is_alike_is_opened(open_app: OpenApp, services: Services) -> None:
    """`^O` goes from a new entry to the one that is like it; what was typed stays for the next time."""
    old = stored(services)
    async with open_app(None, WIDE, "f4", "a", *"صاروخ باليستي", "ctrl+o") as pilot:
        assert values(pilot)[:2] == ["صاروخ باليستي", "ballistic missile"]
        await press(pilot, "escape", "a")
        assert values(pilot)[0] == "صاروخ باليستي"
        assert services.terms.get(old.id) == old


async def test_a_bar_below_the_list(open_app: OpenApp, matches_golden: Holds, size: Size, services: Services) -> None:
    """What the list shows of an entry is corrected in a bar at its foot."""
    entry = stored(services)
    async with open_app(None, size, "f4") as pilot:
        pilot.app.push_screen(InPlace(services, Typesetter(), entry))
        await settle(pilot)
        await matches_golden(pilot)


async def test_the_bar_keeps_what_is_corrected(open_app: OpenApp, services: Services) -> None:
    """The status, the stage and the words are kept; all else of the entry stays."""
    old = stored(services)
    async with open_app(None, WIDE) as pilot:
        pilot.app.push_screen(InPlace(services, Typesetter(), old))
        await settle(pilot)
        await press(pilot, "end", *"s", "tab", "right", "tab", "right", "enter")
        new = services.terms.get(old.id)
        english = new.in_language("en")[0]
        assert (english.text, english.status, new.stage) == ("ballistic missiles", Status.ADMITTED, Stage.APPROVED)
        assert (new.definitions, new.in_language("ar"), new.note) == (old.definitions, old.in_language("ar"), old.note)


async def test_the_bar_keeps_nothing_where_nothing_was_changed(open_app: OpenApp, services: Services) -> None:
    """Enter without a change closes the bar, which answers with the entry as it was, so that no step is promised."""
    old = stored(services)
    answers: list[Outcome | None] = []
    async with open_app(None, WIDE) as pilot:
        pilot.app.push_screen(InPlace(services, Typesetter(), old), answers.append)
        await settle(pilot)
        await press(pilot, "enter")
        assert not isinstance(pilot.app.screen, InPlace)
        assert answers == [Outcome(old, has_changed=False)]
        assert services.terms.get(old.id).version == old.version


async def test_a_name_brings_its_english(open_app: OpenApp, sample: Article) -> None:
    """A word inside a name adds the whole name, with its English and what it names."""
    async with open_app(sample, WIDE) as pilot:
        reader = pilot.app.screen
        assert isinstance(reader, ReadingScreen)
        record = next(each for each in reader.records if each.entity.en == "Senegal River")
        reader._naming.mentions.step_through(record)
        await press(pilot, "w", "a")
        assert values(pilot) == [record.entity.ar, "Senegal River"]
        await press(pilot, "ctrl+o")
        form = pilot.app.screen
        assert isinstance(form, TermForm)
        typed = form._filling.typed()
        assert (typed.subjects, typed.terms[0].part_of_speech) == (("places",), "PROPN")


async def test_words_that_are_a_term_already_bring_it(open_app: OpenApp, sample: Article, services: Services) -> None:
    """Words selected that are a term in another form stand there as the glossary has it, so that the entry is told to be alike."""
    services.terms.add(Concept("", (Term("", "ar", "طاقم قارب"), Term("", "en", "boat crew"))))
    async with open_app(sample, WIDE) as pilot:
        await press(pilot, "/", *"طاقم القارب", "enter", "escape", "h", "w", "a")
        assert values(pilot) == ["طاقم قارب", ""]
        assert isinstance(pilot.app.screen, QuickAdd)
        assert [each.likeness.value for each in pilot.app.screen._similar] == ["same Arabic"]


async def test_a_line_in_other_letters_is_remarked_on(open_app: OpenApp, sample: Article) -> None:
    """Arabic without an Arabic letter, and English with some, are remarked on and not refused; what is the same in both is meant so."""
    async with open_app(sample, WIDE, "w", "w", "w", "a") as pilot:
        quick = pilot.app.screen
        await press(pilot, "up", "ctrl+a", *"extremism")
        assert remark(quick._arabic) == "No Arabic letter is in it."
        await press(pilot, "down", "ctrl+a", *"قارب")
        assert remark(quick._english) == "Arabic letters are in it."
        await press(pilot, "ctrl+a", *"extremism")
        assert (remark(quick._arabic), remark(quick._english)) == ("", "")


def remark(row: FormRow) -> str:
    """Return what is said below a line."""
    told = row._problem
    return "" if told is None or not told.display else " ".join(each.text for each in told._paragraphs)


async def test_a_lost_connection_loses_nothing(
    open_app: OpenApp, sample: Article, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could not be kept is there again when the word is added the next time."""
    async with open_app(sample, WIDE, "w", "w", "w", "a") as pilot:
        arabic = values(pilot)[0]
        with monkeypatch.context() as lost:
            lost.setattr(TermBase, "add", refuse)
            await press(pilot, "ctrl+a", *"qqq", "enter")
        assert kept(services, arabic) == []
        await press(pilot, "a")
        assert values(pilot) == [arabic, "qqq"]
        await press(pilot, "enter")
        assert len(kept(services, arabic)) == 1


def refuse(_terms: TermBase, _concept: Concept) -> Concept:
    raise StoreError("The database cannot be reached.")


async def test_save_and_next_goes_down_the_list(open_app: OpenApp, services: Services) -> None:
    """`^N` in the form of a listed entry keeps it and goes on with the one below; after the last one the form closes."""
    services.ensure_first_run()
    words = ["قققا", "قققب", "قققت"]
    for number, word in enumerate(words):
        services.terms.add(Concept("", (Term("", "ar", word), Term("", "en", f"qqq {number}"))))
    async with open_app(None, WIDE, "f4", "slash", *"stage:draft", "enter", "home", "e") as pilot:
        seen = []
        for _ in words:
            seen.append(values(pilot)[0])
            await press(pilot, "down", "end", *"s", "ctrl+n")
        assert not isinstance(pilot.app.screen, TermForm)
    assert seen == words
    assert [each.in_language("en")[0].text for word in words for each in kept(services, word)] == [
        "qqq 0s",
        "qqq 1s",
        "qqq 2s",
    ]


async def test_save_and_next_goes_to_the_next_draft(open_app: OpenApp, services: Services) -> None:
    """From an entry that stands open by itself `^N` goes on with the draft that comes after it, round the end."""
    services.ensure_first_run()
    added = [
        services.terms.add(Concept("", (Term("", "ar", word), Term("", "en", f"qqq {word}"))))
        for word in ("قققا", "قققب")
    ]
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, services, Draft.of(added[0]))
        seen = []
        for _ in range(3):
            seen.append(values(pilot)[0])
            await press(pilot, "ctrl+n")
        assert seen == ["قققا", "قققب", "قققا"]


async def test_an_entry_refers_to_another_one(open_app: OpenApp, services: Services) -> None:
    """Another entry is found by typing, taken with how the two stand, and taken away again."""
    old = stored(services)
    other = services.terms.add(Concept("", (Term("", "ar", "سلاح نووي"), Term("", "en", "qqq weapon"))))
    async with open_app(None, WIDE) as pilot:
        form = await opened(pilot, services, Draft.of(old))
        relations = form.query_one(Relations)
        relations.turn(True)
        await settle(pilot)
        form.query_one(Unfolded).query_one(Button).focus()
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PickEntry)
        await press(pilot, *"qqq", "shift+tab", "right", "tab")
        await press(pilot, "enter")
        assert pilot.app.screen is form
        await press(pilot, "ctrl+s")
        kind = list(RelationKind)[1]
        assert services.terms.get(old.id).relations == (Relation(kind, other.id),)


async def test_a_glossary_is_chosen(open_app: OpenApp, services: Services) -> None:
    """An entry goes into another glossary that there is."""
    old = stored(services)
    services.curating.glossaries.add(Glossary("Project X"))
    async with open_app(None, WIDE) as pilot:
        form = await opened(pilot, services, Draft.of(old))
        standing = form.query_one(Standing)
        standing.turn(True)
        await settle(pilot)
        choice = form.query_one(Unfolded).query(Choice).first()
        choice.focus()
        for _ in standing._names:
            if standing._filling.typed().glossary != "Project X":
                await press(pilot, "right")
        await press(pilot, "ctrl+s")
        assert services.terms.get(old.id).glossary == "Project X"
