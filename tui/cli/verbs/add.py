"""`warraq add PATH|DIR|URL|-`: articles into the library."""

import signal
import threading
from argparse import ArgumentTypeError
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from types import FrameType
from typing import TYPE_CHECKING

from corpus.errors import CorpusError, StoreError, UnreadableSource
from corpus.importing.model import Fate, Place
from corpus.ingest.formats.detect import Format
from corpus.presence import is_there
from glossary.errors import GlossaryError
from tui.cli.articles import STANDARD_INPUT
from tui.cli.errors import Misused
from tui.cli.imported import MOST_NEW, Lines, Report
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.boilerplate import learn_grown

if TYPE_CHECKING:
    from corpus.importing.importing import Import
    from corpus.ingest.sources import Wishes

CATALOGUED_CHARACTERS = 500_000
"""The most text whose names and terms are looked up here; a book takes minutes, and the app does it in its own time."""

_INTERVAL = 1.0
"""The fewest seconds between two looks at what is watched."""
_SHARE = 10
"""So many times as long as a look took passes before the next one."""


def configure(parser: Parser) -> None:
    """Add the arguments of `add`."""
    parser.add_argument(
        "paths", nargs="+", metavar="PATH|URL", help="a file, a folder, an address, or - for standard input"
    )
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
    parser.add_argument(
        "--again", action="store_true", help="read also what has not changed since it was read, from its beginning"
    )
    parser.add_argument(
        "--preview",
        "--dry-run",
        action="store_true",
        help="print what would be added and how it begins, and keep nothing",
    )
    parser.add_argument(
        "--watch", action="store_true", help="stay, and bring in what is new in the folders or changes, until ctrl+c"
    )
    parser.offer_private()
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
    """Keep the articles and report added, updated, duplicates and failed; 1 if any failed, or if it was stopped."""
    if not all(invocation.options.paths):
        raise Misused("An empty name means no file; name a file, a folder, or - for standard input.")
    if invocation.options.watch and STANDARD_INPUT in invocation.options.paths:
        raise Misused("Standard input cannot be watched; name folders and files.")
    if invocation.options.preview:
        from tui.cli.previewed import Preview

        return Preview(invocation, _wishes(invocation)).show(invocation.options.paths)
    report = Report()
    say = Lines(invocation, report)
    try:
        _add(invocation, say)
    except KeyboardInterrupt:
        report.stopped = not invocation.options.watch
    except StoreError:
        say.end()
        if any(report.counts.values()):  # what is there is told of, whatever the database does
            _sum_up(invocation, report)
        raise
    say.end()
    if not report.stopped:
        learn_grown(invocation)
        _catalogue(invocation, report)
    _sum_up(invocation, report)
    return NOTHING if report.counts[Fate.FAILED] or report.stopped else DONE


def _sum_up(invocation: Invocation, report: Report) -> None:
    if invocation.options.json:
        invocation.output.json(report.document)
    else:
        invocation.output.line(report.sentence)


def _add(invocation: Invocation, say: Lines) -> None:
    """Keep what the files hold; what cannot be read is reported, and the rest goes on."""
    from corpus.importing.importing import Import
    from corpus.importing.places import places

    options = invocation.options
    names = options.paths
    if STANDARD_INPUT in names and invocation.source is None:
        error = UnreadableSource("Standard input is closed; pipe an article into it.")
        say.failed(STANDARD_INPUT, str(error))
        names = [name for name in names if name != STANDARD_INPUT]
    services = invocation.services
    job = Import(services.library, services.intake.read_files.get(), _wishes(invocation), again=options.again)
    job.undisturbed = undisturbed
    try:
        for some in _rounds(names, say) if options.watch else [places(names)]:
            for event in job.run(some, invocation.source):
                say.tell(event)
    except KeyboardInterrupt:
        say.report.is_all_read = job.is_all_read
        _keep_the_rest(job, say)
        raise


def _rounds(names: Sequence[str], say: Lines) -> Iterator[Sequence[Place]]:
    """Yield the files that are new or have changed, again and again."""
    from corpus.importing.watching import Watched

    for name in (each for each in names if not is_there(Path(each))):
        say.failed(name, f"There is no file {name}: it is brought in when it comes.")
    watched = Watched(names)
    while True:
        begun = monotonic()
        if found := watched.changed():
            yield found
        say.watching(watched.count)
        sleep(max(_INTERVAL, _SHARE * (monotonic() - begun)))


def _wishes(invocation: Invocation) -> "Wishes":
    from corpus.ingest.sources import Wishes

    options = invocation.options
    form = Format(options.format) if options.format else None
    return Wishes(form, dict(options.map), invocation.services.following.articles_at)


def _keep_the_rest(job: "Import", say: Lines) -> None:
    for event in job.rest():
        say.tell(event)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let ctrl+c wait until what is done inside is done; outside of the main thread it comes to nobody."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []

    def hear(number: int, _frame: FrameType | None) -> None:
        heard.append(number)

    before = signal.signal(signal.SIGINT, hear)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if heard:
        raise KeyboardInterrupt


def _catalogue(invocation: Invocation, report: Report) -> None:
    if len(report.new) > MOST_NEW or report.characters > CATALOGUED_CHARACTERS:
        return
    try:
        for article_id in report.new:
            invocation.services.catalogue(article_id)
    except (CorpusError, GlossaryError) as error:
        invocation.diagnostics.warning(f"{error} The names and terms are looked up when the app is next open.")
