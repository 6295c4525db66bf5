"""Reading the tables of presets."""

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from tui.commands.key_spelling import key_spelt
from tui.commands.model import Command
from tui.commands.table import all_commands
from tui.settings.model import Preset

_HERE = Path(__file__).parent
_USUAL = "…"


class Chosen(NamedTuple):
    """What a preset has otherwise than the table of commands."""

    keys: Mapping[str, tuple[str, ...]] = {}
    """The keys of commands, by their ids; of others the usual ones hold."""
    stand_ins: Mapping[str, str] = {}
    """Keys that do the work of others where nothing else is done by them."""


def load_preset(preset: Preset) -> Chosen:
    """Return what a preset has otherwise; nothing for the default.

    In `NAME.tsv` a line is a command and its keys, with tabs between them and `…` for the usual ones; `*.down` means
    those of all scopes, and a later line goes before an earlier one. `NAME_lines.tsv` has the keys that stand in for others, a pair in each line.
    """
    if preset is Preset.DEFAULT:
        return Chosen()
    commands = tuple(all_commands())
    keys = {
        command.id: tuple(_keys(command, written))
        for pattern, *written in _rows(_HERE / f"{preset}.tsv")
        for command in commands
        if fnmatchcase(command.id, pattern)
    }
    return Chosen(keys, {key_spelt(key): key_spelt(other) for key, other in _rows(_HERE / f"{preset}_lines.tsv")})


def _keys(command: Command, written: Iterable[str]) -> Iterator[str]:
    for each in written:
        yield from command.keys if each == _USUAL else (key_spelt(each),)


def _rows(path: Path) -> list[list[str]]:
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("# ")]
