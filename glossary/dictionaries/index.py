"""The index of a dictionary: an SQLite file of our own, made once, in which a look-up reads a few pages."""

import json
import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TypeVar

from corpus.arabic.letters import LETTERS
from corpus.arabic.patterns import Pattern
from corpus.worded import worded
from glossary.dictionaries.entry import About, SourceFile
from glossary.dictionaries.files import blocks, source_file
from glossary.dictionaries.keys import key_of
from glossary.dictionaries.source import Record, Source
from glossary.dictionaries.texts import CHUNK, DictzipText, PlainText, is_dictzip, is_gzip
from glossary.errors import UnusableDictionary

VERSION = 1
"""Of the tables; an index of another version is made anew."""
Progress = Callable[[int], None]
"""Is told how many entries are done."""
_BATCH = 4000
_MOST_SKIPPED = 20_000
"""Entries that may be damaged before one gives a dictionary up that has more of them than sound ones."""
_FURTHEST = 1 << 34
"""Bytes from the beginning of a text; an entry beyond is damaged."""
_Row = TypeVar("_Row")
_ARABIC = Pattern(f"[{LETTERS}]")
_TABLES = (
    "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE entry (id INTEGER PRIMARY KEY, key TEXT, headword TEXT, start INTEGER, size INTEGER, body TEXT)",
    "CREATE TABLE chunk (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    "CREATE TABLE piece (kind TEXT, form TEXT, category TEXT, told TEXT)",
)
_INDEXES = (
    "CREATE INDEX entry_key ON entry (key)",
    "CREATE INDEX piece_form ON piece (kind, form)",
)


class Counts:
    """What was counted while entries came."""

    def __init__(self) -> None:
        self.kept = 0
        self.skipped = 0
        self.first_skipped = 0
        """Its place among the entries, from 1; 0 where none is skipped for what its own line says."""
        self.arabic = 0
        self.end = 0
        """Bytes of the text that the entries need."""


def build(file: Path, source: Source, named: tuple[str, str], progress: Progress) -> About:
    """Write a dictionary's index to a new file and return what it is about; `named` is its name and its licence.

    Raises UnusableDictionary where the dictionary is damaged or holds nothing, sqlite3.Error and OSError where there is no room.
    """
    files = tuple(source_file(each) for each in source.files)
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -8000"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("BEGIN")
        for table in _TABLES:
            connection.execute(table)
        counts = _fill(connection, source, progress)
        if not counts.kept:
            raise UnusableDictionary(worded("{files} holds no entry that can be read.", files=source.files[0]))
        name, licence = named
        about = About(
            name,
            source.form,
            licence,
            counts.kept,
            counts.arabic * 2 > counts.kept,
            files,
            counts.skipped,
            json.dumps(source.reading),
            counts.first_skipped,
        )
        facts = {"version": str(VERSION), "about": json.dumps(asdict(about))}
        connection.executemany("INSERT INTO about VALUES (?, ?)", facts.items())
        connection.execute("COMMIT")
    finally:
        connection.close()
    _settle(file)
    return about


def about_of(stored: str) -> About:
    """Return what an index says it is about; raises ValueError, KeyError and TypeError where it says nothing sound."""
    from glossary.dictionaries.entry import Form

    facts = json.loads(stored)
    files = tuple(SourceFile(str(path), int(size), int(changed)) for path, size, changed in facts.pop("files"))
    return About(**{**facts, "form": Form(facts["form"]), "files": files})


def _fill(connection: sqlite3.Connection, source: Source, progress: Progress) -> Counts:
    counts = Counts()
    packed = source.text is not None and is_gzip(source.text) and not is_dictzip(source.text)
    size = _FURTHEST if source.text is None or packed else _size(source.text)
    insert = "INSERT INTO entry (id, key, headword, start, size, body) VALUES (?, ?, ?, ?, ?, ?)"
    for batch in _batches(_rows(source.records(), size, counts)):
        connection.executemany(insert, batch)
        progress(counts.kept)
    if packed and source.text is not None:
        _keep(connection, source.text, counts)
    _add_synonyms(connection, source, counts)
    for pieces in _batches(source.pieces()):
        connection.executemany("INSERT INTO piece VALUES (?, ?, ?, ?)", pieces)
    for index in _INDEXES:
        connection.execute(index)
    progress(counts.kept)
    return counts


def _rows(records: Iterable[Record | None], size: int, counts: Counts) -> Iterator[tuple[object, ...]]:
    """Yield the rows of entries that can be read; each keeps the number of its place."""
    for number, record in enumerate(records):
        if record is None or record.start + record.size > size or not (record.size or record.body):
            counts.skipped += 1
            counts.first_skipped = counts.first_skipped or number + 1
            if counts.skipped > _MOST_SKIPPED and counts.skipped > counts.kept:
                raise UnusableDictionary(worded("Most of its entries cannot be read: it is damaged, or no dictionary."))
            continue
        counts.kept += 1
        counts.end = max(counts.end, record.start + record.size)
        counts.arabic += bool(_ARABIC.search(record.headword))
        yield number, key_of(record.headword), record.headword, record.start, record.size, record.body


def _add_synonyms(connection: sqlite3.Connection, source: Source, counts: Counts) -> None:
    """Enter further headwords as entries with the same definition; one that means no entry is skipped."""
    insert = "INSERT INTO entry (key, headword, start, size, body) SELECT ?, headword, start, size, body FROM entry WHERE id = ?"
    last = connection.execute("SELECT max(id) FROM entry").fetchone()[0] or 0
    for batch in _batches(source.synonyms()):
        sound = [(key_of(word), number) for word, number in batch if word and number <= last]
        before = connection.total_changes
        connection.executemany(insert, sound)
        counts.skipped += len(batch) - (connection.total_changes - before)


def _keep(connection: sqlite3.Connection, text: Path, counts: Counts) -> None:
    """Keep a packed text as far as the entries need it, in pieces; entries beyond its end are dropped."""
    number, data, length = 0, b"", 0
    for block in blocks(text):
        data += block
        length += len(block)
        while len(data) >= CHUNK:
            connection.execute("INSERT INTO chunk VALUES (?, ?)", (number, zlib.compress(data[:CHUNK])))
            number, data = number + 1, data[CHUNK:]
        if length >= counts.end:
            break
    connection.execute("INSERT INTO chunk VALUES (?, ?)", (number, zlib.compress(data)))
    beyond = connection.execute("DELETE FROM entry WHERE start + size > ?", (length,)).rowcount
    counts.kept, counts.skipped = counts.kept - beyond, counts.skipped + beyond


def _size(text: Path) -> int:
    return DictzipText(text).size if is_dictzip(text) else PlainText(text).size


def _batches(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    several = iter(rows)
    while batch := list(islice(several, _BATCH)):
        yield batch


def _settle(file: Path) -> None:
    """Have the disk keep a file before anybody is told that it is there."""
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
