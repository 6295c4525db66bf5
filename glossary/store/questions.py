"""The statements with which a look-up asks for a few forms, made once: to make one takes many times as long as to answer it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Integer, and_, bindparam, case, func, literal, or_, select, text

from glossary.store.tables import concepts, term_forms, term_roots, terms
from glossary.terminology import Status

_PREFERENCE = case({Status.PREFERRED.value: 0, Status.ADMITTED.value: 1}, value=terms.c.status, else_=2)
_MOST_BEGUN = 250
"""Forms that begin so among which the shortest are chosen: the first ones by the alphabet."""
_MOST_INSIDE = 2000
_MOST_OF_ROOT = 200
"""Terms of one root among which the shortest are chosen: those of the fewest words."""
_MOST_ROOTS = 8
_KEYS = (term_forms.c.stripped, term_forms.c.folded)


class Question(NamedTuple):
    """A statement and what is given for its parameters."""

    statement: Any
    given: Mapping[str, object]


class Questions:
    """What is asked of the forms on one kind of engine; all but the roots answer with concept, term and text, the shortest first."""

    def __init__(self, with_words: str) -> None:
        """Take the engine's query for the numbers of the forms that have `:words`."""
        self._same = _found(term_forms.c.folded == bindparam("form"))
        self._stripped = _found(term_forms.c.stripped.in_(bindparam("forms", expanding=True)))
        self._begun = [_found(_shortest(_between(key), key)) for key in _KEYS]
        self._of_root = _found(_shortest(_rooted(), term_forms.c.folded))
        inside = select(term_forms.c.id, term_forms.c.folded).where(term_forms.c.id.in_(text(with_words)))
        begun = or_(*(literal(" ").concat(key).contains(bindparam("begun")) for key in reversed(_KEYS)))
        self._having = _found(_shortest(inside.limit(_MOST_INSIDE), term_forms.c.folded))
        self._having_begun = _found(_shortest(inside.where(begun).limit(_MOST_INSIDE), term_forms.c.folded))
        self._roots = _roots()

    def same(self, folded: str) -> Question:
        """Return the question for the forms that are folded so."""
        return Question(self._same, {"form": folded})

    def stripped(self, forms: list[str]) -> Question:
        """Return the question for the forms that are one of these without articles."""
        return Question(self._stripped, {"forms": forms})

    def between(self, key: Any, begin: str, end: str) -> Question:
        """Return the question for the forms one of whose keys is between a beginning and an end."""
        return Question(self._begun[0 if key is _KEYS[0] else 1], {"begin": begin, "end": end})

    def of_root(self, root: str) -> Question:
        """Return the question for the forms of the terms of a root."""
        return Question(self._of_root, {"root": root})

    def having(self, words: str, begun: str = "") -> Question:
        """Return the question for the forms with words, told as the engine is asked for them, and one more that begins so."""
        if begun:
            return Question(self._having_begun, {"words": words, "begun": f" {begun}"})
        return Question(self._having, {"words": words})

    def roots(self, folded: str, forms: list[str]) -> Question:
        """Return the question for the roots of the terms of one word that are folded so, or one of these without articles."""
        return Question(self._roots, {"form": folded, "forms": forms})


def _found(condition: ColumnElement[bool]) -> Any:
    form = term_forms.join(terms, terms.c.id == term_forms.c.term_id)
    form = form.join(concepts, concepts.c.id == term_forms.c.concept_id)
    own = select(term_forms.c.concept_id, term_forms.c.term_id, term_forms.c.text).select_from(form).where(condition)
    shortest = (func.length(term_forms.c.folded), term_forms.c.folded)
    own = own.order_by(*shortest, concepts.c.glossary != "", _PREFERENCE, terms.c.id)
    return own.limit(bindparam("most", type_=Integer))


def first_forms(condition: ColumnElement[bool], key: Any) -> Any:
    """Return the query for the first forms that meet a condition on their key, read from its index alone."""
    own = select(term_forms.c.id, key).where(condition)
    return own.order_by(key, term_forms.c.concept_id).limit(_MOST_BEGUN)


def _between(key: Any) -> Any:
    return first_forms(and_(key >= bindparam("begin"), key < bindparam("end")), key)


def _rooted() -> Any:
    """Return the query for the forms of those terms of a root that have the fewest words."""
    order = (term_roots.c.words, term_roots.c.concept_id, term_roots.c.term_id)
    rooted = select(term_roots.c.term_id).where(term_roots.c.root == bindparam("root"))
    few = rooted.order_by(*order).limit(_MOST_OF_ROOT)
    return select(term_forms.c.id, term_forms.c.folded).where(term_forms.c.term_id.in_(few))


def _shortest(forms: Any, key: Any) -> ColumnElement[bool]:
    """Return the condition that a form is one of the shortest of those that a query gives: only these are read whole."""
    few = forms.subquery()
    shortest = select(few.c.id).order_by(func.length(few.c[key.name]), few.c.id)
    return term_forms.c.id.in_(shortest.limit(bindparam("most", type_=Integer)))


def _roots() -> Any:
    same = or_(term_forms.c.folded == bindparam("form"), term_forms.c.stripped.in_(bindparam("forms", expanding=True)))
    own = select(term_roots.c.root).join(term_forms, term_forms.c.term_id == term_roots.c.term_id)
    return own.where(same, term_roots.c.words == 1).distinct().limit(_MOST_ROOTS)
