"""An entry of a file joined to the one that the glossary has."""

from dataclasses import replace

import pytest
from hypothesis import given

from glossary.exchange.incoming.joining import joined
from glossary.terminology import Concept, Definition, Term
from tests.glossary.store.written import CONCEPTS

KEPT = Concept("c", (Term("1", "ar", "حكومة", context="اجتمعت الحكومة."),), qid="Q1", note="one\ntwo")


@given(CONCEPTS, CONCEPTS)
def test_joining_again_changes_nothing(kept: Concept, new: Concept) -> None:
    """A file that is imported twice adds nothing the second time."""
    once = joined(kept, new)
    assert joined(once, new) == once


def test_a_sentence_keeps_its_own_source() -> None:
    """The source of another sentence is not put beside the one that is there: both sentences are kept with theirs."""
    other = Term("", "ar", "حكومه", context="سقطت الحكومة.", source="Journal")
    (term,) = joined(KEPT, Concept("", (other,))).terms
    assert (term.context, term.source) == ("اجتمعت الحكومة.", None)
    assert term.note == "سقطت الحكومة. (Journal)"


def test_the_source_of_the_same_sentence_is_taken_over() -> None:
    """What a file says of a sentence that is there already is added to it."""
    (term,) = joined(KEPT, Concept("", (replace(KEPT.terms[0], id="", source="Journal"),))).terms
    assert (term.context, term.source, term.note) == ("اجتمعت الحكومة.", "Journal", None)


@pytest.mark.parametrize(
    ("note", "expected"), [("two", "one\ntwo"), ("three\none", "one\ntwo\nthree"), ("on", "one\ntwo\non")]
)
def test_lines_of_notes_come_once(note: str, expected: str) -> None:
    """Of two notes each line is kept once, also one that is a part of another."""
    assert joined(KEPT, replace(KEPT, note=note)).note == expected


def test_another_item_becomes_a_link() -> None:
    """A second Wikidata id is not lost."""
    new = joined(KEPT, replace(KEPT, qid="Q2"))
    assert (new.qid, new.links) == ("Q1", ("https://www.wikidata.org/wiki/Q2",))


@pytest.mark.parametrize("sources", [(None, "Law"), ("Law", None), ("Law", "Law")])
def test_a_definition_without_its_source_comes_once(sources: tuple[str | None, str | None]) -> None:
    """The same definition with and without a source is one, with it."""
    one, other = (replace(KEPT, definitions=(Definition("en", "who governs", source),)) for source in sources)
    assert joined(one, other).definitions == (Definition("en", "who governs", "Law"),)


def test_terms_that_a_file_says_twice_come_once() -> None:
    """Of the same new term twice one is made with what both say; another spelling of it is a term of its own."""
    new = Concept("", (Term("", "en", "House", note="a"), Term("", "en", "House", note="b"), Term("", "en", "house")))
    assert [(term.text, term.note) for term in joined(KEPT, new).terms[1:]] == [("House", "a\nb"), ("house", None)]
