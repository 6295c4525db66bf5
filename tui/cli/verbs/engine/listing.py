"""`warraq engine list`: the engines there are."""

from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import Shape
from tui.cli.verbs.engine.told import allowed_told, engine_shapes, key_told, used_told

_WIDTHS = (1, 15, 22, 18)
"""Cells of the mark, the name, how it stands with it, and what was sent today; the host takes what is left."""


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
        _print(each, invocation)
    if engines.problem:
        invocation.diagnostics.warning(engines.problem)
    if not engines.chosen:
        invocation.diagnostics.note("No engine is chosen; choose one with: warraq engine use NAME")
    return DONE


def _print(shape: Shape, invocation: Invocation) -> None:
    """Write a row on a terminal, elsewhere the fields between tabs."""
    mark, name, host, used = "*" if shape["chosen"] else "", shape["name"], shape["host"], used_told(shape)
    needs = f"needs {' and '.join(shape['missing'])}" if shape["missing"] else ""
    if not invocation.output.is_terminal:
        invocation.output.line("\t".join((mark, name, host, allowed_told(shape), used, needs or key_told(shape))))
        return
    fields = (mark, name, needs or allowed_told(shape), used)
    row = "  ".join(field.ljust(width) for field, width in zip(fields, _WIDTHS, strict=True))
    invocation.output.line(invocation.typography.sentence(f"{row}  {host}".rstrip()))
