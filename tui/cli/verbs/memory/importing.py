"""`warraq memory import`: the translations of a file into the memory."""

from contextlib import ExitStack
from pathlib import PurePath
from typing import TYPE_CHECKING

from tui.cli.articles import STANDARD_INPUT
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.opened import opened
from tui.cli.parser import Parser, written
from tui.cli.shapes import Shape
from tui.telling.counted import counted

if TYPE_CHECKING:
    from glossary.memory.exchange.port import Incoming, Outcome, Wish
    from glossary.progress import Progress

_TOLD = 20
"""Faults told one by one where a person reads them."""


def configure(parser: Parser) -> None:
    """Add what `memory import` takes."""
    parser.add_argument(
        "file", metavar="FILE|-", help="a TMX file of any tool, or an article that comes back as XLIFF 2"
    )
    parser.add_argument(
        "--origin",
        type=written,
        default="",
        metavar="NAME",
        help="who made the translations, instead of whom the file names",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and keep nothing")
    parser.offer_json()
    parser.set_defaults(run=import_translations)


def import_translations(invocation: Invocation) -> int:
    """Import a file and say what was done; 1 where a unit was left out or there was none."""
    from glossary.memory.exchange.port import Incoming, Wish

    options = invocation.options
    with ExitStack() as open_files:
        stream = open_files.enter_context(opened(options.file, invocation.source))
        is_piped = options.file == STANDARD_INPUT
        source = Incoming("standard input" if is_piped else options.file, stream)
        otherwise = "" if is_piped else PurePath(options.file).stem
        wish = Wish(options.origin, otherwise or "import", options.dry_run)
        outcome = _run(source, wish, invocation)
    if options.json:
        invocation.output.json(_shape(source, wish, outcome))
    else:
        _say(outcome, wish, invocation)
    if not outcome.read and not outcome.left_out:
        invocation.diagnostics.note(f"There is no translation in {source.name}.")
    return DONE if outcome.read and not outcome.left_out else NOTHING


def _run(source: "Incoming", wish: "Wish", invocation: Invocation) -> "Outcome":
    from glossary.memory.exchange.importing import MemoryImport
    from glossary.progress import Watch

    diagnostics, translating = invocation.diagnostics, invocation.services.translating

    def told(progress: "Progress") -> None:
        share = progress.done * 100 // max(progress.total, 1)
        diagnostics.progress(f"Importing {source.name}: {progress.found:,} translations, {share} %")

    importing: MemoryImport = translating.importing
    try:
        return importing.run(source, wish, Watch(told))
    finally:
        diagnostics.progress("")


def _shape(source: "Incoming", wish: "Wish", outcome: "Outcome") -> Shape:
    return {
        "file": source.name,
        "dry_run": wish.dry,
        "read": outcome.read,
        "added": outcome.added,
        "other_target": outcome.other_target,
        "same": outcome.same,
        "trusted": outcome.trusted,
        "removed": outcome.removed,
        "left_out": outcome.left_out,
        "faults": [{"line": fault.line, "reason": fault.sentence} for fault in outcome.faults],
    }


def _say(outcome: "Outcome", wish: "Wish", invocation: Invocation) -> None:
    """Print what was done, and tell what was left out."""
    diagnostics = invocation.diagnostics
    for fault in outcome.faults[:_TOLD]:
        diagnostics.warning(f"line {fault.line:,}: {fault.sentence}")
    if outcome.left_out > _TOLD:
        diagnostics.warning(f"There are {outcome.left_out - _TOLD:,} more such lines; --json tells them.")
    done = [f"{outcome.added:,} added"]
    done += [f"{outcome.same:,} there already"] if outcome.same else []
    done += [f"{outcome.left_out:,} left out"] if outcome.left_out else []
    head = "It would be: " if wish.dry else ""
    invocation.output.line(f"{head}{', '.join(done)}.")
    if outcome.other_target:
        diagnostics.note(
            f"{counted(outcome.other_target, 'translation')} of Arabic that has other English too: all are kept."
        )
    if outcome.removed:
        done_here = "was removed here and stays" if outcome.removed == 1 else "were removed here and stay"
        diagnostics.note(f"{counted(outcome.removed, 'translation')} of the file {done_here} removed.")
    if outcome.trusted:
        diagnostics.note(
            f"{counted(outcome.trusted, 'translation')} that the file trusts more: they have its status now."
        )
