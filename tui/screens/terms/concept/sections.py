"""An entry in sections, with everything that it says."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from glossary.categories import language_name
from glossary.curation.fields import called
from glossary.terminology import Concept, MatchMode, Status, Term
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked
from tui.language.word_classes import PARTS_OF_SPEECH, choice_told
from tui.screens.terms.concept.goals import EntryGoal, PageGoal, PlaceGoal
from tui.screens.terms.listing.columns import stage_of, status_of
from tui.telling.moments import minute_of
from tui.widgets.passages import BLANK, Passage, heading, told

_AVOIDED = (Status.DEPRECATED, Status.SUPERSEDED)
_FIELDS = (
    marked("vocalised"),
    marked("root"),
    marked("plurals"),
    marked("masdar"),
    marked("romanisation"),
    marked("term_type"),
    marked("gender"),
    marked("number"),
    marked("register"),
    marked("geography"),
)
_LABELS = {"term_type": marked("type"), "geography": marked("region")}


class Around(NamedTuple):
    """What is known of an entry besides what it says itself."""

    related: Mapping[str, str] = {}
    """The terms of the entries it refers to, by their ids."""
    occurrences: str = ""
    """How often it stands in the library, in words."""


def sections(concept: Concept, around: Around) -> list[Passage]:
    """Return the whole entry, section by section."""
    languages = dict.fromkeys(("ar", "en", *(term.language for term in concept.terms)))
    parts = [list(_language(language, concept.in_language(language))) for language in languages]
    parts += [list(_meaning(concept)), list(_relations(concept, around)), list(_standing(concept, around))]
    found: list[Passage] = []
    for part in parts:
        if part:
            found += [BLANK, *part] if found else part
    return found


def _language(language: str, terms: Sequence[Term]) -> Iterator[Passage]:
    if terms:
        yield heading(language_name(language))
    for place, term in enumerate(terms):
        if place:
            yield BLANK
        yield from _term(term)


def _term(term: Term) -> Iterator[Passage]:
    avoided = term.forbidden or term.status in _AVOIDED
    yield told(status_of(term), term.text, "struck" if avoided else "strong", term)
    if term.forbidden:
        yield told("", _("⊘ forbidden: must not be used ({status})").format(status=_(term.status.value)), "warning")
    if term.untranslated:
        yield told("", _("stays as it is in a translation"), "faint")
    if term.part_of_speech:
        name = PARTS_OF_SPEECH.get(term.part_of_speech, term.part_of_speech)
        yield told("part of speech", _(name))
    for field in _FIELDS:
        value = getattr(term, field)
        if value:
            text = " · ".join(value) if isinstance(value, tuple) else value
            yield told(_LABELS.get(field, field), " ".join(text) if field == "root" else _(text))
    if term.lookups:
        yield told("found by", " · ".join(term.lookups), "faint")
    if term.match is not MatchMode.INFLECTED:
        yield told("matched", choice_told(term.match.value))
    if term.excluded:
        yield told("not within", " · ".join(term.excluded))
    if term.note:
        yield told("note", term.note)
    yield from _sentence(term)


def _sentence(term: Term) -> Iterator[Passage]:
    goal = PlaceGoal(term.article, term.context or "") if term.article else None
    if term.context:
        yield told("context", term.context, goal=goal)
    source, noted = term.source or "", term.noted or ""
    source = source if noted in source else listed((source, noted))
    if source:
        yield told("from", _("{source}  ·  Enter opens it").format(source=source) if goal else source, "faint", goal)


def _meaning(concept: Concept) -> Iterator[Passage]:
    if not (concept.definitions or concept.note or concept.subjects):
        return
    yield heading("Meaning")
    for each in concept.definitions:
        yield told(_("in {language}").format(language=_(language_name(each.language))), each.text)
        if each.source:
            yield told("from", each.source, "faint")
    if concept.note:
        yield told("note", concept.note)
    if concept.subjects:
        yield told("subjects", " · ".join(concept.subjects))


def _relations(concept: Concept, around: Around) -> Iterator[Passage]:
    if not (concept.relations or concept.links or concept.qid):
        return
    yield heading("Elsewhere")
    for relation in concept.relations:
        text = around.related.get(relation.target, _("an entry that is not here"))
        yield told(relation.kind.value, text, goal=EntryGoal(relation.target))
    if concept.qid:
        yield told("Wikidata", concept.qid, "accent", PageGoal.of_item(concept.qid))
    for link in concept.links:
        yield told("page", link, "accent", PageGoal(link))


def _standing(concept: Concept, around: Around) -> Iterator[Passage]:
    yield heading("Standing")
    yield told("stage", stage_of(concept))
    yield told("glossary", concept.glossary or _("your own"))
    if around.occurrences:
        yield told("in the library", around.occurrences)
    if concept.created:
        yield told("added", _moment(concept.created, concept.creator), "faint")
    if concept.changed and concept.version > 1:
        yield told("changed", _moment(concept.changed, concept.author), "faint")
    yield told("version", str(concept.version), "faint")
    for each in (*concept.extras, *(extra for term in concept.terms for extra in term.extras)):
        yield told(called("extras"), f"{each.format}: {each.content}", "faint")


def _moment(at: datetime, by: str | None) -> str:
    said = _("{moment} by {author}")
    return said.format(moment=minute_of(at), author=by or _("somebody"))
