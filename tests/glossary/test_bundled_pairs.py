"""The translations of the sample articles: every block has one, and it is its own."""

import re
from importlib.resources import files

import pytest

from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from corpus.model import Block, BlockKind
from glossary.memory.bundled import sample_pairs
from glossary.model import PairStatus

ARTICLES = [article_from_bytes(data, name) for name, data in sample_files()]
NAMES = [name for name, _ in sample_files()]
EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789", "٬")


def lines_of(name: str) -> list[str]:
    """Return the English lines of one sample."""
    return files("glossary.memory").joinpath("samples", name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("name", "article"), tuple(zip(NAMES, ARTICLES, strict=True)), ids=NAMES)
def test_every_block_has_one_line_of_english(name, article):
    """The translation has as many lines as the article has blocks, and none is empty."""
    english = lines_of(name)
    assert len(english) == len(article.blocks)
    assert all(line == line.strip() and line for line in english)


def test_pairs_are_the_blocks_in_reading_order():
    """A pair's source is the text of a block, verbatim; the pairs come in reading order."""
    assert [pair.source for pair in sample_pairs()] == [b.text for article in ARTICLES for b in article.blocks]


def test_pairs_are_approved_and_say_where_they_are_from():
    """The translations of the samples are ours and approved."""
    assert {(pair.origin, pair.status) for pair in sample_pairs()} == {("warraq", PairStatus.APPROVED)}


def test_no_block_is_translated_in_two_ways():
    """The memory has one answer for one source, so equal blocks have equal translations."""
    answers = {pair.source: pair.target for pair in sample_pairs()}
    assert all(answers[pair.source] == pair.target for pair in sample_pairs())


def test_english_is_english():
    """No Arabic letter stands in a translation."""
    assert [pair.target for pair in sample_pairs() if re.search(r"[\u0600-\u06ff]", pair.target)] == []


def figures(text: str) -> set[str]:
    """Return the numbers of two and more digits in a text, thousands apart or not."""
    return set(re.findall(r"\d{2,}", re.sub(r"(?<=\d),(?=\d)", "", text.translate(EASTERN))))


def test_a_translation_keeps_the_figures_of_its_block():
    """A number of the Arabic stands in the English of the same block, so no line has slipped."""
    for pair in sample_pairs():
        assert figures(pair.source) <= figures(pair.target) | figures_spelt(pair.target), pair


def figures_spelt(text: str) -> set[str]:
    """Return the figures in front of the thousands that a translation writes out."""
    return {number[:-3] for number in figures(text) if number.endswith("000")}


def test_lengths_go_together():
    """A paragraph's English is as long as a translation is: no half of it is missing."""
    blocks: list[Block] = [block for article in ARTICLES for block in article.blocks]
    for block, pair in zip(blocks, sample_pairs(), strict=True):
        if block.kind is BlockKind.PARAGRAPH:
            assert 0.9 <= len(pair.target.split()) / len(block.text.split()) <= 2.2, pair
