"""What is written down of engines from run to run, for all programs of a user."""

from pathlib import Path
from typing import NamedTuple

from glossary.translate.guard.consent import Consents
from glossary.translate.guard.pace import Pace
from glossary.translate.guard.spending import Spending
from glossary.translate.guard.timing import Timing


class Records(NamedTuple):
    """Who may be sent texts, how much was sent today, and when it was."""

    consents: Consents
    spending: Spending
    pace: Pace


def open_records(folder: Path, timing: Timing | None = None) -> Records:
    """Return the records in a folder, which need not exist."""
    now = (timing or Timing()).now
    return Records(
        Consents(folder / "allowed.json"),
        Spending(folder / "used.json", now),
        Pace(folder / "pace.json", now),
    )
