"""What warraq reads and where it writes: the lexicon, the samples, the folders."""

import os
from collections.abc import Iterator
from pathlib import Path

from corpus.presence import is_no_file
from glossary.errors import GlossaryError
from tui.doctor.finding import Finding, notable, ok, wrong
from tui.doctor.room import room_findings
from tui.logbook.logbook import FILE
from tui.settings.model import Settings

_REINSTALL = "Install warraq again: pipx reinstall warraq"


def data_findings(settings: Settings) -> Iterator[Finding]:
    """Yield whether what came with warraq is there, and whether its folders can be written."""
    yield _lexicon()
    yield _samples()
    yield from _folder("data", settings.data_dir)
    yield from _folder("states", settings.state_dir)
    yield from _log(settings.state_dir / FILE)


def _lexicon() -> Finding:
    from glossary.morphology.lexicon.datafiles import file_text, lexicon_folder

    try:
        folder = lexicon_folder()
        entries = file_text(folder, "dictStems").count("\n")
    except GlossaryError as error:
        return wrong("lexicon", str(error))
    return ok("lexicon", f"{entries:,} lines in {folder}")


def _samples() -> Finding:
    from corpus.bundled import sample_files
    from glossary.starter import starter_concepts

    try:
        articles, terms = len(sample_files()), len(list(starter_concepts()))
    except (OSError, ValueError) as error:
        return wrong("samples", f"The sample articles or the starter glossary cannot be read ({error}).", _REINSTALL)
    return ok("samples", f"{articles} articles, {terms} terms to begin with")


def _folder(topic: str, folder: Path) -> Iterator[Finding]:
    """Yield whether files can be made in a folder; one that is not there is made when it is needed."""
    mend = f"Give yourself write permission on {folder}, or set XDG_{topic.upper().rstrip('S')}_HOME to another folder."
    try:
        there = next(each for each in (folder, *folder.parents) if each.exists())
        short = tuple(room_findings(topic, folder))
    except OSError as error:
        yield wrong(topic, f"{folder} cannot be looked at ({error.strerror}).", mend)
        return
    if not there.is_dir():
        yield wrong(topic, f"{there} is a file where a folder belongs.", "Move it away, or choose another place.")
    elif not os.access(there, os.W_OK | os.X_OK):
        yield wrong(topic, f"{folder} cannot be written: nothing is kept.", mend)
    elif short:
        yield from short
    else:
        yield ok(topic, str(folder) if there == folder else f"{folder}, made when it is needed")


def _log(path: Path) -> Iterator[Finding]:
    """Yield what keeps anything from being noted in the log, where something does."""
    if is_no_file(path):
        yield notable("log", f"{path} is no file: nothing is noted.", "Remove it; it is made anew.")
