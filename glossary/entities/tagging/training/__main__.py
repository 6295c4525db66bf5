"""`python -m glossary.entities.tagging.training NEWSWIRE [--out FILE]`: train the tagger anew and say how good it is."""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

from glossary.entities.tagging.chain import STEP, best_path, steps
from glossary.entities.tagging.labels import LABELS, Tagged, names
from glossary.entities.tagging.packed import checksum
from glossary.entities.tagging.tagger import shipped_path
from glossary.entities.tagging.training.examples import Teacher
from glossary.entities.tagging.training.own import marked_articles
from glossary.entities.tagging.training.perceptron import Sentence, fitted
from glossary.errors import GlossaryError
from glossary.morphology.lexicon.lexicon import load_lexicon
from glossary.morphology.trained import digest, text_line
from glossary.naming.training.inputs import EVERY
from glossary.naming.training.tagged import TaggedArticle, newswire, own, own_path

_NOTICE = (
    "# What clues say of a word, in hundredths of a point: outside of names (O), then the first word (B) and a further",
    "# one (I) of a person, a place and an organisation; the rows `to=` say which label follows which.",
    "# Trained from ANERcorp (Benajiba, Rosso and Benedi 2007; split by CAMeL Lab, Obeid et al. 2020), CC BY-SA 4.0,",
    "# and from sentences of our own.",
    "# This file: CC BY-SA 4.0. Made by `make models`; not to be edited by hand.",
)
_ROUNDS = 8
_LEAST = 3
"""How often a clue must stand to be learned from."""
_SMALLEST = 6
"""Hundredths of a point that a clue must tell labels apart by to be kept."""
_FOLDS = 5
_OWN = 3
"""How often each sentence with names of every kind is taught."""
Weights = dict[str, tuple[int, ...]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file of the weights and print how good they are on text they were not trained on; 1 where text is missing."""
    parser = ArgumentParser(prog="python -m glossary.entities.tagging.training", description=__doc__)
    parser.add_argument("newswire", type=Path, help="the folder of ANERcorp")
    parser.add_argument("--out", type=Path, default=shipped_path(), metavar="FILE", help="default: the package's own")
    options = parser.parse_args(arguments)
    try:
        teacher = Teacher(load_lexicon())
        tagged = newswire(options.newswire)
    except GlossaryError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    articles, ours = [list(teacher.sentences(each)) for each in tagged], _ours(teacher)
    _report(articles, ours)
    _write(
        options.out,
        tagger_text(teacher, tagged),
        _trained([*(each for article in articles for each in article), *ours]),
    )
    return 0


def tagger_text(teacher: Teacher, tagged: Sequence[TaggedArticle]) -> str:
    """Return a digest of sentences as the tagger is taught them: our own, and those of every tenth article."""
    some = (sentence for each in tagged[::EVERY] for sentence in teacher.sentences(each))
    return digest(map(str, chain(_ours(teacher), some)))


def _ours(teacher: Teacher) -> list[Sentence]:
    joined = [sentence for each in own(own_path()) for sentence in teacher.sentences(each, joined=True)]
    return joined + _OWN * [sentence for each in marked_articles() for sentence in teacher.sentences(each)]


def _trained(sentences: Sequence[Sentence]) -> Weights:
    weights = fitted(sentences, _ROUNDS, _LEAST)
    rounded = {clue: tuple(round(100 * weight) for weight in row) for clue, row in weights.items()}
    return {clue: row for clue, row in rounded.items() if max(row) - min(row) >= _SMALLEST or clue.startswith(STEP)}


def _report(articles: Sequence[Sequence[Sentence]], ours: Sequence[Sentence]) -> None:
    """Print precision, recall and F of strict spans, each part of the text judged by what the others teach."""
    counts: Counter[str] = Counter()
    for fold in range(_FOLDS):
        first, last = fold * len(articles) // _FOLDS, (fold + 1) * len(articles) // _FOLDS
        others = (*articles[:first], *articles[last:], ours)
        weights = _trained([each for article in others for each in article])
        for sentence in (each for article in articles[first:last] for each in article):
            right, told = set(names(sentence.path)), set(_said(weights, sentence))
            for kind in {each.kind.value for each in right | told}:
                for what, found in (("right", right & told), ("tagged", right), ("said", told)):
                    counts[f"{what} {kind}"] += sum(each.kind.value == kind for each in found)
    for kind in ("PER", "LOC", "ORG"):
        both, tagged, said = (counts[f"{what} {kind}"] for what in ("right", "tagged", "said"))
        _say(f"{kind}: precision {both / said:.3f}, recall {both / tagged:.3f}, F {2 * both / (tagged + said):.3f}")


def _said(weights: Mapping[str, Sequence[int]], sentence: Sentence) -> list[Tagged]:
    nothing = (0,) * len(LABELS)
    scores = [
        None if found is None else list(map(sum, zip(*(weights.get(clue, nothing) for clue in found), strict=True)))
        for found in sentence.clues
    ]
    return names(best_path(scores, steps(lambda key: weights.get(key, ()))))


def _write(out: Path, seen: str, weights: Weights) -> None:
    rows = (
        "\t".join((clue, *map(str, weights[clue]))) for clue in sorted(weights, key=lambda each: (checksum(each), each))
    )
    out.write_text("\n".join((*_NOTICE, f"# {text_line(seen)}", *rows, "")), encoding="utf-8")
    _say(f"{out}: {out.stat().st_size} bytes, {len(weights)} clues")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    raise SystemExit(main())
