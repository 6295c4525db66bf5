"""Which commands can be meant by the same key at the same time."""

from tui.commands.dialogs_table import DIALOGS
from tui.commands.keymap import OVER_DIALOGS, heads_of
from tui.commands.model import Command, Scope

_LINES = (Scope.FORM, Scope.QUICK, Scope.INPLACE, Scope.TEXTS, Scope.NOTE, Scope.BAR, Scope.LABELS)
_WITHOUT_LISTS = frozenset((Scope.READER, Scope.ENGLISH, *_LINES))
"""Where no list has the keys; the names beside an article are a scope of their own."""


def meet(one: Command, other: Command) -> bool:
    """Return whether the keys of two commands hold in the same place, so that one would hide the other.

    A pane of the reader hides the reader's keys on purpose; what lies over a screen hides those of the screen, and most for everywhere.
    """
    scopes = one.scope, other.scope
    if one.scope is other.scope:
        return True
    if Scope.APP in scopes:
        return DIALOGS.isdisjoint(scopes) or not OVER_DIALOGS.isdisjoint((one.id, other.id))
    return Scope.LIST in scopes and _WITHOUT_LISTS.isdisjoint(scopes)


def share(one: Command, other: Command, key: str) -> bool:
    """Return whether two commands have a key in common on purpose: a list and the screen around it."""
    return key in one.keys and key in other.keys


def begins(one: str, other: str) -> bool:
    """Return whether keys are the same, or one is the beginning of the other, so that it would never be pressed to its end."""
    return one == other or one in heads_of(other) or other in heads_of(one)
