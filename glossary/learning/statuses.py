"""How well words are known, at hand for every token that is shown."""

from collections.abc import Mapping

from glossary.learning.model import Word, WordStatus


class Statuses:
    """How well a reader knows words, as far as it was loaded or marked since; any thread may ask."""

    def __init__(self, known: Mapping[str, WordStatus] | None = None, revision: int = 0) -> None:
        self.revision = revision
        """The number of the glossary's newest change when they were loaded."""
        self._known = dict(known or {})

    def __len__(self) -> int:
        return len(self._known)

    def of(self, word: Word) -> WordStatus:
        """Return the status of a word; one that was never marked is new."""
        return self._known.get(word.key, WordStatus.NEW)

    def set(self, word: Word, status: WordStatus) -> None:
        """Note what a word is now."""
        if status is WordStatus.NEW:
            self._known.pop(word.key, None)
        else:
            self._known[word.key] = status

    def coverage(self, words: Mapping[str, int]) -> float | None:
        """Return the share of running words that are known or ignored, from 0 to 1; None where nothing is counted or marked."""
        total = sum(words.values())
        if not total or not self._known:
            return None
        read = (WordStatus.KNOWN, WordStatus.IGNORED)
        return sum(count for key, count in words.items() if self._known.get(key) in read) / total
