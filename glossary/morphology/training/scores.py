"""How often the first reading has the right lemma: for any ranker, and for a model on sentences it was not trained on."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from zlib import crc32

from corpus.arabic.tokenise import tokens
from glossary.model import GlossSource
from glossary.morphology.lexicon.datafiles import file_text, lexicon_folder
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.reading import lemma_text
from glossary.morphology.parse import Parse, Parser
from glossary.morphology.ranking.learned import NOTHING_LEARNED
from glossary.morphology.ranking.rank import Ranker
from glossary.morphology.training.comparison import COMPARISONS, vowelled
from glossary.morphology.training.examples import Example
from glossary.morphology.training.files import as_learned, rounded
from glossary.morphology.training.loglinear import fitted
from glossary.morphology.training.treebank import GoldWord, Sentence

_ARABIC = re.compile("[\u0620-\u064a]")
_HEADER = re.compile(r"^;; (.*)$", re.MULTILINE)

ALL, AMONG, LEXICON = "all words", "right lemma among the readings", "right lemma in the lexicon"
WITH_DIGITS = "all words, numbers in digits too"
SURENESS = "how sure the first reading is"
"""Stands for a comparison where words are counted by how sure their first reading is, in tenths."""
STEPS = 10

Score = Counter[tuple[str, str, bool]]
"""How many words there are by comparison, kind of words, and whether the first lemma is right."""

_NAME = "PROPN"


def scored(sentences: Iterable[Sentence], parser: Parser) -> Score:
    """Return how many words' first lemma is right, by each comparison, of each kind of words."""
    found: Score = Counter()
    known = _lexicon_lemmas()
    for sentence in sentences:
        words = tokens(sentence.text)
        parses = parser.parse(sentence.text, words, range(len(words)))
        read = {word.start: parse for word, parse in zip(words, parses, strict=True)}
        for gold in sentence.words:
            if not gold.lemma:
                continue
            parse = read.get(gold.start)
            if parse is not None and gold.tag != _NAME and parse.source is GlossSource.LEXICON and parse.phrase is None:
                found[SURENESS, tenths(parse.certainty), _is_right(parse, gold)] += 1
            analyses = parse.analyses if parse else ()
            for name, key in COMPARISONS.items():
                wanted = key(gold.lemma)
                lemmas = [key(each.lemma) for each in analyses] or [key(gold.surface)]
                right = lemmas[0] == wanted
                found[name, WITH_DIGITS, right] += 1
                if _ARABIC.match(gold.surface):
                    found[name, ALL, right] += 1
                    found[name, AMONG, right] += wanted in lemmas
                    found[name, LEXICON, right] += wanted in known[name]
    return found


def _is_right(parse: Parse, gold: GoldWord) -> bool:
    return vowelled(parse.analyses[0].lemma) == vowelled(gold.lemma)


def tenths(certainty: float) -> str:
    """Return the tenth a certainty lies in (`0.9` for all from there to 1)."""
    return str(min(STEPS - 1, int(certainty * STEPS)) / STEPS)


def share(score: Score, comparison: str, kind: str) -> float:
    """Return the share of right ones among the words of a kind."""
    right, wrong = score[comparison, kind, True], score[comparison, kind, False]
    return right / (right + wrong)


def by_rules(sentences: Iterable[Sentence], lexicon: Lexicon) -> Score:
    """Return the score of the rules alone."""
    return scored(sentences, Parser(lexicon, ranker=Ranker(NOTHING_LEARNED)))


def cross_validated(
    sentences: Sequence[Sentence], lexicon: Lexicon, known: tuple[Sequence[Example], dict[str, int]], folds: int
) -> Score:
    """Return the score of models each of which judges documents that it was not trained on."""
    learnable, counts = known
    found: Score = Counter()
    for number in range(folds):
        weights = fitted([each for each in learnable if fold_of(each.document, folds) != number])
        parser = Parser(lexicon, ranker=Ranker(as_learned(rounded(weights), counts)))
        found.update(scored((each for each in sentences if fold_of(each.document, folds) == number), parser))
    return found


def fold_of(document: str, folds: int) -> int:
    """Return the number of the fold a document is in, the same in every run."""
    return crc32(document.encode()) % folds


def _lexicon_lemmas() -> dict[str, frozenset[str]]:
    """Return the lemmas the lexicon names, by each comparison."""
    ids = [lemma_text(header.strip()) for header in _HEADER.findall(file_text(lexicon_folder(), "dictStems"))]
    return {name: frozenset(map(key, ids)) for name, key in COMPARISONS.items()}
