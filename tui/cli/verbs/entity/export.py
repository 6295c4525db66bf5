"""`warraq entity export`: names into a file, whole or not at all."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from glossary.authority.exporting.formats import FORMATS, NameFormat, format_named, format_of_file
from glossary.exchange.exporting import written_beside
from tui.cli.articles import STANDARD_INPUT
from tui.cli.errors import Misused
from tui.cli.exported import new_file
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, file_name, said
from tui.cli.verbs.entity.asking import offer_filters, query_of
from tui.cli.verbs.entity.current import read_articles
from tui.cli.watching import watched
from tui.telling.counted import counted

if TYPE_CHECKING:
    from glossary.authority.exporting.walking import NameRecord


def configure(parser: Parser) -> None:
    """Add what `entity export` takes."""
    parser.add_argument(
        "file", type=file_name, metavar="FILE|-", help="the file to write; - for standard output, with --format"
    )
    parser.add_argument("--format", choices=list(FORMATS), metavar="FORMAT", help=f"one of {', '.join(FORMATS)}")
    parser.add_argument("--query", type=said, metavar="WORDS", help="only names with these words")
    offer_filters(parser)
    parser.offer_force()
    parser.offer_json()
    parser.set_defaults(run=export_names)


def export_names(invocation: Invocation) -> int:
    """Write a file, or standard output, and say how many names it holds; 1 where there is none."""
    options = invocation.options
    form = _format(options.file, options.format)
    if options.file == STANDARD_INPUT:
        if options.json:
            raise Misused("Standard output holds the file itself; name a file where --json is to tell of it.")
        names = _Counted(invocation)
        form.write(names, invocation.output.binary())
        return DONE if names.count else NOTHING
    path = new_file(options.file, force=options.force)
    names = _Counted(invocation)
    with written_beside(path, options.force) as stream:
        form.write(names, stream)
    if options.json:
        invocation.output.json({"file": options.file, "format": form.name, "entities": names.count})
    else:
        invocation.output.line(f"{counted(names.count, 'name')} in {options.file}.")
    if not names.count:
        invocation.diagnostics.note("No name fits: none is written.")
    return DONE if names.count else NOTHING


class _Counted:
    """The names that are asked for, counted as they pass."""

    def __init__(self, invocation: Invocation) -> None:
        self._invocation = invocation
        self._query = query_of(" ".join((invocation.options.query or "").split()), invocation.options)
        self.count = 0

    def __iter__(self) -> "Iterator[NameRecord]":
        from glossary.authority.exporting.walking import each_name

        invocation = self._invocation
        read_articles(invocation)
        watch = watched("Exporting", "names", invocation)
        services = invocation.services
        try:
            for each in each_name(services.curating.engine, services.naming.rulings(), self._query, watch):
                self.count += 1
                yield each
        finally:
            invocation.diagnostics.progress("")


def _format(name: str, wanted: str | None) -> NameFormat:
    form = format_named(wanted) if wanted else None if name == STANDARD_INPUT else format_of_file(name)
    if form is None:
        raise Misused(f"The format is not clear: say it with --format, one of {', '.join(FORMATS)}.")
    return form
