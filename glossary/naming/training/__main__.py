"""`python -m glossary.naming.training TREEBANK NEWSWIRE [--out FILE]`: train the weights anew and say how good they are."""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from itertools import chain, repeat
from pathlib import Path
from random import Random

from glossary.errors import GlossaryError
from glossary.morphology.lexicon.lexicon import load_lexicon
from glossary.morphology.trained import head_line, text_line
from glossary.naming.judge import shipped_path, typed_words
from glossary.naming.training.examples import Counts, Example, Looker, Row, counted, examples, forgotten
from glossary.naming.training.fit import chance, fitted
from glossary.naming.training.inputs import judge_inputs, judge_text
from glossary.naming.training.tagged import TaggedArticle, newswire, own, own_path, samples, treebank

_NOTICE = (
    "# How likely a word is a name, in hundredths of the log odds; how often lemmas are common words and words names.",
    "# Trained from ANERcorp (Benajiba, Rosso and Benedi 2007; split by CAMeL Lab, Obeid et al. 2020), CC BY-SA 4.0,",
    "# and from UD Arabic-PUD (Universal Dependencies contributors), CC BY-SA 3.0. This file: CC BY-SA 4.0.",
    "# Made by `make models`; not to be edited by hand.",
)
_SMALLEST = 0.15
_SEED = 2
_OWN = 3
"""How often each sentence of our own is taught."""
_LIKELY = (0.1, 0.2, 0.35, 0.5)
_MOST = 25
"""Counts beyond this say nothing more."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file of the weights and print how good they are on text they were not trained on; 1 where text is missing."""
    parser = ArgumentParser(prog="python -m glossary.naming.training", description=__doc__)
    parser.add_argument("treebank", type=Path, help="the folder of UD Arabic-PUD")
    parser.add_argument("newswire", type=Path, help="the folder of ANERcorp")
    parser.add_argument("--out", type=Path, default=shipped_path(), metavar="FILE", help="default: the package's own")
    options = parser.parse_args(arguments)
    try:
        train(options.treebank, options.newswire, options.out)
    except GlossaryError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def train(treebank_folder: Path, newswire_folder: Path, out: Path) -> None:
    """Train from all text and write the file, after a report of training from one half and judging the other."""
    tagged_news, tagged_trees = newswire(newswire_folder), treebank(treebank_folder)
    looker = Looker(load_lexicon())
    news = [looker.rows(tagged) for tagged in tagged_news]
    trees = [looker.rows(tagged) for tagged in tagged_trees]
    lines = [looker.rows(tagged) for tagged in own(own_path())]
    lines += [looker.rows(TaggedArticle.untagged(article), found=True) for article in samples()]
    half = _trained(news[::2], trees[::2], lines)
    _report("newswire", half, news[1::2])
    _report("treebank", half, trees[1::2])
    weights, counts = _trained(news, trees, lines)
    seen = judge_text(looker, [*tagged_news, *tagged_trees])
    head = (*_NOTICE, f"# {head_line(judge_inputs(looker))}", f"# {text_line(seen)}")
    out.write_text("\n".join((*head, *_lines(weights, counts), "")), encoding="utf-8")
    _say(f"{out}: {out.stat().st_size} bytes")


def _trained(
    news: Sequence[list[Row]], trees: Sequence[list[Row]], lines: Sequence[list[Row]]
) -> tuple[dict[str, float], Counts]:
    typed = typed_words()
    random = Random(_SEED)
    counts = counted([row for rows in news for row in rows], typed)
    known: list[Example] = []
    for rows in news:
        usage = counts.without(counted(rows, typed)).usage
        known.extend(examples(rows, counts, usage))
        known.extend(forgotten(rows, counts, usage, random))
    for rows in chain(trees, *repeat(lines, _OWN)):
        known.extend(examples(rows, counts, counts.usage))
    return fitted(known), counts


def _report(title: str, trained: tuple[dict[str, float], Counts], held_out: Sequence[list[Row]]) -> None:
    weights, counts = trained
    tried = [each for rows in held_out for each in examples(rows, counts, counts.usage)]
    asked = Counter(each.name for each in tried)
    for least in _LIKELY:
        said = Counter(each.name for each in tried if chance(weights, each.clues) >= least)
        _say(
            f"{title}, chance of {least:.2f} or more: {said[True]} of {asked[True]} names that nobody else found, "
            f"{said[False]} of {asked[False]} common words ({100 * said[False] / asked[False]:.2f} %)"
        )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _lines(weights: dict[str, float], counts: Counts) -> list[str]:
    kept = sorted((clue, round(100 * weight)) for clue, weight in weights.items() if abs(weight) >= _SMALLEST)
    lines = [f"weight\t{clue}\t{weight}" for clue, weight in kept]
    for table, counter in (("common", counts.common), ("name", counts.names)):
        lines += [f"{table}\t{key}\t{min(_MOST, count)}" for key, count in sorted(counter.items()) if key]
    return lines


if __name__ == "__main__":
    raise SystemExit(main())
