"""`warraq memory find`: translations of a text, the same or nearly so."""

from typing import TYPE_CHECKING

from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import Shape
from tui.cli.verbs.memory.listing import print_unit, span_shapes, unit_shape
from tui.cli.verbs.memory.text import given_text

if TYPE_CHECKING:
    from glossary.memory.model import Recalled

_LEAST, _MOST = 70, 100


def configure(parser: Parser) -> None:
    """Add what `memory find` takes."""
    parser.add_argument("text", type=written, metavar="TEXT|-", help="a sentence or a paragraph; - for standard input")
    parser.add_argument(
        "--least",
        type=natural,
        default=_LEAST,
        metavar="PERCENT",
        help="how much of the words must be the same, from 70 to 100 (default: 70)",
    )
    parser.add_argument("--limit", type=natural, default=5, metavar="N", help="at most so many (default: 5)")
    parser.offer_json()
    parser.set_defaults(run=find_translations)


def find_translations(invocation: Invocation) -> int:
    """Print what is recalled, the most alike first; 1 where there is nothing."""
    options = invocation.options
    if not _LEAST <= options.least <= _MOST:
        raise Misused("What is less than 70 % the same is not recalled: give --least from 70 to 100.")
    text = given_text(options.text, invocation)
    found = invocation.services.translating.memory.recall(text, options.limit, options.least)
    if options.json:
        invocation.output.json({"text": text, "found": [_shape(each) for each in found]})
    else:
        for each in found:
            print_unit(each.pair, invocation, f"{each.score} %")
        if not found:
            invocation.diagnostics.note("The memory has nothing like that.")
    return DONE if found else NOTHING


def _shape(found: "Recalled") -> Shape:
    part = found.part
    return {
        "score": found.score,
        "unit": unit_shape(found.pair),
        "source_part": span_shapes([part.source])[0] if part else None,
        "target_part": span_shapes([part.target])[0] if part and part.target else None,
        "text_differs": span_shapes(found.asked),
        "source_differs": span_shapes(found.kept),
    }
