"""Sentences of our own with every name marked by its kind: what stands in news today as tagged text has it seldom."""

import re
from pathlib import Path

from corpus.model import Article, Block, BlockKind
from glossary.naming.training.tagged import Sentence, Tag, TaggedArticle

_MARK = re.compile(r"\[(PER|LOC|ORG) ([^\]]*)\]")
_TAGS = {"PER": "PERS", "LOC": "LOC", "ORG": "ORG"}


def marked_articles(path: Path | None = None) -> list[TaggedArticle]:
    """Return the sentences of a file, the package's own where none is said, each an article of its own."""
    lines = (path or Path(__file__).parent / "own.txt").read_text(encoding="utf-8").splitlines()
    return [_article(number, line) for number, line in enumerate(lines)]


def _article(number: int, line: str) -> TaggedArticle:
    text = ""
    tags: list[Tag] = []
    done = 0
    for mark in (*_MARK.finditer(line), None):
        between = line[done : mark.start() if mark else len(line)]
        if between:
            tags.append(Tag(len(text), len(text) + len(between), ""))
            text += between
        if mark:
            tags.append(Tag(len(text), len(text) + len(mark[2]), _TAGS[mark[1]]))
            text += mark[2]
            done = mark.end()
    block = Block(0, BlockKind.PARAGRAPH, text, 0, len(text))
    article = Article(f"{number:012d}", "", True, text, True, (block,))
    return TaggedArticle(article, (Sentence(text, tuple(tags)),))
