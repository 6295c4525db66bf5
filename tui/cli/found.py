"""What a search found, as lines and JSON for whoever reads the output."""

from typing import TYPE_CHECKING

from tui.cli.invocation import Invocation
from tui.cli.shapes import Shape, summary_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.model import Hit
    from corpus.positions import Position


def print_hits(hits: "Sequence[Hit]", invocation: Invocation) -> None:
    """Print each article with its id, its day and its title, and below it the text around the words."""
    typography = invocation.typography
    for number, hit in enumerate(hits):
        if number:
            invocation.output.line()
        date = hit.summary.date.isoformat() if hit.summary.date else " " * 10
        head = f"{hit.summary.id}  {date}  "
        invocation.output.line(head + typography.inline(hit.summary.title, len(head)))
        snippet = " ".join(hit.snippet.split())
        if snippet != hit.summary.title:
            whole = f"{'… ' if hit.snippet_start else ''}{snippet}{' …' if hit.goes_on else ''}"
            for line in typography.paragraph(whole):
                invocation.output.line(line)


def hit_shape(hit: "Hit", position: "Position | None") -> Shape:
    """Return what `search --json` says of an article; offsets in code points of the block's text, and of the title."""
    summary = hit.summary
    return {
        **summary_shape(summary),
        "progress": position.progress if position else 0.0,
        "block": hit.block,
        "offset": hit.offset,
        "start": hit.start,
        "snippet": hit.snippet,
        "snippet_start": hit.snippet_start,
        "hits": [{"start": span.start, "end": span.end} for span in hit.spans],
        "title_hits": [{"start": span.start, "end": span.end} for span in hit.in_title],
    }
