"""Where the entries of a form stand in the lexicon's text, in arrays: strings and numbers of their own take thrice the memory."""

from array import array
from collections.abc import Sequence

_ROOM = 2
"""So many slots at least for each form: where others lie between, looking takes longer."""


class FormPlaces:
    """The entries of the forms of a text, in each line of which the form stands before a tab."""

    def __init__(self, text: str, shift: int) -> None:
        """Know the text; an entry is the place where its line begins, shifted left by some bits that say something else."""
        self._text = text
        self._shift = shift
        self._added = array("q")
        """The entries in the order of the text, until all are told."""
        self._before = array("i")
        """The number of the entry before of the same form, below 0 where there is none."""
        self._last: dict[str, int] = {}
        """The number of the last entry of each form."""
        self._entries = array("q")
        """The entries, those of a form together, in the order of the text."""
        self._firsts = array("i")
        """The number of the first entry of each form, and how many entries there are."""
        self._slots = array("i", [-1])
        """The numbers of forms by the hashes of forms; where a slot is full the next one is taken."""
        self._mask = 0

    def add(self, form: str, entry: int) -> None:
        """Take an entry, which stands behind those taken before."""
        self._before.append(self._last.get(form, -1))
        self._last[form] = len(self._added)
        self._added.append(entry)

    def close(self) -> None:
        """Make ready for being asked: nothing is added any more."""
        size = 1 << (_ROOM * len(self._last)).bit_length()
        mask = size - 1
        slots = array("i", [-1]) * size
        added, before, entries, firsts = self._added, self._before, self._entries, self._firsts
        for number, (form, last) in enumerate(self._last.items()):
            slot = hash(form) & mask
            while slots[slot] >= 0:
                slot = (slot + 1) & mask
            slots[slot] = number
            firsts.append(len(entries))
            if before[last] < 0:
                entries.append(added[last])
                continue
            chain = [last]
            while (last := before[last]) >= 0:
                chain.append(last)
            entries.extend(added[each] for each in reversed(chain))
        firsts.append(len(entries))
        self._slots, self._mask = slots, mask
        self._added, self._before, self._last = array("q"), array("i"), {}

    def entries(self, form: str) -> Sequence[int]:
        """Return the entries of a form in the order of the text; none where there is none."""
        slots, mask = self._slots, self._mask
        slot = hash(form) & mask
        number = slots[slot]
        if number < 0:
            return ()
        line = form + "\t"
        while True:
            first = self._firsts[number]
            if self._text.startswith(line, self._entries[first] >> self._shift):
                return self._entries[first : self._firsts[number + 1]]
            slot = (slot + 1) & mask
            number = slots[slot]
            if number < 0:
                return ()
