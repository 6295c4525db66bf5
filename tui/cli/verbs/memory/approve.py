"""`warraq memory approve`: translations that somebody stands for."""

from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written
from tui.telling.counted import counted


def configure(parser: Parser) -> None:
    """Add what `memory approve` takes."""
    parser.add_argument("ids", nargs="+", type=written, metavar="ID", help="ids of translations")
    parser.add_argument("--not", dest="back", action="store_true", help="let them be approved no longer")
    parser.offer_json()
    parser.set_defaults(run=approve)


def approve(invocation: Invocation) -> int:
    """Approve translations, as one step that can be undone, and say how many."""
    memory, options = invocation.services.translating.memory, invocation.options
    some = [memory.get(each) for each in dict.fromkeys(options.ids)]
    done = memory.unapprove(*some) if options.back else memory.approve(*some)
    if options.json:
        invocation.output.json({"approved": not options.back, "translations": len(done)})
    else:
        what = "approved no longer" if options.back else "approved"
        invocation.output.line(f"{counted(len(done), 'translation')} {what}; warraq memory undo takes that back.")
    return DONE
