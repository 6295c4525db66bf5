"""The fields that are compared, brought together and set."""

from dataclasses import fields

from glossary.curation.fields import CONCEPT_LISTS, CONCEPT_VALUES, KEPT_ELSEWHERE, TERM_LISTS, TERM_VALUES
from glossary.terminology import Concept, Term


def test_every_field_of_the_model_is_compared():
    """A field that is added to the model must be said to be one value or a list, or it would be lost."""
    of_concepts = {*CONCEPT_VALUES, *CONCEPT_LISTS, *KEPT_ELSEWHERE}
    assert of_concepts == {field.name for field in fields(Concept)}
    assert {"id", *TERM_VALUES, *TERM_LISTS} == {field.name for field in fields(Term)}
