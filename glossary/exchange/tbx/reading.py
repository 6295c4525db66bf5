"""An entry of a TBX file as a concept; what has no field here is kept as the file has it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from corpus.worded import worded
from glossary.exchange.port import Report
from glossary.exchange.tbx.claims import Claim
from glossary.exchange.tbx.ids import concept_id, term_id
from glossary.exchange.tbx.outline import Outline, outline
from glossary.exchange.tbx.places import Place
from glossary.exchange.tbx.sections import Sections
from glossary.exchange.xml.nodes import Node, as_xml, element, unwrapped
from glossary.languages import kept_as, language_of
from glossary.terminology import Concept, Definition, Extra, MatchMode, Relation, RelationKind, Stage, Status, Term

_SHOWN = 60
"""Letters by which a status is told that is not known."""


@dataclass(slots=True)
class _Found:
    """A term and where it was read."""

    term: Term
    place: Place


@dataclass(frozen=True, slots=True)
class EntryReader:
    """Makes concepts of entries."""

    sections: Sections
    language: str
    """The language of what says none."""
    ours: bool
    """Whether warraq wrote the file."""
    back: Mapping[str, Node]
    """What stands at the end of the file, by id: a `refObjectSec` around each."""

    def concept(self, entry: Node, report: Report) -> Concept | None:
        """Return the concept of an entry; None, and a word to `report`, where it has no term with a text."""
        here = self._place("concept", [each for each in entry.elements if each.tag != "langSec"])
        languages: dict[str, Place] = {}
        found: list[_Found] = []
        for section in (each for each in entry.elements if each.tag == "langSec"):
            written = (section.language or self.language).replace("_", "-")
            nodes = [each for each in section.elements if each.tag != "termSec"]
            if language_of(written) == "und":
                report(
                    section.line, worded("“{written}” is no language; its terms are kept without one.", written=written)
                )
                written = "und"
            place = languages.setdefault(written, Place(f"language:{written}"))
            place.add(self._place(place.name, nodes).said)
            for each in (each for each in section.elements if each.tag == "termSec"):
                read = self._term(each, written)
                if read.term.text.strip():
                    found.append(read)
                    self._tell_status(each, read.place, report)
                else:
                    report(each.line, worded("A term without text is left out."))
        if not found:
            report(entry.line, worded("The entry has no term; it is left out."))
            return None
        positions = [each.place.text("position") or "" for each in found]
        if all(position.isdecimal() for position in positions):
            found = [each for _, each in sorted(zip(positions, found, strict=True), key=lambda pair: int(pair[0]))]
        concept = self._concept(entry, here, languages, found)
        return self._completed(concept, (here, languages, found), entry)

    def _place(self, name: str, nodes: Iterable[Node]) -> Place:
        return Place(name, [(node, self.sections.claims(node, name)) for node in nodes])

    def _tell_status(self, section: Node, place: Place, report: Report) -> None:
        """Tell of a term whose status nobody knows: it would be preferred without a word."""
        told = self.sections.statuses(section.elements) if place.text("status") is None else []
        for node in told[:1]:
            said = "The {name} {written} is not known; the entry was read without it."
            report(node.line, worded(said, name="status", written=unwrapped(node.text)[:_SHOWN]))

    def _term(self, section: Node, written: str) -> _Found:
        place = self._place("term", section.elements)
        language = language_of(written)
        context = next(iter(place.values("context")), ("", ""))
        own = term_id(section.attributes.get("id", ""))
        extras = [kept_as(written)] if written != language else []
        if not own and "id" in section.attributes:
            extras.append(Extra("tbx", "term", as_xml(element("termSec", id=section.attributes["id"]))))
        term = Term(
            own,
            language,
            place.text("term") or "",
            Status(place.text("status") or Status.PREFERRED),
            part_of_speech=place.text("part_of_speech"),
            note=place.note,
            context=context[0] or None,
            source=context[1] or place.text("source"),
            lookups=place.texts("lookup"),
            article=place.text("article"),
            noted=place.text("noted"),
            forbidden=bool(place.text("forbidden")),
            untranslated=bool(place.text("untranslated")),
            term_type=place.text("term_type"),
            gender=place.text("gender"),
            number=place.text("number"),
            geography=place.text("geography"),
            register=place.text("register"),
            root=place.text("root"),
            vocalised=place.text("vocalised"),
            plurals=place.texts("plural"),
            masdar=place.text("masdar"),
            romanisation=place.text("romanisation"),
            match=MatchMode(place.text("match") or MatchMode.INFLECTED),
            excluded=place.texts("excluded"),
            extras=tuple(extras),
        )
        return _Found(term, place)

    def _concept(self, entry: Node, here: Place, languages: Mapping[str, Place], found: list[_Found]) -> Concept:
        creator, created = here.transaction("creation")
        author, changed = here.transaction("change")
        subjects, definitions = self._lifted(here, languages, found)
        return Concept(
            concept_id(entry.attributes.get("id", "")),
            tuple(each.term for each in found),
            subjects,
            definitions,
            here.note,
            Stage(here.text("stage") or Stage.DRAFT),
            here.text("glossary") or "",
            tuple(Relation(RelationKind(value[0]), value[1]) for value in here.values("relation")),
            here.texts("link"),
            here.text("qid"),
            author=author,
            changed=changed,
            creator=creator,
            created=created,
        )

    def _lifted(
        self, here: Place, languages: Mapping[str, Place], found: list[_Found]
    ) -> tuple[tuple[str, ...], tuple[Definition, ...]]:
        """Return the subjects and definitions, those said of a language or a term too where they are new."""
        subjects = list(here.texts("subject"))
        definitions: list[tuple[str, Definition]] = []
        places = [(self.language, here)]
        places += [(written, place) for written, place in languages.items()]
        places += [(each.term.language, each.place) for each in found]
        for written, place in places:
            for node, own in place.said:
                for claim in own or self.sections.claims_anywhere(node):
                    if claim.field == "definition":
                        language = language_of(next((each.language for each in node if each.language), written))
                        new = Definition(language, claim.value[0], claim.value[1] or None)
                        if own or all(new.text != each.text for _, each in definitions):
                            definitions.append((claim.value[2], new))
                    elif claim.field == "subject" and not own and claim.value[0] not in subjects:
                        subjects.append(claim.value[0])
        if all(position.isdecimal() for position, _ in definitions):
            definitions.sort(key=lambda each: int(each[0]))
        return tuple(subjects), tuple(each for _, each in definitions)

    def _completed(
        self, concept: Concept, places: tuple[Place, Mapping[str, Place], list[_Found]], entry: Node
    ) -> Concept:
        """Return the concept with all that its fields do not say."""
        here, languages, found = places
        parts = outline(concept)
        extras = self._extras(here, parts.claims)
        extras += self._extras_of_languages(languages, parts)
        extras += self._referred(entry)
        of_terms = {id(each.term): each.claims for part in parts.languages for each in part.terms}
        terms = tuple(self._term_completed(each, of_terms[id(each.term)]) for each in found)
        return replace(concept, terms=terms, extras=tuple(extras))

    def _extras(self, place: Place, claims: list[Claim]) -> list[Extra]:
        return place.extras(claims, self.sections.plain(claims), foreign=not self.ours)

    def _extras_of_languages(self, languages: Mapping[str, Place], parts: Outline) -> Iterator[Extra]:
        claims = {part.written: part.claims for part in parts.languages}
        for written, place in languages.items():
            yield from self._extras(place, claims.get(written, []))

    def _referred(self, entry: Node) -> Iterator[Extra]:
        """Return what the entry refers to at the end of the file."""
        targets = dict.fromkeys(node.attributes.get("target", "") for node in entry)
        return (Extra("tbx", "concept", as_xml(self.back[target])) for target in targets if target in self.back)

    def _term_completed(self, found: _Found, claims: list[Claim]) -> Term:
        extras = self._extras(found.place, claims)
        return replace(found.term, extras=(*found.term.extras, *extras)) if extras else found.term
