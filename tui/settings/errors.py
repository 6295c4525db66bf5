"""What can go wrong with settings."""

from corpus.worded import Sayable, Worded, worded


class SettingsError(Exception):
    """A setting that cannot be used; its text is one sentence for the user."""


class NotKept(SettingsError):
    """A setting that could not be written into the settings file."""


def told_left_out(problem: Sayable) -> Worded:
    """Return what is wrong with a setting, and that it is left out for that."""
    return worded("{problem} It is left out here.", problem=problem)
