"""What was changed from one version of a concept to the next."""

from dataclasses import replace

from hypothesis import given

from glossary.curation.differences import Difference, differences
from glossary.store.things import content
from glossary.terminology import Concept, Definition, Relation, RelationKind, Stage, Status, Term
from tests.glossary.store.written import CONCEPTS

TERM = Term("1", "ar", "حكومة")
BEFORE = Concept("c", (TERM, Term("2", "en", "government")), ("law",), (Definition("ar", "سلطة"),))


def test_values_are_told_with_both_sides():
    """A field with one value is told with what it was and what it is, none where nothing was said."""
    after = replace(BEFORE, note="new", stage=Stage.APPROVED)
    assert differences(BEFORE, after) == [
        Difference("note", None, "new"),
        Difference("stage", "draft", "approved"),
    ]


def test_lists_are_told_value_by_value():
    """Of a list what is gone and what has come is told alone; a definition stands for the one in its language."""
    after = replace(
        BEFORE,
        subjects=("law", "politics"),
        definitions=(Definition("ar", "سلطة تنفيذية"), Definition("en", "those who govern", "OED")),
        relations=(Relation(RelationKind.BROADER, "x"),),
    )
    assert differences(BEFORE, after) == [
        Difference("subject", None, "politics"),
        Difference("definition (ar)", "سلطة", "سلطة تنفيذية"),
        Difference("definition (en)", None, "those who govern (OED)"),
        Difference("broader", None, "x"),
    ]


def test_terms_are_told_by_their_ids():
    """A term with another text is the same one; one that came is told with what is said of it, one that went by itself."""
    changed = replace(TERM, text="الحكومة", status=Status.ADMITTED, forbidden=True)
    after = replace(BEFORE, terms=(changed, Term("3", "en", "cabinet", note="UK")))
    assert differences(BEFORE, after) == [
        Difference("Arabic term حكومة: text", "حكومة", "الحكومة"),
        Difference("Arabic term حكومة: status", "preferred", "admitted"),
        Difference("Arabic term حكومة: forbidden", "no", "yes"),
        Difference("English term government", "government", None),
        Difference("English term cabinet", None, "cabinet"),
        Difference("English term cabinet: note", None, "UK"),
    ]


def test_another_order_is_a_difference():
    """Subject fields and terms in another order are told as rows."""
    before = replace(BEFORE, subjects=("a", "b"))
    after = replace(before, subjects=("b", "a"), terms=before.terms[::-1])
    assert differences(before, after) == [
        Difference("order of subjects", "a, b", "b, a"),
        Difference("order of terms", "حكومة, government", "government, حكومة"),
    ]


def test_a_concept_that_came_or_went_is_told_whole():
    """The first version is all new, what was removed is all gone."""
    assert Difference("English term government", None, "government") in differences(None, BEFORE)
    assert Difference("definition (ar)", "سلطة", None) in differences(BEFORE, None)


@given(before=CONCEPTS, after=CONCEPTS)
def test_no_difference_goes_untold(before, after):
    """Versions without differences are the same, whatever saving makes of them; and the same have none."""
    assert differences(before, before) == []
    if content(before) != content(after):
        assert differences(before, after)


def test_a_new_term_changed_nothing() -> None:
    """A term that came is told with what it says; that its status is not the usual one was no change."""
    new = Term("2", "en", "cabinet", Status.ADMITTED)
    before, after = Concept("1", (TERM,)), Concept("1", (TERM, new))
    assert differences(before, after) == [
        Difference("English term cabinet", None, "cabinet"),
        Difference("English term cabinet: status", None, "admitted"),
    ]
