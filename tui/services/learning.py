"""What the user chose and knows: opened where there is a database, empty where there is none yet."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from corpus.errors import StoreError
from corpus.worded import sentence_of
from tui.services.once import Once
from tui.services.storage import Storage

if TYPE_CHECKING:
    from collections import Counter

    from corpus.model import Article
    from glossary.annotate import Annotator
    from glossary.learning.choices import Choices
    from glossary.learning.model import WordStatus
    from glossary.learning.rules import SenseRules
    from glossary.learning.statuses import Statuses
    from glossary.learning.vocabulary import Vocabulary
    from glossary.matching.exceptions import Exceptions
    from glossary.matching.refusals import Refusals
    from glossary.model import Gloss
    from glossary.undoing import Undoing


class Learning:
    """The readings kept and the words known; every part may be asked for from any thread."""

    def __init__(
        self, storage: Storage, annotator: "Callable[[], Once[Annotator]]", warn: Callable[[str], None]
    ) -> None:
        """Know where things are kept, what reads articles, and who is told that the database cannot be opened."""
        self._storage = storage
        self._annotator = annotator
        self._warn = warn
        self._statuses = Once(self._known)
        self.reloaded: Callable[[], object] = lambda: None
        """Called where what was changed elsewhere is to be known here, for names that are decided otherwise."""

    @property
    def choices(self) -> "Choices":
        """The readings the user keeps; raises StoreError."""
        return self._storage.choices

    @property
    def exceptions(self) -> "Exceptions":
        """What the user says is not meant by a term, and what is; raises StoreError."""
        return self._storage.exceptions

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
                self._warn(sentence_of(error))
        return SenseRules()

    def refusals(self) -> "Refusals":
        """Return the exceptions to terms as they are now; none where there is no database or it cannot be opened."""
        from glossary.matching.refusals import Refusals

        if self._storage.exists:
            try:
                return self.exceptions.refusals()
            except StoreError as error:
                self._warn(sentence_of(error))
        return Refusals()

    @property
    def statuses(self) -> "Statuses":
        """How well words are known, as of the last `reload` and of what was marked since; loaded when it is first asked for."""
        return self._statuses.get()

    def status_of(self, gloss: "Gloss") -> "WordStatus | None":
        """Return how well the word of a gloss is known; None before it was loaded, where no word was marked yet, and for names.

        Function words and numbers have a status only where the reader gave them one: they are never new.
        """
        from glossary.learning.model import WordStatus
        from glossary.learning.words import counts, is_markable, word_of

        if not self._statuses.is_made or not self.statuses or not is_markable(gloss):
            return None
        status = self.statuses.of(word_of(gloss))
        return status if status is not WordStatus.NEW or counts(gloss) else None

    def reload(self) -> None:
        """Read words by the rules as they are now, and learn again how well they are known."""
        fresh = Once(self._known)
        fresh.get()
        self._statuses = fresh
        self.apply_rules()
        self.reloaded()

    def apply_rules(self) -> None:
        """Read words by the rules and exceptions as they are now; what was not made yet to read them will do so by itself."""
        annotator = self._annotator()
        if annotator.is_made:
            annotator.get().follow(self.rules())
            annotator.get().leave_out(self.refusals())

    def catch_up(self) -> None:
        """Note that what was changed here until now is known; raises StoreError."""
        if self._storage.exists:
            self.statuses.revision = self.undoing.revision()

    def is_outdated(self) -> bool:
        """Return whether something changed since statuses were loaded, here or in another program; raises StoreError."""
        return self._storage.exists and self.undoing.revision() != self.statuses.revision

    def _known(self) -> "Statuses":
        """Return the statuses as they are kept; all words are new where there is no database or it cannot be opened."""
        from glossary.learning.statuses import Statuses

        if self._storage.exists:
            try:
                return self.vocabulary.statuses()
            except StoreError as error:
                self._warn(sentence_of(error))
        return Statuses()

    def words_in(self, article: "Article") -> "Counter[str]":
        """Return how often each word to be learnt occurs in an article, by its key; raises LexiconMissing."""
        from glossary.learning.words import words_in

        annotator = self._annotator().get()
        return words_in(
            gloss for block in article.own_blocks for gloss in annotator.annotate(article, block.index).glosses
        )

    def coverages(self, article_ids: Sequence[str]) -> Iterator[tuple[str, float | None]]:
        """Yield how much of each article is known, as a share of its words; counted once an article, None where no word is marked.

        Raises StoreError and LexiconMissing.
        """
        statuses = self.statuses
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
