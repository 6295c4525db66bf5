"""The places one jumped from, in whatever article, and the way back and forward through them."""

from typing import NamedTuple

from corpus.model import Article

_MOST = 100
"""Places that are remembered; the oldest go first."""


class JumpPlace(NamedTuple):
    """A place in an article, by its text, so that another width does not move it."""

    article: Article
    block: int
    offset: int
    """In code points of the block's text."""
    row: int = 0
    """The row of the page it stood on, where that is so high."""

    @property
    def key(self) -> tuple[str, int, int]:
        """What tells two places apart."""
        return self.article.id, self.block, self.offset


class Jumps:
    """The places of this session in the order they were come to, as a browser has its pages: a jump from one forgets those after it."""

    def __init__(self) -> None:
        self._left: list[JumpPlace] = []
        self._ahead: list[JumpPlace] = []

    def leave(self, place: JumpPlace) -> None:
        """Remember a place that is jumped away from."""
        self._ahead.clear()
        if not self._left or self._left[-1].key != place.key:
            self._left = [*self._left[1 - _MOST :], place]

    def back(self, here: JumpPlace | None) -> JumpPlace | None:
        """Return the place to go back to from where one is, which forward leads to again; None where there is none."""
        return _step(here, self._left, self._ahead)

    def forward(self, here: JumpPlace | None) -> JumpPlace | None:
        """Return the place to go to again that was gone back from; None where there is none."""
        return _step(here, self._ahead, self._left)


def _step(here: JumpPlace | None, towards: list[JumpPlace], behind: list[JumpPlace]) -> JumpPlace | None:
    while towards and here is not None and towards[-1].key == here.key:
        towards.pop()
    if not towards:
        return None
    if here is not None:
        behind.append(here)
    return towards.pop()
