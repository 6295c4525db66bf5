"""`warraq engine show NAME`: all that is known of an engine."""

import textwrap

from tui.cli.invocation import DONE, Invocation
from tui.cli.output import Output
from tui.cli.parser import Parser, written
from tui.cli.verbs.engine.told import allowed_told, engine_shapes, key_told, used_told

_HEAD, _NARROWEST = 11, 40


def configure(parser: Parser) -> None:
    """Add what `engine show` takes."""
    parser.add_argument("name", metavar="NAME", type=written, help="its name, as the list tells it")
    parser.offer_json()
    parser.set_defaults(run=show)


def show(invocation: Invocation) -> int:
    """Print what an engine is, what it needs, how it is asked, and what was sent today."""
    engines = invocation.services.translating.engines
    (shape,) = engine_shapes([engines.known(invocation.options.name)], engines)
    if invocation.options.json:
        invocation.output.json({"engine": shape})
        return DONE
    pace = shape["requests_a_minute"]
    told = {
        "engine": f"{shape['title']}{', chosen' if shape['chosen'] else ''}",
        "about": shape["about"],
        "sends to": shape["host"] or ("nobody" if not shape["remote"] else "nobody yet"),
        "may it": allowed_told(shape),
        **{each: shape[each] for each in ("url", "model", "folder", "region")},
        "key": key_told(shape),
        "lacks": ", ".join(shape["missing"]),
        "pace": f"{pace} requests a minute, {shape['parallel']} at once" if pace else f"{shape['parallel']} at once",
        "today": f"{used_told(shape)} characters" if used_told(shape) else "",
        "deadline": f"{shape['deadline']:g} s" if shape["deadline"] else "",
    }
    for name, value in told.items():
        if value:
            _print(name, str(value), invocation.output)
    return DONE


def _print(name: str, value: str, output: Output) -> None:
    """Write a line, on a terminal as many as it takes."""
    head = f"{name:<{_HEAD}}"
    width = max(output.width, _NARROWEST) if output.is_terminal else 0
    lines = textwrap.wrap(value, width - _HEAD, break_on_hyphens=False) if width else [value]
    for number, line in enumerate(lines):
        output.line((head if not number else " " * _HEAD) + line)
