"""What the user chose and knows: opened where there is a database, empty where there is none yet."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from corpus.errors import StoreError
from tui.storage import Storage

if TYPE_CHECKING:
    from collections import Counter

    from corpus.model import Article
    from glossary.annotate import Annotator
    from glossary.learning.choices import Choices
    from glossary.learning.rules import SenseRules
    from glossary.learning.vocabulary import Statuses, Vocabulary
    from glossary.undoing import Undoing


class Learning:
    """The readings kept and the words known; every part may be asked for from any thread."""

    def __init__(self, storage: Storage, annotator: "Callable[[], Annotator]", warn: Callable[[str], None]) -> None:
        """Know where things are kept, what reads articles, and who is told that the database cannot be opened."""
        self._storage = storage
        self._annotator = annotator
        self._warn = warn

    @property
    def choices(self) -> "Choices":
        """The readings the user keeps; raises StoreError."""
        return self._storage.choices

    @property
    def vocabulary(self) -> "Vocabulary":
        """The words the user learns, knows or ignores; raises StoreError."""
        return self._storage.vocabulary

    @property
    def undoing(self) -> "Undoing":
        """What takes back the user's last change, whatever it was; raises StoreError."""
        return self._storage.undoing

    def rules(self) -> "SenseRules":
        """Return the rules for readings as they are now; none where there is no database or it cannot be opened."""
        from glossary.learning.rules import SenseRules

        if self._storage.exists:
            try:
                return self.choices.rules()
            except StoreError as error:
                self._warn(str(error))
        return SenseRules()

    def statuses(self) -> "Statuses":
        """Return the status of words as it is now; all are new where there is no database or it cannot be opened."""
        from glossary.learning.vocabulary import Statuses

        if self._storage.exists:
            try:
                return self.vocabulary.statuses()
            except StoreError as error:
                self._warn(str(error))
        return Statuses()

    def revision(self) -> int:
        """Return a number that grows with every change, 0 where there is no database; raises StoreError."""
        return self.undoing.revision() if self._storage.exists else 0

    def refresh(self) -> None:
        """Read words by the rules as they are now."""
        self._annotator().follow(self.rules())

    def words_in(self, article: "Article") -> "Counter[str]":
        """Return how often each word to be learnt occurs in an article, by its key; raises LexiconMissing."""
        from glossary.learning.words import words_in

        annotator = self._annotator()
        return words_in(gloss for block in article.blocks for gloss in annotator.annotate(article, block.index).glosses)

    def coverages(self, article_ids: Sequence[str]) -> Iterator[tuple[str, float | None]]:
        """Yield how much of each article is known, as a share of its words; counted once an article, None where no word is marked.

        Raises StoreError and LexiconMissing.
        """
        statuses = self.statuses()
        if not statuses:
            yield from ((article_id, None) for article_id in article_ids)
            return
        counted = self._storage.article_words.of(article_ids)
        for article_id in sorted(article_ids, key=lambda each: each not in counted):
            words = counted.get(article_id)
            if words is None:
                words = self.words_in(self._storage.library.get(article_id))
                self._storage.article_words.keep(article_id, words)
            yield article_id, statuses.coverage(words)
