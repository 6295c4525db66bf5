"""Giving the widgets that answer to keys those that are in force."""

from typing import Any
from weakref import WeakKeyDictionary

from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode

from tui.commands.keymap import UNBOUND, Keymap, heads_of, usual_keys
from tui.commands.keys import is_typed
from tui.commands.table import command_named


class Rebinding:
    """Binds the keys in force on the widgets that are asked for one, each when it is asked first.

    Textual's own keymap cannot leave a command without a key, lets lines swallow what has another key by now, and is
    applied anew for every key that is pressed, in tens of milliseconds where there are hundreds of bindings.
    """

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._bound: WeakKeyDictionary[DOMNode, tuple[BindingsMap, Keymap]] = WeakKeyDictionary()
        """What a widget had at first, and the keymap it has now."""

    def bind(self, keymap: Keymap) -> None:
        """Give what the next key is asked of its bindings."""
        focused, screen = self._app.focused, self._app.screen
        for node in focused.ancestors_with_self if focused is not None else (screen, self._app):
            usual, now = self._bound.get(node, (node._bindings, None))
            if now is not keymap and (now is not None or keymap.changed):
                over = given(screen._bindings, keymap) if screen.is_modal and screen in node.ancestors else frozenset()
                node._bindings = rebound(usual, keymap.bindings(), over)
                self._bound[node] = usual, keymap


def given(bindings: BindingsMap, keymap: Keymap) -> frozenset[str]:
    """Return the keys, of several the first, that commands bound somewhere have and had not at first, but those that type."""
    ids = {binding.id for found in bindings.key_to_bindings.values() for binding in found if binding.id}
    keys = set[str]()
    for command_id in ids & keymap.changed.keys():
        bound, usual = keymap.changed[command_id], usual_keys(command_named(command_id))
        keys.update({*bound.keys, *bound.twins} - {*usual.keys, *usual.twins})
    return frozenset(next(heads_of(key), key) for key in keys if not is_typed(key))


def rebound(usual: BindingsMap, keys: dict[str, tuple[str, ...]], over: frozenset[str] = frozenset()) -> BindingsMap:
    """Return bindings of which those with some ids have other keys, which go before what else has these.

    What is no command loses the keys `over` it: those of a form go before what its lines have by themselves.
    """
    changed: dict[str, Binding] = {}
    kept: dict[str, list[Binding]] = {}
    for key, bindings in usual.key_to_bindings.items():
        for binding in bindings:
            if binding.id in keys:
                changed.setdefault(binding.id, binding)
            elif binding.id or key not in over:
                kept.setdefault(key, []).append(binding)
    found: dict[str, list[Binding]] = {}
    for command_id, binding in changed.items():
        # one without a key can still be chosen by its name
        for key in keys[command_id] or (UNBOUND,):
            found.setdefault(key, []).append(binding.with_key(key))
    return BindingsMap.from_keys({key: [*found.get(key, ()), *kept.get(key, ())] for key in (*found, *kept)})
