"""The indexes of the words and the letter trigrams of all forms, whichever engine keeps them."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from sqlalchemy import ColumnElement, Connection

from glossary.store.forms import Form
from glossary.store.questions import Questions


class SpellingIndex(Protocol):
    """What a back end answers about words and trigrams; both find the same forms."""

    @property
    def questions(self) -> Questions:
        """The questions of look-ups, made when they are first asked for."""

    def asked(self, words: Sequence[str], begun: bool = False) -> str:
        """Return how the engine is asked for forms that have all the words, the last one whole or as a beginning."""

    def put(self, connection: Connection, forms: Sequence[Form]) -> None:
        """Put forms into the index."""

    def discard(self, connection: Connection, forms: Sequence[Form]) -> None:
        """Take forms out, before their rows go."""

    def clear(self, connection: Connection) -> None:
        """Take all forms out."""

    def with_words(self, words: Sequence[str], number: ColumnElement[int], begun: bool = True) -> ColumnElement[bool]:
        """Return the condition that the form of this number has all the words, the last one as a beginning or whole."""

    def with_trigrams(self, wanted: Sequence[str], number: ColumnElement[int]) -> ColumnElement[bool]:
        """Return the condition that the form of this number has all the trigrams."""

    def with_all(self, connection: Connection, tokens: Sequence[str]) -> list[int]:
        """Return the numbers of forms that have all these words or marked stems."""

    def counts(self, connection: Connection, wanted: Iterable[str]) -> dict[str, int]:
        """Return how many forms have each trigram; of very many, only that they are many."""

    def among(self, numbers: Sequence[int], number: ColumnElement[int]) -> ColumnElement[bool]:
        """Return the condition that a number is one of many, told in one parameter."""

    def single_words(self, connection: Connection, begun: Sequence[str]) -> list[str]:
        """Return all forms without articles that are one word and begin so, each once."""

    def sharing(self, connection: Connection, wanted: Iterable[str], most: int) -> list[int]:
        """Return the numbers of so many forms at most that have one of the trigrams, those that share the most first."""


def spellings_on(dialect: str) -> SpellingIndex:
    """Return the index for an engine's dialect."""
    if dialect == "postgresql":
        from glossary.store.spellings_postgresql import PostgresqlSpellings

        return PostgresqlSpellings()
    from glossary.store.spellings_sqlite import SqliteSpellings

    return SqliteSpellings()
