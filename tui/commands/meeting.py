"""Which commands can be meant by the same key at the same time."""

from tui.commands.keymap import heads_of
from tui.commands.model import Command, Scope

_WITHOUT_LISTS = frozenset((Scope.READER, Scope.ENGLISH))
"""Where no list has the keys; the names beside an article are a scope of their own."""


def meet(one: Scope, other: Scope) -> bool:
    """Return whether the keys of two scopes hold in the same place, so that one would hide the other.

    A pane of the reader hides the reader's keys on purpose.
    """
    if one is other or Scope.APP in (one, other):
        return True
    if Scope.LIST in (one, other):
        return one not in _WITHOUT_LISTS and other not in _WITHOUT_LISTS
    return False


def share(one: Command, other: Command, key: str) -> bool:
    """Return whether two commands have a key in common on purpose: a list and the screen around it."""
    return key in one.keys and key in other.keys


def begins(one: str, other: str) -> bool:
    """Return whether keys are the same, or one is the beginning of the other, so that it would never be pressed to its end."""
    return one == other or one in heads_of(other) or other in heads_of(one)
