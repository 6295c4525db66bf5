"""An entry of the glossary as one reads it."""

from collections.abc import Iterator

from glossary.terminology import Concept, Status, Term
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated, listed
from tui.language.word_classes import PARTS_OF_SPEECH
from tui.telling.moments import day_of
from tui.widgets.arabic_text import Paragraph

_AVOIDED = (Status.DEPRECATED, Status.SUPERSEDED)


def paragraphs_of(concept: Concept) -> Iterator[Paragraph]:
    """Yield an entry's terms in both languages, then what is said of them."""
    for language in ("ar", "en"):
        for place, term in enumerate(concept.in_language(language)):
            yield from _term(term, first=place == 0)
        yield Paragraph(" ")
    definition = concept.definition("en", "ar")
    if definition:
        yield Paragraph(definition)
        yield Paragraph(" ")
    if concept.note:
        yield Paragraph(concept.note, "faint")
        yield Paragraph(" ")
    for term in concept.in_language("ar"):
        if term.context:
            yield Paragraph(term.context)
        if term.source:
            yield Paragraph(term.source, "faint")
        if term.context or term.source:
            yield Paragraph(" ")
    yield Paragraph(listed(_facts(concept)), "faint")


def _term(term: Term, *, first: bool) -> Iterator[Paragraph]:
    avoided = term.status in _AVOIDED
    yield Paragraph(term.text, "struck" if avoided else "strong" if first else "plain")
    if term.status is not Status.PREFERRED:
        yield Paragraph(f"{_(term.status.value)}{f': {term.note}' if term.note else ''}", "faint")


def _facts(concept: Concept) -> Iterator[str]:
    yield ", ".join(concept.subjects)
    tag = next((term.part_of_speech for term in concept.terms if term.part_of_speech), "")
    yield _(PARTS_OF_SPEECH.get(tag, tag))
    yield _(concept.stage.value)
    yield concept.glossary
    if not concept.glossary:
        yield concept.author or ""
        yield isolated(day_of(concept.changed)) if concept.changed else ""
