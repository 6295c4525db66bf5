"""`warraq memory remove`: translations taken out of the memory, as one step that can be undone."""

from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, said, written
from tui.cli.verbs.memory.wanted import offer_wanted, wanted
from tui.telling.counted import counted


def configure(parser: Parser) -> None:
    """Add what `memory remove` takes."""
    parser.add_argument("ids", nargs="*", type=written, metavar="ID", help="ids of translations")
    parser.add_argument("--query", type=said, metavar="WORDS", help="remove all that have these words")
    offer_wanted(parser)
    parser.add_argument("--dry-run", action="store_true", help="say how many it would be, and remove none")
    parser.offer_json()
    parser.set_defaults(run=remove)


def remove(invocation: Invocation) -> int:
    """Remove translations, by their ids or all that the options mean, and say how many; 1 where there is none."""
    options = invocation.options
    filters = (options.query, options.status, options.origin, options.since)
    if bool(options.ids) == any(filters):
        raise Misused("Name translations by their ids, or else say which by --query, --status, --origin or --since.")
    count = _by_ids(invocation) if options.ids else _by_filters(invocation)
    if options.json:
        invocation.output.json({"removed": count, "dry_run": options.dry_run})
    elif options.dry_run:
        invocation.output.line(f"{counted(count, 'translation')} would be removed.")
    else:
        back = f"warraq memory undo brings {'it' if count == 1 else 'them'} back."
        invocation.output.line(f"{counted(count, 'translation')} removed; {back}" if count else "There is none.")
    return DONE if count else NOTHING


def _by_ids(invocation: Invocation) -> int:
    memory = invocation.services.translating.memory
    some = [memory.get(each) for each in dict.fromkeys(invocation.options.ids)]
    if not invocation.options.dry_run:
        memory.remove(*some)
    return len(some)


def _by_filters(invocation: Invocation) -> int:
    memory, options = invocation.services.translating.memory, invocation.options
    meant = wanted(invocation, options.query or "")
    if options.dry_run:
        return memory.count(meant)
    try:
        return memory.remove_all(meant, lambda done: invocation.diagnostics.progress(f"{done:,} removed"))
    finally:
        invocation.diagnostics.progress("")
