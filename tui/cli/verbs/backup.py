"""`warraq backup`: a copy of everything, or the term base as a folder of texts."""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.errors import Misused
from tui.cli.exported import new_file
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, file_name, natural

if TYPE_CHECKING:
    from glossary.backup.backups import Backup


def configure(parser: Parser) -> None:
    """Add the arguments of `backup`."""
    parser.add_argument(
        "file",
        nargs="?",
        type=file_name,
        metavar="FILE",
        help="where to write it: .db (SQLite), .jsonl or .jsonl.gz (any database); among those that are kept if left out",
    )
    parser.add_argument("--list", action="store_true", help="list the backups that are kept, the newest first")
    parser.add_argument("--keep", type=natural, metavar="N", help="take away all but the newest N that are kept")
    parser.offer_force()
    parser.add_argument("--text", type=file_name, metavar="FOLDER", help="write the entries into a folder, a file each")
    parser.offer_json()
    parser.set_defaults(run=run, stopped="Stopped: no backup was made.")


def run(invocation: Invocation) -> int:
    """Make a backup and print where it is, or list those that are kept; 1 where there is none to list."""
    options = invocation.options
    if sum((options.file is not None, options.list, options.text is not None)) > 1:
        raise Misused("backup takes one of FILE, --list and --text FOLDER; see warraq backup --help.")
    if options.text is not None:
        return _write_texts(Path(options.text), invocation)
    return _list(invocation) if options.list else _make(invocation)


def _make(invocation: Invocation) -> int:
    options, backups = invocation.options, invocation.services.curating.backups
    path = backups.make() if options.file is None else backups.write(_place(invocation), force=options.force)
    gone = backups.prune(options.keep) if options.keep else 0
    if options.json:
        size = path.stat().st_size if path else 0
        invocation.output.json({"file": str(path), "size": size, "taken_away": gone})
    else:
        invocation.output.line(str(path))
    return DONE


def _place(invocation: Invocation) -> Path:
    """Return where the backup is to be written; raises Misused where that is the database itself."""
    options, own = invocation.options, invocation.services.settings.database_file
    if own is not None and options.file and os.path.realpath(options.file) == os.path.realpath(own):
        raise Misused(f"{options.file} is the database itself: name another file for its backup.")
    return new_file(options.file, force=options.force)


def _list(invocation: Invocation) -> int:
    backups = invocation.services.curating.safe.kept
    if invocation.options.keep:
        backups.prune(invocation.options.keep)
    kept = backups.all()
    if invocation.options.json:
        invocation.output.json({"folder": str(backups.folder), "backups": [_shape(each) for each in kept]})
    else:
        for each in kept:
            fields = (_moment(each.made), each.occasion, f"{each.size:,}", str(each.path))
            invocation.output.line("\t".join(fields))
    if not kept:
        invocation.diagnostics.note("There is no backup yet; make one with: warraq backup")
    return DONE if kept else NOTHING


def _write_texts(folder: Path, invocation: Invocation) -> int:
    done = invocation.services.curating.texts(folder).write()
    if invocation.options.json:
        shown = {"written": done.written, "taken_away": done.removed, "unchanged": done.unchanged}
        invocation.output.json({"folder": str(folder), **shown})
    else:
        entries = "entry" if done.written == 1 else "entries"
        told = f"{done.written:,} {entries} written, {done.removed:,} taken away, {done.unchanged:,} unchanged."
        invocation.output.line(f"{folder}: {told}")
    return DONE


def _shape(backup: "Backup") -> dict[str, object]:
    return {
        "file": str(backup.path),
        "made": backup.made.isoformat(),
        "for": backup.occasion.value,
        "size": backup.size,
    }


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"
