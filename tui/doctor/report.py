"""What a report of a fault needs, in one text: the findings, the settings, the log and the last fault."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from corpus.state_file import content_of
from tui.doctor.finding import Finding
from tui.logbook.logbook import CRASH, Logbook
from tui.logbook.scrubbed import scrubbed
from tui.settings.model import Origin, Settings
from tui.settings.places import home_dir
from tui.settings.shown import shown_word

_LINES = 60
"""Lines of the log that are told."""
_PERSONAL = ("author", "db", "translator_url", "translator_folder")
"""Settings of which only where they come from is told."""
_HEAD = """What happened, and what did you expect?

What did you do just before?

What follows was made by warraq doctor --report. It holds no text of an article, no term and no key; have a look."""


def report(settings: Settings, findings: Iterable[Finding], around: Iterable[str] = ()) -> Iterator[str]:
    """Yield the lines of a report, with what is `around` the program; all of it loses what belongs to the user alone."""
    home = home_dir()
    yield _HEAD
    yield from _section("Findings")
    for each in findings:
        yield f"{each.verdict}: {each.topic}: {scrubbed(f'{each.found} {each.advice}'.strip(), home)}"
    yield from _section("Surroundings")
    yield from (scrubbed(line, home) for line in around)
    yield from _section("Settings that are not the default")
    yield from _settings(settings) or ("none",)
    yield from _section("Log")
    yield from Logbook(settings.state_dir).tail(_LINES) or ("nothing went wrong",)
    yield from _section("Last fault")
    yield _crash(settings.state_dir / CRASH)


def _section(title: str) -> tuple[str, ...]:
    return "", title, "-" * len(title)


def _settings(settings: Settings) -> list[str]:
    chosen = [(name, origin) for name, origin in settings.origins if origin is not Origin.DEFAULT]
    return [
        f"{name} = {'…' if name in _PERSONAL else shown_word(settings, name)} ({origin})" for name, origin in chosen
    ]


def _crash(path: Path) -> str:
    try:
        when = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        return f"{when:%Y-%m-%d %H:%M} UTC\n{content_of(path).decode('utf-8', 'replace').rstrip()}"
    except OSError:
        return "none"
