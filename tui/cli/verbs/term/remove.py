"""`warraq term remove`: entries taken out of the glossary, as one step that can be undone."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.term.named import chosen, offer_entries
from tui.telling.counted import counted


def configure(parser: Parser) -> None:
    """Add what `term remove` takes."""
    offer_entries(parser, "remove")
    parser.set_defaults(run=remove_terms)


def remove_terms(invocation: Invocation) -> int:
    """Remove entries and say how many; 1 where the query finds none."""
    count = invocation.services.curating.curation.remove(chosen(invocation))
    if invocation.options.json:
        invocation.output.json({"removed": count})
    else:
        entries = counted(count, "entry", "entries")
        invocation.output.line(f"{entries} removed; warraq term undo brings {'it' if count == 1 else 'them'} back.")
    return DONE if count else NOTHING
