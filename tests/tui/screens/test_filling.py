"""What is filled into the form of an entry, without a screen."""

from dataclasses import fields, replace
from typing import Any

import pytest

from glossary.terminology import Concept, Definition, MatchMode, Relation, RelationKind, Status, Term
from tui.screens.terms.draft import Draft, lines_of
from tui.screens.terms.filling.checks import check, check_of_term
from tui.screens.terms.filling.fields import (
    CONCEPT_NOTE,
    GLOSSARY,
    STATUS,
    SUBJECTS,
    TEXT,
    Field,
    Shape,
    fields_of_term,
)
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
    assert [each.said for each in Filling(Concept("", ())).missing()] == [
        "The Arabic is missing.",
        "The English is missing.",
    ]
    assert list(Filling(Concept("id", (FULL,))).missing()) == []


BEGUN = Draft("كتاب", "book", context="قرأ الكتاب.", qid="Q571").begun()
ARABIC, ENGLISH = BEGUN.terms


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        (BEGUN, ("كتاب", "book")),
        (replace(BEGUN, terms=(ARABIC, ENGLISH, Term("", "en", "volume"))), ("كتاب", "book; volume")),
        (replace(BEGUN, terms=(replace(ARABIC, text="كتب"), Term("", "en", ""))), ("كتب", "")),
        (replace(BEGUN, terms=(ARABIC, Term("", "ar", "سفر"), ENGLISH)), None),
        (replace(BEGUN, terms=(ARABIC, replace(ENGLISH, status=Status.DEPRECATED))), None),
        (replace(BEGUN, terms=(ARABIC, Term("", "en", "a; b"))), None),
        (replace(BEGUN, definitions=(Definition("en", "pages"), Definition("ar", ""))), None),
        (replace(BEGUN, note="a note"), None),
    ],
)
def test_two_lines_hold_only_what_they_can_say(typed: Concept, lines: tuple[str, str] | None) -> None:
    """What was typed in the whole form is shown in two lines where these lose nothing of it, nowhere else."""
    assert lines_of(BEGUN, typed) == lines
    assert lines_of(BEGUN, Filling(BEGUN, typed).typed(whole=True)) == lines


def test_what_is_filled_in_is_told() -> None:
    """Whatever is filled in otherwise is told at once, so that it can be held; what stays as it is is not."""
    filling, told = Filling(Concept("", ())), []
    filling.changed = lambda: told.append(len(told))
    texts = [(STATUS, "deprecated"), (TEXT, "x"), *((field, "x") for field in (CONCEPT_NOTE, SUBJECTS))]
    for _ in range(2):
        for field, text in texts:
            if field in {STATUS, TEXT}:
                filling.put_term(0, field, text)
            else:
                filling.put(field, text)
        filling.put_definition(0, TEXT, "x")
        filling.set_relations([Relation(RelationKind.RELATED, "other")])
    assert len(told) == 6


def test_the_glossary_it_begins_in_is_no_change() -> None:
    """The glossary that a new entry goes into by itself was not filled in; an old one stays where it is."""
    filling, old = Filling(Concept("", ())), Filling(Concept("id", (FULL,)))
    for each in (filling, old):
        each.belong_to("Project X")
        assert not each.is_changed
    assert (filling.typed().glossary, old.typed().glossary) == ("Project X", "")
    filling.put(GLOSSARY, "")
    again = Filling(filling.begun, filling.typed(whole=True))
    again.belong_to("Project X")
    assert again.typed().glossary == ""
    assert again.is_changed


def test_a_term_that_is_emptied_goes() -> None:
    """A term without text is left out."""
    filling = Filling(Concept("id", (FULL, replace(FULL, id="2", text="سفر"))))
    filling.put_term(1, TEXT, " ")
    assert [term.text for term in filling.typed().terms] == ["كتاب"]


@pytest.mark.parametrize(
    ("name", "value"), [("qid", "42"), ("links", ("https://a.b", "c")), ("subjects", ("x" * 300,))]
)
def test_what_the_glossary_refuses_of_an_entry_is_told(name: str, value: Any) -> None:
    """What cannot be kept of an entry is told at its field."""
    assert check(name, value).stops


def stopping(term: Term) -> list[str]:
    """Return the fields of a term that keep it from being kept."""
    return [field.name for field in (TEXT, *fields_of_term("ar")) if check_of_term(field.name, term).stops]


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("noted", Term("", "ar", "كتاب", noted="1.2.3")),
        ("root", Term("", "ar", "كتاب", root="abc")),
        ("text", Term("", "en", "...")),
        ("text", Term("", "en", "go (on", match=MatchMode.PATTERN)),
    ],
)
def test_what_the_glossary_refuses_of_a_term_is_told_at_its_field(name: str, term: Term) -> None:
    """What cannot be kept of a term is told at that field and at no other."""
    assert stopping(term) == [name]


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("text", Term("", "ar", "book")),
        ("text", Term("", "en", "كتاب")),
        ("match", Term("", "ar", "كتاب", match=MatchMode.PATTERN)),
    ],
)
def test_what_is_odd_is_told_and_may_be_kept(name: str, term: Term) -> None:
    """A word in the letters of another language, or a pattern that is none, is told of and stops nothing."""
    problem = check_of_term(name, term)
    assert problem.text
    assert not problem.stops


@pytest.mark.parametrize("qid", ["Q42", "q42", "", None])
def test_what_is_right_of_an_entry_is_not_told(qid: str | None) -> None:
    """Nothing is said of what the glossary takes, also where it will write it otherwise, nor of what is empty."""
    assert check("qid", qid).text == ""
    assert check("links", ("https://a.b/c",)).text == ""


@pytest.mark.parametrize("term", [Term("", "ar", "كتاب", noted="2026-11-20", root="كتب"), Term("", "ar", "")])
def test_what_is_right_of_a_term_is_not_told(term: Term) -> None:
    """Nothing is said of a term that is well in every field, nor of one that is empty."""
    told = [check_of_term(field.name, term).text for field in (TEXT, *fields_of_term("ar"))]
    assert not any(told)
