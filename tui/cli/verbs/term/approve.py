"""`warraq term approve`: drafts that are right."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.term.named import chosen, offer_entries
from tui.telling.counted import counted


def configure(parser: Parser) -> None:
    """Add what `term approve` takes."""
    offer_entries(parser, "approve")
    parser.set_defaults(run=approve_terms)


def approve_terms(invocation: Invocation) -> int:
    """Approve the drafts among some entries and say how many there were; 1 where there was none."""
    count = invocation.services.curating.curation.approve(chosen(invocation))
    if invocation.options.json:
        invocation.output.json({"approved": count})
    else:
        invocation.output.line(f"{counted(count, 'draft')} approved.")
    return DONE if count else NOTHING
