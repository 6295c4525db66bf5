"""`warraq add PATH|DIR|-`: articles into the library."""

from argparse import ArgumentTypeError
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from corpus.errors import CorpusError, UnreadableSource
from corpus.ingest.formats.detect import Format
from glossary.errors import GlossaryError
from tui.cli.articles import STANDARD_INPUT
from tui.cli.errors import Misused
from tui.cli.imported import Lines, Report
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import Shape

if TYPE_CHECKING:
    from corpus.ingest.formats.port import Item

CATALOGUED_AT_ONCE = 25
"""The most articles whose names and terms are looked up here; the app does more of them in its own time."""
CATALOGUED_CHARACTERS = 500_000
"""The most text that is looked through here; a book takes minutes."""


def configure(parser: Parser) -> None:
    """Add the arguments of `add`."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument(
        "--format",
        choices=[form.value for form in Format],
        help="what the files are, where their names and contents do not tell",
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        type=mapped,
        metavar="FIELD=NAME",
        help="which field of a record is its text, title, date, url, source, author or section: --map text=story",
    )
    parser.offer_json()
    parser.set_defaults(run=run)


def mapped(written: str) -> tuple[str, str]:
    """Return what a field holds and its name in the records; raises ArgumentTypeError."""
    from corpus.ingest.formats.fields import FIELDS

    what, found, name = (part.strip() for part in written.partition("="))
    if not found or not name or what not in FIELDS:
        raise ArgumentTypeError(f"{written!r} is not one of {', '.join(FIELDS)}, then = and the name of a field")
    return what, name


def run(invocation: Invocation) -> int:
    """Keep the articles and report added, duplicates and failed; 1 if any failed, or if it was stopped."""
    report = Report()
    say = Lines(invocation, report)
    try:
        for path, place in _places(invocation.options.paths, say):
            say.at(place)
            _add_all(path, invocation, say)
        say.end()
        _catalogue(invocation, report)
    except KeyboardInterrupt:
        report.stopped = True
        say.end()
    if invocation.options.json:
        invocation.output.json(report.document)
    else:
        invocation.output.line(report.sentence)
    return NOTHING if report.failed or report.stopped else DONE


def _places(names: Iterable[str], say: Lines) -> Iterator[tuple[str, str]]:
    """Yield the files with how they are shown while they are read."""
    from corpus.ingest.sources import article_paths

    for name in names:
        if not name:
            raise Misused("An empty name means no file; name a file, a folder, or - for standard input.")
        if name == STANDARD_INPUT:
            yield name, name
            continue
        try:
            files = article_paths(name)
        except UnreadableSource as error:
            say.failed({"path": name, "reason": str(error)}, str(error))
            continue
        for number, path in enumerate(map(str, files), 1):
            yield path, path if len(files) == 1 else f"{number:,} of {len(files):,}: {path}"


def _add_all(path: str, invocation: Invocation, say: Lines) -> None:
    """Keep what a file holds; what cannot be read is reported, and the rest goes on."""
    from corpus.ingest.sources import Wishes, articles_in

    options = invocation.options
    wishes = Wishes(Format(options.format) if options.format else None, dict(options.map))
    if path == STANDARD_INPUT and invocation.source is None:
        error = UnreadableSource("Standard input is closed; pipe an article into it.")
        say.failed({"path": path, "reason": str(error)}, str(error))
        return
    try:
        for item in articles_in(path, invocation.source, wishes):
            _add(path, item, invocation, say)
    except UnreadableSource as error:
        say.failed({"path": path, "reason": str(error)}, str(error))


def _add(path: str, item: "Item", invocation: Invocation, say: Lines) -> None:
    from corpus.ingest.formats.port import Failed

    where: Shape = {"path": path, "part": item.part} if item.part else {"path": path}
    place = f"{path}, {item.part}" if item.part else path
    say.at(place)
    if isinstance(item, Failed):
        say.failed({**where, "reason": item.reason}, f"{place}: {item.reason}")
        return
    kept = invocation.services.library.add(item.article, item.raw)
    if kept.is_new:
        say.report.characters += len(kept.article.text)
    say.kept({"id": kept.article.id, "title": kept.article.title, **where}, is_new=kept.is_new)


def _catalogue(invocation: Invocation, report: Report) -> None:
    if len(report.added) > CATALOGUED_AT_ONCE or report.characters > CATALOGUED_CHARACTERS:
        return
    try:
        for shape in report.added:
            invocation.services.catalogue(shape["id"])
    except (CorpusError, GlossaryError) as error:
        invocation.diagnostics.warning(f"{error} The names and terms are looked up when the app is next open.")
