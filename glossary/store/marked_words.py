"""Words with the status a reader gave them, in and out of their table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from corpus.store.columns import now
from corpus.store.uuid7 import uuid7
from corpus.worded import worded
from glossary.errors import StaleChoice
from glossary.learning.model import MarkedWord, Word, WordStatus
from glossary.store.tables import marked_words

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class StoredWords:
    """Reading and writing the status of words on one connection."""

    connection: Connection

    def all_of(self, author: str, status: WordStatus | None = None) -> list[MarkedWord]:
        """Return the words an author marked, of one status or all but the new ones, those marked last first."""
        kept = marked_words.c.status == status.value if status else marked_words.c.status != WordStatus.NEW.value
        own = select(marked_words).where(marked_words.c.author == author, kept)
        newest = own.order_by(marked_words.c.changed.desc(), marked_words.c.id.desc())
        return [_marked(row) for row in self.connection.execute(newest)]

    def statuses(self, author: str) -> dict[str, WordStatus]:
        """Return the status of every word an author marked, by its key; new ones are left out."""
        own = select(marked_words.c.key, marked_words.c.status).where(
            marked_words.c.author == author, marked_words.c.status != WordStatus.NEW.value
        )
        return {key: WordStatus(status) for key, status in self.connection.execute(own)}

    def with_keys(self, author: str, keys: Iterable[str]) -> dict[str, MarkedWord]:
        """Return what an author says of some words, new ones too, by their keys."""
        wanted = sorted(set(keys))
        found: dict[str, MarkedWord] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = marked_words.c.key.in_(wanted[start : start + _AT_ONCE])
            rows = self.connection.execute(select(marked_words).where(marked_words.c.author == author, some))
            found.update((row.key, _marked(row)) for row in rows)
        return found

    def get(self, word_id: str) -> MarkedWord | None:
        """Return a word, new or not, None where it was never marked."""
        row = self.connection.execute(select(marked_words).where(marked_words.c.uuid == UUID(word_id))).one_or_none()
        return None if row is None else _marked(row)

    def insert(self, words: Sequence[MarkedWord], author: str) -> list[MarkedWord]:
        """Keep words that were never marked before, and return them with their ids."""
        new = [replace(word, id=str(uuid7()), version=1, author=author, changed=now()) for word in words]
        if new:
            self.connection.execute(insert(marked_words), [{"uuid": UUID(word.id), **_row(word)} for word in new])
        return new

    def write(self, word: MarkedWord, author: str, expected: int | None) -> MarkedWord:
        """Put a word in the place of what is there and return it as it now is; raise StaleChoice."""
        new = replace(word, author=author, changed=now())
        own = update(marked_words).where(marked_words.c.uuid == UUID(word.id))
        if expected is not None:
            own = own.where(marked_words.c.version == expected)
        values = {**_row(new), "version": marked_words.c.version + 1}
        if not self.connection.execute(own.values(**values)).rowcount:
            raise StaleChoice(
                worded(
                    "{lemma} was marked elsewhere since: look at it again and repeat your change.",
                    lemma=word.word.lemma,
                )
            )
        version = select(marked_words.c.version).where(marked_words.c.uuid == UUID(word.id))
        return replace(new, version=self.connection.execute(version).scalar_one())

    def remove(self, word_id: str, author: str) -> None:
        """Make a word new again."""
        word = self.get(word_id)
        if word is not None:
            self.write(replace(word, status=WordStatus.NEW), author, None)


def _row(word: MarkedWord) -> dict[str, Any]:
    return {
        "author": word.author or "",
        "key": word.word.key,
        "lemma": word.word.lemma,
        "gloss": word.word.gloss,
        "status": word.status.value,
        "changed": word.changed,
        "version": word.version,
    }


def _marked(row: Row[Any]) -> MarkedWord:
    word = Word(row.key, row.lemma, row.gloss)
    return MarkedWord(word, WordStatus(row.status), str(row.uuid), row.version, row.author, row.changed)
