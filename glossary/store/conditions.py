"""From the tree of a query to conditions on the rows of concepts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, false, func, not_, or_, select, true, union_all

from glossary.finding.tree import All, Either, Node, Not, Phrase, Words
from glossary.store.field_conditions import ConceptFields, is_of_terms, of_term
from glossary.store.lookup import Lookup, Match, Rank
from glossary.store.nearness import Nearness
from glossary.store.spellings import SpellingIndex
from glossary.store.tables import concepts, term_forms, terms
from glossary.store.wordings import wording

MOST_NEAR = 50
"""Concepts a letter or two apart that a list shows at most."""
Texts = Words | Phrase


@dataclass(frozen=True, slots=True)
class Sought:
    """What plain words find: forms without a wrong letter, or else the terms near to them."""

    lookup: Lookup
    near: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Conditions:
    """Conditions on one connection."""

    connection: Connection
    index: SpellingIndex
    roots_of: Callable[[str], Sequence[str]]
    """Returns the roots that a word may have; none where nothing is known."""
    walking: bool = False
    """Whether concepts are gone through one by one, each asked whether it meets the condition; else those that do are gathered."""
    sought: dict[str, Sought] = field(default_factory=dict)

    def while_walking(self) -> "Conditions":
        """Return the same for concepts that are gone through in an order."""
        return replace(self, walking=True)

    def of_concepts(self, node: Node) -> ColumnElement[bool]:
        """Return the condition on a row of `concepts`."""
        match node:
            case All(parts=parts):
                return self._of_all(parts)
            case Either(parts=parts):
                return or_(false(), *map(self.of_concepts, parts))
            case Not(node=Words() as words):
                return not_(self._of_some_form(self._whole_words(words)))
            case Not(node=inner):
                return not_(func.coalesce(self.of_concepts(inner), false()))
            case Words() | Phrase():
                return self._of_some_form(self.of_forms(node))
        if is_of_terms(node):
            return self._of_some_term(of_term(self.connection, node))
        return ConceptFields(self.connection, self._of_some_term).condition(node)

    def of_terms(self, node: Node) -> ColumnElement[bool]:
        """Return the condition on a row of `terms` for what is said of one term."""
        match node:
            case All(parts=parts):
                return and_(true(), *map(self.of_terms, parts))
            case Either(parts=parts):
                return or_(false(), *map(self.of_terms, parts))
            case Not(node=inner):
                return not_(func.coalesce(self.of_terms(inner), false()))
            case Words() | Phrase():
                forms = self.of_forms(node)
                if self.walking:
                    return exists().where(term_forms.c.term_id == terms.c.id, or_(false(), *forms))
                return terms.c.id.in_(_each(term_forms.c.term_id, forms))
        return of_term(self.connection, node)

    def of_forms(self, node: Texts) -> list[ColumnElement[bool]]:
        """Return the conditions on rows of `term_forms` of which one holds for what is found."""
        if isinstance(node, Phrase):
            return self._of_phrase(node)
        found = self.seek(node)
        if found.near:
            return [term_forms.c.term_id.in_([match.term for match in found.near])]
        return found.lookup.every(self.index)

    def seek(self, words: Words) -> Sought:
        """Return what plain words find, looked for once."""
        known = self.sought.get(words.text)
        if known is None:
            lookup = Lookup.of(words.text)
            lookup = lookup.with_roots(self.connection, self.index, self.roots_of)
            known = self.sought[words.text] = Sought(lookup, self._near(lookup))
        return known

    def term_group(self, node: Node) -> Node | None:
        """Return what a query asks of one and the same term, None for nothing: its fields of terms and, where there is one text, that."""
        group, _ = _grouped(node.parts if isinstance(node, All) else (node,))
        return All(tuple(group)) if group else None

    def each_concept(self, forms: Sequence[ColumnElement[bool]]) -> Any:
        """Return the query for the concepts of forms that meet one of the conditions, some several times."""
        return _each(term_forms.c.concept_id, forms)

    def _of_all(self, parts: Sequence[Node]) -> ColumnElement[bool]:
        group, others = _grouped(parts)
        conditions = [self.of_concepts(part) for part in others]
        if len(group) == 1:
            conditions.append(self.of_concepts(group[0]))
        elif group:
            conditions.append(self._of_some_term(self.of_terms(All(tuple(group)))))
        return and_(true(), *conditions)

    def _of_phrase(self, phrase: Phrase) -> list[ColumnElement[bool]]:
        asked = wording(phrase.text)
        conditions = [term_forms.c.folded.regexp_match(asked.expression)]
        if asked.literal:
            conditions.insert(0, term_forms.c.folded.contains(asked.literal))
        if asked.words:
            conditions.insert(0, self.index.with_words(asked.words, term_forms.c.id))
        elif asked.trigrams:
            conditions.insert(0, self.index.with_trigrams(asked.trigrams, term_forms.c.id))
        return [and_(*conditions)]

    def _whole_words(self, words: Words) -> list[ColumnElement[bool]]:
        """Return the conditions for what plain words must not be found in: no beginnings, no roots, no wrong letters."""
        lookup = Lookup.of(words.text)
        asked = wording(lookup.folded)
        same = [*lookup.conditions(Rank.SAME, self.index), *lookup.conditions(Rank.STRIPPED, self.index)]
        if not asked.words:
            return same
        expression = or_(
            term_forms.c.folded.regexp_match(asked.expression), term_forms.c.stripped.regexp_match(asked.expression)
        )
        return [*same, and_(self.index.with_words(asked.words, term_forms.c.id), expression)]

    def _near(self, lookup: Lookup) -> tuple[Match, ...]:
        """Return the terms near to words that are found nowhere."""
        every = lookup.every(self.index)
        if not every or any(
            self.connection.scalar(select(term_forms.c.id).where(condition).limit(1)) is not None for condition in every
        ):
            return ()
        return tuple(Nearness(self.connection, self.index, lookup.folded).matches(MOST_NEAR))

    def _of_some_form(self, forms: Sequence[ColumnElement[bool]]) -> ColumnElement[bool]:
        if self.walking:
            return exists().where(term_forms.c.concept_id == concepts.c.id, or_(false(), *forms))
        return concepts.c.id.in_(_each(term_forms.c.concept_id, forms))

    def _of_some_term(self, condition: ColumnElement[bool]) -> ColumnElement[bool]:
        if self.walking:
            return exists().where(terms.c.concept_id == concepts.c.id, condition)
        return concepts.c.id.in_(select(terms.c.concept_id).where(condition))


def _each(column: Any, forms: Sequence[ColumnElement[bool]]) -> Any:
    """Return the query for a column of the forms that meet one of the conditions, each condition with an index of its own."""
    return union_all(*(select(column).where(condition) for condition in forms or [false()]))


def _grouped(parts: Sequence[Node]) -> tuple[list[Node], list[Node]]:
    """Return what is asked of one term and what is asked of the whole concept.

    Two texts may stand in two terms, such as the Arabic and the English one, and a text that must not be may stand in none.
    """
    texts = [part for part in parts if isinstance(part, Words | Phrase)]
    group = [part for part in parts if _is_of_terms(part) and (len(texts) < 2 or part not in texts)]
    if all(isinstance(part, Not) for part in group):
        return [], list(parts)
    return group, [part for part in parts if part not in group]


def _is_of_terms(node: Node) -> bool:
    match node:
        case Words() | Phrase():
            return True
        case Not(node=Words() | Phrase()):
            return False
        case Not(node=inner):
            return _is_of_terms(inner)
        case All(parts=parts):
            texts = sum(isinstance(part, Words | Phrase) for part in parts)
            return bool(parts) and texts < 2 and all(map(_is_of_terms, parts))
        case Either(parts=parts):
            return all(map(_is_of_terms, parts))
    return is_of_terms(node)
