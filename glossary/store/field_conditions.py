"""What is asked by field, as conditions on the rows of terms and concepts."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, false, func, or_, select, true

from glossary.finding.tree import Has, Is, Says, Within
from glossary.store.forms import folded_form, root_letters
from glossary.store.tables import concept_subjects, concepts, term_roots, terms
from glossary.store.wordings import loosely

Leaf = Is | Says | Within | Has

_COLUMNS = {
    "status": terms.c.status,
    "pos": terms.c.part_of_speech,
    "type": terms.c.term_type,
    "gender": terms.c.gender,
    "number": terms.c.number,
    "match": terms.c.match_mode,
    "article": terms.c.article,
    "stage": concepts.c.stage,
    "qid": concepts.c.qid,
    "forbidden": terms.c.forbidden,
    "untranslated": terms.c.untranslated,
    "geography": terms.c.geography,
    "register": terms.c.register,
    "glossary": concepts.c.glossary,
    "author": concepts.c.author,
    "creator": concepts.c.creator,
    "context": terms.c.context,
    "changed": concepts.c.changed,
    "created": concepts.c.created,
}
_FLAGS = frozenset({"forbidden", "untranslated"})
_OF_TERMS = frozenset(name for name, column in _COLUMNS.items() if column.table is terms) | {"lang", "root"}
_HAS_OF_CONCEPTS: dict[str, Any] = {
    "definition": concepts.c.definitions,
    "subject": concepts.c.subjects,
    "qid": concepts.c.qid,
    "link": concepts.c.links,
    "relation": concepts.c.relations,
    "glossary": concepts.c.glossary,
}
_HAS_OF_TERMS: dict[str, Any] = {
    "context": terms.c.context,
    "root": terms.c.root,
    "plural": terms.c.plurals,
    "masdar": terms.c.masdar,
    "vocalised": terms.c.vocalised,
    "romanisation": terms.c.romanisation,
    "lookups": terms.c.lookups,
    "article": terms.c.article,
    "pos": terms.c.part_of_speech,
    "geography": terms.c.geography,
}
_HAS_LANGUAGE = {"arabic": "ar", "english": "en"}
_EMPTY = ("", "[]")
_INSIDE_DEFINITION = r'\["[^"]*", "([^"\\]|\\.)*'
_INSIDE_SOURCE = r'", "([^"\\]|\\.)*'
_MOST_NAMES = 400
"""Different names that are gone through; where there are more, each row is looked at."""


def is_of_terms(leaf: Leaf) -> bool:
    """Return whether a field is said of a term, not of its concept."""
    return not isinstance(leaf, Has) and leaf.field in _OF_TERMS


def of_term(connection: Connection, leaf: Leaf) -> ColumnElement[bool]:
    """Return the condition on a row of `terms`."""
    match leaf:
        case Says(field="lang", text=text):
            return in_language(text)
        case Says(field="root", text=text):
            rooted = select(term_roots.c.term_id).where(term_roots.c.root == root_letters(text))
            return terms.c.id.in_(rooted)
    return _of_column(connection, leaf)


def in_language(tag: str) -> ColumnElement[bool]:
    """Return the condition that a term is of a language, or of that language as it is written somewhere."""
    language = tag.strip().lower()
    return or_(terms.c.language == language, terms.c.language.startswith(f"{language}-", autoescape=True))


@dataclass(frozen=True, slots=True)
class ConceptFields:
    """Conditions on rows of `concepts`; what is asked of their terms goes through `some_term`."""

    connection: Connection
    some_term: Any
    """Returns the condition that a term of the concept meets a condition."""

    def condition(self, leaf: Leaf) -> ColumnElement[bool]:
        """Return the condition for a field."""
        match leaf:
            case Has(what=what):
                return self._has(what)
            case Is(field="id", values=(one, *_)):
                own: ColumnElement[bool] = self.some_term(terms.c.uuid == UUID(one))
                return or_(concepts.c.uuid == UUID(one), own)
            case Says(field="subject", text=text):
                keys = self._subjects(text)
                return concepts.c.id.in_(select(concept_subjects.c.concept_id).where(keys))
            case Says(field="note", text=text):
                return or_(_says(concepts.c.note, text), self.some_term(_says(terms.c.note, text)))
            case Says(field="source", text=text):
                of_definition = concepts.c.definitions.regexp_match(_INSIDE_SOURCE + loosely(text, at_start=False))
                return or_(of_definition, self.some_term(_says(terms.c.source, text)))
            case Says(field="definition", text=text):
                return concepts.c.definitions.regexp_match(_INSIDE_DEFINITION + loosely(text, at_start=False))
            case Says(field="link", text=text):
                return concepts.c.links.contains(text, autoescape=True)
        return _of_column(self.connection, leaf)

    def _subjects(self, text: str) -> ColumnElement[bool]:
        return _named(self.connection, concept_subjects.c.key, text)

    def _has(self, what: str) -> ColumnElement[bool]:
        some = self.some_term
        if what in _HAS_LANGUAGE:
            return some(in_language(_HAS_LANGUAGE[what]))  # type: ignore[no-any-return]
        if what in _HAS_OF_TERMS:
            return some(_HAS_OF_TERMS[what].not_in(_EMPTY))  # type: ignore[no-any-return]
        if what == "note":
            return or_(_told(concepts.c.note), some(_told(terms.c.note)))
        if what == "source":
            return some(_told(terms.c.source))  # type: ignore[no-any-return]
        return _told(_HAS_OF_CONCEPTS[what])


def _told(column: Any) -> ColumnElement[bool]:
    return and_(column.is_not(None), column.not_in(_EMPTY))


def _of_column(connection: Connection, leaf: Leaf) -> ColumnElement[bool]:
    match leaf:
        case Is(field=field, values=values) if field in _FLAGS:
            return _COLUMNS[field].is_(values[0] == "yes")
        case Is(field=field, values=values):
            return _COLUMNS[field].in_(values)
        case Within(field=field, first=first, end=end):
            column = _COLUMNS[field]
            return and_(true(), *([column >= first] if first else []), *([column < end] if end else []))
        case Says(field="context", text=text):
            return _says(terms.c.context, text)
        case Says(field=field, text=text):
            return _named(connection, _COLUMNS[field], text)
    return false()


def _says(column: Any, text: str) -> ColumnElement[bool]:
    """Return the condition that a text has the words, the last one as a beginning."""
    if not folded_form(text):
        return column.contains(text, autoescape=True)  # type: ignore[no-any-return]
    return column.regexp_match(loosely(text))  # type: ignore[no-any-return]


def _named(connection: Connection, column: Any, text: str) -> ColumnElement[bool]:
    """Return the condition that a name is this one, or else that a word of it begins so."""
    folded = folded_form(text)
    if not folded:
        return column == text  # type: ignore[no-any-return]
    names = _names(connection, column)
    if len(names) > _MOST_NAMES:
        return _says(column, text)
    keyed = [(name, folded_form(name)) for name in names]
    same = [name for name, key in keyed if key == folded]
    return column.in_(same or [name for name, key in keyed if f" {folded}" in f" {key}"])  # type: ignore[no-any-return]


def _names(connection: Connection, column: Any) -> list[str]:
    """Return the different values of a column, a step of its index for each."""
    of_all = [column.table.c.removed.is_(False)] if column.table is concepts else []
    found: list[str] = []
    while len(found) <= _MOST_NAMES:
        later = [column > found[-1]] if found else [column.is_not(None)]
        name = connection.scalar(select(func.min(column)).where(*of_all, *later))
        if name is None:
            break
        found.append(name)
    return found
