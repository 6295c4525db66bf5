"""`warraq boilerplate [SOURCE|ID]`: lines that sources print on many pages, which are left out of their articles."""

from typing import TYPE_CHECKING

from corpus.arabic.normalise import fold
from corpus.errors import CorpusError, UnknownArticle
from corpus.meant import did_you_mean
from tui.cli.articles import is_id
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, said
from tui.cli.shapes import Shape

if TYPE_CHECKING:
    from corpus.boilerplate import Boilerplate, LearnedLine

_WIDTHS = (5, 5, 4, 22)
"""Cells of the number, the count of articles, what is done with the line, and the source on a terminal."""
_MOST = 10
"""So many sources of several that are meant are named."""


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
    sources = None if options.source is None else _sources(invocation, options.source, known)
    if options.learn:
        sources = [_only(sources, options.source, known)]
        known.learn(sources[0])
    number = options.keep if options.keep is not None else options.drop
    lines = _of(sources, known) if number is None else [known.set_kept(number, options.keep is not None)]
    if options.learn or number is not None:
        _settle(invocation, known)
    if options.json:
        invocation.output.json({"lines": [_shape(line) for line in lines]})
    else:
        for line in lines:
            invocation.output.line(invocation.typography.row(_fields(line), 4, _WIDTHS))
    if not lines:
        name = sources[0] if sources and len(sources) == 1 else options.source
        known_of = "a source" if name is None else f"a source called {name}"
        invocation.diagnostics.note(f"Nothing is left out: no line is known that stands on many pages of {known_of}.")
    return DONE if lines else NOTHING


def _of(sources: list[str] | None, known: "Boilerplate") -> "list[LearnedLine]":
    """Return the lines of some sources, of all for None."""
    return [line for line in known.lines() if sources is None or line.source in sources]


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


def _sources(invocation: Invocation, name: str, known: "Boilerplate") -> list[str]:
    """Return the sources that are meant: the one called so, those with its letters in any case and spelling, that of an article."""
    every = sorted(set(known.sources()) | {line.source for line in known.lines()})
    folded = fold(name)
    same = [each for each in every if each == name] or [each for each in every if fold(each) == folded]
    found = same or [each for each in every if folded in fold(each)]
    if found or not is_id(name):
        return found
    try:
        source = invocation.services.library.get(name).source
    except UnknownArticle:
        return []
    return [source] if source else []


def _only(sources: list[str] | None, name: str | None, known: "Boilerplate") -> str:
    """Return the one source that is meant; raise Misused where it is none, or one of several."""
    if sources is None:
        raise Misused("--learn needs a source: warraq boilerplate SOURCE --learn.")
    if len(sources) > 1:
        raise Misused(f"Several sources have {name} in their names: name one of {', '.join(sources[:_MOST])}.")
    if not sources:
        advice = did_you_mean(name or "", known.sources(), "warraq list shows the source of each article.")
        raise Misused(f"No article is of a source called {name}: {advice}")
    return sources[0]


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
