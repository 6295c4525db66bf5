"""Who hears what is done meanwhile: the terminal, or the app while it is open."""

from collections.abc import Callable

Say = Callable[[str], None]


class Hearing:
    """Passes sentences on from any thread; called like a function."""

    def __init__(self, say: Say) -> None:
        """Know who is told as long as nobody else listens."""
        self._say = say
        self._other: Say | None = None

    def __call__(self, sentence: str) -> None:
        """Tell a sentence."""
        (self._other or self._say)(sentence)

    def hand_over(self, other: Say | None) -> None:
        """Let somebody else be told from now on; with None whoever was told at first."""
        self._other = other
