"""Which blocks of an article have rows on its page."""

from corpus.model import Article, BlockKind


class SeenBlocks:
    """The blocks of an article but for those that are left out; never are all of them."""

    def __init__(self, article: Article) -> None:
        """Leave out what the source prints on many pages."""
        self._count = len(article.blocks)
        self.repeated = frozenset(block.index for block in article.blocks if block.kind is BlockKind.BOILERPLATE)
        """What may be left out."""
        self.hidden: frozenset[int] = frozenset()
        """What is left out."""
        self.first, self.last = 0, self._count - 1
        self.hide(self.repeated)

    def hide(self, blocks: frozenset[int]) -> None:
        """Leave out some blocks, and no others."""
        seen = [index for index in range(self._count) if index not in blocks] if blocks else []
        self.hidden = blocks if seen else frozenset()
        self.first, self.last = (seen[0], seen[-1]) if seen else (0, self._count - 1)

    def at(self, block: int) -> int:
        """Return a block, or where it is left out the next one below that is not, else the last one."""
        while block in self.hidden and block < self.last:
            block += 1
        return min(block, self.last) if self.hidden else block
