"""Translations as they are printed."""

from collections.abc import Iterable, Sequence

from corpus.model import Span
from glossary.model import Pair
from tui.cli.invocation import Invocation
from tui.cli.shapes import Shape
from tui.telling.moments import day_of
from tui.typeset.terminal.visible import visible


def unit_shape(pair: Pair) -> Shape:
    """Return what JSON says of a translation."""
    return {
        "id": pair.id,
        "source": pair.source,
        "target": pair.target,
        "status": pair.status.value,
        "origin": pair.origin,
        "engine": pair.engine,
        "changed": pair.changed.isoformat() if pair.changed else None,
        "version": pair.version,
    }


def span_shapes(spans: Sequence[Span]) -> list[Shape]:
    """Return ranges in code points as JSON has them."""
    return [{"start": span.start, "end": span.end} for span in spans]


def print_units(pairs: Iterable[Pair], invocation: Invocation) -> None:
    """Print translations: on a terminal some lines each, elsewhere one with tabs between what is said."""
    for pair in pairs:
        print_unit(pair, invocation)


def print_unit(pair: Pair, invocation: Invocation, *said: str) -> None:
    """Print a translation, with what is said of it before the rest."""
    output, typography = invocation.output, invocation.typography
    head = (*said, pair.id, pair.status.value, pair.made_by)
    if not output.is_terminal:
        output.line("\t".join(map(on_one_line, (*head, pair.source, pair.target))))
        return
    day = day_of(pair.changed) if pair.changed else ""
    output.line(typography.sentence("  ".join((*head, day))))
    for text in (pair.source, pair.target):
        for line in typography.paragraph(on_one_line(text)):
            output.line(line)
    output.line()


def on_one_line(text: str) -> str:
    """Return a text without line ends and without what steers a terminal, which files of others may have brought in."""
    return " ".join(visible(text).split())
