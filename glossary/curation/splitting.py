"""Making two concepts of one."""

from collections.abc import Collection
from dataclasses import replace

from corpus.worded import worded
from glossary.errors import InvalidTerm
from glossary.terminology import Concept, Relation, RelationKind


def parted(concept: Concept, term_ids: Collection[str], new_id: str) -> tuple[Concept, Concept]:
    """Return a concept without some of its terms, and a new one of this id with them, each related to the other.

    The new one has the subject fields, the glossary and the stage of the old; what is said of the meaning stays with the old.
    Raises InvalidTerm unless some terms go and some stay.
    """
    gone = tuple(term for term in concept.terms if term.id in term_ids)
    left = tuple(term for term in concept.terms if term.id not in term_ids)
    if not gone or not left:
        raise InvalidTerm(
            worded("An entry is split by its terms: choose some to go and leave some where they are."), ("terms",)
        )
    old = replace(concept, terms=left, relations=(*concept.relations, Relation(RelationKind.RELATED, new_id)))
    new = Concept(
        new_id,
        gone,
        concept.subjects,
        stage=concept.stage,
        glossary=concept.glossary,
        relations=(Relation(RelationKind.RELATED, concept.id),),
    )
    return old, new
