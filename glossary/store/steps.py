"""Going back and forth in the history of the glossary."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection

from glossary.errors import StaleConcept
from glossary.learning.model import MarkedWord, SenseRule
from glossary.store import history
from glossary.store.history import Entry, State, Step
from glossary.store.things import KeptGlossary, Subject, Thing
from glossary.terminology import Concept

_Kept = TypeVar("_Kept")
_DOING = {
    "add": "adding",
    "revise": "changing",
    "remove": "removing",
    "keep": "keeping a reading of",
    "drop": "dropping the reading of",
    "mark": "marking",
}


class Keeper(Protocol[_Kept]):
    """Who keeps things of one kind on a connection."""

    def get(self, thing_id: str, /) -> _Kept | None:
        """Return a thing, None where there is none or it is removed."""

    def write(self, thing: _Kept, author: str, expected: int | None, /) -> _Kept:
        """Put a thing in the place of what is there, removed or not, and return it as it now is."""

    def remove(self, thing_id: str, author: str, /) -> None:
        """Take a thing away; its row stays for its history."""


Keepers = Mapping[Subject, Keeper[Any]]


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of one author on one connection."""

    connection: Connection
    keepers: Keepers
    author: str

    def undo(self, step: Step) -> str:
        """Bring things back to what they were before a step, each its author's, and return a sentence; raise StaleConcept."""
        self._apply([Entry(each.thing_id, f"undo {each.kind}", each.after, each.before) for each in step.changes[::-1]])
        history.mark(self.connection, step, State.UNDONE)
        return f"Undone: {described(step)}."

    def redo(self, step: Step) -> str:
        """Do a step again and return a sentence; raise StaleConcept."""
        self._apply([Entry(each.thing_id, f"redo {each.kind}", each.before, each.after) for each in step.changes])
        history.mark(self.connection, step, State.DONE)
        return f"Done again: {described(step)}."

    def _apply(self, entries: list[Entry]) -> None:
        written: list[Entry] = []
        for entry in entries:
            keeper = self.keepers[entry.subject]
            if history.content(keeper.get(entry.thing_id)) != history.content(entry.before):
                raise StaleConcept(
                    f"{label(entry.before or entry.after)} was changed by somebody else since: open it to see what it is now."
                )
            after = entry.after
            if after is None:
                keeper.remove(entry.thing_id, self.author)
            else:
                after = keeper.write(after, after.author or self.author, None)
            written.append(Entry(entry.thing_id, entry.kind, entry.before, after))
        history.record(self.connection, self.author, written, State.PAST)


def described(step: Step) -> str:
    """Return what a step did, in words."""
    last = step.changes[-1]
    doing = _DOING[last.kind]
    if last.subject is Subject.WORD:
        status = last.after.status.value if isinstance(last.after, MarkedWord) else ""
        return f"{doing} {label(last.after) if len(step.changes) == 1 else f'{len(step.changes)} words'} {status}"
    if last.subject is Subject.GLOSSARY:
        return f"{doing} the glossary {label(last.after or last.before)}"
    if last.subject is Subject.RULE:
        return f"{doing} {label(last.after or last.before)}"
    return f"{doing} {label(last.after or last.before) if len(step.changes) == 1 else f'{len(step.changes)} entries'}"


def label(thing: Thing | None) -> str:
    """Return what a thing is called by: the term of a concept, the form of a rule, the lemma of a word."""
    if isinstance(thing, SenseRule):
        return thing.form
    if isinstance(thing, MarkedWord):
        return thing.word.lemma
    if isinstance(thing, KeptGlossary):
        return thing.name or "of your own"
    shown = (*thing.in_language("ar"), *thing.in_language("en")) if isinstance(thing, Concept) else ()
    return shown[0].text if shown else "The entry"
