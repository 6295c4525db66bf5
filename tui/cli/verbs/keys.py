"""`warraq keys`: the keys that commands have now."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.meant import did_you_mean
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import Shape
from tui.settings.load import load_sound_settings
from tui.settings.model import Preset

if TYPE_CHECKING:
    from tui.commands.keymap import Keymap
    from tui.commands.model import Command, Scope

_KEYS, _TWINS = 26, 12
"""Cells of the keys, and of those on an Arabic keyboard."""
EXAMPLES = """examples:
  warraq keys                   the keys of all commands
  warraq keys reader            those of a screen
  warraq keys --preset vim      those of a preset, whatever the settings say
  warraq keys --json            for programs

exit codes: 0 done, 1 found wrong or nothing, 2 misused"""


def configure(parser: Parser) -> None:
    """Add the arguments of `keys`."""
    parser.epilog = EXAMPLES
    parser.add_argument(
        "scope", nargs="*", metavar="SCOPE", help="a screen or a pane, such as reader; all of them if left out"
    )
    parser.add_argument("--preset", choices=[*Preset], help="list the keys of a preset, without your own")
    parser.offer_json()
    parser.set_defaults(run=run, settings=load_sound_settings)


def run(invocation: Invocation) -> int:
    """Print the commands with their keys, and warn of what is odd in those that the user chose."""
    from tui.commands.resolving import keymap_of

    options, settings = invocation.options, invocation.services.settings
    scopes = _scopes(" ".join(options.scope))
    keymap = keymap_of(Preset(options.preset)) if options.preset else keymap_of(settings.keymap, settings.keys)
    for problem in keymap.problems:
        invocation.diagnostics.warning(f"{settings.config_file}: {problem}")
    if options.json:
        invocation.output.json(keymap_shape(keymap, scopes))
    else:
        _print(invocation, keymap, scopes)
    return DONE


def keymap_shape(keymap: "Keymap", scopes: "Sequence[Scope]") -> Shape:
    """Return what `keys --json` says of the commands of some scopes."""
    from tui.commands.table import commands_of

    return {
        "preset": keymap.preset.value,
        "problems": list(keymap.problems),
        "commands": [_command_shape(keymap, command) for scope in scopes for command in commands_of(scope)],
    }


def _command_shape(keymap: "Keymap", command: "Command") -> Shape:
    from tui.commands.keys import key_name

    bound = keymap.bound(command)
    return {
        "id": command.id,
        "scope": command.scope.value,
        "title": command.title,
        "help": command.help,
        "keys": [key_name(key) for key in bound.keys],
        "arabic": list(bound.twins),
        "usual": [key_name(key) for key in command.keys],
    }


def _print(invocation: Invocation, keymap: "Keymap", scopes: "Sequence[Scope]") -> None:
    from tui.commands.keys import key_name, twin_labels
    from tui.commands.table import commands_of

    typography = invocation.typography
    for number, scope in enumerate(scopes):
        invocation.output.line(("\n" if number else "") + scope.value.capitalize())
        for command in commands_of(scope):
            keys = keymap.keys_of(command)
            named = "  ".join(map(key_name, keys)) or "-"
            arabic = "  ".join(typography.inline(label) for label in twin_labels(keys))
            told = f"  {named:<{_KEYS}} {arabic:<{_TWINS}} {command.id:<26} {command.title}"
            invocation.output.line(told)


def _scopes(name: str) -> "Sequence[Scope]":
    """Return the scopes that a name means, all for an empty one; raises Misused."""
    from tui.commands.model import Scope

    found = [scope for scope in Scope if name.casefold() in ("", scope.value.casefold(), scope.name.casefold())]
    if not found:
        names = [scope.name.lower() for scope in Scope]
        advice = did_you_mean(name.casefold(), names, f"there are {', '.join(names)}.")
        raise Misused(f"There is no screen {name!r}: {advice}")
    return found
