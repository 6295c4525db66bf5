from pathlib import Path

import pytest

from corpus.arabic.tokenise import tokens
from glossary.matching.matcher import TermMatcher
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.terminology import Concept, Term

HERE = Path(__file__).parent
PRECISION = 0.985
RECALL = 0.985

Occurrence = tuple[str, int, int]
"""A term and where it stands."""


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def concepts() -> list[Concept]:
    return [
        Concept(ar, (Term("", "ar", ar, part_of_speech=pos), Term("", "en", en)))
        for ar, en, pos in rows("glossary.tsv")
    ]


def expected(sentence: str, terms: str) -> set[Occurrence]:
    """Return the marked occurrences: `term=as written | the next one > one inside that`."""
    found: set[Occurrence] = set()
    start = 0
    for outer in filter(None, terms.split(" | ")):
        for depth, each in enumerate(outer.split(" > ")):
            term, _, surface = each.partition("=")
            begin = sentence.index(surface or term, start)
            found.add((term, begin, begin + len(surface or term)))
            start = begin if depth == 0 else start
        start += len(outer.split(" > ")[0].rpartition("=")[2])
    return found


@pytest.fixture(scope="module")
def matcher(lexicon: Lexicon) -> TermMatcher:
    return TermMatcher(lexicon, [(one, term) for one in concepts() for term in one.in_language("ar")])


def test_the_set_is_large_enough() -> None:
    """The set has enough terms, occurrences and sentences without any to say something."""
    sentences = rows("sentences.tsv")
    occurrences = sum(len(expected(*row)) for row in sentences)
    assert len(concepts()) >= 60
    assert occurrences >= 150
    assert sum(not terms for _, terms in sentences) >= 15


def test_precision_and_recall_do_not_fall(matcher: TermMatcher) -> None:
    """Terms are found in any inflection, and little else is: both scores stay above their baselines."""
    right = wrong = missed = 0
    report = []
    for sentence, terms in rows("sentences.tsv"):
        wanted = expected(sentence, terms)
        found = {(match.ar, match.start, match.end) for match in matcher.matches(sentence, tokens(sentence))}
        right += len(wanted & found)
        wrong += len(found - wanted)
        missed += len(wanted - found)
        report += [f"wrong: {term} in {sentence}" for term, _, _ in found - wanted]
        report += [f"missed: {term} in {sentence}" for term, _, _ in wanted - found]
    scores = right / (right + wrong), right / (right + missed)
    assert scores[0] >= PRECISION, "\n".join([f"{scores}", *report])
    assert scores[1] >= RECALL, "\n".join([f"{scores}", *report])
