"""The engine that was chosen in the app or by `warraq engine use`, and what was told there of engines."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from corpus.state_file import StateFile
from tui.settings.engines import EngineSettings, engine_name

_CHOSEN, _TOLD, _KEYED = "chosen", "told", "keyed"
_DETAILS = ("url", "model", "folder", "region", "account")


class ChosenEngine:
    """Keeps in a small file what options, environment and the settings file leave open."""

    def __init__(self, path: Path) -> None:
        """Keep it in a file, which need not exist."""
        self._file = StateFile(path, "engine")

    @property
    def name(self) -> str:
        """Return the name of the engine that was chosen, `off` where none is wanted, empty where that was not said."""
        name = self._file.load().get(_CHOSEN)
        return engine_name(name) if isinstance(name, str) else ""

    def told(self, name: str) -> EngineSettings:
        """Return the address, the model and the like that were told of an engine."""
        table = _tables(self._file.load()).get(name)
        known = table if isinstance(table, Mapping) else {}
        return EngineSettings(name, **{key: known[key] for key in _DETAILS if isinstance(known.get(key), str)})

    @property
    def keyed(self) -> tuple[str, ...]:
        """Return the names of the engines whose key was put into the keyring."""
        names = self._file.load().get(_KEYED)
        return tuple(each for each in names if isinstance(each, str)) if isinstance(names, list) else ()

    def note_key(self, name: str, *, is_there: bool) -> None:
        """Keep whether the keyring has a key for an engine, the key itself is none of ours; raises OSError."""
        with self._file.alone():
            others = [each for each in self.keyed if each != name]
            self._file.save({**self._file.load(), _KEYED: [*others, name] if is_there else others})

    def choose(self, name: str) -> None:
        """Keep the name of the engine that is chosen, or `off`; raises OSError."""
        with self._file.alone():
            self._file.save({**self._file.load(), _CHOSEN: name})

    def tell(self, name: str, details: Mapping[str, str]) -> None:
        """Keep an address, a model and the like of an engine, an empty one no longer; raises OSError."""
        with self._file.alone():
            kept = self._file.load()
            before = {key: getattr(self.told(name), key) for key in _DETAILS}
            table = {key: value for key, value in {**before, **details}.items() if value and key in _DETAILS}
            self._file.save({**kept, _TOLD: {**_tables(kept), name: table}})


def _tables(kept: Mapping[str, Any]) -> Mapping[str, Any]:
    tables = kept.get(_TOLD)
    return tables if isinstance(tables, Mapping) else {}
