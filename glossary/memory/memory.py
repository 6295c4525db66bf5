"""The translation memory: translations that were made once are not made again."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Row, case, insert, select, update

from corpus.arabic.normalise import bare, composed
from corpus.store.columns import now
from corpus.store.engine import reading, write
from glossary.model import Pair, PairStatus
from glossary.store.tables import pairs

_TRUST = {PairStatus.APPROVED: 0, PairStatus.EDITED: 1, PairStatus.MACHINE: 2}
_AT_ONCE = 500


class TranslationMemory:
    """Translations of segments in a database whose tables are up to date: call `upgrade(engine, GLOSSARY_CHAIN)` before."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find(self, source: str) -> Pair | None:
        """Return the translation of a segment, whatever its white space and harakat: the most trusted one, of these the newest."""
        return self.find_all([source])[0]

    def find_all(self, sources: Sequence[str]) -> list[Pair | None]:
        """Return the translation of each segment, None where there is none."""
        keys = [segment_key(source) for source in sources]
        found: dict[str, Pair] = {}
        with reading(self._engine) as connection:
            for start in range(0, len(keys), _AT_ONCE):
                for row in _best_last(connection, keys[start : start + _AT_ONCE]):
                    found[row.key] = _pair(row)
        return [found.get(key) for key in keys]

    def add(self, pair: Pair) -> None:
        """Keep a translation; the same one from the same origin is only brought up to date."""
        self.add_all([pair])

    def add_all(self, new: Iterable[Pair]) -> None:
        """Keep translations, all or none."""
        own = [pair for pair in new if pair.source.strip() and pair.target.strip()]
        if own:
            write(self._engine, lambda connection: _save_all(connection, own))


def segment_key(source: str) -> str:
    """Return the hash of a segment as it is compared: NFC, no marks nor invisible characters, single spaces."""
    plain = bare(composed(source))
    return hashlib.sha256(" ".join(plain.split()).encode("utf-8", "surrogatepass")).hexdigest()


def _best_last(connection: Connection, keys: Sequence[str]) -> Iterable[Row[Any]]:
    trust = case({status.value: place for status, place in _TRUST.items()}, value=pairs.c.status, else_=len(_TRUST))
    query = select(pairs).where(pairs.c.key.in_(keys))
    return connection.execute(query.order_by(trust.desc(), pairs.c.changed, pairs.c.id))


def _save_all(connection: Connection, own: Iterable[Pair]) -> None:
    for pair in own:
        _save(connection, pair)


def _save(connection: Connection, pair: Pair) -> None:
    key = segment_key(pair.source)
    row: dict[str, object] = {
        "source": pair.source,
        "target": pair.target,
        "origin": pair.origin,
        "status": pair.status.value,
        "changed": pair.changed or now(),
    }
    same = (pairs.c.key == key, pairs.c.target == pair.target, pairs.c.origin == pair.origin)
    kept = connection.execute(update(pairs).where(*same).values(**row, version=pairs.c.version + 1))
    if not kept.rowcount:
        connection.execute(insert(pairs), {**row, "key": key, "version": 1})


def _pair(row: Row[Any]) -> Pair:
    return Pair(row.source, row.target, row.origin, PairStatus(row.status), row.changed)
