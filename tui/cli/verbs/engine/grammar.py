"""The commands of `engine`: a line of help each; their grammar lives in `tui.cli.verbs.engine.NAME`."""

from tui.cli.parser import Parser

COMMANDS = {
    "list": "list the engines: what each needs, where it sends texts, how much was sent today",
    "show": "print all that is known of an engine",
    "use": "choose the engine that translates, or off for none",
    "allow": "let paragraphs be sent to an engine",
    "forbid": "let nothing be sent to an engine any more",
    "key": "keep the key of an engine in the system's keyring",
    "try": "translate a short sentence, and say how long it took",
}
"""The commands in the order that the help names them."""
_MODULES = {"list": ".listing", "try": ".trying"}
"""Modules that are not called as their command is."""
EXAMPLES = """examples:
  warraq engine list          which there are, and what each needs
  warraq engine use libretranslate --url http://127.0.0.1:5000
  warraq engine use google    choose one
  warraq engine allow google  nothing is sent before you allow it
  warraq engine key chatgpt   asks for the key; nobody sees it
  warraq engine try           whether the chosen one answers

exit codes: 0 done, 1 found wrong or nothing, 2 misused"""


def configure(parser: Parser) -> None:
    """Add the commands of `engine`; each is imported when it is the one that is asked for."""
    parser.epilog = EXAMPLES
    parser.take_commands(COMMANDS, __package__, _MODULES)
