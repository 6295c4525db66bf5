"""What a translating engine does, whichever it is."""

from typing import Protocol

DEADLINE = 20.0
"""Seconds a translation may take where nobody says otherwise."""


class Translator(Protocol):
    """Arabic into English."""

    @property
    def name(self) -> str:
        """Return the engine's name as settings and stored translations write it."""

    def translate(self, text: str, deadline: float = DEADLINE) -> str:
        """Return the English of a text within so many seconds; TranslationFailed says why there is none."""

    def close(self) -> None:
        """End calls that are still under way; each raises TranslationFailed where it was made."""
