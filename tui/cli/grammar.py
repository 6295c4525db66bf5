"""The grammar of the command line: its verbs, and what the arguments ask for."""

from argparse import Namespace
from collections.abc import Collection, Sequence
from importlib import import_module

from tui.cli.parser import OPENS, Parser
from tui.settings.load import load_settings

VERBS = {
    "read": "open an article in the app",
    "add": "keep articles in the library",
    "feed": "follow feeds of sites, and keep what is new in them",
    "list": "list the articles of the library, the newest first",
    "search": "find articles by words, phrases and fields, the best first",
    "related": "list the articles that share names, terms and words with one, or its story by days",
    "tag": "mark articles with words of your own, or list those there are",
    "collection": "put articles together under a name: list, fill, order, export",
    "stats": "print figures: articles, words, what was read, the glossary, names",
    "copies": "list versions and copies of articles, and what differs",
    "boilerplate": "list the lines that sources print on many pages, which are left out of articles",
    "notes": "list, export, add and remove marks, highlights and notes",
    "show": "print an article",
    "render": "print an article as it is laid out in a terminal",
    "bilingual": "write an article beside its English as Markdown, HTML, text, XLIFF or TMX",
    "gloss": "print the English of every word",
    "explain": "print everything that is known of a word",
    "entities": "print the people, organisations and places",
    "entity": "find, correct and export the names of the library",
    "term": "find, add, change and exchange terms of the glossary",
    "translate": "print articles in English, by an engine and by what is kept",
    "memory": "find, change, approve and exchange translations",
    "engine": "choose the engine that translates, and say what may be sent to it",
    "check": "hold a translation against its article and the glossary",
    "dict": "add, list and look up dictionaries of your own",
    "word": "list and mark the words you learn, know or ignore",
    "sense": "list and remove the readings you keep",
    "backup": "copy everything into a file, or the glossary into a folder of texts",
    "restore": "put a backup back, or take in what was changed in a folder of texts",
    "verify": "check that everything is there that the library kept, and repair it",
    "reindex": "make the full-text index anew",
    "db": "say who of a team may do what on a PostgreSQL server",
    "serve": "open the app in a browser",
    "keys": "list the commands of the app and the keys they have now",
    "config": "list and change the settings",
    "locate": "print where settings and data are kept",
    "calibrate": "choose the line of Arabic that reads right in this terminal",
    "doctor": "say what was recognised here, and what is wrong",
    "help": "tell how to do things, by topic",
    "completions": "let bash, zsh or fish complete the commands of warraq",
}
"""The verbs with a line of help each; their grammar lives in `tui.cli.verbs.NAME`."""
_PACKAGES = ("collection", "engine", "entity", "feed", "memory", "term")
"""Verbs of so many commands that their grammar lives in `tui.cli.verbs.NAME.grammar`, and a command in a module."""

APP_VERB = OPENS
"""The verb that opens the app, and what is meant where none is named."""
EXAMPLES = """examples:
  warraq                            open the library
  warraq read article.txt           read an article without keeping it
  warraq add articles/              keep every article of a folder
  warraq gloss article.txt --json   every word in English, for programs

exit codes: 0 done, 1 found wrong or nothing, 2 misused"""


def parse(arguments: Sequence[str]) -> Namespace:
    """Return what the arguments ask for, by default the app on the library; raises Misused and HelpWanted."""
    named = arguments[0] if arguments and arguments[0] in VERBS else None
    parser = _parser((named,) if named else tuple(VERBS), arguments)
    options = parser.parse_args(arguments)
    if options.run is None and not (options.version or options.print_config):
        return parse([*arguments, APP_VERB])
    return options


def whole_parser() -> Parser:
    """Return the parser of the command line with every verb and every command of theirs, for what describes all of it."""
    return _parser(tuple(VERBS), tuple(VERBS))


def _parser(verbs: Sequence[str], learned: Collection[str]) -> Parser:
    """Return a parser that knows some verbs, and the arguments of those of them that are to be learned."""
    parser = Parser(
        prog="warraq",
        description="Read Arabic articles in a terminal, with English, names and a glossary at their side.",
        epilog=EXAMPLES,
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.add_argument(
        "--print-config",
        action="store_true",
        help="print all settings as a file like config.toml, and where each is from",
    )
    parser.set_defaults(run=None, settings=load_settings)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    for name in verbs:
        purpose = VERBS[name]
        verb = commands.add_parser(name, help=purpose, description=f"{purpose[:1].upper()}{purpose[1:]}.")
        verb.set_defaults(verb=name)
        if name in learned:
            import_module(f"tui.cli.verbs.{name}{'.grammar' if name in _PACKAGES else ''}").configure(verb)
    return parser
