"""`warraq term glossaries`: the glossaries of projects, customers and fields."""

from argparse import ArgumentTypeError
from contextlib import suppress

from glossary.terminology import Glossary
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written

HIGHEST_PRIORITY = 1_000_000
"""The lowest one is as far below 0: every engine keeps both."""
_OWN = "-"
"""What the user's own glossary, which has no name, is called in an argument."""


def configure(parser: Parser) -> None:
    """Add what `term glossaries` takes."""
    parser.offer_json()
    parser.set_defaults(run=list_glossaries)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    add = commands.add_parser("add", help="a new glossary")
    add.add_argument("name", type=written, metavar="NAME")
    add.add_argument("--priority", type=_priority, default=0, metavar="N", help="of two, the higher one is shown first")
    add.add_argument("--note", type=written, metavar="TEXT", help="what it is for")
    add.add_argument("--default", action="store_true", help="write new entries into it")
    add.set_defaults(run=add_glossary)
    default = commands.add_parser("default", help="write new entries into a glossary")
    default.set_defaults(run=choose_glossary)
    priority = commands.add_parser("priority", help="say how early a glossary is shown")
    priority.set_defaults(run=rank_glossary)
    rename = commands.add_parser("rename", help="give a glossary another name")
    rename.set_defaults(run=rename_glossary)
    remove = commands.add_parser("remove", help="take away a glossary without entries")
    remove.set_defaults(run=remove_glossary)
    for each in (default, priority, rename, remove):
        each.add_argument("name", type=written, metavar="NAME", help="its name; - is your own")
    priority.add_argument("priority", type=_priority, metavar="N", help="of two, the higher one is shown first")
    rename.add_argument("new_name", type=written, metavar="NEW")
    for each in (add, default, priority, rename, remove):
        each.offer_json()


def list_glossaries(invocation: Invocation) -> int:
    """Print all glossaries, the highest priority first."""
    found = invocation.services.curating.glossaries.all()
    if invocation.options.json:
        shapes = [{**each.glossary._asdict(), "entries": each.concepts} for each in found]
        invocation.output.json({"glossaries": shapes})
        return DONE
    for glossary, entries in found:
        mark = "*" if glossary.default else " "
        name = glossary.name or "(your own)"
        line = f"{mark} {glossary.priority:>4}  {entries:>8,}  {name}"
        invocation.output.line(f"{line}  {glossary.note}" if glossary.note else line)
    return DONE


def add_glossary(invocation: Invocation) -> int:
    """Add a glossary and print all."""
    options = invocation.options
    invocation.services.curating.glossaries.add(Glossary(options.name, options.priority, options.default, options.note))
    return list_glossaries(invocation)


def choose_glossary(invocation: Invocation) -> int:
    """Write new entries into a glossary from now on, and print all."""
    invocation.services.curating.glossaries.set_default(_name(invocation))
    return list_glossaries(invocation)


def rank_glossary(invocation: Invocation) -> int:
    """Say how early a glossary is shown, and print all."""
    invocation.services.curating.glossaries.set_priority(_name(invocation), invocation.options.priority)
    return list_glossaries(invocation)


def rename_glossary(invocation: Invocation) -> int:
    """Give a glossary another name, and print all."""
    invocation.services.curating.glossaries.rename(_name(invocation), invocation.options.new_name)
    return list_glossaries(invocation)


def remove_glossary(invocation: Invocation) -> int:
    """Take away a glossary without entries, and print those that are left."""
    invocation.services.curating.glossaries.remove(_name(invocation))
    return list_glossaries(invocation)


def _priority(text: str) -> int:
    """Return how early a glossary is shown; raises ArgumentTypeError."""
    with suppress(ValueError):
        if abs(number := int(text)) <= HIGHEST_PRIORITY:
            return number
    raise ArgumentTypeError(f"{text!r} is not a number from {-HIGHEST_PRIORITY} to {HIGHEST_PRIORITY}")


def _name(invocation: Invocation) -> str:
    name: str = invocation.options.name
    return "" if name == _OWN else name
