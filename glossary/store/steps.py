"""Going back and forth in the history of the glossary."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Connection

from glossary.authority.model import AuthorityRecord
from glossary.errors import StaleConcept
from glossary.learning.model import MarkedWord, SenseRule
from glossary.matching.refusals import TermException
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.history import Entry, Recorded, State, Step
from glossary.store.things import KeptGlossary, KeptUnit, Subject, Thing
from glossary.terminology import Concept
from glossary.usage.dismissal import Dismissal

_Kept = TypeVar("_Kept")
_DOING = {
    "add": "adding",
    "revise": "changing",
    "remove": "removing",
    "keep": "keeping a reading of",
    "drop": "dropping the reading of",
    "mark": "marking",
    "refuse": "making an exception of",
    "dismiss": "dismissing the candidate",
    "part": "keeping apart the entries of",
    "readmit": "taking the candidate back",
    "allow": "taking back the exception of",
    "restore": "restoring",
    "approve": "approving",
    "bulk": "changing",
    "import": "importing",
}
_OF_ONE = {"merge": "merging entries into", "split": "splitting"}
"""Changes of several concepts that are about one, the last."""
_DECIDING = {
    "confirm": "confirming {}",
    "rename": "renaming {}",
    "retype": "changing the kind of {}",
    "identify": "changing the Wikidata id of {}",
    "add alias": "adding a spelling of {}",
    "remove alias": "taking away a spelling of {}",
    "merge": "merging {} into {}",
    "unmerge": "parting {} from what it was merged into",
    "split": "splitting {1} off {0}",
    "hide": "hiding {}",
    "unhide": "showing {} again",
    "apart": "keeping {} and {} apart",
    "import": "importing what was decided of names",
}
"""Decisions on names, with the names of the first and the last entity that each changed."""
_OF_TWO = {"merge": "merging {} into another name", "apart": "keeping {} apart from another name"}
"""Decisions on two names, as they are told where only one of their records was changed."""
_DECIDING_MANY = {
    "confirm": "confirming {} names",
    "retype": "changing the kind of {} names",
    "merge": "merging {} names",
    "hide": "hiding {} names",
    "unhide": "showing {} names again",
    "apart": "keeping several names apart",
}
"""Several decisions of one step."""
_TRANSLATING = {
    "write": "writing",
    "edit": "editing",
    "approve": "approving",
    "unapprove": "taking back the approval of",
    "remove": "removing",
    "import": "importing",
}
"""Changes of translation units."""


class Keeper(Protocol[_Kept]):
    """Who keeps things of one kind on a connection."""

    def get(self, thing_id: str, /) -> _Kept | None:
        """Return a thing, None where there is none or it is removed."""

    def write(self, thing: _Kept, author: str, expected: int | None, /) -> _Kept:
        """Put a thing in the place of what is there, removed or not, and return it as it now is."""

    def remove(self, thing_id: str, author: str, /) -> None:
        """Take a thing away; its row stays for its history."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of one author on one connection."""

    connection: Connection
    concepts: StoredConcepts
    keepers: Mapping[Subject, Keeper[Any]]
    """Who keeps things of the other kinds."""
    author: str

    def undo(self, step: Step) -> str:
        """Bring things back to what they were before a step, each its author's, and return a sentence; raise StaleConcept."""
        noted: UUID | None = None
        for changes in history.changes_in(self.connection, step, newest_first=True):
            noted = self._apply([_back(each) for each in changes], noted)
        history.mark(self.connection, step, State.UNDONE)
        return f"Undone: {described(step)}."

    def redo(self, step: Step) -> str:
        """Do a step again and return a sentence; raise StaleConcept."""
        noted: UUID | None = None
        for changes in history.changes_in(self.connection, step, newest_first=False):
            noted = self._apply([_again(each) for each in changes], noted)
        history.mark(self.connection, step, State.DONE)
        return f"Done again: {described(step)}."

    def take_back(self, changes: Sequence[Recorded], noted: UUID) -> int:
        """Bring things back to what they were before some changes, newest first, but those that others changed since.

        It is written down as part of a step; return how many were brought back.
        """
        return self._brought_about([_back(each) for each in changes], noted)

    def do_again(self, changes: Sequence[Recorded], noted: UUID) -> int:
        """Make some changes again, oldest first, but those of concepts that others changed since; return how many were made.

        It is written down as part of a step.
        """
        return self._brought_about([_again(each) for each in changes], noted)

    def refuse_changed(self, step: Step, redo: bool = False) -> None:
        """Raise StaleConcept where a concept is not what a step made of it, or, to `redo`, what it was before."""
        seen: set[str] = set()
        for changes in history.changes_in(self.connection, step, newest_first=not redo):
            wanted = map(_again if redo else _back, reversed(changes))
            first = {each.thing_id: each for each in wanted if each.thing_id not in seen}
            there = self.concepts.get_all(first)
            for thing_id, entry in first.items():
                _refuse_changed(entry, there.get(thing_id))
            seen.update(first)

    def _brought_about(self, entries: list[Entry], noted: UUID) -> int:
        written = [each for some in _together(entries) for each in self._unchanged_written(some)]
        history.record(self.connection, self.author, written, State.PAST, noted)
        return len(written)

    def _unchanged_written(self, entries: list[Entry]) -> list[Entry]:
        there = self.concepts.get_all((entry.thing_id for entry in entries), held=True)
        own = [each for each in entries if history.content(there.get(each.thing_id)) == history.content(each.before)]
        return self._brought(own, there)

    def _apply(self, entries: list[Entry], step: UUID | None) -> UUID | None:
        written = [each for some in _together(entries) for each in self._written(some)]
        return history.record(self.connection, self.author, written, State.PAST, step)

    def _written(self, entries: list[Entry]) -> list[Entry]:
        """Bring about changes of different things of one kind, and return them with what is there now."""
        if entries[0].subject is Subject.CONCEPT:
            return self._concepts_written(entries)
        return [self._one_written(each) for each in entries]

    def _concepts_written(self, entries: list[Entry]) -> list[Entry]:
        there = self.concepts.get_all((entry.thing_id for entry in entries), held=True)
        for entry in entries:
            _refuse_changed(entry, there.get(entry.thing_id))
        return self._brought(entries, there)

    def _brought(self, entries: list[Entry], there: Mapping[str, Concept]) -> list[Entry]:
        gone = [entry.thing_id for entry in entries if entry.after is None and entry.thing_id in there]
        self.concepts.remove_all(gone, self.author)
        wanted = [entry.after for entry in entries if isinstance(entry.after, Concept)]
        now = self.concepts.write_all([replace(each, author=each.author or self.author) for each in wanted])
        after = {each.id: each for each in now}
        return [replace(entry, after=after.get(entry.thing_id)) for entry in entries]

    def _one_written(self, entry: Entry) -> Entry:
        keeper = self.keepers[entry.subject]
        _refuse_changed(entry, keeper.get(entry.thing_id))
        after = entry.after
        if after is None:
            keeper.remove(entry.thing_id, self.author)
            return entry
        return replace(entry, after=keeper.write(after, after.author or self.author, None))


def _back(change: Recorded) -> Entry:
    """Return the change that takes one back."""
    return Entry(change.thing_id, f"undo {change.kind}", change.after, change.before)


def _again(change: Recorded) -> Entry:
    """Return the change that makes one again."""
    return Entry(change.thing_id, f"redo {change.kind}", change.before, change.after)


def _together(entries: list[Entry]) -> Iterator[list[Entry]]:
    """Yield runs of changes of different things of one kind."""
    run: list[Entry] = []
    things: set[str] = set()
    for entry in entries:
        if run and (entry.thing_id in things or entry.subject is not run[0].subject):
            yield run
            run, things = [], set()
        run.append(entry)
        things.add(entry.thing_id)
    if run:
        yield run


def _refuse_changed(entry: Entry, there: Thing | None) -> None:
    """Raise StaleConcept where a thing is not what a change begins with."""
    if history.content(there) != history.content(entry.before):
        raise StaleConcept(
            f"{label(entry.before or entry.after)} was changed by somebody else since: open it to see what it is now.",
            there if isinstance(there, Concept) else None,
        )


def described(step: Step) -> str:
    """Return what a step did, in words."""
    last = step.last
    thing = last.after or last.before
    if isinstance(thing, KeptGlossary):
        return f"{_DOING[last.kind]} the glossary {label(thing)}"
    if isinstance(thing, AuthorityRecord):
        if step.count > (2 if last.kind in _OF_TWO else 1) and last.kind in _DECIDING_MANY:
            return _DECIDING_MANY[last.kind].format(step.count)
        if step.count == 1 and last.kind in _OF_TWO:
            return _OF_TWO[last.kind].format(label(thing))
        return _DECIDING[last.kind].format(label(step.first.after or step.first.before), label(thing))
    if isinstance(thing, KeptUnit):
        some = f"{step.count:,} translations" if step.count > 1 else f"the translation of {label(thing)}"
        return f"{_TRANSLATING[last.kind]} {some}"
    many = f"{step.count} {'words' if last.subject is Subject.WORD else 'entries'}"
    called = label(thing) if step.count == 1 or last.subject is Subject.RULE else many
    if last.subject is Subject.WORD:
        status = last.after.status.value if isinstance(last.after, MarkedWord) else ""
        return f"{_DOING[last.kind]} {called} {status}"
    if last.kind in _OF_ONE:
        return f"{_OF_ONE[last.kind]} {label(thing)}"
    together = " at once" if last.kind == "bulk" and step.count > 1 else ""
    return f"{_DOING[last.kind]} {called}{together}"


def label(thing: Thing | None) -> str:
    """Return what a thing is called by: the term of a concept, the form of a rule, the lemma of a word."""
    if isinstance(thing, SenseRule | TermException):
        return thing.form
    if isinstance(thing, MarkedWord):
        return thing.word.lemma
    if isinstance(thing, Dismissal):
        return thing.text
    if isinstance(thing, AuthorityRecord):
        return thing.ar
    if isinstance(thing, KeptUnit):
        return thing.brief
    if isinstance(thing, KeptGlossary):
        return thing.name or "of your own"
    shown = (*thing.in_language("ar"), *thing.in_language("en")) if isinstance(thing, Concept) else ()
    return shown[0].text if shown else "The entry"
