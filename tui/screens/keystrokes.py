"""What keys do in an app: the keymap in force, keys pressed one after the other, and keys that stand in for others."""

from typing import Any, Protocol, runtime_checkable

from textual.app import App
from textual.events import Key, Paste
from textual.screen import Screen
from textual.widget import Widget

from tui.commands.keymap import IN_FORCE, Keymap
from tui.commands.keys import key_label
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, ngettext
from tui.language.wordings import spoken
from tui.screens.rebinding import Rebinding
from tui.settings.model import Preset, Settings
from tui.widgets.framed import retell_keys
from tui.widgets.key_bar import KeyBar


@runtime_checkable
class KeyTaker(Protocol):
    """A screen that asks for a key: it gets all of them before anything else does."""

    def take_key(self, event: Key) -> None:
        """Take a key."""


@runtime_checkable
class KeyAwaiter(Protocol):
    """A screen that has asked for a letter: a key that answers begins no command, whatever else it does."""

    def awaits(self, event: Key) -> bool:
        """Return whether a key is what was asked for."""


class Keystrokes:
    """Makes the keys of an app what the settings say, and reads keys of which several are pressed for one command."""

    def __init__(self, app: App[Any], settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._rebinding = Rebinding(app)
        self._heads: frozenset[str] = frozenset()
        self._before = ""
        """The keys pressed so far of those that make one command."""
        self._there: tuple[Screen[Any], Widget | None] | None = None
        """The screen and the widget that these keys were pressed on."""
        IN_FORCE.keymap = _keymap(settings)
        self._use()

    def settle(self, settings: Settings) -> None:
        """Let the keys be what the settings say now, on all screens at once."""
        if (settings.keymap, settings.keys) == (self._settings.keymap, self._settings.keys):
            return
        self._settings = settings
        IN_FORCE.keymap = _keymap(settings)
        self._use()
        for screen in self._app.screen_stack:
            for widget in screen.query("*"):
                retell_keys(widget)
                widget.refresh()

    def tell(self) -> None:
        """Say what is odd in the keys that the user chose; that of one command, and how many more there are."""
        problems = IN_FORCE.keymap.problems
        if problems:
            more = ngettext("{n} more: warraq keys", "{n} more: warraq keys", len(problems) - 1)
            first = spoken(problems[0])
            told = [first, more.format(n=len(problems) - 1)] if problems[1:] else [first]
            self._app.notify(listed(told, " · "), severity="warning", timeout=8)

    def _use(self) -> None:
        self._heads = IN_FORCE.keymap.heads()

    def meant(self, event: Key | Paste) -> Key | Paste | None:
        """Return what is meant by a key, as `read` does, or by a paste, which ends what was pressed before."""
        if isinstance(event, Key):
            return self.read(event)
        self.forget()
        return event

    def read(self, event: Key) -> Key | None:
        """Return the key that is meant by one that was pressed; None for one that another has to follow, or that is given up."""
        screen = self._app.screen
        if self._before and self._there != (screen, self._app.focused):
            self.forget()
        if isinstance(screen, KeyTaker):
            screen.take_key(event)
            return None
        self._rebinding.bind(IN_FORCE.keymap)
        if isinstance(screen, KeyAwaiter) and screen.awaits(event):
            return event
        if self._before:
            return self._follow(event)
        if event.key in self._heads and self._begins(event):
            self._wait(event.key)
            return None
        stand_in = IN_FORCE.keymap.stand_ins.get(event.key)
        if stand_in is not None and self._is_free(event.key):
            return Key(stand_in, None)
        return event

    def forget(self) -> None:
        """Give up what was pressed so far: the keys are elsewhere by now, or something else was done."""
        self._before = ""
        self._show("")
        self._there = None

    def _begins(self, event: Key) -> bool:
        """Return whether a key is the first of several where the keys are, and neither typed there nor a command by itself."""
        focused = self._app.focused
        if focused is not None and focused.check_consume_key(event.key, event.character):
            return False
        keys = self._app.screen.active_bindings
        return event.key not in keys and any(key.startswith(f"{event.key} ") for key in keys)

    def _is_free(self, key: str) -> bool:
        """Return whether a key does nothing where the keys are, or only what Textual has for it in a line."""
        active = self._app.screen.active_bindings.get(key)
        return active is None or (active.node is self._app.focused and not active.binding.id)

    def _follow(self, event: Key) -> Key | None:
        before = self._before
        self.forget()
        if event.key == "escape":
            return None
        keys = self._app.screen.active_bindings
        pressed = f"{before} {event.key}"
        if pressed in keys:
            return Key(pressed, None)
        if any(key.startswith(f"{pressed} ") for key in keys):
            self._wait(pressed)
        else:
            self._app.notify(_("{keys} is no key here.").format(keys=key_label(pressed)), timeout=3)
        return None

    def _wait(self, pressed: str) -> None:
        self._before = pressed
        self._there = self._app.screen, self._app.focused
        found = self._app.screen.active_bindings.items()
        more = [
            f"{key_label(key[len(pressed) + 1 :])} {_(active.binding.description)}"
            for key, active in found
            if key.startswith(f"{pressed} ")
        ]
        self._show(listed((f"{key_label(pressed)} …", *more)))

    def _show(self, told: str) -> None:
        """Tell at the foot of the screen that the keys were pressed on what may follow; nothing once that is done."""
        if self._there is not None:
            for bar in self._there[0].query(KeyBar):
                bar.pend(told)


def _keymap(settings: Settings) -> Keymap:
    """Return the keys that the settings say; what makes others than the usual ones is not loaded for these."""
    if settings.keymap is Preset.DEFAULT and not settings.keys:
        return Keymap()
    from tui.commands.resolving import keymap_of

    return keymap_of(settings.keymap, settings.keys)
