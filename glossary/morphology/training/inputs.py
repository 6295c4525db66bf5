"""What a model is trained with besides its texts: our tables, and what our rules say of the articles that come with us."""

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files

import corpus.samples
from corpus.arabic.tokenise import tokens
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.parse import Parser
from glossary.morphology.ranking.learned import FREQUENCIES, NOTHING_LEARNED, WEIGHTS
from glossary.morphology.trained import digest
from glossary.morphology.training.examples import Example, Recorder


def model_inputs(lexicon: Lexicon) -> str:
    """Return a digest of what decides how words are read before anything was learned."""
    return digest((*table_texts("glossary.morphology", {WEIGHTS, FREQUENCIES}), *_said(lexicon)))


def ranking_text(learnable: Iterable[Example], counts: Mapping[str, int]) -> str:
    """Return a digest of all that readings are learned from: the words of the treebank as the rules see them, the counts."""
    words = (f"{each.clues} {each.right} {[f'{points:.2f}' for points in each.points]}" for each in learnable)
    return digest((*words, *map(str, counts.items())))


def table_texts(package: str, trained: set[str]) -> Iterator[str]:
    """Yield the names and texts of the tables in the folder `data` of a package, without those that are `trained`."""
    for path in sorted(files(package).joinpath("data").iterdir(), key=lambda each: each.name):
        if path.name.endswith(".tsv") and path.name not in trained:
            yield path.name
            yield path.read_text(encoding="utf-8")


def _said(lexicon: Lexicon) -> Iterator[str]:
    """Yield each word of the samples that has several readings, with its readings and the points the rules give them."""
    recorder = Recorder(NOTHING_LEARNED)
    parser = Parser(lexicon, ranker=recorder)
    for path in sorted(files(corpus.samples).iterdir(), key=lambda each: each.name):
        if path.name.endswith(".txt"):
            text = path.read_text(encoding="utf-8")
            words = tokens(text)
            parser.parse(text, words, range(len(words)))
    for word, around in recorder.asked:
        yield word.form
        for each, points in zip(word.candidates, recorder.by_rules(word, around), strict=True):
            yield f"{each.reading.stem.lemma} {each.kind} {round(points, 2):.2f}"
