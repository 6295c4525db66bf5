"""The files of the model: how they are written and what they say of where they come from."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from glossary.morphology.ranking.learned import FREQUENCIES, WEIGHTS, Learned
from glossary.morphology.trained import head_line, text_line
from glossary.morphology.training.examples import Clue

_WEIGHTS_NOTICE = (
    "What speaks for a reading, in hundredths of a point: what is looked at, what is seen there, what it speaks for.",
    "Trained from UD Arabic-PUD (Universal Dependencies contributors), CC BY-SA 3.0. This file: CC BY-SA 3.0.",
    "Made by `make models`; not to be edited by hand.",
)
_FREQUENCIES_NOTICE = (
    "How often lemmas are expected to stand in 125,000 words of newswire.",
    "Counted in ANERcorp (Benajiba, Rosso and Benedi 2007; split by CAMeL Lab, Obeid et al. 2020), CC BY-SA 4.0.",
    "This file: CC BY-SA 4.0. Made by `make models`; not to be edited by hand.",
)
_SMALLEST = 5
"""Hundredths of a point under which a weight is left out."""


def rounded(weights: Mapping[Clue, float]) -> dict[Clue, int]:
    """Return the weights in hundredths of a point, those left out that hardly matter."""
    found = {clue: round(100 * weight) for clue, weight in weights.items()}
    return {clue: weight for clue, weight in sorted(found.items()) if abs(weight) >= _SMALLEST}


def counted(counts: Mapping[str, float]) -> dict[str, int]:
    """Return the counts of the lemmas expected once or more, in whole numbers."""
    found = {lemma: round(count) for lemma, count in counts.items()}
    return {lemma: count for lemma, count in sorted(found.items()) if count}


def as_learned(weights: Mapping[Clue, int], counts: Mapping[str, int]) -> Learned:
    """Return the model as it is read back from its files."""
    tables: dict[str, dict[str, dict[str, float]]] = {}
    for (about, seen, wanted), points in weights.items():
        tables.setdefault(about, {}).setdefault(seen, {})[wanted] = points / 100
    return Learned(tables, counts)


def write_model(folder: Path, weights: Mapping[Clue, int], counts: Mapping[str, int], digests: tuple[str, str]) -> None:
    """Write both files into a folder, in an order that does not depend on anything but what they hold.

    The digests are those of the tables and rules that they were made with, and of what was seen of the text.
    """
    inputs, seen = digests
    told = (head_line(inputs), text_line(seen))
    rows = ("\t".join((*clue, str(points))) for clue, points in weights.items())
    (folder / WEIGHTS).write_text(_text((*_WEIGHTS_NOTICE, *told), rows), encoding="utf-8")
    rows = (f"{lemma}\t{count}" for lemma, count in counts.items())
    (folder / FREQUENCIES).write_text(_text((*_FREQUENCIES_NOTICE, *told), rows), encoding="utf-8")


def _text(notice: Iterable[str], rows: Iterable[str]) -> str:
    return "\n".join([*(f"# {line}" for line in notice), *rows, ""])
