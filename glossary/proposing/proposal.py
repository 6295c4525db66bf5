"""What is proposed for a term, and the term with what was chosen of it."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any, NamedTuple

from glossary.terminology import Term


class Kind(StrEnum):
    """What a proposal would be of a term."""

    PLURAL = "plural"
    LOOKUP = "look-up form"
    ROOT = "root"
    VOCALISED = "vocalised"
    MASDAR = "masdar"
    ROMANISATION = "romanisation"
    GENDER = "gender"
    NUMBER = "number"
    PART_OF_SPEECH = "part of speech"


_LISTS = {Kind.PLURAL: ("plurals", "lookups"), Kind.LOOKUP: ("lookups",)}
"""Where what is proposed goes; a plural finds the entry as well."""
_FIELDS = {kind: kind.name.lower() for kind in Kind if kind not in _LISTS}


class Proposal(NamedTuple):
    """Something that a term could be given."""

    kind: Kind
    text: str
    reason: str
    """Why, in a few words for the user."""
    sure: bool = True
    """Whether it is of use and certain, so that it is taken unless the user says otherwise."""


def is_new(term: Term, proposal: Proposal) -> bool:
    """Return whether a term lacks what is proposed; a field that says something already is left as it is."""
    if proposal.kind in _LISTS:
        return proposal.text != term.text and proposal.text not in getattr(term, _LISTS[proposal.kind][0])
    return not getattr(term, _FIELDS[proposal.kind])


def with_proposals(term: Term, chosen: Iterable[Proposal]) -> Term:
    """Return the term with what was chosen; of two proposals for one field the first counts."""
    for each in chosen:
        if is_new(term, each):
            term = replace(term, **_changed(term, each))
    return term


def _changed(term: Term, chosen: Proposal) -> dict[str, Any]:
    lists = _LISTS.get(chosen.kind)
    if lists is None:
        return {_FIELDS[chosen.kind]: chosen.text}
    return {name: tuple(dict.fromkeys((*getattr(term, name), chosen.text))) for name in lists}
