"""Text with tagged names: ANERcorp's column format, Universal Dependencies' CoNLL-U, and sentences of our own."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import corpus.samples
from corpus.ingest.sources import open_article
from corpus.model import Article, Block, BlockKind
from glossary.morphology.training.newswire import newswire_text
from glossary.morphology.training.treebank import blocks, pieces_of, treebank_texts

_TIGHT = frozenset(".،,؟!:؛")
_BLOCKS = 20
"""So many sentences make an article: in one, names are found again."""
_PROPER = "PROPN"
_MARK = re.compile(r"(\[[^\]]*\])")


class Tag(NamedTuple):
    """A tagged piece of a sentence; offsets in code points."""

    start: int
    end: int
    kind: str
    """`PERS`, `LOC`, `ORG`, `MISC` or `PROPN`; empty for what is no name."""
    begins: bool = True
    """Whether a name begins with it, not only goes on."""


class Sentence(NamedTuple):
    """A sentence and its tagged names."""

    text: str
    tags: tuple[Tag, ...]

    def kind(self, start: int, end: int) -> str:
        """Return the tag of a range, the first one in it."""
        return next((tag.kind for tag in self.tags if tag.kind and tag.start < end and tag.end > start), "")


class TaggedArticle(NamedTuple):
    """Some sentences in a row as an article, each a block of it."""

    article: Article
    sentences: tuple[Sentence, ...]

    @classmethod
    def untagged(cls, article: Article) -> "TaggedArticle":
        """Return an article that nobody has tagged."""
        return cls(article, tuple(Sentence(block.text, ()) for block in article.blocks))


def newswire(folder: Path) -> list[TaggedArticle]:
    """Return the sentences of ANERcorp with their names; TreebankMissing where the folder has none."""
    return _articles(list(_column_sentences(newswire_text(folder))))


def treebank(folder: Path) -> list[TaggedArticle]:
    """Return the sentences of a folder's treebank with its proper nouns as names; TreebankMissing where it has none."""
    return _articles([each for text in treebank_texts(folder) for each in _conllu_sentences(text)])


def own_path() -> Path:
    """Return where the sentences are kept that were written for the training."""
    return Path(__file__).parent / "own.txt"


def own(path: Path) -> list[TaggedArticle]:
    """Return sentences written for the training, one a line with its names in brackets, each an article of its own."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        TaggedArticle(_article(number, each), each) for number, each in enumerate((_marked(line),) for line in lines)
    ]


def samples() -> list[Article]:
    """Return the articles that come with the project: every name in them is one that others find."""
    found = sorted(Path(corpus.samples.__path__[0]).glob("*.txt"))
    return [open_article(str(path)) for path in found]


def _marked(line: str) -> Sentence:
    text = ""
    tags = []
    for piece in _MARK.split(line):
        name = piece.startswith("[")
        own = piece.strip("[]")
        if own:
            tags.append(Tag(len(text), len(text) + len(own), "PERS" if name else ""))
        text += own
    return Sentence(text, tuple(tags))


def _column_sentences(text: str) -> Iterator[Sentence]:
    for part in text.split("\n\n"):
        pieces: list[tuple[str, str, bool]] = []
        for line in part.splitlines():
            word, _, tag = line.rpartition(" ")
            if word:
                pieces.append((word, tag if tag != "O" else "", word not in _TIGHT))
        if pieces:
            yield _sentence(pieces)


def _conllu_sentences(text: str) -> Iterator[Sentence]:
    for block in blocks(text):
        pieces: list[tuple[str, str, bool]] = []
        apart = False
        for each in pieces_of(block):
            pieces.append((each.form, _PROPER if each.tag == _PROPER else "", apart))
            apart = each.last
        if pieces:
            yield _sentence(pieces)


def _sentence(pieces: Sequence[tuple[str, str, bool]]) -> Sentence:
    text = ""
    tags = []
    for word, tag, apart in pieces:
        text += " " if text and apart else ""
        step, _, kind = tag.rpartition("-")
        tags.append(Tag(len(text), len(text) + len(word), kind, step != "I"))
        text += word
    return Sentence(text, tuple(tags))


def _articles(sentences: Sequence[Sentence]) -> list[TaggedArticle]:
    groups = [tuple(sentences[first : first + _BLOCKS]) for first in range(0, len(sentences), _BLOCKS)]
    return [TaggedArticle(_article(number, group), group) for number, group in enumerate(groups)]


def _article(number: int, sentences: Sequence[Sentence]) -> Article:
    blocks: list[Block] = []
    start = 0
    for index, each in enumerate(sentences):
        blocks.append(Block(index, BlockKind.PARAGRAPH, each.text, start, start + len(each.text)))
        start += len(each.text) + 1
    whole = "\n".join(each.text for each in sentences)
    return Article(f"{number:012d}", "", True, whole, True, tuple(blocks))
