"""The ways in which Arabic is handed to a terminal."""

from enum import StrEnum


class Mode(StrEnum):
    """How Arabic is handed to a terminal."""

    VPF = "vpf"
    """In visual order, in presentation forms: for terminals that draw what they get, where they get it."""
    EXPLICIT = "explicit"
    """As VPF, after the terminal was asked to turn nothing itself (`CSI 8 l`)."""
    MLTERM = "mlterm"
    """As VPF, after mlterm was asked the same in its own way (`OSC 5379`)."""
    VPF_LRM = "vpf-lrm"
    """As VPF, each right-to-left letter followed by a mark that keeps the terminal from turning it."""
    LTRBASE = "ltrbase"
    """In such an order that a terminal which turns every row from a left-to-right base shows it right."""
    WORDS = "words"
    """Words in visual order, the letters of each in logical order: for terminals that turn words one by one."""
    LOGICAL = "logical"
    """As it was written, unshaped, joiners and selectors kept: for other programs, and terminals that do all themselves."""

    @property
    def is_by_row(self) -> bool:
        """Return whether rows are sent otherwise than they are seen, so that a change in one may change all of it."""
        return self in {Mode.VPF_LRM, Mode.LTRBASE, Mode.WORDS}
