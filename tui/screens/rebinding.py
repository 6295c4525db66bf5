"""Giving the widgets that answer to keys those that are in force."""

from typing import Any
from weakref import WeakKeyDictionary

from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode

from tui.commands.keymap import Keymap


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
        focused = self._app.focused
        for node in focused.ancestors_with_self if focused is not None else (self._app.screen, self._app):
            usual, now = self._bound.get(node, (node._bindings, None))
            if now is not keymap and (now is not None or keymap.changed):
                node._bindings = rebound(usual, keymap.bindings())
                self._bound[node] = usual, keymap


def rebound(usual: BindingsMap, keys: dict[str, tuple[str, ...]]) -> BindingsMap:
    """Return bindings of which those with some ids have other keys, which go before what else has these."""
    changed: dict[str, Binding] = {}
    kept: dict[str, list[Binding]] = {}
    for key, bindings in usual.key_to_bindings.items():
        for binding in bindings:
            if binding.id in keys:
                changed.setdefault(binding.id, binding)
            else:
                kept.setdefault(key, []).append(binding)
    found: dict[str, list[Binding]] = {}
    for command_id, binding in changed.items():
        for key in keys[command_id]:
            found.setdefault(key, []).append(binding.with_key(key))
    return BindingsMap.from_keys({key: [*found.get(key, ()), *kept.get(key, ())] for key in (*found, *kept)})
