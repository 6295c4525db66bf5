"""What became of the articles that were added, as passages."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.importing.model import Event, Fate, Looking, Outcome, PassedOver
from tui.commands.keymap import key_of
from tui.language.spoken import enumerated, marked, ngettext
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.telling.counted import counted
from tui.widgets.passages import BLANK, Passage, heading, told

_MOST = 300
"""So many of each kind are listed."""
_HEADINGS = {
    Fate.FAILED: marked("Failed"),
    Fate.ADDED: marked("Added"),
    Fate.UPDATED: marked("Newer versions of articles that were there"),
    Fate.DUPLICATE: marked("Already there"),
}


@dataclass(slots=True)
class Tally:
    """Counts what becomes of articles, and keeps the first of each kind."""

    counts: dict[Fate, int] = field(default_factory=lambda: dict.fromkeys(Fate, 0))
    first: dict[Fate, list[Outcome]] = field(default_factory=lambda: {fate: [] for fate in Fate})
    near: int = 0
    """How many of those that were there are only nearly the same."""
    unchanged: int = 0
    at: str = ""
    """Where the reading is."""
    is_stopped: bool = False

    def note(self, event: Event) -> None:
        """Take account of what happened."""
        if isinstance(event, Looking):
            place = event.place
            told = _("file {number} of {total}").format(number=f"{place.number:,}", total=f"{place.total:,}")
            self.at = event.part or (told if place.total > 1 else "")
        elif isinstance(event, PassedOver):
            self.unchanged += not event.parts
        else:
            self.counts[event.fate] += 1
            self.near += _is_near(event)
            if len(self.first[event.fate]) < _MOST:
                self.first[event.fate].append(event)

    @property
    def is_changed(self) -> bool:
        """Whether the library has something that it had not."""
        return bool(self.counts[Fate.ADDED] or self.counts[Fate.UPDATED])

    @property
    def sentence(self) -> str:
        """The counts in words."""
        counts = self.counts
        there = counted(counts[Fate.DUPLICATE], "already there", "already there")
        if self.near:
            near = _("{there} ({near} nearly the same, kept: {key} shows both)")
            there = near.format(there=there, near=f"{self.near:,}", key=key_of("library.copies"))
        unchanged = ngettext(
            "{n} file not changed since it was read", "{n} files not changed since they were read", self.unchanged
        )
        parts = (
            counted(counts[Fate.ADDED], "added", "added"),
            counted(counts[Fate.UPDATED], "updated", "updated") if counts[Fate.UPDATED] else "",
            there,
            counted(counts[Fate.FAILED], "failed", "failed"),
            unchanged.format(n=f"{self.unchanged:,}") if self.unchanged else "",
        )
        return enumerated(parts)

    def passages(self) -> Iterator[Passage]:
        """Yield the report."""
        stopped = _("Stopped; what was added stays, and adding it again goes on: {counts}")
        yield heading(stopped.format(counts=self.sentence) if self.is_stopped else self.sentence)
        for fate, title in _HEADINGS.items():
            if not self.counts[fate]:
                continue
            yield BLANK
            yield heading(_("{title}: {number}").format(title=_(title), number=f"{self.counts[fate]:,}"))
            yield from self._listed(fate)
            if self.counts[fate] > len(self.first[fate]):
                left = self.counts[fate] - len(self.first[fate])
                yield told("", _("and {number} more").format(number=f"{left:,}"), "faint")

    def _listed(self, fate: Fate) -> Iterator[Passage]:
        """Yield the articles of one kind; parts of several files below the names of these."""
        paths = {each.path for outcomes in self.first.values() for each in outcomes}
        above = ""
        for each in self.first[fate]:
            if each.part and len(paths) > 1 and each.path != above:
                yield told("", each.path.rpartition("/")[2], "faint")
            above = each.path
            yield _passage(each)


def _is_near(each: Outcome) -> bool:
    return each.fate is Fate.DUPLICATE and bool(each.other)


def _passage(each: Outcome) -> Passage:
    where = each.part or each.path.rpartition("/")[2]
    if each.fate is Fate.FAILED:
        return told(spoken(where), spoken(each.reason), "warning")
    return told("nearly the same" if _is_near(each) else where, each.title, goal=each.id)
