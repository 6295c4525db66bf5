"""`warraq entity suggest`: entities that may be the same, for a reader to decide."""

from typing import TYPE_CHECKING

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural
from tui.cli.shapes import Shape
from tui.cli.verbs.entity.current import read_articles
from tui.cli.verbs.entity.listing import entity_reference

if TYPE_CHECKING:
    from glossary.authority.suggesting import Suggestion
    from glossary.progress import Progress, Watch

_LIMIT = 50
_WIDTHS = (4, 14, 14)
"""Cells of the score and the ids on a terminal."""
_ARABIC = 3
_MARGIN = "      "


def configure(parser: Parser) -> None:
    """Add what `entity suggest` takes."""
    parser.add_argument("--limit", type=natural, default=_LIMIT, metavar="N", help=f"at most so many, {_LIMIT} if none")
    parser.offer_json()
    parser.set_defaults(run=suggest)


def suggest(invocation: Invocation) -> int:
    """Print pairs that `merge` or `apart` may be said of, the likeliest first, each with its reasons; 1 if there is none."""
    read_articles(invocation)
    found = invocation.services.naming.suggestions.all(invocation.options.limit, _watch(invocation))
    invocation.diagnostics.progress("")
    if invocation.options.json:
        invocation.output.json({"suggestions": [_shape(each) for each in found]})
    else:
        for each in found:
            _print(each, invocation)
    if not found:
        invocation.diagnostics.note("No names look as if they were the same.")
    return DONE if found else NOTHING


def _print(each: "Suggestion", invocation: Invocation) -> None:
    """Print a pair: score, ids, names, reasons; on a terminal the reasons below."""
    typography, output = invocation.typography, invocation.output
    ids = (f"{each.score:.2f}", each.one.id, each.into.id)
    if not output.is_terminal:
        output.line(typography.row((*ids, each.told, each.one.ar, each.into.ar), _ARABIC, _WIDTHS))
        return
    output.line(typography.row((*ids, f"{each.one.ar} ← {each.into.ar}"), _ARABIC, _WIDTHS))
    output.line(_MARGIN + typography.sentence(each.told, len(_MARGIN)))


def _shape(each: "Suggestion") -> Shape:
    return {
        "one": entity_reference(each.one),
        "into": entity_reference(each.into),
        "score": each.score,
        "reasons": [reason.value for reason in each.reasons],
    }


def _watch(invocation: Invocation) -> "Watch":
    from glossary.progress import Watch

    def told(progress: "Progress") -> None:
        invocation.diagnostics.progress(f"Comparing: {progress.done:,} names")

    return Watch(told)
