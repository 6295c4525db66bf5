"""`warraq term merge`: one entry out of several."""

from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written
from tui.cli.shapes import concept_shape
from tui.cli.verbs.term.listing import print_concepts
from tui.cli.verbs.term.named import named_concept, named_concepts


def configure(parser: Parser) -> None:
    """Add what `term merge` takes."""
    parser.add_argument("into", type=written, metavar="ID|TERM", help="the entry that stays")
    parser.add_argument("others", nargs="+", type=written, metavar="ID|TERM", help="those that become part of it")
    parser.offer_json()
    parser.set_defaults(run=merge_terms)


def merge_terms(invocation: Invocation) -> int:
    """Merge entries into one, which what pointed to the others points to, and print it."""
    into = named_concept(invocation.options.into, invocation)
    others = named_concepts(invocation.options.others, invocation)
    merged = invocation.services.curating.curation.merge(into, others)
    if invocation.options.json:
        invocation.output.json(concept_shape(merged))
    else:
        print_concepts([merged], invocation)
    return DONE
