"""Scores on sentences of the sample articles that were tagged by hand: lemma and part of speech of each word.

The table holds, for each word, `lemma/TAG`, several with `|` between them where readers may differ, `NAME` for a word of a
name that is nobody's common word there, and `-` where the tagger would not say.
"""

import csv
import re
from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest

from corpus.arabic.tokenise import tokens
from glossary.annotate import Annotator
from glossary.catalogue import LinkedNames
from glossary.entities.directory import EntityDirectory
from glossary.model import Gloss, GlossSource
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.terminology import TermMatch
from tests.glossary.entities.passages import article

HERE = Path(__file__).parent
SAMPLES = HERE.parents[2] / "corpus" / "samples"

LEMMAS_RIGHT = 0.95
TAGS_RIGHT = 0.94
NAMES_RIGHT = 0.9
COVERED = 0.985

Tagged = tuple[str, Gloss]
"""What the hand says of a word, and its gloss."""


class NoTerms:
    """A glossary without terms, so that the lexicon and the names speak."""

    def matches(self, text: str, tokens: object, _refused: object = None) -> list[TermMatch]:
        return []


def sentences() -> dict[str, dict[int, list[tuple[str, str]]]]:
    """Return, by article and line, the words with their tags."""
    with (HERE / "tagged.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    found: dict[str, dict[int, list[tuple[str, str]]]] = {}
    for (stem, line), group in groupby(rows, key=lambda row: (row["article"], int(row["line"]))):
        found.setdefault(stem, {})[line] = [(row["word"], row["lemma"]) for row in group]
    return found


def letters(lemma: str) -> str:
    """Return a lemma without the marks that spellings of the same vowels differ by: sukun and a vowel before its long one."""
    plain = lemma.replace("\u0652", "").replace("\u0670", "").replace("\u064b", "")
    return re.sub("\u064e(?=ا)|\u0650(?=ي)|\u064f(?=و)", "", plain)


@pytest.fixture(scope="module")
def tagged(lexicon: Lexicon) -> list[Tagged]:
    found: list[Tagged] = []
    for stem, lines in sentences().items():
        texts = (SAMPLES / f"{stem}.txt").read_text(encoding="utf-8").splitlines()
        whole = article(*texts, id=stem)
        directory = EntityDirectory()
        directory.add(whole)
        annotator = Annotator(lexicon, LinkedNames(directory), NoTerms())
        for line, words in lines.items():
            assert [token.surface for token in tokens(texts[line])] == [word for word, _ in words]
            glosses = annotator.annotate(whole, line).glosses
            found += [(tag, gloss) for (_, tag), gloss in zip(words, glosses, strict=True) if tag != "-"]
    return found


def test_there_are_enough_words(tagged: list[Tagged]) -> None:
    """The scores stand on more than a thousand words, most of them no names."""
    assert len(tagged) >= 1000
    assert sum(tag != "NAME" for tag, _ in tagged) >= 1000


def test_first_lemmas_and_tags_are_right(tagged: list[Tagged]) -> None:
    """The first reading has the lemma, and the part of speech, that the hand gave."""
    counts: Counter[str] = Counter()
    for tag, gloss in tagged:
        if tag == "NAME":
            continue
        accepted = [each.rpartition("/") for each in tag.split("|")]
        counts["words"] += 1
        counts["lemmas"] += letters(gloss.analysis.lemma) in {letters(lemma) for lemma, _, _ in accepted}
        counts["tags"] += gloss.analysis.pos in {pos for _, _, pos in accepted}
    assert counts["lemmas"] / counts["words"] >= LEMMAS_RIGHT
    assert counts["tags"] / counts["words"] >= TAGS_RIGHT


def test_names_are_no_common_words(tagged: list[Tagged]) -> None:
    """A word of a name is shown as a name or as a marked guess, not with the English of a common word."""
    names = [gloss for tag, gloss in tagged if tag == "NAME"]
    kept = [gloss for gloss in names if gloss.source in {GlossSource.NAME, GlossSource.GUESS}]
    assert len(kept) / len(names) >= NAMES_RIGHT


def test_words_have_english(tagged: list[Tagged]) -> None:
    """Nearly every word has English or a known name's romanisation, not a guess."""
    assert sum(gloss.source is not GlossSource.GUESS for _, gloss in tagged) / len(tagged) >= COVERED
