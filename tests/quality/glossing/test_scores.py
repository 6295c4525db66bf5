"""Scores that may not fall: the share of right first lemmas on newswire."""

import re
import unicodedata
from pathlib import Path

import pytest

from corpus.model import Token
from glossary.morphology.lexicon import Lexicon, load_lexicon
from glossary.morphology.parse import Parser

SHARED = Path(__file__).parents[3].parent / "shared"
TREEBANK = SHARED / "data" / "ud" / "pud_train.conllu"

LEMMAS_RIGHT = 0.942
TAGS_RIGHT = 0.848

Row = tuple[str, str, str]
"""A written word, the id of its gold lemma and its gold tag."""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def sentences() -> list[list[Row]]:
    """Return the sentences of the treebank as written words, clitics joined to the word they stand at."""
    found: list[list[Row]] = [[]]
    pieces: list[Row] = []
    for line in TREEBANK.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if not line:
            found.append([])
        if len(fields) < 10:
            continue
        if fields[3] == "PUNCT" and pieces:
            found[-1].append(joined(pieces))
            pieces = []
        lemma = re.search(r"LId=([^|]+)", fields[9])
        pieces.append((fields[1], lemma[1] if lemma else "", fields[3]))
        if "SpaceAfter=No" not in fields[9] or fields[3] == "PUNCT":
            found[-1].append(joined(pieces))
            pieces = []
    return found


def joined(pieces: list[Row]) -> Row:
    main = max(pieces, key=lambda piece: (bool(piece[1]), 0 if piece[2] == "PRON" else len(piece[0])))
    return "".join(piece[0] for piece in pieces), main[1], main[2]


def letters(lemma: str) -> str:
    """Return a lemma or the id of one so that spellings of the same vowels compare equal."""
    text = unicodedata.normalize("NFD", lemma.rpartition("_")[0] or lemma).partition("-")[0]
    text = unicodedata.normalize("NFC", text).replace("\u0652", "").replace("\u0671", "ا").replace("\u0670", "ا")
    text = text.replace("\u064e\u0627", "ا").replace("\u0650\u064a", "ي").replace("\u064f\u0648", "و")
    text = re.sub("^ا[\u064e\u064f\u0650]", "ا", text)
    return re.sub("[\u064b-\u0650]$", "", text)


@pytest.mark.skipif(not TREEBANK.is_file(), reason="the treebank is not beside the checkout")
def test_the_first_reading_is_mostly_the_right_one(lexicon: Lexicon) -> None:
    """Where the right lemma is among a word's readings it comes first as often as it did, with the right part of speech."""
    parser = Parser(lexicon)
    asked = right = tagged = 0
    for sentence in sentences():
        text = " ".join(row[0] for row in sentence)
        starts, start = [], 0
        for row in sentence:
            starts.append(start)
            start += len(row[0]) + 1
        words = [
            Token(place, place + len(row[0]), row[0])
            for place, row in zip(starts, sentence, strict=True)
            if re.match("[\u0620-\u064a]", row[0])
        ]
        gold = dict(zip(starts, sentence, strict=True))
        for word, parse in zip(words, parser.parse(text, words, range(len(words))), strict=True):
            _, lemma, tag = gold[word.start]
            lemmas = [letters(analysis.lemma) for analysis in parse.analyses]
            if lemma and letters(lemma) in lemmas:
                asked += 1
                right += lemmas[0] == letters(lemma)
                tagged += parse.analyses[0].pos == tag

    assert asked > 8000
    assert right / asked >= LEMMAS_RIGHT
    assert tagged / asked >= TAGS_RIGHT
