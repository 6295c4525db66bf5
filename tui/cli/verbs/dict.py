"""`warraq dict add|list|look|order|update|remove`: dictionaries of the user's own."""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.arabic.tokenise import tokens
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written
from tui.cli.shapes import Shape
from tui.cli.typography import plain
from tui.telling.counted import counted

if TYPE_CHECKING:
    from glossary.dictionaries.entry import About, Entry
    from glossary.dictionaries.keeping import Keeper
    from glossary.model import Analysis
    from tui.cli.typography import Typography

FORMS = ("stardict", "dictd", "table", "morphology")


_FIELDS = ("name", "format", "entries", "skipped", "arabic", "licence", "path")
"""What JSON tells of a dictionary."""
_MOST_LINES = 12
"""Lines of a definition on a terminal; the rest is told in JSON and in a pipe."""


def configure(parser: Parser) -> None:
    """Add the commands of `dict`."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    _configure_add(
        commands.add_parser("add", help="index a dictionary: StarDict, dictd, TSV, CSV, or ALMOR morphology")
    )
    listing = commands.add_parser("list", help="list the dictionaries in the order they are asked")
    listing.set_defaults(run=list_dictionaries)
    looking = commands.add_parser("look", help="look a word up in all dictionaries")
    looking.add_argument(
        "word", nargs="+", type=written, metavar="WORD", help="a word, or several that are one headword"
    )
    looking.set_defaults(run=look_up)
    order = commands.add_parser("order", help="ask some dictionaries before the others")
    order.add_argument("names", nargs="+", type=written, metavar="NAME", help="the first one, the second one, …")
    order.set_defaults(run=put_in_order)
    update = commands.add_parser("update", help="index a dictionary again, its files having changed")
    update.add_argument("name", type=written, metavar="NAME")
    update.set_defaults(run=update_dictionary)
    removal = commands.add_parser("remove", help="forget a dictionary; its files stay")
    removal.add_argument("name", type=written, metavar="NAME")
    removal.set_defaults(run=remove_dictionary)
    for each in (listing, looking, order, update, removal):
        each.offer_json()


def _configure_add(parser: Parser) -> None:
    parser.add_argument("path", metavar="PATH", help="one of its files, or a folder that holds one dictionary")
    parser.add_argument("--name", type=written, default="", metavar="NAME", help="what to call it")
    parser.add_argument(
        "--format", choices=FORMS, metavar="FORMAT", help=f"where it cannot be told: {', '.join(FORMS)}"
    )
    parser.add_argument("--licence", type=written, default="", metavar="TEXT", help="on what terms it may be used")
    parser.add_argument("--word", type=written, default="", metavar="COLUMN", help="a table's words: name or number")
    parser.add_argument(
        "--meaning", type=written, default="", metavar="COLUMN", help="a table's meanings: name or number"
    )
    parser.offer_json()
    parser.set_defaults(run=add_dictionary)


def add_dictionary(invocation: Invocation) -> int:
    """Index a dictionary and say what it holds."""
    from glossary.dictionaries.entry import Form
    from glossary.dictionaries.keeping import Wish

    options = invocation.options
    if not options.path:
        raise Misused("An empty name means no file; name a file of the dictionary.")
    if bool(options.word) != bool(options.meaning):
        raise Misused("Name both columns of the table: --word COLUMN --meaning COLUMN.")
    form = Form(options.format) if options.format else None
    wish = Wish(Path(options.path), options.name, form, options.licence, (options.word, options.meaning))
    with _progress(invocation, options.name or Path(options.path).name) as progress:
        about = _keeper(invocation).add(wish, progress)
    return _told(invocation, about, "Added")


def update_dictionary(invocation: Invocation) -> int:
    """Index a dictionary anew and say what it holds now."""
    name = invocation.options.name
    with _progress(invocation, name) as progress:
        about = _keeper(invocation).update(name, progress)
    return _told(invocation, about, "Updated")


def list_dictionaries(invocation: Invocation) -> int:
    """Print the dictionaries with their licences and what is wrong with them; 1 if there is none."""
    shelf = invocation.services.wordbooks.dictionaries()
    present, problems = shelf.all(), shelf.problems()
    if invocation.options.json:
        invocation.output.json({"dictionaries": [_shape(each) for each in present], "problems": problems})
    else:
        for number, about in enumerate(present, start=1):
            _print_about(number, about, invocation)
        for sentence in problems:
            invocation.diagnostics.warning(sentence)
    if not present and not problems:
        invocation.diagnostics.note("There is no dictionary yet; add one with: warraq dict add PATH")
    return DONE if present else NOTHING


def look_up(invocation: Invocation) -> int:
    """Print what the dictionaries say of a word; 1 if nothing."""
    word = " ".join(invocation.options.word).strip()
    if not word:
        raise Misused("There is nothing to look for; name a word, Arabic or English.")
    shelf = invocation.services.wordbooks.dictionaries()
    entries = shelf.look(word, _analyses(word, invocation))
    if invocation.options.json:
        invocation.output.json({"entries": [_entry_shape(each) for each in entries]})
    else:
        for entry in entries:
            _print(entry, invocation)
    for sentence in shelf.problems():
        invocation.diagnostics.warning(sentence)
    if not entries:
        none = "no dictionary yet; add one with: warraq dict add PATH" if not shelf.all() else f"no entry for {word}."
        invocation.diagnostics.note(f"There is {none}")
    return DONE if entries else NOTHING


def put_in_order(invocation: Invocation) -> int:
    """Ask the dictionaries named first, in this order, and print all in theirs."""
    _keeper(invocation).order(invocation.options.names)
    return list_dictionaries(invocation)


def remove_dictionary(invocation: Invocation) -> int:
    """Forget a dictionary and print its name."""
    name = invocation.options.name
    about = _keeper(invocation).remove(name)
    if about is not None:
        return _told(invocation, about, "Removed")
    if invocation.options.json:
        invocation.output.json({**dict.fromkeys(_FIELDS), "name": name})
    else:
        invocation.output.line("Removed  " + invocation.typography.inline(name, len("Removed  ")))
    return DONE


def _keeper(invocation: Invocation) -> "Keeper":
    from glossary.dictionaries.keeping import Keeper

    return Keeper(invocation.services.settings.dictionaries_dir)


def _analyses(word: str, invocation: Invocation) -> "Sequence[Analysis]":
    return invocation.services.lexicon().analyse(word) if len(tokens(word)) == 1 else ()


@contextmanager
def _progress(invocation: Invocation, name: str) -> Iterator[Callable[[int], None]]:
    """Show how many entries are indexed, until it is done or given up."""
    try:
        yield lambda done: invocation.diagnostics.progress(f"Indexing {name}: {done:,} entries")
    finally:
        invocation.diagnostics.progress("")


def _told(invocation: Invocation, about: "About", done: str) -> int:
    if invocation.options.json:
        invocation.output.json(_shape(about))
        return DONE
    head = f"{done}  "
    invocation.output.line(head + invocation.typography.inline(f"{about.name} ({_size(about)})", len(head)))
    if done != "Removed" and about.licence:
        invocation.output.line(" " * len(head) + invocation.typography.inline(about.licence, len(head)))
    if about.skipped and done != "Removed":
        they, which = ("it", "It is") if about.skipped == 1 else ("they", "The first is")
        first = f" {which} entry {about.first_skipped:,} of the file." if about.first_skipped else ""
        invocation.diagnostics.warning(
            f"{counted(about.skipped, 'entry', 'entries')} of {about.path} left out: {they} cannot be read.{first}"
        )
    return DONE


def _size(about: "About") -> str:
    direction = "" if about.arabic else ", its words are not Arabic: only looked up"
    return f"{about.form.value}, {counted(about.entries, 'entry', 'entries')}{direction}"


def _shape(about: "About") -> Shape:
    told = about.name, about.form.value, about.entries, about.skipped, about.arabic, about.licence, about.path
    return dict(zip(_FIELDS, told, strict=True))


def _entry_shape(entry: "Entry") -> Shape:
    return {
        "dictionary": entry.dictionary,
        "headword": entry.headword,
        "text": entry.definition,
        "senses": list(entry.senses),
        "match": entry.fit.value,
        "licence": entry.licence,
    }


def _print_about(number: int, about: "About", invocation: Invocation) -> None:
    """Write a dictionary's name, what it holds, its licence and where it is."""
    output = invocation.output
    head = f"{number:>2}  "
    output.line(head + invocation.typography.inline(about.name, len(head)))
    for told in (_size(about), about.licence, about.path):
        for line in _wrapped(told, invocation):
            output.line(" " * len(head) + line)


def _print(entry: "Entry", invocation: Invocation) -> None:
    """Write an entry: its headword and dictionary, then its lines."""
    typography, output = invocation.typography, invocation.output
    if tokens(entry.headword):
        output.line(typography.row((entry.headword, entry.dictionary), 0, (0,)))
    else:
        output.line(
            "\t".join((entry.headword, entry.dictionary)) if not output.is_terminal else _beside(entry, typography)
        )
    lines = entry.definition.split("\n")
    shown = lines[:_MOST_LINES] if output.is_terminal else lines
    for line in shown:
        for piece in typography.paragraph(line):
            output.line(piece)
    if len(shown) < len(lines):
        output.line(f"… {len(lines) - len(shown)} more lines: they are in what --json prints")
    output.line()


def _beside(entry: "Entry", typography: "Typography") -> str:
    """Return a headword that is not Arabic with its dictionary behind it."""
    return typography.inline(entry.headword) + "  " + typography.inline(entry.dictionary)


def _wrapped(text: str, invocation: Invocation) -> list[str]:
    """Return a text in lines for a terminal, or as it is."""
    if not invocation.output.is_terminal:
        return [plain(text)] if text else []
    return textwrap.wrap(plain(text), max(invocation.output.width - 4, 20))
