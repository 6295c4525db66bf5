"""The table of keys in the settings file: `[keys]`, a command and its keys in each line."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from corpus.worded import worded
from tui.settings.errors import told_left_out

KEYS = "keys"
"""The name of the table."""


class KeyTable(NamedTuple):
    """The keys that the user gave to commands."""

    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The keys of each command, by its id; none for a command that is to have none."""
    problems: tuple[str, ...] = ()
    """A sentence for each line that was left out."""


def key_table(path: Path, written: object) -> KeyTable:
    """Return what a settings file says of keys; whether there are such commands and keys is not looked at."""
    if not isinstance(written, Mapping):
        example = '"reader.next-word" = "j"'
        said = "{path}: keys are a table of commands: {table} and below it {example}."
        return KeyTable(problems=(told_left_out(worded(said, path=path, table=f"[{KEYS}]", example=example)),))
    found, problems = list[tuple[str, tuple[str, ...]]](), list[str]()
    for command, value in _lines(written):
        keys = _keys(value)
        if keys is None:
            said = "{path}: {line} has to be a key in quotes or a list of such, not {value!r}."
            problems.append(told_left_out(worded(said, path=path, line=f"[{KEYS}] {command}", value=value)))
        else:
            found.append((command, keys))
    return KeyTable(tuple(found), tuple(problems))


def _lines(table: Mapping[str, object], before: str = "") -> Iterator[tuple[str, object]]:
    """Yield each command and what is written for it; `reader.left` may be written without quotes, as a table in the table."""
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _lines(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def _keys(value: object) -> tuple[str, ...] | None:
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, Sequence) and all(isinstance(each, str) and each.strip() for each in value):
        return tuple(each.strip() for each in value)
    return None
