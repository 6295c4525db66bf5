"""Scores that may not fall: words standing where a name stands have no common word's gloss, and common words keep theirs."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from glossary.annotate import Annotator
from glossary.catalogue import LinkedNames
from glossary.entities.directory import EntityDirectory
from glossary.entities.recognise import Recogniser
from glossary.model import Gloss, GlossSource
from tests.glossary.entities.passages import article

FOLDER = Path(__file__).parent
MARK = re.compile(r"[\[{]([^\]}]*)[\]}]")
SOURCES = {GlossSource.NAME, GlossSource.GUESS}
DOUBTFUL = 0.6
"""Under this confidence a gloss is shown as one that may be wrong."""
NAMES_SHOWN = 0.88
NAMES_NOT_SURE_OF = 0.94
WORDS_KEPT = 0.88


class Marked(NamedTuple):
    """A sentence, what its marks are about and where they stand."""

    place: str
    text: str
    spans: list[tuple[int, int]]


class Nothing:
    """A glossary without terms."""

    def matches(self, text, tokens, _refused=None):
        return ()


def marked(name: str) -> list[Marked]:
    """The sentences of a file, their marks taken out."""
    return [Marked(*read(line)) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]]


def read(line: str) -> tuple[str, str, list[tuple[int, int]]]:
    place, written = line.split("\t")
    plain, spans, done = "", [], 0
    for mark in MARK.finditer(written):
        plain += written[done : mark.start()]
        spans.append((len(plain), len(plain) + len(mark[1])))
        plain += mark[1]
        done = mark.end()
    return place, plain + written[done:], spans


class NamesApart:
    """The names of one article after the other, none linked with those of another."""

    def __init__(self) -> None:
        self._recogniser = Recogniser()
        self._linked = LinkedNames(EntityDirectory((), self._recogniser))

    def mentions(self, article):
        self._linked = LinkedNames(EntityDirectory((), self._recogniser))
        return self._linked.mentions(article)

    def entity(self, entity_id):
        return self._linked.entity(entity_id)


@pytest.fixture(scope="module")
def glosses(lexicon):
    """The glosses of the marked words of each file, with their sentences."""
    annotator = Annotator(lexicon, NamesApart(), Nothing())

    def found(sentence: Marked) -> Iterator[Gloss]:
        annotator.forget()
        for gloss in annotator.annotate(article(sentence.text), 0).glosses:
            if any(start < gloss.token.end and end > gloss.token.start for start, end in sentence.spans):
                yield gloss

    return {name: [(each, list(found(each))) for each in marked(name)] for name in ("names.tsv", "common.tsv")}


def is_name(gloss: Gloss) -> bool:
    """Whether a gloss is a name, romanised or known."""
    return gloss.source in SOURCES or gloss.analysis.pos == "PROPN"


def share(rows, good) -> float:
    tried = [good(gloss) for _, found in rows for gloss in found]
    return sum(tried) / len(tried)


def test_there_are_enough_sentences():
    """The score stands on sixty sentences of a dozen places, and forty counter-examples."""
    names, common = marked("names.tsv"), marked("common.tsv")

    assert len(names) >= 60
    assert len(Counter(each.place for each in names)) >= 10
    assert len(common) >= 40
    assert all(each.spans for each in (*names, *common))


def test_words_where_a_name_stands_have_no_common_gloss(glosses):
    """After titles, in appositives, lists and quotes, beside given names, … nine names of ten are shown as names."""
    assert share(glosses["names.tsv"], is_name) >= NAMES_SHOWN


def test_what_is_missed_is_rarely_sure(glosses):
    """Of the names that are not seen, most have a gloss that is shown as one that may be wrong."""
    assert share(glosses["names.tsv"], lambda gloss: is_name(gloss) or gloss.confidence < DOUBTFUL) >= NAMES_NOT_SURE_OF


def test_common_words_keep_their_gloss(glosses):
    """Adjectives, verbs and nouns right after a title or a verb of saying, and names that are words, stay words."""
    assert share(glosses["common.tsv"], lambda gloss: not is_name(gloss)) >= WORDS_KEPT


def test_a_guessed_name_is_marked(glosses):
    """Every name that nobody knows has the mark of a guess."""
    guessed = [gloss for _, found in glosses["names.tsv"] for gloss in found if gloss.source is GlossSource.GUESS]

    assert guessed
    assert all("~" in gloss.text for gloss in guessed)
