"""`python -m tests.benchmarks.english_shown`: from the key to the page, with its English from the memory and without any."""

import statistics
import subprocess
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from glossary.memory.bundled import sample_pairs
from glossary.model import Pair
from tests.benchmarks.articles import MARKER
from tests.benchmarks.cases import PAGE_DOWN, PAGES, environment, wait_for_lexicon, warraq
from tests.benchmarks.pseudo_terminal import PseudoTerminal
from tui.services.services import Services
from tui.settings.load import load_settings

PARAGRAPHS = 200
SHOWN = "With its English"
"""Begins the English of the first paragraph, and stands nowhere else."""


def main() -> None:
    """Print the milliseconds with English and without, the best of some rounds side by side, and the ratios."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.english_shown", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="runs of each (default: 3)")
    rounds = parser.parse_args().rounds
    taken: dict[bool, list[tuple[float, float]]] = {True: [], False: []}
    for _ in range(rounds):
        for has_english, runs in taken.items():
            runs.append(_measured(has_english))
    print(f"{'':24}{'with English':>16}{'without':>16}{'ratio':>10}")
    for number, name in enumerate(("opened: text ms", "a page down: whole ms")):
        one, other = (min(run[number] for run in taken[has_english]) for has_english in (True, False))
        print(f"{name:24}{one:16.1f}{other:16.1f}{one / other:10.2f}")


def _measured(has_english: bool) -> tuple[float, float]:
    """Return the milliseconds until an article shows its text, and from page-down until the page is whole, English and all."""
    with TemporaryDirectory(prefix="warraq-bench-") as home:
        environ = environment(home)
        subprocess.run([*warraq(), "list"], env=environ, check=True, capture_output=True)
        pairs = _pairs()
        path = Path(home) / "article.txt"
        path.write_text("\n\n".join(pair.source for pair in pairs), encoding="utf-8")
        if has_english:
            services = Services(load_settings({}, environ))
            services.translating.memory.add_all(pairs)
            services.close()
        with PseudoTerminal((*warraq(), "read", str(path)), environ) as terminal:
            opened = terminal.until_shown(MARKER)
            if opened is None or (has_english and terminal.until_shown(SHOWN) is None):
                raise SystemExit("The article never showed its text.")
            terminal.until_still()
            wait_for_lexicon(terminal)
            steps = [terminal.press(PAGE_DOWN).seconds for _ in range(PAGES)]
        return opened * 1000, statistics.median(step for step in steps if step is not None) * 1000


def _pairs() -> list[Pair]:
    """Return paragraphs of which no two are the same, with their English."""
    samples = [pair for pair in sample_pairs() if len(pair.source) > 80]
    found = [samples[number % len(samples)] for number in range(PARAGRAPHS)]
    numbered = [
        Pair(f"{pair.source} {number}.", f"{pair.target} {number}.", "bench") for number, pair in enumerate(found)
    ]
    first = Pair(f"{MARKER} {numbered[0].source}", f"{SHOWN}: {numbered[0].target}", "bench")
    return [Pair("مقال", "An article", "bench"), first, *numbered[1:]]


if __name__ == "__main__":
    main()
