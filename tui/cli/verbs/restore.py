"""`warraq restore`: everything from a backup, or the entries from a folder of texts."""

from pathlib import Path

from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, file_name
from tui.cli.shapes import Shape

_PREFERENCES = ("folder", "database")


def configure(parser: Parser) -> None:
    """Add the arguments of `restore`."""
    parser.add_argument(
        "file", nargs="?", type=file_name, metavar="FILE", help="a backup, or a database file of warraq"
    )
    parser.add_argument(
        "--text", type=file_name, metavar="FOLDER", help="take in what was changed in a folder of texts"
    )
    parser.add_argument(
        "--prefer",
        choices=_PREFERENCES,
        help="with --text: what is taken where both changed the same field (default: the database's; it is listed)",
    )
    parser.offer_json()
    parser.set_defaults(run=run, stopped="Stopped: nothing was restored.")


def run(invocation: Invocation) -> int:
    """Restore and say how to take it back; 1 where fields of a folder are left to be settled."""
    options = invocation.options
    if (options.file is None) == (options.text is None):
        raise Misused("restore takes either FILE or --text FOLDER; see warraq restore --help.")
    if options.prefer and options.text is None:
        raise Misused("--prefer goes with --text FOLDER; see warraq restore --help.")
    if options.file is not None:
        return _everything(Path(options.file), invocation)
    return _texts(Path(options.text), invocation)


def _everything(path: Path, invocation: Invocation) -> int:
    before, was_damaged = invocation.services.curating.safe.restore(path)
    if invocation.options.json:
        invocation.output.json({"restored": str(path), "before": str(before)})
    else:
        invocation.output.line(f"Restored {path}.")
        back = f"take it back with: warraq restore {before}"
        told = f"The file that was damaged is kept: {before}" if was_damaged else f"What was there is kept; {back}"
        invocation.diagnostics.note(told)
    return DONE


def _texts(folder: Path, invocation: Invocation) -> int:
    taken = invocation.services.curating.texts(folder).take_in(invocation.options.prefer)
    if invocation.options.json:
        conflicts: list[Shape] = [
            {
                "concept": each.concept_id,
                "called": each.called,
                "field": each.field,
                "before": each.base,
                "database": each.database,
                "folder": each.folder,
            }
            for each in taken.conflicts
        ]
        counts = {"added": taken.added, "changed": taken.changed, "removed": taken.removed}
        invocation.output.json({"folder": str(folder), **counts, "conflicts": conflicts})
        return NOTHING if taken.conflicts else DONE
    told = f"{taken.added:,} added, {taken.changed:,} changed, {taken.removed:,} removed."
    invocation.output.line(f"{folder}: {told}")
    for each in taken.conflicts:
        shown = f"database {each.database or '—'} | folder {each.folder or '—'}"
        invocation.output.line(f"{each.called}\t{each.field}\t{shown}\t{each.concept_id}")
    if taken.conflicts:
        invocation.diagnostics.note(
            "These fields were changed in both: the database's are kept, the folder's are in its files."
            " Settle them with: warraq restore --text FOLDER --prefer folder|database"
        )
    return NOTHING if taken.conflicts else DONE
