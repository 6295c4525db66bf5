"""Changing settings while the app runs.

What is set in the settings screen, and the theme wherever it is chosen, goes into `config.toml` and holds from then on.
What is pressed while reading, such as other vowel signs or another layout, holds for reading: a small state file keeps
it until it is pressed again, or until the setting itself is changed; the pace of an article that goes on by itself holds
until the end of the run.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from threading import Lock
from typing import Any

from tui.settings.errors import SettingsError
from tui.settings.load import load_file, sound_value
from tui.settings.model import Origin, Settings
from tui.settings.settled import Settled
from tui.settings.source import Source, folders_of
from tui.settings.writing import SettingsFile


class Choosing:
    """Lets a choice hold at once, and keeps it in the settings file; options and the environment stay stronger."""

    def __init__(self, settled: Settled) -> None:
        self.source: Source = folders_of(settled.settings)
        """Where the settings are read from again."""
        self.settled = settled
        """The settings as they are now, and who is told of changes."""
        self._turn = Lock()
        """What is held is changed by one thread at a time: a choice that is kept may be made anew meanwhile."""
        self._held: dict[str, str | None] = {}
        self._pressed: dict[str, Any] = {}
        """What was pressed while reading, by the names of settings, as the settings of a run have it."""
        self._held_keys: dict[str, tuple[str, ...] | None] = {}

    @property
    def settings(self) -> Settings:
        """Return the settings as they are now."""
        return self.settled.settings

    @property
    def held(self) -> Mapping[str, str | None]:
        """Return what was chosen and is not in the file, since it is not there yet or could not be written."""
        with self._turn:
            return dict(self._held)

    @property
    def file(self) -> SettingsFile:
        """Return what writes the settings file."""
        return SettingsFile(self.settings.config_file)

    def written(self) -> Mapping[str, str | None]:
        """Return what was chosen by name, kept or not: the value, as it is written; nothing of a file that cannot be read."""
        try:
            values: Mapping[str, str] = load_file(self.settings.config_file).values
        except SettingsError:
            values = {}
        return {**values, **self.held}

    def chosen(self, name: str) -> str | None:
        """Return what was chosen of a setting, kept or not, where it can be so."""
        value = self.written().get(name)
        with suppress(SettingsError):
            return None if value is None else sound_value(name, value)
        return None

    def hold(self, name: str, value: str | None) -> None:
        """Let a setting hold for this run, its default for None; called in the app's thread.

        Raises SettingsError for a value that cannot be.
        """
        chosen = None if value is None else sound_value(name, value)
        with self._turn:
            self._held[name] = chosen
        self._pressed.pop(name, None)
        self.refresh()

    def press(self, name: str, value: object) -> None:
        """Let a setting hold until the end, or until it is chosen, whatever is said elsewhere; called in the app's thread."""
        self._pressed[name] = value
        self.settled.settle(self._with_pressed(self.settings))

    def keep(self, name: str) -> None:
        """Write what is held of a setting into the file; raises SettingsError. Any thread may call it, one at a time."""
        held = self.held
        if name in held:
            value = held[name]
            self.file.write(name, value)
            with self._turn:
                if self._held.get(name) == value:
                    del self._held[name]

    def hold_keys(self, keys: Mapping[str, tuple[str, ...] | None]) -> None:
        """Let commands have keys for this run, None for their usual ones; called in the app's thread."""
        with self._turn:
            self._held_keys |= keys
        self.refresh()

    def keep_keys(self, command_ids: Iterable[str]) -> None:
        """Write the keys that are held of commands into the file; raises SettingsError. Any thread may call it, one at a time."""
        for command_id in command_ids:
            if command_id in self._held_keys:
                keys = self._held_keys[command_id]
                self.file.write_keys(command_id, keys)
                with self._turn:
                    if self._held_keys.get(command_id) == keys:
                        del self._held_keys[command_id]

    def refresh(self) -> None:
        """Read all settings again and let them hold; called in the app's thread."""
        with self._turn:
            held, held_keys = dict(self._held), dict(self._held_keys)
        settings = self.source.load(held)
        keys = {**dict(settings.keys), **held_keys}
        own = tuple((command_id, some) for command_id, some in keys.items() if some is not None)
        self.settled.settle(self._with_pressed(settings._replace(keys=own)))

    def _with_pressed(self, settings: Settings) -> Settings:
        origins = dict(settings.origins) | dict.fromkeys(self._pressed, Origin.CHOSEN)
        return settings._replace(**self._pressed, origins=tuple(origins.items()))
