"""The open article and the part of it that one is at, noted so that one goes on there the next time."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from corpus.arabic.normalise import fold
from corpus.errors import CorpusError, StoreReadOnly
from corpus.model import Article, Block
from corpus.positions import Position
from glossary.errors import GlossaryError
from tui.services.services import Services


class OpenArticle:
    """An article as it is read part by part."""

    def __init__(self, article: Article, name: str, services: Services, warn: Callable[[str], None]) -> None:
        """Begin where one left off; `name` is what it was opened by."""
        self.article = article
        self.name = name
        self.sought = ""
        """The folded words that were looked for last."""
        self._services = services
        self._warn = warn
        self._english: dict[int, str] | None = None
        left = services.positions.get(article.id)
        self.left_off = left is not None
        self.at = 0
        if left is not None:
            self.at = next((n for n, block in enumerate(self.parts) if block.index >= left.block), 0)

    @property
    def parts(self) -> Sequence[Block]:
        """The parts of the article that are read."""
        return self.article.own_blocks

    @property
    def block(self) -> Block:
        """The part that one is at."""
        return self.parts[self.at]

    @property
    def english(self) -> dict[int, str]:
        """The English that is kept, by the numbers of blocks; none where the database cannot be opened."""
        if self._english is None:
            self._english = {}
            try:
                self._english = self._services.translating.kept(self.article)
            except (CorpusError, GlossaryError) as error:
                self._warn(str(error))
        return self._english

    def forget_english(self) -> None:
        """Have the English looked up again, since it may be another."""
        self._english = None

    def find(self, words: str) -> int | None:
        """Return the number of the next part behind this one that has all the words, spelt in any way; None where none has.

        Without words it is what was looked for last. From the last part on it goes on at the first.
        """
        self.sought = fold(words).strip() or self.sought
        wanted = self.sought.split()
        places = [*range(self.at + 1, len(self.parts)), *range(self.at + 1)]
        return next((place for place in places if wanted and all(word in self._text(place) for word in wanted)), None)

    def _text(self, place: int) -> str:
        block = self.parts[place]
        return fold(f"{block.text}\n{self.english.get(block.index, '')}")

    def keep_place(self) -> None:
        """Note where one is, and that the last part was come to; where that cannot be kept it is forgotten."""
        last = len(self.parts) - 1
        progress, offset = (self.at / last if last else 1.0), 0
        left: Position | None = self._services.positions.get(self.article.id)
        if left is not None and left.block == self.block.index:
            if progress < 1.0 or left.progress == 1.0:
                return
            offset = left.offset
        with suppress(StoreReadOnly):
            self._services.positions.set(self.article.id, self.block.index, offset, progress)
