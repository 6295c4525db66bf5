"""Pages in the templates of many kinds of Arabic news sites give their articles; so do plain copies of them, less surely."""

import json
import re
from collections import Counter
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

import pytest
from lxml import html

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article, BlockKind
from tests.quality.extraction.dumped import by_blocks, by_pieces

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
BODY = {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.DATELINE}
LEAST = {"page": 0.98, "blocks": 0.95, "pieces": 0.96}
"""The mean of the pages' scores, for the page and for its two kinds of plain copies, may not fall below these."""
LEAST_OF_ONE = {"page": 0.93, "blocks": 0.85, "pieces": 0.88}
_FACTS = re.compile(r"<!-- truth (.*?) -->\n")
_MARK = re.compile(r" data-truth=[\"'][a-z]+[\"']")


class Read(NamedTuple):
    """A page, what it says in truth, and the articles made of it and of its plain copies."""

    facts: dict[str, str]
    body: str
    articles: dict[str, Article]


def _read(path: Path) -> Read:
    encoding = "cp1256" if path.stem.endswith("_1256") else "utf-8"
    marked = path.read_bytes().decode(encoding)
    tree: Any = html.document_fromstring(marked)
    truth = " ".join(" ".join(each.itertext()) for each in tree.iter() if each.get("data-truth") == "body")
    page = _MARK.sub("", _FACTS.sub("", marked))
    plain: Any = html.document_fromstring(page)
    given = {"page": page.encode(encoding), "blocks": by_blocks(plain).encode(), "pieces": by_pieces(plain).encode()}
    found = _FACTS.match(marked)
    assert found is not None
    names = {"page": f"{path.stem}.html"}
    articles = {form: article_from_bytes(data, names.get(form, f"{path.stem}.txt")) for form, data in given.items()}
    return Read(json.loads(found[1]), truth, articles)


def _score(article: Article, truth: str) -> float:
    """Return the F1 of the words of an article's body, each as often as it stands there."""
    said = " ".join(block.text for block in article.blocks if block.kind in BODY)
    found, wanted = (Counter(re.findall(r"\w+", text)) for text in (said, truth))
    common = (found & wanted).total()
    return 2 * common / (found.total() + wanted.total())


@pytest.fixture(scope="module")
def pages() -> dict[str, Read]:
    return {path.stem: _read(path) for path in PAGES}


@pytest.mark.parametrize("form", LEAST)
def test_bodies(pages: dict[str, Read], form: str) -> None:
    """The bodies of pages, and of plain copies of whole pages, are found as well as before."""
    scores = {name: _score(read.articles[form], read.body) for name, read in pages.items()}
    assert len(scores) == 15
    assert mean(scores.values()) >= LEAST[form], scores
    assert {name: score for name, score in scores.items() if score < LEAST_OF_ONE[form]} == {}


def test_facts_of_pages(pages: dict[str, Read]) -> None:
    """Title, day, section and publisher that a page states are its article's; nothing of the site stays in the title."""
    for name, read in pages.items():
        article = read.articles["page"]
        said = {"title": article.title, "date": str(article.date), "section": article.section, "source": article.source}
        assert {fact: said[fact] for fact in read.facts} == read.facts, name


def test_facts_of_plain_copies(pages: dict[str, Read]) -> None:
    """Of plain copies nearly all say their titles and days."""
    copies = [(read.facts, read.articles[form]) for read in pages.values() for form in ("blocks", "pieces")]
    assert mean(article.title == facts["title"] for facts, article in copies) >= 0.85
    assert mean(str(article.date) == facts["date"] for facts, article in copies) >= 0.92
