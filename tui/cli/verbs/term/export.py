"""`warraq term export`: entries of the glossary into a file, whole or not at all."""

from glossary.exchange.exporting import export_file, export_to
from glossary.exchange.port import FORMATS, Format, Heading, format_named, format_of_name
from tui.cli.articles import STANDARD_INPUT
from tui.cli.errors import Misused
from tui.cli.exported import new_file
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, file_name, said, written
from tui.cli.verbs.term.importing import mapping_of, with_mapping
from tui.cli.watching import watched
from tui.telling.counted import counted

_BINARY = ("anki",)


def configure(parser: Parser) -> None:
    """Add what `term export` takes."""
    parser.add_argument(
        "file", type=file_name, metavar="FILE|-", help="the file to write; - for standard output, with --format"
    )
    parser.add_argument("--format", choices=list(FORMATS), metavar="FORMAT", help=f"one of {', '.join(FORMATS)}")
    parser.take_queries()
    parser.add_argument("--query", type=said, metavar="QUERY", help="only what the query finds")
    parser.add_argument("--title", type=written, default="", metavar="TEXT", help="what the file calls itself")
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        type=written,
        metavar="HEADING=FIELD",
        help="a column of a table, in this order, and what it holds: ar, en, note, ar.status, …",
    )
    parser.offer_force()
    parser.offer_json()
    parser.set_defaults(run=export_terms)


def export_terms(invocation: Invocation) -> int:
    """Write a file, or standard output, and say how many entries it holds; 1 where there is none."""
    options, output = invocation.options, invocation.output
    form = _format(options.file, options.format)
    if options.map:
        form = with_mapping(form, mapping_of(options.map))
    heading = Heading(options.title)
    if options.file == STANDARD_INPUT:
        if options.json:
            raise Misused("Standard output holds the file itself; name a file where --json is to tell of it.")
        if form.name in _BINARY and output.is_terminal:
            raise Misused(f"{form.title} is nothing to show in a terminal; name a file.")
        concepts = invocation.services.curating.exported(options.query or "")
        return _ended(export_to(output.binary(), form, concepts, heading), invocation)
    path = new_file(options.file, force=options.force)
    try:
        concepts = invocation.services.curating.exported(
            options.query or "", watched("Exporting", "entries", invocation)
        )
        count = export_file(path, form, concepts, heading, options.force)
    finally:
        invocation.diagnostics.progress("")
    if options.json:
        output.json({"file": options.file, "format": form.name, "entries": count})
    else:
        output.line(f"{counted(count, 'entry', 'entries')} in {options.file}.")
    return _ended(count, invocation)


def _ended(count: int, invocation: Invocation) -> int:
    """Say where a file holds no entry, and return the exit code of that."""
    if not count:
        invocation.diagnostics.note("No entry fits: none is written.")
    return DONE if count else NOTHING


def _format(name: str, wanted: str | None) -> Format:
    form = format_named(wanted) if wanted else None if name == STANDARD_INPUT else format_of_name(name)
    if form is None:
        raise Misused(f"The format is not clear: say it with --format, one of {', '.join(FORMATS)}.")
    if not form.writes:
        raise Misused(f"{form.title} is read, not written; choose another format.")
    return form
