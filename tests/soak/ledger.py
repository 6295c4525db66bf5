"""What must be in the database: what is kept there is compared with what was kept before and what the actions since may change."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

_QUERIES = {
    "article": "SELECT content_id, coalesce(title, '') FROM articles WHERE removed IS NULL",
    "term": (
        "SELECT c.uuid, c.stage || ' ' || coalesce(c.note, '') || ' ' || coalesce((SELECT group_concat(t.language || t.text || "
        "t.status, '; ') FROM (SELECT * FROM terms WHERE concept_id = c.id ORDER BY position, id) t), '') "
        "FROM concepts c WHERE NOT c.removed"
    ),
    "note": "SELECT uuid, kind || ' ' || style || ' ' || article || ' ' || note FROM annotations WHERE NOT removed",
    "translation": "SELECT uuid, status || ' ' || origin || ' ' || target FROM pairs WHERE NOT removed",
    "name": (
        "SELECT entity, ar || en || kind || qid || merged_into || hidden || confirmed || aliases || refused || apart "
        "FROM authority_records WHERE NOT removed"
    ),
    "word": "SELECT key, status FROM marked_words WHERE status != 'new'",
    "reading": "SELECT form || ' ' || passage || ' ' || place, lemma_id FROM sense_rules WHERE NOT removed",
    "exception": "SELECT concept || form || article || passage || place, scope FROM term_exceptions WHERE NOT removed",
    "feed": "SELECT address, title || ' ' || folder FROM feeds WHERE NOT removed",
    "tag": "SELECT a.article_id || ' ' || t.name, '' FROM article_tags a JOIN tags t ON t.id = a.tag_id",
    "search": "SELECT name, query FROM kept_searches WHERE NOT removed",
}
KINDS = (*_QUERIES, "position")
"""What is compared."""
_PATIENCE = 20.0

Contents = dict[str, dict[str, str]]
Touch = tuple[str, str]
"""A kind and what may happen to it: `+` to be added, `-` to be removed, `~` to be changed."""


class Difference(NamedTuple):
    """What is not as it was, and was not touched either."""

    kind: str
    sign: str
    keys: list[str]

    def __str__(self) -> str:
        told = {"+": "appeared", "-": "lost", "~": "changed"}[self.sign]
        return f"{len(self.keys)} × {self.kind} {told}: {', '.join(self.keys[:3])}"


def touches(*names: str) -> frozenset[Touch]:
    """Return what may be touched: `term+ note-~` is a term that is added and a note that is removed or changed."""
    found = set()
    for name in " ".join(names).split():
        kind = name.rstrip("+-~*")
        found |= {(kind, sign) for sign in ("+-~" if name.endswith("*") else name[len(kind) :])}
    return frozenset(found)


ANYTHING = touches(*(f"{kind}*" for kind in KINDS))


class Ledger:
    """Knows what a database held when it was looked at last."""

    def __init__(self, database: Path, positions: Path) -> None:
        self._database = database
        self._positions = positions
        self.known: Contents = {kind: {} for kind in KINDS}
        self.compared = 0
        """Entries that were compared so far."""

    def contents(self) -> Contents:
        """Return what is there now."""
        with closing(sqlite3.connect(f"file:{self._database}?mode=ro", uri=True, timeout=_PATIENCE)) as connection:
            connection.execute("BEGIN")
            found = {kind: _rows(connection, query) for kind, query in _QUERIES.items()}
        return {**found, "position": self._read_positions()}

    def has(self, kind: str, words: str) -> bool:
        """Return whether something of a kind says so."""
        with closing(sqlite3.connect(f"file:{self._database}?mode=ro", uri=True, timeout=_PATIENCE)) as connection:
            return any(words in f"{key} {value}" for key, value in _rows(connection, _QUERIES[kind]).items())

    def is_removed(self, words: str) -> bool:
        """Return whether the history of the glossary says that somebody removed an entry with these words."""
        query = "SELECT count(*) FROM glossary_changes WHERE kind = 'remove' AND instr(before, ?)"
        with closing(sqlite3.connect(f"file:{self._database}?mode=ro", uri=True, timeout=_PATIENCE)) as connection:
            return bool(connection.execute(query, (words,)).fetchone()[0])

    def check(self, allowed: Iterable[Touch]) -> list[Difference]:
        """Return what differs without having been touched, and know what is there from now on."""
        now, may = self.contents(), frozenset(allowed)
        found = [each for kind in KINDS for each in _differences(kind, self.known[kind], now[kind])]
        self.compared += sum(map(len, now.values()))
        self.known = now
        return [each for each in found if (each.kind, each.sign) not in may]

    def _read_positions(self) -> dict[str, str]:
        try:
            entries = json.loads(self._positions.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        entries = entries.get("positions", entries) if isinstance(entries, dict) else {}
        return dict.fromkeys(entries, "")


def _rows(connection: sqlite3.Connection, query: str) -> dict[str, str]:
    return {str(key): str(value) for key, value in connection.execute(query)}


def _differences(kind: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterable[Difference]:
    signs = {
        "-": [f"{key} {before[key]}"[:160] for key in before.keys() - after.keys()],
        "+": [f"{key} {after[key]}"[:160] for key in after.keys() - before.keys()],
        "~": [
            f"{key} {before[key]} -> {after[key]}"[:240]
            for key in before.keys() & after.keys()
            if before[key] != after[key]
        ],
    }
    return [Difference(kind, sign, sorted(keys)) for sign, keys in signs.items() if keys]
