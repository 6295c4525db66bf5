"""Trained weights in little memory: rows of small numbers found by the checksums of their keys, the keys left out."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from zlib import crc32

Row = Sequence[int]


class PackedRows:
    """Rows of whole numbers from -32768 to 32767, all of one width, by key.

    A key that has no row finds one of another key by chance: once in a hundred thousand times for forty thousand rows.
    """

    def __init__(self, rows: Iterable[tuple[str, Row]], width: int) -> None:
        """Take the rows; those in the order of `checksum` of their keys need no sorting."""
        sums = array("I")
        numbers = array("h")
        for key, row in rows:
            sums.append(checksum(key))
            numbers.extend(row)
        if any(sums[at] > sums[at + 1] for at in range(len(sums) - 1)):
            order = sorted(range(len(sums)), key=sums.__getitem__)
            numbers = array("h", (number for at in order for number in numbers[at * width : (at + 1) * width]))
            sums = array("I", map(sums.__getitem__, order))
        self._sums, self._numbers, self._width = sums, numbers, width

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._sums)

    def row(self, key: str) -> Row:
        """Return the row of a key, an empty one where it has none."""
        at = self._place(key)
        return () if at is None else self._numbers[at * self._width : (at + 1) * self._width]

    def number(self, key: str) -> int:
        """Return the first number of the row of a key, 0 where it has none."""
        at = self._place(key)
        return 0 if at is None else self._numbers[at * self._width]

    def _place(self, key: str) -> int | None:
        wanted = checksum(key)
        at = bisect_left(self._sums, wanted)
        return at if at < len(self._sums) and self._sums[at] == wanted else None


def checksum(key: str) -> int:
    """Return the number that stands for a key, from 0 to 2**32 - 1."""
    return crc32(key.encode("utf-8", "surrogatepass"))
