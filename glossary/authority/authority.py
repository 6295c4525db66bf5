"""The reader's hand on names: confirm, rename, merge, split, hide and what else is decided of them."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import Connection, Engine

from corpus.store.engine import reading, write
from corpus.worded import worded
from glossary.authority import joining, wording
from glossary.authority.deeds import Deed, made_known, with_one, without
from glossary.authority.model import AuthorityRecord
from glossary.authority.rulings import Rulings, spelling_key
from glossary.authority.wording import new_name, refuse_common, tidy
from glossary.errors import RefusedRuling
from glossary.model import Entity, EntityKind
from glossary.store import history
from glossary.store.authority_records import StoredRecords
from glossary.store.history import State
from glossary.store.sitting import Sitting

_QID = re.compile(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d{0,11})", re.IGNORECASE)
_Done = TypeVar("_Done")


class Authority:
    """The one door to what readers decided of names, in a database whose tables are up to date.

    An entity is named by its id where the library knows it, or given whole, as where an article that is not kept speaks
    of it. The id of one that was merged means what it was merged into. Every decision is one step of undo, takes effect
    where rulings are read again, and raises UnknownEntity, RefusedRuling or StaleRecord where it cannot be.
    """

    def __init__(self, engine: Engine, author: str, sitting: Sitting | None = None) -> None:
        """Decide as an author."""
        self._engine = engine
        self._author = author
        self._sitting = sitting or Sitting()
        self._begun: Deed | None = None
        """The step that decisions belong to, where several are one."""
        self.has_changed = False
        """Whether any decision was another one than held before, so that it can be undone."""

    def records(self) -> list[AuthorityRecord]:
        """Return all that was decided, in the order entities were first decided on."""
        with reading(self._engine) as connection:
            return StoredRecords(connection).all()

    def rulings(self) -> Rulings:
        """Return all that was decided, to be applied."""
        with reading(self._engine) as connection:
            stored = StoredRecords(connection)
            return Rulings(stored.all(), stored.revision())

    def get(self, entity_id: str) -> AuthorityRecord | None:
        """Return what was decided of an entity itself, None where nothing was."""
        return self.rulings().record(entity_id)

    def together(self, work: Callable[["Authority"], _Done]) -> _Done:
        """Return what `work` returns, whose decisions are one step of undo: all are made, or none where one is refused."""

        def decided(deed: Deed) -> _Done:
            one = Authority(self._engine, self._author, self._sitting)
            one._begun = deed
            return work(one)

        return self._do("", decided)

    def confirm(self, named: Entity | str) -> AuthorityRecord:
        """Vouch for an entity as it is called, and return its record."""
        return self._one("confirm", named, made_known)

    def rename(
        self,
        named: Entity | str,
        ar: str | None = None,
        en: str | None = None,
        description: str | None = None,
        expected: int | None = None,
    ) -> AuthorityRecord:
        """Call an entity otherwise, None leaves a part as it is, and vouch for it; of an expected version of its record, 0 for none."""
        new_ar = None if ar is None else new_name(ar, worded("Arabic name"))
        new_en = None if en is None else new_name(en, worded("English name"))

        new_description = None if description is None else wording.description(description)

        def renamed(record: AuthorityRecord) -> AuthorityRecord:
            if new_ar and spelling_key(new_ar) != spelling_key(record.ar):
                refuse_common(new_ar)
            told = record.description if new_description is None else new_description
            return replace(made_known(record), ar=new_ar or record.ar, en=new_en or record.en, description=told)

        return self._one("rename", named, renamed, expected)

    def retype(self, named: Entity | str, kind: EntityKind, expected: int | None = None) -> AuthorityRecord:
        """Say that an entity is of another kind; its id stays."""
        return self._one("retype", named, lambda record: replace(record, kind=kind), expected)

    def set_qid(self, named: Entity | str, qid: str, expected: int | None = None) -> AuthorityRecord:
        """Say which item of Wikidata an entity is, by id or address; empty for none, which vouches for one that is known for certain."""
        found = _QID.fullmatch(qid.strip())
        if qid.strip() and found is None:
            raise RefusedRuling(
                worded("{qid} is no id of Wikidata: write Q and a number, such as Q912.", qid=qid.strip())
            )
        new = found[1].upper() if found else ""

        def work(deed: Deed) -> AuthorityRecord:
            before = deed.record(named)
            # what is certain keeps its own item until a reader vouches for another, or for none
            vouched = before.confirmed or (not new and deed.is_identified(before.entity))
            return deed.change(before, lambda record: replace(record, qid=new, confirmed=vouched), expected)

        return self._do("identify", work)

    def add_alias(self, named: Entity | str, spelling: str) -> AuthorityRecord:
        """Let a spelling mean an entity wherever it stands; articles that hold it are to be catalogued anew."""
        alias = new_name(spelling, worded("spelling"))
        refuse_common(alias)

        def work(deed: Deed) -> AuthorityRecord:
            before = deed.record(named)
            deed.refuse_taken(before, alias)
            added = with_one(before.aliases, alias)
            return deed.change(
                before, lambda record: replace(record, aliases=added, refused=without(record.refused, alias))
            )

        return self._do("add alias", work)

    def remove_alias(self, named: Entity | str, spelling: str) -> AuthorityRecord:
        """Let a spelling no longer mean an entity, nor what was merged into it: where it is linked to it by itself, it means nothing from then on."""
        alias = tidy(spelling, worded("spelling"))
        return self._do("remove alias", lambda deed: joining.take_away(deed, named, alias))

    def merge(self, named: Entity | str, into: Entity | str) -> AuthorityRecord:
        """Say that an entity is the same as another, which stands for both, and return the record of that one."""
        return self._do("merge", lambda deed: joining.merge(deed, named, into))

    def unmerge(self, entity: str) -> AuthorityRecord:
        """Let an entity that was merged into another one stand for itself again, whatever was decided since."""
        return self._do("unmerge", lambda deed: joining.unmerge(deed, entity))

    def split(self, named: Entity | str, spelling: str, en: str = "") -> AuthorityRecord:
        """Say that a spelling is the name of another entity, and return the record of that new one."""
        written = tidy(spelling, worded("spelling"))
        new_en = new_name(en, worded("English name")) if en.strip() else ""
        return self._do("split", lambda deed: joining.split(deed, named, written, new_en))

    def hide(self, named: Entity | str) -> AuthorityRecord:
        """Say that an entity is to be seen nowhere, such as what is no name."""
        return self._one("hide", named, lambda record: replace(record, hidden=True))

    def unhide(self, named: Entity | str) -> AuthorityRecord:
        """Let an entity that was hidden be seen again."""
        return self._one("unhide", named, lambda record: replace(record, hidden=False))

    def keep_apart(self, one: Entity | str, other: Entity | str) -> None:
        """Say that two entities are certainly not the same; nobody is asked about them again."""
        self._do("apart", lambda deed: joining.keep_apart(deed, one, other))

    def _one(
        self,
        kind: str,
        named: Entity | str,
        change: Callable[[AuthorityRecord], AuthorityRecord],
        expected: int | None = None,
    ) -> AuthorityRecord:
        return self._do(kind, lambda deed: deed.change(deed.record(named), change, expected))

    def _do(self, kind: str, work: Callable[[Deed], _Done]) -> _Done:
        if self._begun is not None:
            self._begun.kind = kind
            return work(self._begun)

        def decided(connection: Connection) -> _Done:
            deed = Deed(connection, self._author, kind)
            done = work(deed)
            self._sitting.note(history.record(connection, self._author, deed.entries, State.DONE))
            self.has_changed = self.has_changed or bool(deed.entries)
            return done

        return write(self._engine, decided)
