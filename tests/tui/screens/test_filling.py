"""What is filled into the form of an entry, without a screen."""

from dataclasses import fields, replace

import pytest

from glossary.terminology import Concept, Definition, MatchMode, Status, Term
from tui.screens.terms.filling.checks import check, check_pattern, check_term_text
from tui.screens.terms.filling.fields import STATUS, TEXT, Field, Shape, fields_of_term
from tui.screens.terms.filling.filling import Filling
from tui.screens.terms.filling.texts import shown, taken

FULL = Term(
    "id",
    "ar",
    "كتاب",
    Status.DEPRECATED,
    note="one\ntwo",
    lookups=("a; b", "c"),
    forbidden=True,
    match=MatchMode.PATTERN,
    plurals=("كتب",),
)


@pytest.mark.parametrize("field", [TEXT, STATUS, *fields_of_term("ar")], ids=lambda field: field.name)
@pytest.mark.parametrize("term", [FULL, Term("", "ar", "كتاب")], ids=["full", "plain"])
def test_a_text_that_stays_leaves_the_field(term: Term, field: Field) -> None:
    """What is shown of a field and not changed is the field as it was, whatever is in it."""
    value = getattr(term, field.name)
    assert taken(shown(value, field), field, value) == value


def test_every_field_of_a_term_is_asked_for() -> None:
    """The form leaves out nothing that a person can say of a term."""
    asked = {TEXT.name, STATUS.name, *(field.name for field in fields_of_term("ar"))}
    assert {each.name for each in fields(Term)} - asked == {"id", "language", "article", "extras"}


def test_texts_become_values() -> None:
    """Lists take semicolons of both scripts, an empty line says nothing, a pilcrow is a new line."""
    lookups = Field("lookups", "", Shape.LIST)
    assert taken("ا؛ ب; ا ;", lookups, ()) == ("ا", "ب")
    assert taken("  ", Field("note", ""), "old") is None
    assert taken("one ¶ two", Field("note", ""), None) == "one\ntwo"


def test_an_entry_that_is_not_changed_is_the_same() -> None:
    """An entry comes out of the form as it went in, the order of its terms and definitions among it."""
    concept = Concept(
        "id", (Term("1", "en", "book"), FULL, Term("3", "fr", "livre")), (), (Definition("fr", "x", "y"),)
    )
    filling = Filling(concept)
    assert filling.typed() == concept
    assert not filling.is_changed


def test_what_is_missing() -> None:
    """A new entry needs both languages; one that had but one may be kept so."""
    assert [text for _, text in Filling(Concept("", ())).missing()] == [
        "The Arabic is missing.",
        "The English is missing.",
    ]
    assert list(Filling(Concept("id", (FULL,))).missing()) == []


def test_a_term_that_is_emptied_goes() -> None:
    """A term without text is left out."""
    filling = Filling(Concept("id", (FULL, replace(FULL, id="2", text="سفر"))))
    filling.put_term(1, TEXT, " ")
    assert [term.text for term in filling.typed().terms] == ["كتاب"]


@pytest.mark.parametrize(
    ("name", "text", "stops"),
    [("qid", "42", True), ("links", "https://a.b; c", True), ("noted", "1.2.3", True), ("root", "abc", False)],
)
def test_checks(name: str, text: str, stops: bool) -> None:
    """What cannot be kept is told and stops; what is only odd is told."""
    problem = check(name, text)
    assert problem.text
    assert problem.stops is stops


def test_what_is_right_is_not_told() -> None:
    """Nothing is said of what is well, nor of what is empty."""
    right = [("qid", "Q42"), ("links", "https://a.b/c"), ("noted", "2026-11-20"), ("root", "كتب"), ("qid", "")]
    assert [check(name, text).text for name, text in right] == [""] * len(right)
    assert check_term_text("كتاب", "ar").text == ""
    assert check_term_text("book", "ar").text
    assert check_term_text("...", "en").stops
    assert check_pattern("كتاب", "pattern").text
