"""The term base as a folder of texts that git keeps: written out, and taken in again concept by concept and field by field."""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine, select

from corpus.presence import is_folder_there
from corpus.store.engine import write
from corpus.worded import worded, worded_number
from glossary.backup.baseline import Baseline
from glossary.backup.meeting import DATABASE, FOLDER, Meeting, Three, Unsettled
from glossary.backup.texts import concept_in, file_of, read_texts, text_of, write_texts
from glossary.errors import UnmergedTexts, UnreadableFile
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.history import Entry, State
from glossary.store.sitting import Sitting
from glossary.store.spellings import spellings_on
from glossary.store.tables import concepts
from glossary.store.walking import each_concept
from glossary.terminology import Concept

__all__ = ["DATABASE", "FOLDER", "Taken", "TextFolder", "Written"]

_KIND = "import"
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Written:
    """What was done to the files of a folder."""

    written: int
    removed: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What was done to the concepts of a database, as one step of undo, and what is left to a person."""

    added: int
    changed: int
    removed: int
    conflicts: tuple[Unsettled, ...]


class TextFolder:
    """A folder of texts beside a database, as one author takes it in."""

    def __init__(self, folder: Path, kept: Path, engine: Engine, author: str, sitting: Sitting | None = None) -> None:
        """Know the folder, which need not exist, and where it is kept what both last had in common."""
        self._folder = folder
        self._baseline = Baseline(kept, folder)
        self._engine = engine
        self._author = author
        self._sitting = sitting or Sitting()

    def write(self) -> Written:
        """Let the folder say what the database says: a file each, those that say it already left alone.

        Raises UnmergedTexts where others changed the folder since, UnreadableFile and BackupFailed.
        """
        base, there = self._baseline.load(), read_texts(self._folder)
        texts = {concept.id: text_of(concept) for concept in each_concept(self._engine)}
        changed = [each for each in {*base, *there} if there.get(each) not in (base.get(each), texts.get(each))]
        if changed:
            raise UnmergedTexts(
                worded_number(
                    len(changed),
                    "In {folder} {n:,} entry was changed since it was written: take that in first, with {command}.",
                    "In {folder} {n:,} entries were changed since it was written: take that in first, with {command}.",
                    folder=self._folder,
                    command=f"warraq restore --text {self._folder}",
                )
            )
        written, removed = write_texts(self._folder, texts)
        self._baseline.keep(texts)
        return Written(written, removed, len(texts) - written)

    def take_in(self, prefer: str | None = None) -> Taken:
        """Bring what was changed in the folder into the database, as one step of undo, and return what was done.

        A field that both changed stays as the database has it and is told, unless one of them is preferred. Raises
        UnreadableFile that names a file, NotAllowed, and BackupFailed; then nothing is changed.
        """
        if not is_folder_there(self._folder):
            raise UnreadableFile(
                worded(
                    "There is no folder {folder} that can be read: write one first, with warraq backup --text.",
                    folder=self._folder,
                )
            )
        base, there = self._baseline.load(), read_texts(self._folder)
        differing = sorted(each for each in {*base, *there} if base.get(each) != there.get(each))
        told = {each: (self._told(each, base.get(each)), self._told(each, there.get(each))) for each in differing}

        def work(connection: Connection) -> tuple[Meeting, set[str], UUID | None]:
            meeting = Meeting(prefer)
            stored = StoredConcepts(connection, spellings_on(connection.dialect.name))
            kept = stored.get_all(differing, held=True)
            settled = {each for each, (was, is_) in told.items() if meeting.of(each, Three(was, kept.get(each), is_))}
            return meeting, settled, self._apply(stored, meeting)

        meeting, settled, step = write(self._engine, work)
        self._sitting.note(step)
        common = {key: text for key, text in base.items() if key not in settled}
        self._baseline.keep(common | {key: there[key] for key in settled if key in there})
        return Taken(len(meeting.new), len(meeting.changed), len(meeting.gone), tuple(meeting.conflicts))

    def _told(self, concept_id: str, text: str | None) -> Concept | None:
        return None if text is None else concept_in(file_of(self._folder, concept_id), concept_id, text)

    def _apply(self, stored: StoredConcepts, meeting: Meeting) -> UUID | None:
        """Do what was decided and write it down as one step."""
        befores = [was for was, _ in meeting.changed]
        afters = stored.write_all([self._own(new) for _, new in meeting.changed])
        entries = [Entry(was.id, _KIND, was, after) for was, after in zip(befores, afters, strict=True)]
        known = _known(stored.connection, meeting.new)
        again = stored.write_all([self._own(each) for each in meeting.new if UUID(each.id) in known])
        added = stored.insert([each for each in meeting.new if UUID(each.id) not in known], self._author)
        entries += [Entry(each.id, _KIND, None, each) for each in (*again, *added)]
        stored.remove_all([each.id for each in meeting.gone], self._author)
        entries += [Entry(each.id, _KIND, each, None) for each in meeting.gone]
        return history.record(stored.connection, self._author, entries, State.DONE)

    def _own(self, concept: Concept) -> Concept:
        return replace(concept, author=self._author)


def _known(connection: Connection, wanted: list[Concept]) -> set[UUID]:
    """Return the ids among those of some concepts that the database has, removed or not."""
    found: set[UUID] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        some = [UUID(each.id) for each in wanted[start : start + _AT_ONCE]]
        found.update(connection.scalars(select(concepts.c.uuid).where(concepts.c.uuid.in_(some))))
    return found
