"""`warraq add PATH|DIR|-`: articles into the library."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import CorpusError, UnreadableSource
from glossary.errors import GlossaryError
from tui.cli.articles import STANDARD_INPUT, source_bytes
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import Shape

CATALOGUED_AT_ONCE = 25
"""The most articles whose names and terms are looked up here; the app does more of them in its own time."""


@dataclass(slots=True)
class Report:
    """What became of the files."""

    added: list[Shape] = field(default_factory=list)
    duplicates: list[Shape] = field(default_factory=list)
    failed: list[Shape] = field(default_factory=list)

    @property
    def sentence(self) -> str:
        """Return the counts in words."""
        return f"{len(self.added)} added, {len(self.duplicates)} already there, {len(self.failed)} failed."


def configure(parser: Parser) -> None:
    """Add the arguments of `add`."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Keep the articles and report added, duplicates and failed; 1 if any failed."""
    report = Report()
    for name in invocation.options.paths:
        try:
            for path in _files(name):
                invocation.diagnostics.progress(f"{report.sentence} {path}")
                _add(path, invocation, report)
        except UnreadableSource as error:
            _fail(name, error, invocation, report)
    invocation.diagnostics.progress("")
    _catalogue(invocation, report)
    _tell(invocation, report)
    return NOTHING if report.failed else DONE


def _files(name: str) -> Iterator[str]:
    if not name:
        raise Misused("An empty name means no file; name a file, a folder, or - for standard input.")
    if name == STANDARD_INPUT:
        yield name
        return
    from corpus.ingest.sources import article_paths

    yield from map(str, article_paths(name))


def _add(path: str, invocation: Invocation, report: Report) -> None:
    from corpus.ingest.sources import article_from_bytes, read_bytes

    try:
        raw = source_bytes(invocation.source) if path == STANDARD_INPUT else read_bytes(path)
        kept = invocation.services.library.add(article_from_bytes(raw, Path(path).name), raw)
    except UnreadableSource as error:
        _fail(path, error, invocation, report)
        return
    shape = {"id": kept.article.id, "title": kept.article.title, "path": path}
    (report.added if kept.is_new else report.duplicates).append(shape)


def _fail(path: str, error: UnreadableSource, invocation: Invocation, report: Report) -> None:
    invocation.diagnostics.progress("")
    invocation.diagnostics.error(str(error))
    report.failed.append({"path": path, "reason": str(error)})


def _catalogue(invocation: Invocation, report: Report) -> None:
    if len(report.added) > CATALOGUED_AT_ONCE:
        return
    try:
        for shape in report.added:
            invocation.services.catalogue(shape["id"])
    except (CorpusError, GlossaryError) as error:
        invocation.diagnostics.warning(f"{error} The names and terms are looked up when the app is next open.")


def _tell(invocation: Invocation, report: Report) -> None:
    if invocation.options.json:
        invocation.output.json({"added": report.added, "duplicates": report.duplicates, "failed": report.failed})
        return
    for shape in report.added:
        invocation.output.line(f"added  {shape['id']}  {shape['title']}")
    for shape in report.duplicates:
        invocation.output.line(f"there  {shape['id']}  {shape['title']}")
    invocation.output.line(report.sentence)
