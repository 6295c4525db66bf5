"""`python -m glossary.morphology.training TREEBANK NEWSWIRE [--measure]`: train the model that ranks readings, or score it."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from glossary.errors import GlossaryError
from glossary.morphology.lexicon.lexicon import load_lexicon
from glossary.morphology.training.comparison import COMPARISONS
from glossary.morphology.training.examples import examples
from glossary.morphology.training.files import counted, rounded, write_model
from glossary.morphology.training.frequencies import lemma_counts, load_newswire
from glossary.morphology.training.inputs import model_inputs, ranking_text
from glossary.morphology.training.loglinear import fitted
from glossary.morphology.training.scores import (
    ALL,
    AMONG,
    LEXICON,
    STEPS,
    SURENESS,
    WITH_DIGITS,
    Score,
    by_rules,
    cross_validated,
    share,
)
from glossary.morphology.training.treebank import load_treebank

_DATA = Path(__file__).parents[1] / "data"
_FOLDS = 10
_KINDS = (AMONG, LEXICON, ALL, WITH_DIGITS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files of the model, or print how good it is on text it was not trained on; 1 where the text is missing."""
    parser = ArgumentParser(prog="python -m glossary.morphology.training", description=__doc__)
    parser.add_argument("treebank", type=Path, help="the folder of UD Arabic-PUD")
    parser.add_argument("newswire", type=Path, help="the folder of ANERcorp")
    parser.add_argument(
        "--out", type=Path, default=_DATA, metavar="FOLDER", help="where to write (default: the package)"
    )
    parser.add_argument("--measure", action="store_true", help="write nothing; score the rules and the model")
    options = parser.parse_args(arguments)
    try:
        train(options.treebank, options.newswire, None if options.measure else options.out)
    except GlossaryError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def train(treebank: Path, newswire: Path, out: Path | None) -> None:
    """Train the model and write it into a folder, or, without one, score it by cross-validation over documents."""
    sentences = load_treebank(treebank)
    lexicon = load_lexicon()
    counts = counted(lemma_counts(load_newswire(newswire), lexicon))
    learnable = examples(sentences, lexicon, counts)
    if out is not None:
        weights = rounded(fitted(learnable))
        write_model(out, weights, counts, (model_inputs(lexicon), ranking_text(learnable, counts)))
        say(f"{out}: {len(weights)} weights from {len(learnable)} words, {len(counts)} frequencies")
        return
    report("rules alone, which were made while looking at this text", by_rules(sentences, lexicon))
    model = cross_validated(sentences, lexicon, (learnable, counts), _FOLDS)
    report(f"rules and model, {_FOLDS} times trained without the documents it judges", model)
    report_sureness(model)


def report(title: str, score: Score) -> None:
    """Print the shares of words whose first lemma is right."""
    say(title)
    for kind in _KINDS:
        shares = (f"{name} {100 * share(score, name, kind):.2f} %" for name in COMPARISONS)
        say(f"  {kind}: {', '.join(shares)}")


def report_sureness(score: Score) -> None:
    """Print how often readings are right that are told with some confidence; names and expressions are not asked."""
    say("  words that are no names, by the confidence their first reading is told with (letters and vowels)")
    for step in range(STEPS):
        tenth = str(step / STEPS)
        right, wrong = score[SURENESS, tenth, True], score[SURENESS, tenth, False]
        if right + wrong:
            say(f"    {tenth}: {right} of {right + wrong} right, {100 * right / (right + wrong):.1f} %")


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    raise SystemExit(main())
