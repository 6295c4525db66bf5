"""What happens once: a value made when it is first asked for, a sentence said the first time."""

from collections.abc import Callable
from threading import RLock
from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """A value made once, whichever thread asks first; a failure is not kept, the next one who asks tries again."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._lock = RLock()
        self._made: list[T] = []

    def get(self) -> T:
        """Return the value; raises what making it raises."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]

    @property
    def is_made(self) -> bool:
        """Return whether the value is there already."""
        return bool(self._made)


class FirstOnly:
    """Passes on the first sentence it is given, and no other."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """Know who is told."""
        self._say = say
        self._lock = RLock()
        self._said = False

    def __call__(self, sentence: str) -> None:
        """Pass the sentence on if it is the first."""
        with self._lock:
            first, self._said = not self._said, True
        if first:
            self._say(sentence)
