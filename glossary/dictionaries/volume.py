"""One dictionary, open: its index, and the text its entries point into."""

import shlex
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple

from corpus.worded import worded
from glossary.dictionaries.dictd import dictd_text
from glossary.dictionaries.entry import About, Entry, Fit, Form
from glossary.dictionaries.files import source_file
from glossary.dictionaries.index import VERSION, about_of
from glossary.dictionaries.keys import Wanted, key_of
from glossary.dictionaries.stardict import stardict_text
from glossary.dictionaries.texts import DictzipText, KeptText, PlainText, Text, is_dictzip, is_gzip
from glossary.errors import UnusableDictionary

MOST_FOUND = 24
"""Entries of one dictionary for one word."""
_CACHE = 400
"""KiB of an index that are kept in memory."""
_MOST_LINKS = 5
_LINK = "@@@LINK="
"""What some converters write in place of a definition that stands under another word."""


class Hit(NamedTuple):
    """A row of the index that was found."""

    headword: str
    start: int
    size: int
    body: str | None
    wanted: Wanted


class Volume:
    """A dictionary that is looked up in, from any thread."""

    def __init__(self, index: Path, name: str = "") -> None:
        """Open an index; UnusableDictionary where it is damaged, or no file: opening a pipe would wait for ever.

        `name` is what the dictionary is called, where somebody knows it without the index.
        """
        self._lock = RLock()
        self._text: Text | None = None
        address = f"{index.absolute().as_uri()}?mode=ro&immutable=1"
        self._connection: sqlite3.Connection | None = None
        try:
            if not index.is_file():
                raise ValueError("no file")
            connection = self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
            facts = dict(connection.execute("SELECT name, value FROM about"))
            if facts["version"] != str(VERSION):
                raise ValueError(facts["version"])
            self.about: About = about_of(facts["about"])
        except (sqlite3.Error, ValueError, KeyError, TypeError) as error:
            self.close()
            raise UnusableDictionary(_unreadable(index, name, error)) from error

    def close(self) -> None:
        """Let go of the index."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()

    def changed(self) -> str:
        """Return what is wrong with the dictionary's files since they were indexed and what to do, a sentence, or nothing."""
        name = shlex.quote(self.about.name)
        for known in self.about.files:
            try:
                found = source_file(Path(known.path))
            except UnusableDictionary as error:
                return worded(
                    "{reason} Put it back, or run {command} and add it from where it is now.",
                    reason=error,
                    command=removal_of(self.about.name),
                )
            if found != known:
                return worded(
                    "{path} has changed since it was indexed: run {command}.",
                    path=known.path,
                    command=f"warraq dict update {name}",
                )
        return ""

    def find(self, wanted: Sequence[Wanted]) -> list[Hit]:
        """Return the entries under any of some keys, in the order of the keys; raises UnusableDictionary."""
        by_key = {each.key: each for each in wanted}
        marks = ", ".join("?" * len(by_key))
        query = f"SELECT key, headword, start, size, body FROM entry WHERE key IN ({marks}) LIMIT {MOST_FOUND * 8}"
        rows = self._rows(query, tuple(by_key))
        found = [Hit(headword, start, size, body, by_key[key]) for key, headword, start, size, body in rows]
        places = {key: place for place, key in enumerate(by_key)}
        return sorted(found, key=lambda hit: places[hit.wanted.key])

    def pieces(self, kind: str, forms: Sequence[str]) -> list[tuple[str, str, str]]:
        """Return (form, category, what is told) of the parts of a kind that have one of some forms."""
        marks = ", ".join("?" * len(forms))
        query = f"SELECT form, category, told FROM piece WHERE kind = ? AND form IN ({marks})"
        return [(form, category, told) for form, category, told in self._rows(query, (kind, *forms))]

    def entry(self, hit: Hit, fit: Fit) -> Entry:
        """Return what is found as an entry; raises UnusableDictionary where the text has gone or has changed."""
        text = self._definition(hit)
        return Entry(self.about.name, _headword(hit, text), text, self.about.licence, fit)

    def _definition(self, hit: Hit) -> str:
        seen: set[str] = set()
        text = self._told(hit)
        while text.startswith(_LINK) and len(seen) < _MOST_LINKS:
            key = key_of(text.removeprefix(_LINK))
            found = self.find([Wanted(key, Fit.FOLDED)]) if key not in seen else []
            seen.add(key)
            text = self._told(found[0]) if found else ""
        return "" if text.startswith(_LINK) else text

    def _told(self, hit: Hit) -> str:
        if hit.body is not None:
            return hit.body
        with self._lock:
            data = self._opened_text().read(hit.start, hit.size)
        read = stardict_text if self.about.form is Form.STARDICT else dictd_text
        return read(data, self.about.reading)

    def _opened_text(self) -> Text:
        """Return the text, which is still the one that was indexed."""
        known = self.about.files[2 if self.about.form is Form.STARDICT else 1]
        if self._text is not None and isinstance(self._text, KeptText):
            return self._text
        if source_file(Path(known.path)) != known:
            raise UnusableDictionary(self.changed())
        if self._text is None:
            self._text = self._text_of(Path(known.path))
        return self._text

    def _text_of(self, path: Path) -> Text:
        if is_dictzip(path):
            return DictzipText(path)
        if is_gzip(path) and self._connection is not None:
            return KeptText(self._connection)
        return PlainText(path)

    def _rows(self, query: str, values: Sequence[str]) -> list[tuple[Any, ...]]:
        try:
            with self._lock:
                return self._connection.execute(query, values).fetchall() if self._connection is not None else []
        except sqlite3.Error as error:
            told = worded(
                "The index of the dictionary {name} is damaged ({reason}): run warraq dict update.",
                name=self.about.name,
                reason=error,
            )
            raise UnusableDictionary(told) from error


def removal_of(name: str) -> str:
    """Return the command that forgets a dictionary."""
    return f"warraq dict remove {shlex.quote(name)}"


def _unreadable(index: Path, name: str, error: Exception) -> str:
    if name:
        return worded(
            "The index {index} cannot be read ({reason}): run {command} and add the dictionary again.",
            index=index,
            reason=error,
            command=removal_of(name),
        )
    return worded(
        "The index {index} cannot be read ({reason}): delete it and add the dictionary again.",
        index=index,
        reason=error,
    )


def _headword(hit: Hit, text: str) -> str:
    """Return a headword as the definition writes it where it begins with it: an index may have lost its vowels."""
    own = hit.headword.split()
    first = " ".join(text.partition("\n")[0].split(" ")[: len(own)])
    return first if len(first) >= len(hit.headword) and key_of(first) == key_of(hit.headword) else hit.headword
