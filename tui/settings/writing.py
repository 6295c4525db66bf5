"""Changing one line of the settings file, with its comments, its order and everything else in it left as it is."""

import os
import stat
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.presence import is_there
from corpus.state_file import alone_in, content_of, replace_file
from corpus.worded import sentence_of, system_reason, worded
from tui.settings.errors import NotKept, SettingsError
from tui.settings.key_table import KEYS
from tui.settings.load import ENCODING, load_file, parsed, unreadable
from tui.settings.new_line import with_line
from tui.settings.table import BY_NAME

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

HEAD = """\
# The settings of warraq, each in a line of its own: NAME = VALUE. What is left out has its default.
# `warraq config list` explains them all, `warraq --print-config` prints them as a file like this one.

"""
_FOR_ITS_OWNER = 0o600
"""The permissions of a new file: the URL of a database may hold a password."""


class SettingsFile:
    """Writes settings and keys into `config.toml`, each time all or nothing.

    What it writes holds for runs to come; raises NotKept, one sentence, where the file cannot be read or written.
    """

    def __init__(self, path: Path) -> None:
        """Write to a file, which need not exist."""
        self.path = path

    def read(self, name: str) -> str | None:
        """Return what the file says of a setting, as it is written there; None where it says nothing."""
        return load_file(self.path).values.get(name)

    def ensure(self) -> None:
        """Make the file, with a head that says what it is, where there is none."""
        if not is_there(self.path):
            self._change(lambda _text: HEAD, is_new=True)

    def write(self, name: str, value: str | None) -> None:
        """Keep the value of a setting, or take its line out for None, so that its default holds."""
        self._change(lambda text: _with_setting(text, name, value))

    def write_keys(self, command_id: str, keys: Sequence[str] | None) -> None:
        """Keep the keys of a command, an empty list for none at all; None takes its line out, so that its usual keys hold."""
        self._change(lambda text: _with_keys(text, command_id, keys))

    def forget_keys(self) -> None:
        """Take out the keys of all commands."""
        self._change(_without_keys)

    def _change(self, changed: Callable[[str], str], *, is_new: bool = False) -> None:
        path = Path(os.path.realpath(self.path))
        with alone_in(path.parent):
            before = self._text()
            after = _with_ends_of(before, changed(before))
            if after == before and not is_new:
                return
            parsed(self.path, after.encode())
            try:
                replace_file(path, after, _permissions(path))
            except OSError as error:
                raise NotKept(
                    worded(
                        "{path}: cannot be written ({reason}); make room there or mend its permissions.",
                        path=self.path,
                        reason=system_reason(error),
                    )
                ) from error

    def _text(self) -> str:
        """Return what the file says, the head of a new one where there is none."""
        try:
            raw = content_of(self.path)
        except (FileNotFoundError, NotADirectoryError):
            return HEAD
        except OSError as error:
            raise NotKept(unreadable(self.path, error)) from error
        try:
            parsed(self.path, raw)
        except SettingsError as error:
            raise NotKept(sentence_of(error)) from error
        return raw.decode(ENCODING)


def toml_value(name: str, value: str) -> int | str:
    """Return the value of a setting as the settings file has it."""
    return int(value) if BY_NAME[name].is_number else value


def _with_ends_of(before: str, after: str) -> str:
    """Return a text whose lines end as those of another do, if all of these end in the same way."""
    is_dos = "\r\n" in before and "\n" not in before.replace("\r\n", "")
    return after.replace("\r\n", "\n").replace("\n", "\r\n") if is_dos else after


def _with_setting(text: str, name: str, value: str | None) -> str:
    import tomlkit

    document = tomlkit.parse(text)
    if value is None:
        if name not in document:
            return text
        del document[name]
        return tomlkit.dumps(document)
    if name not in document:
        return with_line(text, f"{name} = {tomlkit.item(toml_value(name, value)).as_string()}")
    document[name] = toml_value(name, value)
    return tomlkit.dumps(document)


def _with_keys(text: str, command_id: str, keys: Sequence[str] | None) -> str:
    import tomlkit

    document = tomlkit.parse(text)
    if not isinstance(document.get(KEYS), Mapping):
        if keys is None:
            return text
        document[KEYS] = tomlkit.table()
    table, key = _place(document[KEYS], command_id)
    if keys is not None:
        table[key] = keys[0] if len(keys) == 1 else list(keys)
    elif key in table:
        del table[key]
        _tidy(document)
    return tomlkit.dumps(document)


def _without_keys(text: str) -> str:
    import tomlkit

    document = tomlkit.parse(text)
    if KEYS not in document:
        return text
    del document[KEYS]
    return tomlkit.dumps(document)


def _place(table: Any, command_id: str) -> tuple[MutableMapping[str, Any], str]:
    """Return the table that holds the line of a command, and its name there; a command may be written `reader.left` without quotes."""
    for name, value in table.items():
        if command_id.startswith(f"{name}.") and isinstance(value, MutableMapping):
            inner, rest = _place(value, command_id[len(name) + 1 :])
            if rest in inner:
                return inner, rest
    return table, command_id


def _tidy(document: "TOMLDocument") -> None:
    """Take out a table of keys in which nothing is left, not even a comment."""
    table: Any = document[KEYS]
    if not table and not table.as_string().strip():
        del document[KEYS]


def _permissions(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return _FOR_ITS_OWNER
