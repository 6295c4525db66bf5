"""`warraq memory stats`: how much the memory holds."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.telling.counted import counted


def configure(parser: Parser) -> None:
    """Add what `memory stats` takes."""
    parser.offer_json()
    parser.set_defaults(run=stats)


def stats(invocation: Invocation) -> int:
    """Print figures; 1 where the memory is empty."""
    found = invocation.services.translating.memory.stats()
    if invocation.options.json:
        by_status = {status.value: count for status, count in found.by_status.items()}
        own = {"translations": found.units, "segments": found.segments, "by_status": by_status}
        invocation.output.json({**own, "by_origin": found.by_origin, "unindexed": found.unindexed})
        return DONE if found.units else NOTHING
    output = invocation.output
    output.line(f"{counted(found.units, 'translation')} of {counted(found.segments, 'segment')}.")
    for status, count in found.by_status.items():
        output.line(f"{count:>12,}  {status.value}")
    for origin, count in found.by_origin.items():
        output.line(f"{count:>12,}  {invocation.typography.sentence(f'by {origin}', 14)}")
    if found.unindexed:
        few = counted(found.unindexed, "translation")
        invocation.diagnostics.note(f"{few} cannot be recalled or searched yet: `warraq reindex --go-on` indexes them.")
    return DONE if found.units else NOTHING
