"""What a translating engine does, whichever it is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from glossary.errors import TranslationFailed

DEADLINE = 20.0
"""Seconds the translation of a passage may take where nobody says otherwise."""


class Wording(NamedTuple):
    """An Arabic term and the English that is to be used for it."""

    arabic: str
    english: str


class Passage(NamedTuple):
    """What is translated as one: a paragraph or a heading."""

    text: str
    """The Arabic, in logical order."""
    terms: tuple[Wording, ...] = ()
    """The approved terms that stand in it, for engines that take advice."""


class Answer(NamedTuple):
    """What an engine gave for a passage: its English, or why there is none."""

    place: int
    """Of the passage among those that were asked for, from 0."""
    english: str = ""
    failure: TranslationFailed | None = None


class Translator(Protocol):
    """Arabic into English."""

    @property
    def name(self) -> str:
        """Return the engine's name as settings and stored translations write it."""

    @property
    def title(self) -> str:
        """Return what a sentence for the user calls it."""

    @property
    def is_remote(self) -> bool:
        """Return whether texts leave this machine."""

    def answers(self, passages: Sequence[Passage], deadline: float = DEADLINE) -> Iterator[Answer]:
        """Yield an answer for every passage as it comes, in any order, none later than so many seconds after it was begun.

        Nothing is raised for a passage that cannot be translated: its answer says why. A caller may stop at any time.
        """

    def close(self) -> None:
        """End calls that are still under way; what they were asked for fails."""


def translated(translator: Translator, text: str, deadline: float = DEADLINE) -> str:
    """Return the English of one text; TranslationFailed says why there is none."""
    answer = next(iter(translator.answers([Passage(text)], deadline)))
    if answer.failure is not None:
        raise answer.failure
    return answer.english
