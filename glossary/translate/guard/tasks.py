"""Passages that have no answer yet."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary.translate.port import Passage


class Task(NamedTuple):
    """A passage that has no answer yet."""

    place: int
    """Of the passage among those that were asked for, from 0."""
    passage: Passage
    tries: int = 0
    """How often the engine was asked for it and failed."""


class Round:
    """Passages that are handed to the engine together, and what becomes of them."""

    def __init__(self, tasks: Sequence[Task], day: str) -> None:
        """Begin with all under way, counted on a day."""
        self.day = day
        self.passages = [task.passage for task in tasks]
        self.has_answers = False
        """Whether the engine translated any of them."""
        self._under_way = dict(enumerate(tasks))
        self._again: list[Task] = []

    def answered(self, place: int) -> Task | None:
        """Return the task of which the engine spoke; None where it did before, or was not asked for such a one."""
        return self._under_way.pop(place, None)

    def try_again(self, task: Task) -> None:
        """Let a task that failed wait for another try."""
        self._again.append(task._replace(tries=task.tries + 1))

    @property
    def waiting(self) -> list[Task]:
        """Return those that wait for another try."""
        return self._again

    @property
    def unanswered(self) -> list[Task]:
        """Return those of which the engine has not spoken."""
        return list(self._under_way.values())
