"""The words a reader learns, knows or ignores: the one door to their status."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, Engine

from corpus.store.engine import reading, write
from corpus.worded import worded
from glossary.errors import StaleChoice
from glossary.learning.model import MarkedWord, Word, WordStatus
from glossary.learning.statuses import Statuses
from glossary.store import history
from glossary.store.history import Entry, State
from glossary.store.marked_words import StoredWords
from glossary.store.sitting import Sitting


class Vocabulary:
    """The status of words in a database whose tables are up to date, as one author sees and changes it."""

    def __init__(self, engine: Engine, author: str, sitting: Sitting | None = None) -> None:
        self._engine = engine
        self._author = author
        self._sitting = sitting or Sitting()

    def statuses(self) -> Statuses:
        """Return the status of every word as it is now."""
        with reading(self._engine) as connection:
            newest = history.newest(connection)
            return Statuses(StoredWords(connection).statuses(self._author), newest)

    def words(self, status: WordStatus | None = None) -> list[MarkedWord]:
        """Return the marked words of a status, or all but the new ones; those marked last first."""
        with reading(self._engine) as connection:
            return StoredWords(connection).all_of(self._author, status)

    def mark(self, word: Word, status: WordStatus, seen: WordStatus | None = None) -> None:
        """Give a word a status, to be undone; raise StaleChoice where it is no longer what was seen."""
        self._mark({word: status}, seen)

    def mark_all(self, words: Mapping[Word, WordStatus]) -> list[MarkedWord]:
        """Give many words their statuses as one step of undo, all or none; return those that were something else before.

        Of several words with one key the last one counts.
        """
        by_key = {word.key: (word, status) for word, status in words.items()}
        return self._mark(dict(by_key.values()), None)

    def _mark(self, words: Mapping[Word, WordStatus], seen: WordStatus | None) -> list[MarkedWord]:
        def work(connection: Connection) -> list[MarkedWord]:
            stored = StoredWords(connection)
            known = stored.with_keys(self._author, (word.key for word in words))
            for word in words if seen is not None else ():
                is_now = known[word.key].status if word.key in known else WordStatus.NEW
                if is_now is not seen:
                    raise StaleChoice(
                        worded(
                            "{lemma} was marked {is_now} elsewhere: look at it again.",
                            lemma=word.lemma,
                            is_now=worded(is_now.value),
                        )
                    )
            entries = [*self._added(stored, words, known), *self._changed(stored, words, known)]
            self._sitting.note(history.record(connection, self._author, entries, State.DONE))
            return [entry.after for entry in entries if isinstance(entry.after, MarkedWord)]

        return write(self._engine, work) if words else []

    def _added(
        self, stored: StoredWords, words: Mapping[Word, WordStatus], known: Mapping[str, MarkedWord]
    ) -> Iterable[Entry]:
        new = {
            word.key: MarkedWord(word, status)
            for word, status in words.items()
            if word.key not in known and status is not WordStatus.NEW
        }
        for after in stored.insert(list(new.values()), self._author):
            yield Entry(after.id, "mark", replace(after, status=WordStatus.NEW), after)

    def _changed(
        self, stored: StoredWords, words: Mapping[Word, WordStatus], known: Mapping[str, MarkedWord]
    ) -> Iterable[Entry]:
        for word, status in words.items():
            before = known.get(word.key)
            if before is not None and before.status is not status:
                after = stored.write(replace(before, status=status), self._author, before.version)
                yield Entry(after.id, "mark", before, after)
