"""The five real articles beside the checkout, read as a careful reader would; only kinds, places and hashes are kept here."""

import datetime
import hashlib
from itertools import groupby
from pathlib import Path

import pytest

from corpus.ingest.sources import article_from_bytes, open_article

SEEDS = Path(__file__).parents[3].parent / "shared" / "seeds"
EXPECTED = {
    "000": "section title caption credit paragraph*5 related*3 heading paragraph*5 related*3 heading paragraph*3 related*3",
    "001": "paragraph*11",
    "002": "kicker title paragraph*8",
    "003": "title dateline paragraph heading paragraph*2 heading paragraph*2",
    "004": "section title caption credit date paragraph*3 related*3 paragraph*12",
}
HASHES = {"000": "cb60ccd2", "001": "660f84a8", "002": "b78f70a7", "003": "7d8f4548", "004": "8f0699d7"}


@pytest.fixture(params=sorted(EXPECTED))
def seed(request):
    if not SEEDS.exists():
        pytest.skip("the five articles are not beside the checkout")
    return request.param, next(SEEDS.glob(f"{request.param}_*.txt"))


def kinds(article):
    runs = ((str(kind), len(list(run))) for kind, run in groupby(block.kind for block in article.blocks))
    return " ".join(kind if count == 1 else f"{kind}*{count}" for kind, count in runs)


def test_kinds(seed):
    """Every line is the kind of block a reader takes it for, and boilerplate is none."""
    name, path = seed
    assert kinds(open_article(str(path))) == EXPECTED[name]


def test_nothing_of_the_body_is_lost(seed):
    """Every line of more than a hundred characters is a paragraph, whole and in its place; a dateline is all that is cut off."""
    _, path = seed
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    long = [line for line in lines if len(line) > 100]
    texts = [
        block.text for block in open_article(str(path)).blocks if block.kind == "paragraph" and len(block.text) > 100
    ]
    assert len(texts) == len(long)
    assert all(line.endswith(text) and len(line) - len(text) < 7 for line, text in zip(long, texts, strict=True))


def test_text_is_the_file(seed):
    """The stored text is the decoded file, unchanged, and every block is a piece of it, trimmed, after the one before."""
    _, path = seed
    article = open_article(str(path))
    assert article.text_is_source
    assert article.text == path.read_bytes().decode()
    assert article.repairs == ()
    end = 0
    for index, block in enumerate(article.blocks):
        assert block.index == index
        assert block.text == article.text[block.start : block.end] == block.text.strip()
        assert block.start >= end
        end = block.end


def test_titles_and_dates():
    """Titles, sections, kickers, days and publishers are those the pages state; one has no title."""
    if not SEEDS.exists():
        pytest.skip("the five articles are not beside the checkout")
    articles = [open_article(str(path)) for path in sorted(SEEDS.glob("*.txt"))]
    assert [article.title_is_lead for article in articles] == [False, True, False, False, False]
    assert [len(article.title) for article in articles] == [62, 73, 52, 60, 56]
    assert [len(article.section or "") for article in articles] == [6, 0, 0, 0, 6]
    assert [article.kicker for article in articles] == [None, None, "عاجل", None, None]
    assert [article.date for article in articles] == [None, None, None, None, datetime.date(2025, 7, 15)]
    assert [article.source == "شركة إرم ميديا" for article in articles] == [True, False, False, False, True]
    assert len({article.id for article in articles}) == 5


def test_glued_labels():
    """A credit is split from its caption with and without a space between them, its label kept; a kicker keeps its colon."""
    if not SEEDS.exists():
        pytest.skip("the five articles are not beside the checkout")
    articles = [open_article(str(path)) for path in sorted(SEEDS.glob("*.txt"))]
    pieces = [(str(block.kind), block.text) for article in articles for block in article.blocks]
    small = [text for kind, text in pieces if kind in ("credit", "kicker", "dateline", "date")]
    assert small == ["المصدر: (أ ف ب)", "عاجل:", "رصد -", "المصدر: أ ف ب", "15 يوليو 2025، 12:16 م"]
    assert [text[0] for kind, text in pieces if kind == "heading"] == ["غ", "ت", "🔥", "🚨"]


def test_hashes_of_blocks(seed):
    """No block changes unnoticed."""
    name, path = seed
    joined = "\n".join(f"{block.kind} {block.start} {block.end}" for block in open_article(str(path)).blocks)
    assert hashlib.sha256(joined.encode()).hexdigest()[:8] == HASHES[name]


LAYOUTS = {
    "no blank lines": lambda text: "\n".join(line for line in text.split("\n") if line.strip()),
    "twice as many": lambda text: text.replace("\n", "\n\n"),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "white space around": lambda text: text.replace("\n", " \u00a0\n\t"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_blank_lines_hardly_matter(seed, layout):
    """The blocks are the same with other line ends, more blank lines or none."""
    _, path = seed
    text = path.read_text(encoding="utf-8")
    expected = [(block.kind, block.text) for block in open_article(str(path)).blocks]
    found = article_from_bytes(LAYOUTS[layout](text).encode(), "a.txt").blocks
    assert [(block.kind, block.text) for block in found] == expected
