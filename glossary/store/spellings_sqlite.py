"""Words and trigrams of forms on SQLite: contentless FTS5 tables that keep no places."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    String,
    bindparam,
    column,
    func,
    literal_column,
    select,
    table,
    text,
)

from glossary.store.forms import LAST, Form
from glossary.store.questions import Questions

_CANDIDATES = 2000

_PUT_WORDS = text("INSERT INTO term_words (rowid, form) VALUES (:number, :words)")
_PUT_TRIGRAMS = text("INSERT INTO term_trigrams (rowid, form) VALUES (:number, :trigrams)")
_DISCARD_WORDS = text("INSERT INTO term_words (term_words, rowid, form) VALUES ('delete', :number, :words)")
_DISCARD_TRIGRAMS = text("INSERT INTO term_trigrams (term_trigrams, rowid, form) VALUES ('delete', :number, :trigrams)")
_CLEAR = tuple(text(f"INSERT INTO {name} ({name}) VALUES ('delete-all')") for name in ("term_words", "term_trigrams"))
_WORDS = table("term_words", column("rowid", Integer))
_TRIGRAMS = table("term_trigrams", column("rowid", Integer))
_COUNTS = table("term_trigrams_counts", column("term", String), column("doc", Integer))
_SINGLE = text(
    "WITH RECURSIVE walk (form, last) AS (SELECT (SELECT stripped FROM term_forms"
    " WHERE stripped >= asked.value AND stripped < asked.value || :last ORDER BY stripped LIMIT 1),"
    " asked.value || :last FROM json_each(:begun) AS asked UNION ALL SELECT (SELECT stripped FROM term_forms"
    " WHERE stripped >= substr(walk.form, 1, instr(walk.form || ' ', ' ') - 1) || '!' AND stripped < walk.last"
    " ORDER BY stripped LIMIT 1), walk.last FROM walk WHERE walk.form IS NOT NULL)"
    " SELECT group_concat(form, ' ') FROM walk WHERE instr(form, ' ') = 0"
)
"""From each word to the next one, over all that is more than the word: an exclamation mark comes right behind the space."""


class SqliteSpellings:
    """Tokens in full-text tables, counted through their vocabulary."""

    @cached_property
    def questions(self) -> Questions:
        """The questions of look-ups, made when they are first asked for."""
        return Questions("SELECT rowid FROM term_words WHERE term_words MATCH :words")

    def asked(self, words: Sequence[str], begun: bool = False) -> str:
        """Return how the engine is asked for forms that have all the words, the last one whole or as a beginning."""
        return _query(words) + (" *" if begun else "")

    def put(self, connection: Connection, forms: Sequence[Form]) -> None:
        """Put forms into the index."""
        if forms:
            rows = _rows(forms)
            connection.execute(_PUT_WORDS, rows)
            connection.execute(_PUT_TRIGRAMS, rows)

    def discard(self, connection: Connection, forms: Sequence[Form]) -> None:
        """Take forms out; a contentless table must be told what was put in."""
        if forms:
            rows = _rows(forms)
            connection.execute(_DISCARD_WORDS, rows)
            connection.execute(_DISCARD_TRIGRAMS, rows)

    def clear(self, connection: Connection) -> None:
        """Take all forms out."""
        for statement in _CLEAR:
            connection.execute(statement)

    def with_words(self, words: Sequence[str], number: ColumnElement[int], begun: bool = True) -> ColumnElement[bool]:
        """Return the condition that the form of this number has all the words, the last one as a beginning or whole."""
        return number.in_(select(_WORDS.c.rowid).where(_match(self.asked(words, begun))))

    def with_trigrams(self, wanted: Sequence[str], number: ColumnElement[int]) -> ColumnElement[bool]:
        """Return the condition that the form of this number has all the trigrams."""
        return number.in_(select(_TRIGRAMS.c.rowid).where(_match(_query(wanted), of="term_trigrams")))

    def with_all(self, connection: Connection, tokens: Sequence[str]) -> list[int]:
        """Return the numbers of forms that have all these words or marked stems."""
        return list(connection.scalars(select(_WORDS.c.rowid).where(_match(_query(tokens))).limit(_CANDIDATES)))

    def counts(self, connection: Connection, wanted: Iterable[str]) -> dict[str, int]:
        """Return how many forms have each trigram."""
        rows = connection.execute(select(_COUNTS.c.term, _COUNTS.c.doc).where(_COUNTS.c.term.in_(list(wanted))))
        return {row.term: row.doc for row in rows}

    def among(self, numbers: Sequence[int], number: ColumnElement[int]) -> ColumnElement[bool]:
        """Return the condition that a number is one of many, told in one parameter."""
        told = func.json_each(json.dumps(numbers)).table_valued("value")
        return number.in_(select(told.c.value))

    def single_words(self, connection: Connection, begun: Sequence[str]) -> list[str]:
        """Return all forms without articles that are one word and begin so, each once."""
        words: str | None = connection.scalar(_SINGLE, {"begun": json.dumps(begun), "last": LAST})
        return words.split(" ") if words else []

    def sharing(self, connection: Connection, wanted: Iterable[str], most: int) -> list[int]:
        """Return the numbers of so many forms at most that have one of the trigrams, those that share the most first.

        All numbers of a trigram come as one text: that takes a sixth of the time of as many rows.
        """
        found: Counter[str] = Counter()
        for trigram in wanted:
            numbers = connection.scalar(
                select(func.group_concat(_TRIGRAMS.c.rowid)).where(_match(_query([trigram]), of="term_trigrams"))
            )
            found.update(numbers.split(",") if numbers else ())
        return _most_often(found, most)


def _match(query: str, of: str = "term_words") -> ColumnElement[bool]:
    return literal_column(of).op("MATCH", is_comparison=True)(bindparam(None, query, String))


def _query(tokens: Sequence[str]) -> str:
    return " AND ".join(f'"{token}"' for token in tokens)


def _most_often(found: Counter[str], most: int) -> list[int]:
    """Return the numbers met most often, those met more often first, without sorting the rest."""
    wanted, least = 0, 1
    for times, forms in sorted(Counter(found.values()).items(), reverse=True):
        wanted, least = wanted + forms, times
        if wanted >= most:
            break
    often = [(number, count) for number, count in found.items() if count >= least]
    often.sort(key=_times, reverse=True)
    return [int(number) for number, _ in often[:most]]


def _times(counted: tuple[str, int]) -> int:
    return counted[1]


def _rows(forms: Sequence[Form]) -> list[dict[str, object]]:
    return [
        {"number": form.number, "words": " ".join(form.words), "trigrams": " ".join(form.trigrams)} for form in forms
    ]
