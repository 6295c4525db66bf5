"""Giving commands other keys, and taking that back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from tui.commands.holding import holders
from tui.commands.keymap import IN_FORCE, keys_of
from tui.commands.keys import key_label, key_name
from tui.commands.meeting import begins
from tui.commands.model import Command
from tui.commands.resolving import PROTECTED, SHARED, keymap_of
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.keymap.press import KeyPress, Pressed
from tui.screens.queue import Queue
from tui.screens.settings.keeping import Keeping
from tui.screens.undoing import Change, Undoing
from tui.settings.errors import SettingsError
from tui.settings.model import Preset

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.screens.commanded import Handlers
    from tui.settings.choosing import Choosing
    from tui.typeset.typesetter import Typesetter

Own = Mapping[str, "tuple[str, ...] | None"]
"""The keys of commands as the settings file has them; None for no line there."""


class KeymapHand:
    """Gives commands keys, takes keys from them, and takes presets; undo takes back any of these."""

    def __init__(self, screen: Screen[Any], choosing: Choosing, typesetter: Typesetter) -> None:
        self._screen = screen
        self._choosing = choosing
        self._typesetter = typesetter
        self._queue = Queue()
        self._keeping = Keeping(screen, choosing)
        self._undoing = Undoing(screen)
        self.chosen: Callable[[], tuple[Command, int] | None] = lambda: None
        """The command under the bar, and the number of its key that is marked."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            "keymap.change": self.change,
            "keymap.add": self.add,
            "keymap.remove": self.remove,
            "keymap.usual": self.go_back,
            "keymap.preset": self.turn_preset,
            **self._undoing.handlers("keymap"),
        }

    @property
    def own(self) -> dict[str, tuple[str, ...]]:
        """The keys that the user chose, by commands, as the settings file has them."""
        return dict(self._choosing.settings.keys)

    def change(self) -> None:
        """Have a key pressed that stands in the place of the one marked."""
        self._press(replace=True)

    def add(self) -> None:
        """Have a key pressed that the command gets besides those it has."""
        self._press(replace=False)

    def _press(self, *, replace: bool) -> None:
        chosen = self.chosen()
        if chosen is None:
            return
        command, place = chosen

        def told(pressed: Pressed | None) -> None:
            if pressed is not None:
                keys = list(keys_of(command))
                keys[place : place + 1] = [pressed.key] if replace else [*keys[place : place + 1], pressed.key]
                self._give(command, list(dict.fromkeys(keys)), pressed)

        title = _("A key for: {title}").format(title=_(command.title))
        found = partial(holders, IN_FORCE.keymap, command)
        self._screen.app.push_screen(KeyPress(title, self._typesetter, lambda key: tuple(found(key))), told)

    def _give(self, command: Command, keys: list[str], pressed: Pressed) -> None:
        """Give a command its keys, and take the one that was pressed from the others, or let them keep it."""
        own = self.own
        after: dict[str, tuple[str, ...] | None] = {command.id: tuple(map(key_name, keys))}
        for other in holders(IN_FORCE.keymap, command, pressed.key):
            left = [key for key in keys_of(other) if not begins(key, pressed.key)]
            if not pressed.take_over:
                after[other.id] = tuple(map(key_name, keys_of(other)))
                after[SHARED] = tuple(dict.fromkeys((*own.get(SHARED, ()), key_name(pressed.key))))
            elif other.id in PROTECTED and not left:
                self._refuse(other)
                return
            elif other.id in own:
                after[other.id] = tuple(map(key_name, left))
        told = _("{title}: {keys}").format(title=_(command.title), keys=" ".join(map(key_label, keys)))
        self._give_keys(told, {each: own.get(each) for each in after}, after)

    def remove(self) -> None:
        """Take the key marked from the command."""
        chosen = self.chosen()
        if chosen is None:
            return
        command, place = chosen
        keys = keys_of(command)
        left = (*keys[:place], *keys[place + 1 :])
        if not keys:
            self._screen.notify(_("{title} has no key.").format(title=_(command.title)), timeout=3)
        elif not left and command.id in PROTECTED:
            self._refuse(command)
        else:
            told = _("{title}: without {key}").format(title=_(command.title), key=key_label(keys[place]))
            before = {command.id: self.own.get(command.id)}
            self._give_keys(told, before, {command.id: tuple(map(key_name, left))})

    def _refuse(self, command: Command) -> None:
        told = _("{title} cannot be without a key: give it another one first.")
        self._screen.notify(told.format(title=_(command.title)), severity="warning", timeout=5)

    def go_back(self) -> None:
        """Give the command the keys of the preset again."""
        chosen = self.chosen()
        if chosen is None:
            return
        command, own = chosen[0], self.own
        if command.id not in own:
            self._screen.notify(self._told_usual(command), timeout=4)
            return
        told = _("{title}: as usual").format(title=_(command.title))
        self._give_keys(told, {command.id: own[command.id]}, {command.id: None})

    def _told_usual(self, command: Command) -> str:
        """Return that a command has its usual keys, or that the user gave one of them to another command."""
        now = keys_of(command)
        for key in keymap_of(self._choosing.settings.keymap).keys_of(command):
            for other in holders(IN_FORCE.keymap, command, key) if key not in now else ():
                told = _("{key} went from {first} to {second}: give {second} another key first.")
                return told.format(key=key_label(key), first=_(command.title), second=_(other.title))
        return _("{title} has its usual keys.").format(title=_(command.title))

    def turn_preset(self) -> None:
        """Take the next preset."""
        now, presets = self._choosing.settings.keymap, list(Preset)
        before = self._choosing.written().get("keymap")
        other = presets[(presets.index(now) + 1) % len(presets)]
        choose = partial(self._keeping.choose, "keymap")
        self._do(Change(_("Preset: {name}").format(name=other), partial(choose, other), partial(choose, before)))

    # -- carrying out

    def _give_keys(self, told: str, before: Own, after: Own) -> None:
        """Let commands have other keys, which can be taken back."""
        self._do(Change(told, partial(self._hold, after), partial(self._hold, before)))

    def _do(self, change: Change) -> None:
        if self._undoing.do(change):
            self._screen.notify(change.told, timeout=3)

    def _hold(self, keys: Own) -> bool:
        """Let keys hold at once, and write them behind what is being written."""
        self._choosing.hold_keys(keys)
        self._queue.add(partial(self._keep, tuple(keys)))
        # a worker of the app: it ends its work where the screen is closed at once
        self._screen.app.run_worker(self._queue.work, thread=True, group="settings", exit_on_error=False)
        return True

    def _keep(self, command_ids: tuple[str, ...]) -> None:
        app = self._screen.app
        try:
            self._choosing.keep_keys(command_ids)
        except SettingsError as error:
            app.call_from_thread(partial(app.notify, spoken(error), severity="warning", timeout=10))
