"""What folds away in the form of an entry, and where the keys go there."""

from collections import Counter
from typing import Any

import pytest
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widgets import Label

from glossary.proposing.proposal import Kind, Proposal
from glossary.terminology import Concept, Relation, RelationKind, Term
from tests.screens.conftest import OpenApp, settle
from tests.screens.test_terms_form import WIDE, opened, press, stored
from tui.screens.terms.draft import Draft
from tui.screens.terms.filling.fields import LINKS, Field, fields_of_term
from tui.screens.terms.form import TermForm
from tui.screens.terms.offers import OfferRow
from tui.screens.terms.picking import PickEntry
from tui.screens.terms.proposed import Chosen, Offered, Proposals
from tui.screens.terms.relations import RelationRow, Relations
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.entry.choice import Choice
from tui.widgets.entry.fold import Button, Fold
from tui.widgets.entry.row import FormRow


def fold_of(form: TermForm, text: str) -> Fold:
    """What folds away under a heading."""
    return next(each for each in form.query(Fold) if each._text == text)


async def test_letters_typed_on_the_row_that_adds_a_term_are_that_term(open_app: OpenApp, services: Services) -> None:
    """The first one adds the line, and all of them go into it, also those of one breath; a blank begins none."""
    async with open_app(None, WIDE) as pilot:
        form = await opened(pilot, services, Draft.of(stored(services)))
        lines = len(form.query(ArabicInput))
        button = form.query(Button).first()
        button.focus()
        await press(pilot, "space")
        assert len(form.query(ArabicInput)) == lines
        await pilot.press(*"قق", "space", *"قق")
        await settle(pilot)
        assert isinstance(pilot.app.focused, ArabicInput)
        assert pilot.app.focused.value == "قق قق"
        assert [term.text for term in form._filling.typed().in_language("ar")][1:] == ["قق قق"]
        button.focus()
        await press(pilot, "enter")
        assert len(form.query(ArabicInput)) == lines + 2


@pytest.mark.parametrize("columns", [60, 70, 80])
async def test_there_is_room_to_write_a_term_in(open_app: OpenApp, services: Services, columns: int) -> None:
    """What stands beside a term leaves its line the most room, also in the narrowest terminal, and is not cut itself."""
    async with open_app(None, (columns, 24)) as pilot:
        form = await opened(pilot, services, Draft.of(stored(services)))
        row = form.query(FormRow).first()
        line, choice, fold = row.query_one(ArabicInput), row.query_one(Choice), row.query_one(Fold)
        assert line.size.width > max(choice.size.width, fold.size.width)
        assert choice.size.width >= len("superseded") + 3
        assert fold.region.right <= row.region.right


async def test_what_stands_in_the_form_is_styled_once(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A user waits for its first picture: only what is given the keys is styled again."""
    styled: Counter[object] = Counter()
    original = Stylesheet.apply

    def counting(self: Stylesheet, node: DOMNode, **how: Any) -> None:
        styled[node] += 1
        original(self, node, **how)

    async with open_app(None, WIDE) as pilot:
        draft = Draft.of(stored(services))
        await opened(pilot, services, draft)
        await press(pilot, "escape")
        monkeypatch.setattr(Stylesheet, "apply", counting)
        form = await opened(pilot, services, draft)
        rows = [widget for row in form.query(FormRow) for widget in row.walk_children()]
        assert {type(each) for each in rows} >= {ArabicInput, Choice, Fold, Label}
        assert [each for each in rows if styled[each] > 1] == [form.focused]


async def test_a_heading_tells_how_much_was_filled_in(open_app: OpenApp, services: Services) -> None:
    """The count behind it is that of the moment in which it is folded."""
    async with open_app(None, WIDE) as pilot:
        form = await opened(pilot, services, Draft("رقم", "number", concept=None))
        links = fold_of(form, "Links")
        links.focus()
        await press(pilot, "space", "tab", *"Q42", "shift+tab", "space")
        assert not links.is_open
        assert links._note == "1"


async def test_the_keys_go_to_a_folded_field_that_is_wrong(open_app: OpenApp, services: Services) -> None:
    """Saving unfolds it, and says below it what is wrong: in a field of the entry, and in one of a term."""
    async with open_app(None, WIDE) as pilot:
        form = await opened(pilot, services, Draft("رقم", "number", concept=None))
        links, more = fold_of(form, "Links"), form.query(Fold).first()
        form._filling.put(_field("qid"), "42")
        await press(pilot, "ctrl+s")
        assert links.is_open
        assert told_at(form) == (["Wikidata"], "42 is no Wikidata id: write one such as Q8442.")
        form._filling.put(_field("qid"), "")
        form._filling.put_term(0, _field("noted"), "never")
        await press(pilot, "ctrl+s")
        assert more.is_open
        assert told_at(form) == (["Date"], "never is no day: write it as 2026-11-20.")


def told_at(form: TermForm) -> tuple[list[str], str]:
    """What the row with the keys asks for, and what it says is wrong."""
    row = next(each for each in form.focused.ancestors if isinstance(each, FormRow)) if form.focused else None
    assert row is not None
    assert row._problem is not None
    return row.labels, row._problem._paragraphs[0].text


def _field(name: str) -> Field:
    """A field of the links, or of an Arabic term."""
    return next(each for each in (*LINKS, *fields_of_term("ar")) if each.name == name)


async def test_a_form_that_is_taken_up_says_so(open_app: OpenApp) -> None:
    """What was typed and not kept is there again, with the key that begins anew, until something is typed."""
    async with open_app(None, WIDE, "f4", "e", *"xy", "escape", "e") as pilot:
        form = pilot.app.screen
        assert isinstance(form, TermForm)
        assert form._said._paragraphs[0].text == "Taken up where you left it. ^R begins anew."
        await press(pilot, "z")
        assert not form._said._paragraphs[0].text.strip()


async def test_the_keys_stay_in_the_line_of_the_picker(open_app: OpenApp, services: Services) -> None:
    """Down leads to the entries found, and nowhere where none was."""
    async with open_app(None, WIDE) as pilot:
        picker = PickEntry(services, (await opened(pilot, services, Draft()))._typesetter, "")
        pilot.app.push_screen(picker)
        await settle(pilot)
        await press(pilot, "down", *"genocide")
        assert picker._words.value == "genocide"
        await press(pilot, "down")
        assert picker.focused is picker._rows


async def test_the_keys_stay_with_references(open_app: OpenApp, services: Services) -> None:
    """They are on one that was added, and on what asks for another one where one was taken away."""
    old = stored(services)
    other = services.terms.add(Concept("", (Term("", "ar", "سلاح نووي"), Term("", "en", "qqq weapon"))))
    async with open_app(None, WIDE) as pilot:
        form = await opened(pilot, services, Draft.of(old))
        relations = form.query_one(Relations)
        relations.focus()
        await press(pilot, "enter", "tab", "enter", *"qqq", "enter")
        assert form._filling.relations == (Relation(RelationKind.RELATED, other.id),)
        assert isinstance(form.focused, RelationRow)
        await press(pilot, "delete")
        assert not form._filling.relations
        assert isinstance(form.focused, Button)


async def test_proposals_stand_under_their_terms(open_app: OpenApp) -> None:
    """Where there are several terms each one is told above its proposals; ticking and taking go by the proposals."""
    offered = [
        Offered(0, "كتاب", Proposal(Kind.ROOT, "كتب", "the lexicon", True)),
        Offered(2, "قلم", Proposal(Kind.ROOT, "قلم", "the lexicon", False)),
        Offered(2, "قلم", Proposal(Kind.GENDER, "masculine", "it has no feminine ending", True)),
    ]
    taken: list[Chosen | None] = []
    async with open_app(None, WIDE) as pilot:
        proposals = Proposals(Typesetter(), offered)
        pilot.app.push_screen(proposals, taken.append)
        await settle(pilot)
        assert list(proposals._rows.items) == ["كتاب", 0, "قلم", 1, 2]
        assert proposals._rows.item == 0
        await press(pilot, "space", "space", "enter")
        assert taken == [{0: [], 2: [offered[1].proposal, offered[2].proposal]}]
        alone = Proposals(Typesetter(), offered[1:])
        pilot.app.push_screen(alone)
        await settle(pilot)
        assert list(alone._rows.items) == [0, 1]


async def test_entries_alike_are_told_with_a_gap(open_app: OpenApp, services: Services) -> None:
    """English that is too long is cut before the Arabic begins."""
    english = Term("", "en", "qqq " * 30)
    services.terms.add(Concept("", (Term("", "ar", "طائرة بلا طيار مسيرة عن بعد"), english)))
    async with open_app(None, WIDE) as pilot:
        form = await opened(pilot, services, Draft("", "qqq " * 30))
        row = form.query(OfferRow).first()
        text = row.render_line(0).text
        assert text.startswith("same English  qqq")
        assert "…  " in text or "...  " in text
