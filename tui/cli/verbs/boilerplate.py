"""`warraq boilerplate [SOURCE|ID]`: lines that sources print on many pages, which are left out of their articles."""

from typing import TYPE_CHECKING

from corpus.arabic.normalise import fold
from corpus.errors import CorpusError, UnknownArticle
from tui.cli.articles import is_id
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, said
from tui.cli.shapes import Shape

if TYPE_CHECKING:
    from corpus.boilerplate import Boilerplate, LearnedLine

_WIDTHS = (5, 5, 4, 22)
"""Cells of the number, the count of articles, what is done with the line, and the source on a terminal."""


def configure(parser: Parser) -> None:
    """Add the arguments of `boilerplate`."""
    parser.add_argument(
        "source", nargs="?", type=said, metavar="SOURCE|ID", help="only of a source, or of that of an article"
    )
    deeds = parser.add_mutually_exclusive_group()
    deeds.add_argument("--keep", type=natural, metavar="NUMBER", help="let a line stay in the articles of its source")
    deeds.add_argument("--drop", type=natural, metavar="NUMBER", help="leave a line that was kept out again")
    deeds.add_argument(
        "--learn", action="store_true", help="learn the lines of the source now, however few articles are new"
    )
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """List the lines, or keep or drop one of them; 1 if there is none."""
    options, known = invocation.options, invocation.services.intake.boilerplate.get()
    source = _source(invocation, options.source, known)
    if options.learn:
        if source is None:
            raise Misused("--learn needs a source: warraq boilerplate SOURCE --learn.")
        known.learn(source)
    number = options.keep if options.keep is not None else options.drop
    lines = _of(source, known) if number is None else [known.set_kept(number, options.keep is not None)]
    if options.learn or number is not None:
        _settle(invocation, known)
    if options.json:
        invocation.output.json({"lines": [_shape(line) for line in lines]})
    else:
        for line in lines:
            invocation.output.line(invocation.typography.row(_fields(line), 4, _WIDTHS))
    if not lines:
        known_of = "a source" if source is None else f"a source called {source}"
        invocation.diagnostics.note(f"Nothing is left out: no line is known that stands on many pages of {known_of}.")
    return DONE if lines else NOTHING


def _of(source: str | None, known: "Boilerplate") -> "list[LearnedLine]":
    """Return the lines of a source; of those whose names have its letters where none is called so."""
    lines = known.lines(source)
    if lines or source is None:
        return lines
    return [line for line in known.lines() if fold(source) in fold(line.source)]


def _settle(invocation: Invocation, known: "Boilerplate") -> None:
    """Index older articles as their lines are now; what is stopped is gone on with by the app."""
    done, total = 0, known.left()
    try:
        for count in known.settle():
            done += count
            invocation.diagnostics.progress(f"{done:,} of {max(done, total):,} articles indexed")
    except KeyboardInterrupt:
        invocation.diagnostics.progress("")
        invocation.diagnostics.note(
            f"Stopped: {max(0, total - done):,} older articles are still found as before; the app goes on when it is next open."
        )
    invocation.diagnostics.progress("")


def learn_grown(invocation: Invocation) -> None:
    """Learn the lines of sources of which many articles came; where that cannot be, the app does it later."""
    try:
        invocation.services.intake.boilerplate.get().learn_grown()
    except CorpusError as error:
        invocation.diagnostics.warning(
            f"{error} What sources print on every page is learned when the app is next open."
        )


def _source(invocation: Invocation, name: str | None, known: "Boilerplate") -> str | None:
    """Return the source that is meant: by its name or letters of it, else as that of an article."""
    if name is None or not is_id(name) or any(fold(name) in fold(each) for each in known.sources()):
        return name
    try:
        return invocation.services.library.get(name).source
    except UnknownArticle:
        return name


def _fields(line: "LearnedLine") -> tuple[str, ...]:
    return str(line.number), str(line.articles), "kept" if line.kept else "left", line.source, line.line


def _shape(line: "LearnedLine") -> Shape:
    return {
        "number": line.number,
        "source": line.source,
        "line": line.line,
        "articles": line.articles,
        "kept": line.kept,
    }
