"""A database as lines of JSON, whichever engine it is on: what it is, each table with its rows, and the end."""

import gzip
import io
import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, date, datetime
from itertools import islice, zip_longest
from pathlib import Path
from typing import IO, Any, BinaryIO, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Date, DateTime, LargeBinary, MetaData, Table, inspect

from corpus.store.chain import CORPUS_CHAIN
from corpus.store.columns import now
from corpus.store.migrate import stored_revision
from corpus.worded import system_reason, worded
from glossary.backup.rows import own_tables, put_rows, several
from glossary.errors import UnusableBackup
from glossary.store.chain import GLOSSARY_CHAIN

CHAINS = (CORPUS_CHAIN, GLOSSARY_CHAIN)
SUFFIXES = (".jsonl", ".jsonl.gz")
_EARLIER = ("concept_changes",)
"""Tables that only earlier versions have."""
_MARK = "warraq backup"
_VERSION = 1
_AT_ONCE = 500


class Heading(NamedTuple):
    """What a portable backup says of itself."""

    revisions: dict[str, str]
    """The version of the tables of each package."""
    made: str
    """When, in UTC."""


def is_portable(path: Path) -> bool:
    """Return whether a name is that of a portable backup."""
    return path.name.endswith(SUFFIXES)


def write_portable(connection: Connection, path: Path, packed: bool) -> None:
    """Write all rows of our tables, of whatever version, as a connection sees them, into a file, packed or not."""
    with path.open("wb") as raw, _packing(raw, packed) as stream:
        lines = io.TextIOWrapper(stream, encoding="utf-8", newline="\n")
        _write(connection, lines)
        lines.flush()
        lines.detach()


def _packing(raw: BinaryIO, packed: bool) -> AbstractContextManager[Any]:
    return gzip.GzipFile("", "wb", 6, raw, mtime=0) if packed else nullcontext(raw)


def _write(connection: Connection, lines: io.TextIOWrapper) -> None:
    stored = {chain.name: stored_revision(connection, chain) for chain in CHAINS}
    revisions = {name: revision for name, revision in stored.items() if revision}
    heading = {"warraq": _MARK, "format": _VERSION, "revisions": revisions, "made": now().isoformat()}
    lines.write(_line(heading))
    count = 0
    for table in _tables_of(connection):
        lines.write(_line({"table": table.name, "columns": [column.name for column in table.columns]}))
        for some in several(connection, table):
            lines.writelines(_line([_plain(value) for value in row.values()]) for row in some)
            count += len(some)
    lines.write(_line({"end": count}))


def heading_of(path: Path) -> Heading:
    """Return what a portable backup says of itself; raises UnusableBackup."""
    with _lines(path) as lines:
        first = _document(path, 1, lines.readline())
    if not isinstance(first, dict) or first.get("warraq") != _MARK:
        raise UnusableBackup(worded("{path} is no backup of warraq: choose another file.", path=path))
    if first.get("format") != _VERSION:
        raise UnusableBackup(worded("{path} was written by a newer warraq: upgrade warraq to restore it.", path=path))
    revisions = first.get("revisions")
    if not isinstance(revisions, dict) or not all(isinstance(each, str) for each in revisions.values()):
        raise UnusableBackup(worded("{path}, line 1: it does not say of which version its tables are.", path=path))
    return Heading(revisions, str(first.get("made", "")))


def has_same_rows(one: Path, other: Path) -> bool:
    """Return whether two portable backups hold the same rows of the same versions, whenever they were made; raises UnusableBackup."""
    if heading_of(one).revisions != heading_of(other).revisions:
        return False
    with _lines(one) as own, _lines(other) as theirs:
        return all(line == their for line, their in islice(zip_longest(own, theirs), 1, None))


def read_portable(path: Path, connection: Connection) -> None:
    """Put the rows of a file into empty tables of the version it was written with; raises UnusableBackup."""
    tables = {table.name: table for table in _tables_of(connection)}
    count, ended, table, some = 0, False, None, list[dict[str, Any]]()
    for number, said in _documents(path):
        if ended:
            raise UnusableBackup(
                worded(
                    "{path}, line {number:,}: something stands behind the end; it is damaged.", path=path, number=number
                )
            )
        if isinstance(said, list):
            some.append(_row(path, number, table, said))
            count += 1
        if some and (len(some) == _AT_ONCE or not isinstance(said, list)) and table is not None:
            put_rows(connection, table[0], some)
            some = []
        if isinstance(said, dict) and "table" in said:
            table = _announced(path, number, tables, said)
        elif isinstance(said, dict):
            ended = said.get("end") == count
    if not ended:
        raise UnusableBackup(worded("{path} is not whole: its end is missing; choose another backup.", path=path))


_Announced = tuple[Table, list[str]]


def _announced(path: Path, number: int, tables: dict[str, Table], said: dict[str, Any]) -> _Announced:
    known, columns = tables.get(str(said["table"])), said.get("columns")
    names: set[str] = set() if known is None else set(known.columns.keys())
    if (
        known is None
        or not isinstance(columns, list)
        or not all(isinstance(each, str) and each in names for each in columns)
    ):
        raise UnusableBackup(
            worded(
                "{path}, line {number:,}: there is no table {said} like that; it is damaged.",
                path=path,
                number=number,
                said=said["table"],
            )
        )
    return known, columns


def _row(path: Path, number: int, table: _Announced | None, values: list[Any]) -> dict[str, Any]:
    if table is None or len(values) != len(table[1]):
        raise UnusableBackup(
            worded(
                "{path}, line {number:,}: it has other columns than its table; it is damaged.", path=path, number=number
            )
        )
    try:
        return {name: _own(table[0].c[name].type, value) for name, value in zip(table[1], values, strict=True)}
    except (TypeError, ValueError) as error:
        raise UnusableBackup(
            worded("{path}, line {number:,}: {reason}; it is damaged.", path=path, number=number, reason=error)
        ) from error


def _tables_of(connection: Connection) -> list[Table]:
    """Return those of our tables that a database has, with the columns it has, in an order that rows can be put in."""
    known = {*_EARLIER, *(table.name for table in own_tables())}
    there = [name for name in inspect(connection).get_table_names() if name in known]
    metadata = MetaData()
    metadata.reflect(connection, only=there)
    return [table for table in metadata.sorted_tables if table.name in known]


def _documents(path: Path) -> Iterator[tuple[int, Any]]:
    with _lines(path) as lines:
        for number, line in enumerate(lines, 1):
            if number > 1:
                yield number, _document(path, number, line)


@contextmanager
def _lines(path: Path) -> Iterator[IO[str]]:
    """Yield a file as lines; raises UnusableBackup where it cannot be opened or read on, packed or not."""
    try:
        with _opened(path) as lines:
            yield lines
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise UnusableBackup(
            worded("{path} cannot be read to its end ({reason}): choose another backup.", path=path, reason=error)
        ) from error


def _document(path: Path, number: int, line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnusableBackup(
            worded(
                "{path}, line {number:,}: it is no JSON; this is no backup, or it is damaged.", path=path, number=number
            )
        ) from error


def _opened(path: Path) -> IO[str]:
    try:
        with path.open("rb") as stream:
            packed = stream.read(2) == b"\x1f\x8b"
        return gzip.open(path, "rt", encoding="utf-8") if packed else path.open(encoding="utf-8")
    except OSError as error:
        raise UnusableBackup(
            worded("{path} cannot be read ({reason}): choose another backup.", path=path, reason=system_reason(error))
        ) from error


def _line(said: Any) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, datetime):
        moment = value.astimezone(UTC) if value.tzinfo else value
        return moment.replace(tzinfo=None).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return b64encode(value).decode() if isinstance(value, bytes | memoryview) else value


def _own(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return b64decode(value, validate=True) if isinstance(kind, LargeBinary) else value
