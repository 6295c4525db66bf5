"""`warraq engine list`: the engines there are."""

from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.engine.told import allowed_told, engine_shapes, key_told, used_told

_WIDTHS = (2, 15, 30, 15, 18)
"""Cells of the mark, the name, the host, whether it is allowed, and what was sent today; the last column takes what is left."""


def configure(parser: Parser) -> None:
    """Add what `engine list` takes."""
    parser.offer_json()
    parser.set_defaults(run=list_engines)


def list_engines(invocation: Invocation) -> int:
    """Print every engine: the chosen one marked, where it sends texts, whether it may, what was sent today, what it lacks."""
    engines = invocation.services.translating.engines
    found = engine_shapes(engines.all(), engines)
    if invocation.options.json:
        invocation.output.json({"engines": found})
        return DONE
    for each in found:
        lacking = [need for need in each["missing"] if need != "key"]
        state = ", ".join(filter(None, (f"needs {' and '.join(lacking)}" if lacking else "", key_told(each))))
        fields = ("*" if each["chosen"] else "", each["name"], each["host"], allowed_told(each), used_told(each))
        if invocation.output.is_terminal:
            row = "  ".join(field.ljust(width) for field, width in zip(fields, _WIDTHS, strict=True))
            invocation.output.line(invocation.typography.sentence(f"{row}  {state}".rstrip()))
        else:
            invocation.output.line("\t".join((*fields, state)))
    if engines.problem:
        invocation.diagnostics.warning(engines.problem)
    if not engines.chosen:
        invocation.diagnostics.note("No engine is chosen; choose one with: warraq engine use NAME")
    return DONE
