"""What is known of the terminal, and how Arabic is handed to it."""

from enum import StrEnum
from typing import NamedTuple

from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.traits import Traits


class Grounds(StrEnum):
    """Why a mode was taken, the strongest grounds first."""

    OPTION = "option"
    ENVIRONMENT = "environment"
    SETTING = "setting"
    CALIBRATION = "calibration"
    """The reader said which line reads right in this terminal."""
    DETECTION = "detection"
    DEFAULT = "default"
    """Nothing was recognised."""


STRONGER_THAN_ANSWERS = {
    Grounds.OPTION: "the option --bidi",
    Grounds.ENVIRONMENT: "the variable WARRAQ_BIDI",
    Grounds.SETTING: "the setting bidi",
}
"""What goes before a calibration, as the user is told of it."""


class Profile(NamedTuple):
    """The terminal of this run."""

    name: str
    """As people call it, with its version where it tells one: `VTE 7001`, `tmux 3.3a in kitty`, `unknown`."""
    key: str
    """What a calibration is kept under: the same for every run in this terminal, another for another terminal."""
    mode: Mode
    grounds: Grounds
    reason: str
    """One sentence: how the terminal was recognised, and why the mode follows."""
    is_sure: bool
    """False where a setting that cannot be asked for decides, or nothing was recognised: calibration is offered."""
    multiplexer: str = ""
    """`tmux`, `screen` or empty."""
    reports_shown_columns: bool = False
    """Whether it reports the mouse by where it shows a cell even in rows that it turned."""
    heeds_marks: bool = False
    """Whether left-to-right marks part the words of its rows whatever their looks."""
    is_dark: bool | None = None
    """Whether its own ground is dark; None where it does not say."""

    @property
    def ground(self) -> str:
        """Return what it stands on in a word: dark, light or unknown."""
        if self.is_dark is None:
            return "unknown"
        return "dark" if self.is_dark else "light"

    @property
    def buffer_columns(self) -> bool:
        """Return whether it reports the mouse by where it keeps a cell, rather than where it shows it."""
        return self.mode is Mode.LTRBASE and not self.reports_shown_columns

    @property
    def traits(self) -> Traits:
        """Return what rows have to reckon with."""
        return Traits(joiners=not self.multiplexer, italics=self.multiplexer != "screen", heeds_marks=self.heeds_marks)


PLAIN = Profile("unknown", "unknown", Mode.VPF, Grounds.DEFAULT, "It was not asked.", is_sure=True)
"""A terminal of which nothing is to be known."""
