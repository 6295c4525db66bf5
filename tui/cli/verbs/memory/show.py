"""`warraq memory show`: a translation and what was done to it."""

from typing import TYPE_CHECKING

from glossary.errors import UnknownUnit
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written
from tui.cli.shapes import Shape
from tui.cli.verbs.memory.listing import on_one_line, print_unit, unit_shape
from tui.telling.moments import minute_of

if TYPE_CHECKING:
    from glossary.store.history import Recorded


def configure(parser: Parser) -> None:
    """Add what `memory show` takes."""
    parser.add_argument("id", type=written, metavar="ID", help="the id of a translation, as `memory list` prints it")
    parser.offer_json()
    parser.set_defaults(run=show)


def show(invocation: Invocation) -> int:
    """Print a translation with its history, the newest change first; one that was removed has only that."""
    memory, unit_id = invocation.services.translating.memory, invocation.options.id
    changes = memory.history(unit_id)
    try:
        pair = memory.get(unit_id)
    except UnknownUnit:
        if not changes:
            raise
        pair = None
    if invocation.options.json:
        shape = unit_shape(pair) if pair else None
        invocation.output.json({"unit": shape, "changes": [_shape(change) for change in changes]})
        return DONE
    if pair is not None:
        print_unit(pair, invocation)
    for change in changes:
        _print(change, invocation)
    return DONE


def _shape(change: "Recorded") -> Shape:
    before, after = _targets(change)
    return {
        "kind": change.kind,
        "author": change.author,
        "at": change.at.isoformat(),
        "before": before,
        "after": after,
    }


def _print(change: "Recorded", invocation: Invocation) -> None:
    typography = invocation.typography
    head = f"{minute_of(change.at)}  {change.kind}  "
    before, after = _targets(change)
    invocation.output.line(head + typography.sentence(on_one_line(change.author), len(head)))
    for sign, text in (("-", before), ("+", after)):
        if text is not None and before != after:
            invocation.output.line(typography.sentence(f"    {sign} {on_one_line(text)}"))


def _targets(change: "Recorded") -> tuple[str | None, str | None]:
    """Return the translation before a change and after it, none where there was none."""
    from glossary.store.things import KeptUnit

    before, after = change.before, change.after
    return (
        before.target if isinstance(before, KeptUnit) else None,
        after.target if isinstance(after, KeptUnit) else None,
    )
