"""The commands of `entity`: a line of help each; their grammar lives in `tui.cli.verbs.entity.NAME`."""

from tui.cli.parser import Parser

COMMANDS = {
    "find": "list the names of the library, or look for one, Arabic or English",
    "show": "print all that is known of a name",
    "confirm": "vouch for names as they are called",
    "rename": "call a name otherwise, or say what it is",
    "retype": "say that a name is of another kind",
    "qid": "say which item of Wikidata a name is",
    "alias": "let a spelling mean a name, or no longer",
    "merge": "say that a name is the same as another",
    "split": "say that a spelling is the name of somebody else",
    "apart": "say that two names are not the same, and ask no more",
    "suggest": "list names that may be the same, and why",
    "hide": "show names nowhere, such as what is none",
    "unhide": "show names again that were hidden",
    "undo": "take the last change back, be it of a name or of a term",
    "redo": "do again what was taken back",
    "export": "write names into a file: JSON Lines, CSV, Turtle",
}
"""The commands in the order that the help names them."""
_MODULES = {"undo": "tui.cli.verbs.term.undo", "redo": "tui.cli.verbs.term.redo"}
"""Commands that are those of `term`: there is one history."""


def configure(parser: Parser) -> None:
    """Add the commands of `entity`; each is imported when it is the one that is asked for."""
    parser.take_commands(COMMANDS, __package__, _MODULES)
