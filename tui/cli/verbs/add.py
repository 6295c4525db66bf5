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


class Lines:
    """Says of each file what became of it, at once, so that it is true of what was said whatever ends the program."""

    def __init__(self, invocation: Invocation) -> None:
        """Know where to say it; a JSON object says all at the end."""
        self._output = invocation.output
        self._diagnostics = invocation.diagnostics
        self._typography = None if invocation.options.json else invocation.typography

    def kept(self, shape: Shape, *, is_new: bool) -> None:
        """Write the line of an article that is in the library now."""
        if self._typography is None:
            return
        head = f"{'added' if is_new else 'there'}  {shape['id']}  "
        self._diagnostics.progress("")
        self._output.line(head + self._typography.inline(shape["title"], len(head)))
        self._output.flush()


def configure(parser: Parser) -> None:
    """Add the arguments of `add`."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Keep the articles and report added, duplicates and failed; 1 if any failed."""
    report = Report()
    say = Lines(invocation)
    for name in invocation.options.paths:
        try:
            for path in _files(name):
                invocation.diagnostics.progress(f"{report.sentence} {path}")
                _add(path, invocation, report, say)
        except UnreadableSource as error:
            _fail(name, error, invocation, report)
    invocation.diagnostics.progress("")
    _catalogue(invocation, report)
    if invocation.options.json:
        invocation.output.json({"added": report.added, "duplicates": report.duplicates, "failed": report.failed})
    else:
        invocation.output.line(report.sentence)
    return NOTHING if report.failed else DONE


def _files(name: str) -> Iterator[str]:
    if not name:
        raise Misused("An empty name means no file; name a file, a folder, or - for standard input.")
    if name == STANDARD_INPUT:
        yield name
        return
    from corpus.ingest.sources import article_paths

    yield from map(str, article_paths(name))


def _add(path: str, invocation: Invocation, report: Report, say: Lines) -> None:
    from corpus.ingest.sources import article_from_bytes, read_bytes

    try:
        raw = source_bytes(invocation.source) if path == STANDARD_INPUT else read_bytes(path)
        kept = invocation.services.library.add(article_from_bytes(raw, Path(path).name), raw)
    except UnreadableSource as error:
        _fail(path, error, invocation, report)
        return
    shape = {"id": kept.article.id, "title": kept.article.title, "path": path}
    (report.added if kept.is_new else report.duplicates).append(shape)
    say.kept(shape, is_new=kept.is_new)


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
