"""What becomes of an entry of a file that the glossary has already: the same entry found, joined, put in its place."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from glossary.curation.merging import merged, united
from glossary.store.forms import folded_form
from glossary.terminology import Concept, Stage, Status, Term


def arabic_keys(concept: Concept) -> frozenset[str]:
    """Return the Arabic terms as they are compared, whatever their marks and hamzas; those of all languages where none is Arabic."""
    own = [term.text for term in concept.terms if term.language == "ar"]
    return _keys(own or [term.text for term in concept.terms])


def is_same(kept: Concept, new: Concept) -> bool:
    """Return whether two concepts with an Arabic term in common mean the same: they share an English one, or have none."""
    english, others = (_keys(term.text for term in each.terms if term.language == "en") for each in (kept, new))
    if not any(term.language == "ar" for term in new.terms):
        return _keys(term.text for term in kept.terms) == _keys(term.text for term in new.terms)
    return bool(english & others) or english == others


def joined(kept: Concept, new: Concept) -> Concept:
    """Return a concept with what a new one says beside what it says itself; where both say something it stays."""
    terms = list(kept.terms)
    numbered = list(reversed(list(enumerate(terms))))
    near = {(term.language, folded_form(term.text)): place for place, term in numbered}
    exact = {(term.language, term.text): place for place, term in numbered}
    for term in new.terms:
        place = exact.get((term.language, term.text), near.get((term.language, folded_form(term.text))))
        if place is None:
            exact[term.language, term.text] = len(terms)
            terms.append(_behind(terms, term))
        else:
            terms[place] = united(terms[place], term)
    stage = new.stage if kept.stage is Stage.DRAFT else kept.stage
    return replace(merged(kept, [replace(new, terms=())]), terms=tuple(terms), stage=stage)


def instead(kept: Concept, new: Concept) -> Concept:
    """Return a new concept in the place of one that is kept: with its id, its version and, for the same terms, their ids."""
    exact = {(term.language, term.text): term.id for term in kept.terms}
    wanted = {(term.language, term.text) for term in new.terms}
    near = {
        (term.language, folded_form(term.text)): term.id
        for term in kept.terms
        if (term.language, term.text) not in wanted
    }
    own: list[Term] = []
    for term in new.terms:
        known = exact.pop((term.language, term.text), "") or near.pop((term.language, folded_form(term.text)), "")
        own.append(replace(term, id=known))
    return replace(new, id=kept.id, version=kept.version, terms=tuple(own), creator=kept.creator, created=kept.created)


def _behind(terms: Sequence[Term], new: Term) -> Term:
    """Return a new term, admitted where its language has a preferred one."""
    has_preferred = any(each.language == new.language and each.status is Status.PREFERRED for each in terms)
    return replace(new, status=Status.ADMITTED) if has_preferred and new.status is Status.PREFERRED else new


def _keys(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(folded_form(text) for text in texts)
