"""A concept in the order of a TBX entry: what is said of it, of each language, of each term."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from glossary.exchange.tbx.claims import Claim
from glossary.exchange.xml.fragments import parsed
from glossary.exchange.xml.nodes import Node
from glossary.languages import written_language
from glossary.terminology import Concept, Extra, MatchMode, Stage, Term

MORE = "<?more?>"
"""Stands before an element for which there is a field, but the field holds another value."""


@dataclass(slots=True)
class TermPart:
    """A term and what is said of it."""

    term: Term
    claims: list[Claim]


@dataclass(slots=True)
class LanguagePart:
    """The terms of a language, and what is said in it."""

    written: str
    """The language as the file wrote it, such as `ar-SA` for `ar`."""
    language: str
    claims: list[Claim] = field(default_factory=list)
    terms: list[TermPart] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """All that a concept says."""

    claims: list[Claim]
    languages: list[LanguagePart]


def outline(concept: Concept) -> Outline:
    """Return the parts of a concept; where their order would be lost, each says its position."""
    parts: dict[str, LanguagePart] = {}
    for term in concept.terms:
        written = written_language(term)
        parts.setdefault(written, LanguagePart(written, term.language)).terms.append(TermPart(term, []))
    ordered = tuple(each.term for part in parts.values() for each in part.terms)
    for part in parts.values():
        for each in part.terms:
            position = "" if ordered == concept.terms else _position(concept.terms, each.term)
            each.claims = list(_of_term(each.term, position))
    here = list(_of_concept(concept))
    _define(concept, here, parts)
    return Outline(here, list(parts.values()))


def _position(terms: tuple[Term, ...], term: Term) -> str:
    return str(next(place for place, each in enumerate(terms) if each is term))


def _define(concept: Concept, here: list[Claim], parts: dict[str, LanguagePart]) -> None:
    """Put each definition to its language if there are terms in it, else to the concept."""
    homes = {part.language: part.claims for part in reversed(parts.values())}
    places: dict[int, list[int]] = {}
    for number, each in enumerate(concept.definitions):
        places.setdefault(id(homes.get(each.language, here)), []).append(number)
    order = [id(here), *(id(part.claims) for part in parts.values())]
    straight = [number for home in order for number in places.get(home, ())] == list(range(len(concept.definitions)))
    for number, each in enumerate(concept.definitions):
        position = "" if straight else str(number)
        home = homes.get(each.language, here)
        value = (each.text, each.source or "", position, each.language if home is here else "")
        home.append(Claim("definition", value))


def _moment(at: datetime | None) -> str:
    return at.isoformat() if at else ""


def _of_concept(concept: Concept) -> Iterator[Claim]:
    if concept.creator or concept.created:
        yield Claim("creation", (concept.creator or "", _moment(concept.created)))
    if concept.author or concept.changed:
        yield Claim("change", (concept.author or "", _moment(concept.changed)))
    yield from (Claim("subject", (each,)) for each in concept.subjects)
    if concept.glossary:
        yield Claim("glossary", (concept.glossary,))
    if concept.stage is not Stage.DRAFT:
        yield Claim("stage", (concept.stage.value,))
    if concept.qid:
        yield Claim("qid", (concept.qid,))
    yield from (Claim("link", (each,)) for each in concept.links)
    yield from (Claim("relation", (each.kind.value, each.target)) for each in concept.relations)
    if concept.note:
        yield Claim("note", (concept.note,))


def _of_term(term: Term, position: str) -> Iterator[Claim]:
    yield Claim("term", (term.text,))
    yield Claim("status", (term.status.value,))
    for name in ("part_of_speech", "gender", "geography", "term_type"):
        if value := getattr(term, name):
            yield Claim(name, (value,))
    if term.context:
        yield Claim("context", (term.context, term.source or "", ""))
    elif term.source:
        yield Claim("source", (term.source,))
    for name in ("note", "number", "register", "root", "vocalised", "masdar", "romanisation", "article", "noted"):
        if value := getattr(term, name):
            yield Claim(name, (value,))
    yield from (Claim("plural", (each,)) for each in term.plurals)
    yield from (Claim("lookup", (each,)) for each in term.lookups)
    yield from (Claim("excluded", (each,)) for each in term.excluded)
    if term.match is not MatchMode.INFLECTED:
        yield Claim("match", (term.match.value,))
    yield from (Claim(name, ("yes",)) for name in ("forbidden", "untranslated") if getattr(term, name))
    if position:
        yield Claim("position", (position,))


def of_extra(extra: Extra) -> Claim:
    """Return how something is kept that has no place of its own in a file."""
    return Claim("extra", tuple(extra))


def content_of(extra: Extra) -> Node | None:
    """Return the element that is kept, None where it is none of TBX."""
    if extra.format != "tbx":
        return None
    try:
        return parsed(extra.content.removeprefix(MORE))
    except ValueError:
        return None
