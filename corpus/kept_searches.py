"""Kept searches: the one door to queries that have a name."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Engine, and_, insert, select, update

from corpus.collecting import fit_name, name_key
from corpus.errors import StaleSearch, UnfitName, UnknownSearch
from corpus.search.parsing import parsed
from corpus.store.columns import now
from corpus.store.engine import inserted_number, reading, write
from corpus.store.kept_tables import kept_search_changes, kept_search_looks, kept_searches
from corpus.worded import worded

_WHAT = worded("A kept search")
_LONGEST = 120
_LONGEST_QUERY = 1000
_READER = 200
"""Code points of a reader's name that are compared."""


class KeptSearch(NamedTuple):
    """A query under a name."""

    id: str
    name: str
    query: str
    author: str
    """Who kept it."""
    changed: datetime
    version: int
    looked: datetime | None
    """When this reader last looked at what it finds; None for never."""


class KeptSearches:
    """The kept searches of a database whose tables are up to date; all its readers share them, each looks for oneself."""

    def __init__(self, engine: Engine, author: str) -> None:
        """Know the database and who looks and changes."""
        self._engine = engine
        self._author = author

    def all(self) -> list[KeptSearch]:
        """Return the kept searches by their names."""
        with reading(self._engine) as connection:
            return self._load(connection)

    def get(self, name: str) -> KeptSearch:
        """Return the search of a name, however it is spelt; raise UnknownSearch."""
        found = next((each for each in self.all() if name_key(each.name) == name_key(name)), None)
        if found is None:
            raise UnknownSearch(
                worded("No search is kept as “{name}”: `warraq search --kept` shows those there are.", name=name)
            )
        return found

    def keep(self, name: str, query: str) -> KeptSearch:
        """Keep a query under a name and return it; raise UnclearSearch, and UnfitName where the name is none, or taken."""
        own, asked = fit_name(name, _WHAT, _LONGEST), _query(query)

        def work(connection: Connection) -> None:
            taken = next((each for each in self._load(connection) if name_key(each.name) == name_key(own)), None)
            if taken is not None and taken.query.strip() == asked.strip():
                return
            _refuse_taken(taken)
            row = {"name": own, "folded": name_key(own), "query": asked, "author": self._author}
            number = inserted_number(
                connection, kept_searches, {**row, "changed": now(), "removed": False, "version": 1}
            )
            self._note(connection, number, ("keep", None, row))

        write(self._engine, work)
        return self.get(own)

    def change(self, kept: KeptSearch, name: str | None = None, query: str | None = None) -> KeptSearch:
        """Call a search otherwise, or let it ask something else; raise UnfitName, UnclearSearch, UnknownSearch, StaleSearch."""
        own = kept.name if name is None else fit_name(name, _WHAT, _LONGEST)
        asked = kept.query if query is None else _query(query)

        def work(connection: Connection) -> None:
            number = self._number(connection, kept.id)
            others = (each for each in self._load(connection) if each.id != kept.id)
            _refuse_taken(next((each for each in others if name_key(each.name) == name_key(own)), None))
            same = and_(kept_searches.c.id == number, kept_searches.c.version == kept.version)
            row = {"name": own, "folded": name_key(own), "query": asked}
            after = {**row, "changed": now(), "version": kept.version + 1}
            if connection.execute(update(kept_searches).where(same).values(after)).rowcount == 0:
                raise StaleSearch(
                    worded("Somebody else changed the search “{name}” meanwhile: look at it again.", name=kept.name)
                )
            self._note(connection, number, ("change", kept._asdict(), row))

        write(self._engine, work)
        return self.get(own)

    def forget(self, search_id: str) -> None:
        """Keep a search no longer; raise UnknownSearch."""

        def work(connection: Connection) -> None:
            number = self._number(connection, search_id)
            self._set(connection, number, {"removed": True, "folded": None})
            self._note(connection, number, ("forget", None, None))

        write(self._engine, work)

    def restore(self, search_id: str) -> None:
        """Bring a forgotten search back; raise UnknownSearch, and UnfitName where its name is taken."""

        def work(connection: Connection) -> None:
            number = self._number(connection, search_id, removed=True)
            name = str(connection.scalar(select(kept_searches.c.name).where(kept_searches.c.id == number)))
            _refuse_taken(
                next((each for each in self._load(connection) if name_key(each.name) == name_key(name)), None)
            )
            self._set(connection, number, {"removed": False, "folded": name_key(name)})
            self._note(connection, number, ("restore", None, None))

        write(self._engine, work)

    def look(self, search_id: str) -> None:
        """Note that this reader looks at what a search finds now; raise UnknownSearch."""
        looks = kept_search_looks

        def work(connection: Connection) -> None:
            number = self._number(connection, search_id)
            own = and_(looks.c.search_id == number, looks.c.reader == self._reader)
            if connection.execute(update(looks).where(own).values(at=now())).rowcount == 0:
                row = {"search_id": number, "reader": self._reader, "at": now()}
                connection.execute(insert(looks).values(row))

        write(self._engine, work)

    @property
    def _reader(self) -> str:
        return self._author[:_READER]

    def _load(self, connection: Connection) -> list[KeptSearch]:
        searches, looks = kept_searches.c, kept_search_looks.c
        own = and_(looks.search_id == searches.id, looks.reader == self._reader)
        told = select(
            searches.uuid, searches.name, searches.query, searches.author, searches.changed, searches.version, looks.at
        )
        told = told.select_from(kept_searches.outerjoin(kept_search_looks, own)).where(searches.removed.is_(False))
        found = connection.execute(told.order_by(searches.folded))
        return [KeptSearch(str(row[0]), *row[1:]) for row in found]

    def _number(self, connection: Connection, search_id: str, *, removed: bool = False) -> int:
        own = and_(kept_searches.c.uuid == UUID(search_id), kept_searches.c.removed.is_(removed))
        number = connection.scalar(select(kept_searches.c.id).where(own))
        if number is None:
            raise UnknownSearch(worded("The search is kept no longer: somebody else forgot it, or brought it back."))
        return int(number)

    def _set(self, connection: Connection, number: int, values: Mapping[str, object]) -> None:
        renewed = {**values, "changed": now(), "version": kept_searches.c.version + 1}
        connection.execute(update(kept_searches).where(kept_searches.c.id == number).values(renewed))

    def _note(
        self,
        connection: Connection,
        number: int,
        done: tuple[str, Mapping[str, object] | None, Mapping[str, object] | None],
    ) -> None:
        kind, before, after = done
        row = {"search_id": number, "kind": kind, "author": self._author, "at": now()}
        connection.execute(insert(kept_search_changes).values({**row, "before": _told(before), "after": _told(after)}))


def _told(state: Mapping[str, object] | None) -> str | None:
    return None if state is None else json.dumps([state["name"], state["query"]], ensure_ascii=False)


def _query(typed: str) -> str:
    """Return a query without needless blanks: one at its end says that its last word is whole."""
    query = typed.strip()
    if not query:
        raise UnfitName(worded("There is nothing to keep: write a query first."))
    if len(query) > _LONGEST_QUERY:
        raise UnfitName(
            worded(
                "A query that is kept has at most {most} letters; this one has {n}.", most=_LONGEST_QUERY, n=len(query)
            )
        )
    parsed(query)
    return f"{query} " if typed[-1].isspace() else query


def _refuse_taken(taken: KeptSearch | None) -> None:
    if taken is not None:
        raise UnfitName(
            worded(
                "{name} is kept already, for {query}: choose another name, or forget that one.",
                name=taken.name,
                query=taken.query[:60],
            )
        )
