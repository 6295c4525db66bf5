"""Words and trigrams of forms on PostgreSQL: tsvectors of our own tokens, without any dictionary or parser of the server."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    String,
    TableClause,
    Text,
    any_,
    bindparam,
    cast,
    column,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, TSQUERY, TSVECTOR

from glossary.store.forms import LAST, Form
from glossary.store.questions import Questions

_CANDIDATES = 2000
_COUNTED = 20_000
"""Forms of a trigram that are counted: each is a row to be read."""
_MANY = 1_000_000
"""What stands for a number that is not counted to its end."""

_PUT_WORDS = text("INSERT INTO term_words (id, form) VALUES (:number, CAST(:words AS tsvector))")
_PUT_TRIGRAMS = text("INSERT INTO term_trigrams (id, form) VALUES (:number, CAST(:trigrams AS tsvector))")
_DISCARD = tuple(text(f"DELETE FROM {name} WHERE id = ANY(:numbers)") for name in ("term_words", "term_trigrams"))
_CLEAR = tuple(text(f"DELETE FROM {name}") for name in ("term_words", "term_trigrams"))
_WORDS = table("term_words", column("id", Integer), column("form", TSVECTOR))
_TRIGRAMS = table("term_trigrams", column("id", Integer), column("form", TSVECTOR))
_COUNTS = text(
    "SELECT asked.term, (SELECT count(*) FROM "
    "(SELECT 1 FROM term_trigrams WHERE form @@ CAST(asked.query AS tsquery) LIMIT :most) AS few) AS forms "
    "FROM unnest(CAST(:terms AS text[]), CAST(:queries AS text[])) AS asked (term, query)"
)
_SHARING = text(
    "SELECT term_trigrams.id FROM unnest(CAST(:queries AS text[])) AS asked (query) "
    "JOIN term_trigrams ON term_trigrams.form @@ CAST(asked.query AS tsquery) "
    "GROUP BY term_trigrams.id ORDER BY count(*) DESC, term_trigrams.id LIMIT :most"
)
_SINGLE = text(
    "WITH RECURSIVE walk (form, last) AS (SELECT (SELECT stripped FROM term_forms"
    " WHERE stripped >= asked.begun AND stripped < asked.begun || :last ORDER BY stripped LIMIT 1),"
    " asked.begun || :last FROM unnest(CAST(:begun AS text[])) AS asked (begun)"
    " UNION ALL SELECT (SELECT stripped FROM term_forms"
    " WHERE stripped >= split_part(walk.form, ' ', 1) || '!' AND stripped < walk.last ORDER BY stripped LIMIT 1),"
    " walk.last FROM walk WHERE walk.form IS NOT NULL)"
    " SELECT string_agg(form, ' ') FROM walk WHERE strpos(form, ' ') = 0"
)
"""From each word to the next one, over all that is more than the word: an exclamation mark comes right behind the space."""


class PostgresqlSpellings:
    """Tokens in tsvectors, counted through their inverted index."""

    @cached_property
    def questions(self) -> Questions:
        """The questions of look-ups, made when they are first asked for."""
        return Questions("SELECT id FROM term_words WHERE form @@ CAST(CAST(:words AS text) AS tsquery)")

    def asked(self, words: Sequence[str], begun: bool = False) -> str:
        """Return how the engine is asked for forms that have all the words, the last one whole or as a beginning."""
        return _query(words) + (":*" if begun else "")

    def put(self, connection: Connection, forms: Sequence[Form]) -> None:
        """Put forms into the index."""
        if forms:
            rows = [
                {"number": form.number, "words": _list(form.words), "trigrams": _list(form.trigrams)} for form in forms
            ]
            connection.execute(_PUT_WORDS, rows)
            connection.execute(_PUT_TRIGRAMS, rows)

    def discard(self, connection: Connection, forms: Sequence[Form]) -> None:
        """Take forms out, before their rows go."""
        for statement in _DISCARD:
            connection.execute(statement, {"numbers": [form.number for form in forms]})

    def clear(self, connection: Connection) -> None:
        """Take all forms out."""
        for statement in _CLEAR:
            connection.execute(statement)

    def with_words(self, words: Sequence[str], number: ColumnElement[int], begun: bool = True) -> ColumnElement[bool]:
        """Return the condition that the form of this number has all the words, the last one as a beginning or whole."""
        return number.in_(select(_WORDS.c.id).where(_match(self.asked(words, begun))))

    def with_trigrams(self, wanted: Sequence[str], number: ColumnElement[int]) -> ColumnElement[bool]:
        """Return the condition that the form of this number has all the trigrams."""
        return number.in_(select(_TRIGRAMS.c.id).where(_match(_query(wanted), of=_TRIGRAMS)))

    def with_all(self, connection: Connection, tokens: Sequence[str]) -> list[int]:
        """Return the numbers of forms that have all these words or marked stems."""
        return list(connection.scalars(select(_WORDS.c.id).where(_match(_query(tokens))).limit(_CANDIDATES)))

    def counts(self, connection: Connection, wanted: Iterable[str]) -> dict[str, int]:
        """Return how many forms have each trigram."""
        terms = list(wanted)
        asked = {"terms": terms, "queries": [_quoted(term) for term in terms], "most": _COUNTED}
        rows = connection.execute(_COUNTS, asked)
        return {row.term: row.forms if row.forms < _COUNTED else _MANY for row in rows if row.forms}

    def among(self, numbers: Sequence[int], number: ColumnElement[int]) -> ColumnElement[bool]:
        """Return the condition that a number is one of many, told in one parameter."""
        return number == any_(bindparam(None, list(numbers), ARRAY(Integer)))

    def single_words(self, connection: Connection, begun: Sequence[str]) -> list[str]:
        """Return all forms without articles that are one word and begin so, each once."""
        words: str | None = connection.scalar(_SINGLE, {"begun": list(begun), "last": LAST})
        return words.split(" ") if words else []

    def sharing(self, connection: Connection, wanted: Iterable[str], most: int) -> list[int]:
        """Return the numbers of so many forms at most that have one of the trigrams, those that share the most first."""
        queries = [_quoted(trigram) for trigram in wanted]
        return list(connection.scalars(_SHARING, {"queries": queries, "most": most}))


def _match(query: str, of: TableClause = _WORDS) -> ColumnElement[bool]:
    asked = cast(cast(bindparam(None, query, String), Text), TSQUERY)
    return of.c.form.op("@@", is_comparison=True)(asked)


def _query(tokens: Sequence[str]) -> str:
    return " & ".join(map(_quoted, tokens))


def _list(tokens: Iterable[str]) -> str:
    return " ".join(map(_quoted, tokens))


def _quoted(token: str) -> str:
    return f"'{token}'"
