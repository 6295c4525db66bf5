from dataclasses import replace

from glossary.respect.approved import Approved
from glossary.termbase import TermBase
from glossary.terminology import Concept, Stage, Status, Term


def test_approved_concepts_are_read_as_they_are_now(engine):
    """Drafts are not known, nor ids that no database has; what is approved, changed or added meanwhile is known at once."""
    base = TermBase(engine, "me")
    terms = (Term("", "ar", "هدنة"), Term("", "en", "truce"))
    draft = base.add(Concept("", terms))
    approved = Approved(engine)
    assert draft.id not in approved.vocabulary([draft.id, "starter-3"])

    kept = base.revise(replace(draft, stage=Stage.APPROVED))
    assert approved.vocabulary([draft.id])[draft.id].terms == kept.terms
    base.revise(replace(kept, terms=(*kept.terms, Term("", "en", "lull", forbidden=True))))
    assert len(approved.vocabulary([draft.id])[draft.id].terms) == 3

    wordings = (Term("", "en", "illegals", forbidden=True), Term("", "en", "slum", Status.DEPRECATED))
    for term in wordings:
        base.add(Concept("", (term,), stage=Stage.APPROVED))
    base.add(Concept("", (Term("", "en", "free"),), stage=Stage.APPROVED))
    assert [concept.terms[0].text for concept in approved.vocabulary([]).anywhere] == ["illegals", "slum"]
