"""Going back and forth in the history of concepts."""

from collections.abc import Sequence
from dataclasses import dataclass

from glossary.errors import StaleConcept
from glossary.model import Concept
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.history import Entry, State, Step


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of one author on one connection."""

    stored: StoredConcepts
    author: str

    def undo(self, step: Step) -> str:
        """Bring concepts back to what they were before a step, each its author's, and return a sentence; raise StaleConcept."""
        self._apply(
            [Entry(each.concept_id, f"undo {each.kind}", each.after, each.before) for each in step.changes[::-1]]
        )
        history.mark(self.stored.connection, step, State.UNDONE)
        return f"Undone: {described(step)}."

    def redo(self, step: Step) -> str:
        """Do a step again and return a sentence; raise StaleConcept."""
        self._apply([Entry(each.concept_id, f"redo {each.kind}", each.before, each.after) for each in step.changes])
        history.mark(self.stored.connection, step, State.DONE)
        return f"Done again: {described(step)}."

    def _apply(self, entries: Sequence[Entry]) -> None:
        written: list[Entry] = []
        for entry in entries:
            if history.content(self.stored.get(entry.concept_id)) != history.content(entry.before):
                raise StaleConcept(
                    f"{label(entry.before or entry.after)} was changed by somebody else since: open it to see what it is now."
                )
            after = entry.after
            if after is None:
                self.stored.remove(entry.concept_id, self.author)
            else:
                after = self.stored.write(after, after.author or self.author, None)
            written.append(Entry(entry.concept_id, entry.kind, entry.before, after))
        history.record(self.stored.connection, self.author, written, State.PAST)


def described(step: Step) -> str:
    """Return what a step did, in words."""
    first = step.changes[0]
    done = {"add": "adding", "revise": "changing", "remove": "removing"}[first.kind]
    return f"{done} {label(first.after or first.before) if len(step.changes) == 1 else f'{len(step.changes)} entries'}"


def label(concept: Concept | None) -> str:
    """Return the term a concept is called by."""
    shown = (*concept.in_language("ar"), *concept.in_language("en")) if concept else ()
    return shown[0].text if shown else "The entry"
