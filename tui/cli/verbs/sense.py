"""`warraq sense list|remove`: the readings you keep."""

from collections.abc import Iterable

from glossary.learning.model import SenseRule
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written
from tui.cli.shapes import Shape

_WIDTHS = (8, 0, 6)
"""Cells of the beginning of the id, the English and the scope on a terminal."""
_ID = 8


def configure(parser: Parser) -> None:
    """Add the commands of `sense`."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    listing = commands.add_parser("list", help="list the readings you keep, here or always")
    listing.set_defaults(run=list_rules)
    removal = commands.add_parser("remove", help="keep a reading no longer")
    removal.add_argument(
        "ids", nargs="+", type=written, metavar="ID|WORD", help="an id, its end, or the word as written"
    )
    removal.set_defaults(run=remove_rules)
    for each in (listing, removal):
        each.offer_json()


def list_rules(invocation: Invocation) -> int:
    """Print the readings that are kept; 1 if there are none."""
    rules = invocation.services.learning.choices.all()
    _print(rules, invocation)
    if not rules:
        invocation.diagnostics.note(
            f"No reading is kept; {_key(invocation)} in the reader keeps the one that is shown."
        )
    return DONE if rules else NOTHING


def _key(invocation: Invocation) -> str:
    """Return the key that keeps a reading, as the user chose it, or the command where no key does."""
    from tui.commands.keys import key_label
    from tui.commands.resolving import keymap_of
    from tui.commands.table import command_named

    settings, command = invocation.services.settings, command_named("reader.keep")
    keys = keymap_of(settings.keymap, settings.keys).keys_of(command)
    return key_label(keys[0]) if keys else f"{command.title} in the palette"


def remove_rules(invocation: Invocation) -> int:
    """Keep readings no longer, as one step, and print them; 1 if one of them is not kept."""
    choices = invocation.services.learning.choices
    rules, found, missing = choices.all(), [], []
    for name in invocation.options.ids:
        named = [rule for rule in rules if rule.form == name or (len(name) >= _ID and rule.id.endswith(name))]
        found += named
        missing += [] if named else [name]
    _print(choices.drop(*dict.fromkeys(found)), invocation)
    for name in missing:
        invocation.diagnostics.warning(f"No reading of {name} is kept: `warraq sense list` shows those there are.")
    return NOTHING if missing else DONE


def _print(rules: Iterable[SenseRule], invocation: Invocation) -> None:
    if invocation.options.json:
        invocation.output.json({"senses": [_shape(rule) for rule in rules]})
        return
    for rule in rules:
        fields = (rule.id[-_ID:], rule.sense.gloss, rule.scope.value, rule.form)
        invocation.output.line(invocation.typography.row(fields, 3, _WIDTHS))


def _shape(rule: SenseRule) -> Shape:
    spot = rule.spot
    return {
        "id": rule.id,
        "word": rule.form,
        "scope": rule.scope.value,
        "lemma": rule.sense.lemma,
        "pos": rule.sense.pos,
        "gloss": rule.sense.gloss,
        "article": spot.article_id if spot else None,
        "block": spot.block if spot else None,
        "start": spot.offset if spot else None,
        "sentence": spot.sentence if spot else None,
    }
