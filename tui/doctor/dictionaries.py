"""The user's dictionaries: which there are, and which cannot be read."""

import re
from collections.abc import Iterator
from pathlib import Path

from corpus.presence import is_folder_there
from tui.doctor.finding import Finding, ok, wrong

_BEFORE_MEND = re.compile(r"[.:] ")
"""What stands between what is wrong with a dictionary and what to do about it."""


def dictionary_findings(folder: Path) -> Iterator[Finding]:
    """Yield what is wrong with dictionaries, then the sound ones; nothing where none was added."""
    if not is_folder_there(folder):
        return
    from glossary.dictionaries.shelf import Dictionaries

    shelf = Dictionaries(folder)
    try:
        present, problems = shelf.all(), shelf.problems()
    finally:
        shelf.close()
    for problem in problems:
        what, *mends = _BEFORE_MEND.split(problem, maxsplit=1)
        mend = "".join(mends)
        yield wrong("dictionaries", f"{what.removesuffix('.')}.", f"{mend[:1].upper()}{mend[1:]}")
    if present:
        told = ", ".join(f"{about.name} ({about.entries:,} entries)" for about in present)
        yield ok("dictionaries", f"In the order they are asked: {told}")
