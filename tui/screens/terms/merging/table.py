"""Entries side by side, field by field, and what becomes of them where they are merged."""

from collections.abc import Iterator, Mapping, Sequence

from glossary.categories import language_name
from glossary.curation.fields import CONCEPT_LISTS, CONCEPT_VALUES, called, in_words
from glossary.curation.merging import merged
from glossary.terminology import Concept, Term
from tui.language.spoken import gettext as _
from tui.language.spoken import is_mirrored
from tui.screens.terms.listing.columns import stage_of, status_of
from tui.screens.terms.naming import with_names
from tui.screens.terms.told_fields import field_told, value_told
from tui.widgets.passages import BLANK, Passage, Said, heading

_NOTHING = "–"
_OWN = ("stage", "extras")


def compared(concepts: Sequence[Concept], shown: range, names: Mapping[str, str]) -> list[Passage]:
    """Return a passage for each field that one of the entries has; the first entry is kept, what all make comes last.

    Of the others those of some places are shown. Entries they refer to are told by their names.
    """
    result = merged(concepts[0], concepts[1:]) if len(concepts) > 1 else concepts[0]
    every = [concepts[0], *(concepts[place] for place in shown), result]
    arrow = "←" if is_mirrored() else "→"
    added = f"○ {_('added to it')}"
    headings = [f"● {_('kept')}", *[added] * len(shown), f"{arrow} {_('merged')}"]
    rows = [Passage("", tuple(Said(name, "accent") for name in headings)), BLANK]
    for name, cells in _fields(every):
        if any(cells):
            rows += [heading(name), _row([with_names(each, names) or "" for each in cells]), BLANK]
    return rows


def _row(cells: Sequence[str]) -> Passage:
    """Return the texts of a field; those that the merged entry does not have as they are stand out."""
    *before, after = cells
    said = [Said(text or _NOTHING, "plain" if text == after else "faint") for text in before]
    return Passage("", (*said, Said(after or _NOTHING, "strong")))


def _fields(every: Sequence[Concept]) -> Iterator[tuple[str, list[str]]]:
    languages = dict.fromkeys(("ar", "en", *(term.language for concept in every for term in concept.terms)))
    for language in languages:
        name = _("{language} terms").format(language=_(language_name(language)))
        yield name, ["\n".join(_term(term) for term in concept.in_language(language)) for concept in every]
    yield _("stage"), [stage_of(concept) for concept in every]
    for field in (*CONCEPT_VALUES, *CONCEPT_LISTS):
        if field not in _OWN:
            yield field_told(called(field)), [_value(field, getattr(concept, field)) for concept in every]
    yield _("contexts"), ["\n".join(term.context for term in concept.terms if term.context) for concept in every]


def _term(term: Term) -> str:
    return f"{status_of(term)[0]} {term.text}"


def _value(field: str, value: object) -> str:
    if isinstance(value, tuple):
        return "\n".join(told for each in value if (told := value_told(called(field), in_words(each))))
    return value_told(called(field), in_words(value)) or ""
