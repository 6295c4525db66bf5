"""Concepts as lines for whoever reads the output."""

from collections.abc import Iterable

from glossary.semicolons import joined
from glossary.terminology import Concept
from tui.cli.invocation import Invocation

_WIDTHS = (0, 8)
"""Cells of the English and the stage on a terminal."""
_TOLD = 60
"""Characters of what a user wrote that a sentence repeats."""


def shortened(text: str) -> str:
    """Return what a user wrote as a sentence can repeat it: its beginning where it is long."""
    return text if len(text) <= _TOLD else f"{text[: _TOLD - 1]}…"


def print_concepts(concepts: Iterable[Concept], invocation: Invocation) -> None:
    """Print a concept a line: its Arabic, its English and its stage."""
    typography = invocation.typography
    for concept in concepts:
        arabic, english = (joined(term.text for term in concept.in_language(code)) for code in ("ar", "en"))
        invocation.output.line(typography.row((arabic, english, concept.stage.value), 0, _WIDTHS))
