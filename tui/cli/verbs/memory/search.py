"""`warraq memory search`: words in translations and in what they translate."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.verbs.memory.listing import print_unit, span_shapes, unit_shape


def configure(parser: Parser) -> None:
    """Add what `memory search` takes."""
    parser.add_argument(
        "words",
        nargs="+",
        type=written,
        metavar="WORD",
        help='Arabic or English words, in any inflection; "several words" one after the other',
    )
    parser.add_argument("--limit", type=natural, default=20, metavar="N", help="at most so many (default: 20)")
    parser.add_argument("--after", type=written, default="", metavar="ID", help="go on behind this translation")
    parser.offer_json()
    parser.set_defaults(run=search)


def search(invocation: Invocation) -> int:
    """Print the translations in which the words stand; 1 where there are none."""
    options = invocation.options
    query = " ".join(f'"{each}"' if " " in each and '"' not in each else each for each in options.words)
    found = invocation.services.translating.memory.concordance(query, options.limit, options.after)
    if options.json:
        shapes = [
            {"unit": unit_shape(each.pair), "source": span_shapes(each.source), "target": span_shapes(each.target)}
            for each in found
        ]
        invocation.output.json({"query": query, "found": shapes})
    else:
        for each in found:
            print_unit(each.pair, invocation)
        if not found:
            invocation.diagnostics.note("The memory has no translation with these words.")
    return DONE if found else NOTHING
