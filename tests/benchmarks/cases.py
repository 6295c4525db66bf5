"""What is measured: programs, and the figures taken of a run of each."""

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.articles import MARKER, SIZES, write_article, write_epub, write_markdown
from tests.benchmarks.pseudo_terminal import PseudoTerminal

PAGE_DOWN, SPACE, NEXT_WORD, LIBRARY, READER = b"\x1b[6~", b" ", b"w", b"\x1bOQ", b"\x1bOR"
PAGES, WORDS = 15, 60

Figures = dict[str, float | None]


@dataclass(frozen=True)
class Case:
    name: str
    command: tuple[str, ...]
    page_key: bytes = PAGE_DOWN
    measure: Callable[[PseudoTerminal, "Case"], Figures] = field(default=lambda _terminal, _case: {})
    """Takes more figures once the first paint is over."""
    prints_figures: bool = False
    """Whether the program shows nothing and prints its figures as JSON."""
    prepare: Callable[[], object] = field(default=lambda: None)
    """Makes what the program reads, before it is run first."""


def cases(folder: Path) -> list[Case]:
    """Return the cases, with their articles written into the folder."""
    files = {name: write_article(folder / f"{name.replace(' ', '')}.txt", size) for name, size in SIZES.items()}
    minimal = str(Path(__file__).with_name("minimal_app.py"))
    found = [Case("minimal app", (sys.executable, minimal, MARKER), measure=memory)]
    found += [
        Case(f"warraq {name}", (*warraq(), "read", str(path)), measure=pages_and_words) for name, path in files.items()
    ]
    found.append(Case("warraq memory", (*warraq(), "read", str(files["1 MB"])), measure=full_memory))
    found += [Case(f"less {name}", ("less", str(files[name])), SPACE, pages) for name in ("120 KB", "1 MB")]
    book = str(write_epub(folder / "book.epub", files["120 KB"]))
    page = str(write_markdown(folder / "page.md", files["120 KB"]))
    found += [Case("epy", ("epy", book), SPACE, pages), Case("baca", ("baca", book), PAGE_DOWN, pages)]
    found.append(Case("frogmouth", ("frogmouth", page), PAGE_DOWN, pages))
    return [case for case in found if shutil.which(case.command[0])]


def warraq() -> tuple[str, ...]:
    """Return the command that starts warraq in this environment."""
    script = Path(sys.executable).with_name("warraq")
    return (str(script),) if script.exists() else (sys.executable, "-m", "tui")


def figures(case: Case) -> Figures:
    """Return the figures of one run with a home of its own, where warraq has been before: its database is there."""
    with TemporaryDirectory(prefix="warraq-bench-") as home:
        if case.command[: len(warraq())] == warraq():
            subprocess.run([*warraq(), "list"], env=environment(home), check=True, capture_output=True)
        if case.prints_figures:
            printed = subprocess.run(case.command, env=environment(home), check=True, stdout=subprocess.PIPE)
            found: Figures = json.loads(printed.stdout)
            return found
        return figures_at(home, case)


def figures_at(home: str, case: Case) -> Figures:
    """Return the figures of one run with a home that may have seen others."""
    with PseudoTerminal(case.command, environment(home)) as terminal:
        first_paint = terminal.until_shown(MARKER)
        if first_paint is None:
            raise RuntimeError(f"{case.name} never showed its text; it wrote {bytes(terminal.output[-400:])!r}")
        terminal.until_still()
        return {"first paint": first_paint * 1000, **case.measure(terminal, case)}


def environment(home: str) -> dict[str, str]:
    """Return an environment in which nothing of the user's is read or written."""
    folders = {f"XDG_{kind}_HOME": f"{home}/{kind.lower()}" for kind in ("DATA", "CONFIG", "STATE", "CACHE")}
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    return {**os.environ, **folders, **terminal, "HOME": home, "LESSCHARSET": "utf-8"}


def pages(terminal: PseudoTerminal, case: Case) -> Figures:
    """Return the milliseconds from page-down until the screen is still."""
    steps = [terminal.press(case.page_key).seconds for _ in range(PAGES)]
    return {"page down": median(steps)}


def pages_and_words(terminal: PseudoTerminal, case: Case) -> Figures:
    """Return the same, and the milliseconds of work for a step of the word cursor with its gloss."""
    wait_for_lexicon(terminal)
    taken = pages(terminal, case)
    before = terminal.cpu_seconds()
    for _ in range(WORDS):
        terminal.press(NEXT_WORD)
    return {**taken, "word step": (terminal.cpu_seconds() - before) / WORDS * 1000}


def memory(terminal: PseudoTerminal, _case: Case) -> Figures:
    """Return the megabytes held."""
    return {"memory": terminal.megabytes()}


def full_memory(terminal: PseudoTerminal, case: Case) -> Figures:
    """Return the megabytes held with the lexicon loaded and the database open."""
    wait_for_lexicon(terminal)
    for key in (NEXT_WORD, LIBRARY, READER, NEXT_WORD):
        terminal.press(key)
    wait_for_lexicon(terminal)
    return memory(terminal, case)


def wait_for_lexicon(terminal: PseudoTerminal) -> None:
    """Wait until nothing more is loaded: half a second in which hardly any work was done."""
    busy = True
    while busy:
        before = terminal.cpu_seconds()
        terminal.wait(0.5)
        busy = terminal.cpu_seconds() - before > 0.1


def median(values: list[float | None]) -> float | None:
    """Return the median in milliseconds of the steps that changed something."""
    changed = [value for value in values if value is not None]
    return statistics.median(changed) * 1000 if changed else None
