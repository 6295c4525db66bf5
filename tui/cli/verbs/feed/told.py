"""What a refresh did, said at once and in the end."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from corpus.following.model import Fate, FollowedFeed, Outcome
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Generator

_PAUSE = 0.1
"""Seconds between two sentences of progress."""
_HEADS = {Fate.ADDED: "added", Fate.UPDATED: "newer"}
_KEYS = {Fate.ADDED: "added", Fate.UPDATED: "updated", Fate.DUPLICATE: "duplicates", Fate.FAILED: "failed"}


@dataclass(slots=True)
class Told:
    """What was done so far."""

    shapes: dict[Fate, list[Shape]] = field(default_factory=lambda: {fate: [] for fate in _KEYS})
    feeds: int = 0
    """How many feeds answered."""
    stopped: bool = False
    feed: Shape | None = None
    """The feed that is followed now, where that was asked for."""
    left: int = 0
    """How many feeds were not asked, for their time has not come."""

    @property
    def sentence(self) -> str:
        """Return the counts in words."""
        counts = {fate: len(shapes) for fate, shapes in self.shapes.items()}
        parts = [f"{counts[Fate.ADDED]:,} added"]
        if counts[Fate.UPDATED]:
            parts.append(f"{counts[Fate.UPDATED]:,} updated")
        if counts[Fate.DUPLICATE]:
            parts.append(f"{counts[Fate.DUPLICATE]:,} already there")
        told = f"{', '.join(parts)}, {counts[Fate.FAILED]:,} failed."
        return f"Stopped: {told} Run it again for the rest." if self.stopped else told

    @property
    def document(self) -> Shape:
        """Return all of it for another program."""
        shape: Shape = {key: self.shapes[fate] for fate, key in _KEYS.items()}
        followed = {"followed": self.feed} if self.feed else {}
        return {**followed, **shape, "checked": self.feeds, "left": self.left, "stopped": self.stopped}


def tell_all(outcomes: "Generator[Outcome] | Iterator[Outcome]", told: Told, invocation: Invocation) -> int:
    """Say what becomes of every entry and feed, then the counts; 1 if any failed, or if it was stopped."""
    shown = -_PAUSE
    try:
        with closing(outcomes) as each:  # type: ignore[type-var]
            for outcome in each:
                _note(outcome, told, invocation)
                if monotonic() - shown >= _PAUSE:
                    shown = monotonic()
                    invocation.diagnostics.progress(f"{told.sentence} {outcome.feed.name}")
    except KeyboardInterrupt:
        told.stopped = True
    finally:
        invocation.diagnostics.progress("")
    if invocation.options.json:
        invocation.output.json(told.document)
    else:
        invocation.output.line(told.sentence)
    return NOTHING if told.shapes[Fate.FAILED] or told.stopped else DONE


def feed_shape(feed: FollowedFeed, articles: int) -> Shape:
    """Return what JSON says of a feed."""
    return {
        "id": feed.id,
        "address": feed.address,
        "title": feed.title,
        "site": feed.site,
        "folder": feed.folder,
        "articles": articles,
        "checked": feed.checked.isoformat() if feed.checked else None,
        "due": feed.due.isoformat() if feed.due else None,
        "problem": feed.problem,
        "paused": feed.paused,
    }


def _note(outcome: Outcome, told: Told, invocation: Invocation) -> None:
    """Keep what was done, and say it where a person reads."""
    feed = {"feed": outcome.feed.id, "address": outcome.feed.address}
    if outcome.fate is Fate.CHECKED:
        told.feeds += 1
        if outcome.reason:
            invocation.diagnostics.note(f"{outcome.feed.name}: {outcome.reason}")
        return
    shape: Shape = {**feed, "title": outcome.title}
    if outcome.fate is Fate.FAILED:
        told.shapes[outcome.fate].append({**shape, "reason": outcome.reason})
        invocation.diagnostics.progress("")
        invocation.diagnostics.error(f"{outcome.title or outcome.feed.name}: {outcome.reason}")
        return
    told.shapes[outcome.fate].append({**shape, "id": outcome.article})
    if outcome.fate in _HEADS and not invocation.options.json:
        invocation.diagnostics.progress("")
        head = f"{_HEADS[outcome.fate]}  {outcome.article}  "
        invocation.output.line(head + invocation.typography.inline(outcome.title, len(head)))
        invocation.output.flush()
