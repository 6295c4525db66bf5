"""Articles made by a seed: sentences of our own words, and paragraphs of the samples that warraq brings along."""

import random
from pathlib import Path

from corpus.bundled import sample_files

_WORDS = Path(__file__).with_name("data") / "words.tsv"
_SHAPES = (
    ("verb", "title", "person", "in", "place", "that", "noun", "will", "verb2", "noun2", "time"),
    ("noun", "in", "place", "verb2", "number", "noun2", "time"),
    ("time", "verb", "body", "noun", "latin", "in", "place"),
    ("body", "verb", "that", "noun", "quoted", "in", "place", "and", "place"),
    ("person", "title", "body", "verb", "noun", "vowelled", "time", "percent"),
)


def vocabulary() -> dict[str, list[str]]:
    """Return our words by what they are."""
    found: dict[str, list[str]] = {}
    for line in _WORDS.read_text(encoding="utf-8").splitlines()[1:]:
        kind, _, word = line.partition("\t")
        found.setdefault(kind, []).append(word)
    return found


def paragraphs_of_samples() -> list[str]:
    """Return the longer lines of the samples."""
    return [line for _, data in sample_files() for line in data.decode().splitlines() if len(line) > 80]


def write_articles(folder: Path, count: int, seed: int) -> list[Path]:
    """Write so many articles, each a text file, and return the files."""
    words, samples = vocabulary(), paragraphs_of_samples()
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"{number:04}.txt"
        path.write_text(article(random.Random(f"{seed} {number}"), number, words, samples), encoding="utf-8")
        paths.append(path)
    return paths


def article(chance: random.Random, number: int, words: dict[str, list[str]], samples: list[str]) -> str:
    """Return the text of an article: a title with its number, and three to thirty paragraphs."""
    title = f"{sentence(chance, words)} {number}"
    length = chance.choice((3, 5, 8, 8, 12, 30))
    parts = [
        chance.choice(samples)
        if chance.random() < 0.2
        else " ".join(f"{sentence(chance, words)}." for _ in range(chance.randint(2, 6)))
        for _ in range(length)
    ]
    return "\n\n".join([title, *parts]) + "\n"


def sentence(chance: random.Random, words: dict[str, list[str]]) -> str:
    """Return a sentence without its full stop."""
    return " ".join(_piece(chance, kind, words) for kind in chance.choice(_SHAPES))


def _piece(chance: random.Random, kind: str, words: dict[str, list[str]]) -> str:
    if kind == "number":
        return str(chance.randint(2, 9000))
    if kind == "percent":
        return f"{chance.randint(1, 99)}%"
    if kind == "quoted":
        return f"\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}{chance.choice(words['noun'])}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    return chance.choice(words[kind.rstrip("2")])
