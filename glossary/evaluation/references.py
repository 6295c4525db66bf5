"""The English of people that engines are measured against."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from corpus.ingest.encoding import NotText, decoded
from corpus.model import Article, Block
from corpus.paragraphs import paragraphs
from glossary.checking.english import Lemmas
from glossary.checking.names import Names
from glossary.checking.pairs import pairs_of
from glossary.checking.translation import paragraphs_of
from glossary.errors import NothingToCheck, UnreadableFile
from glossary.memory.memory import TranslationMemory
from glossary.model import PairStatus
from glossary.translate.articles import translated_blocks

_LARGEST = 32 * 1024 * 1024
_ENDINGS = (".txt", ".en.txt", ".en", ".md")
TABLE = ".tsv"


class Segment(NamedTuple):
    """Blocks of an article with the English of people for them."""

    article: Article
    blocks: tuple[Block, ...]
    reference: str

    @property
    def source(self) -> str:
        """Return the Arabic."""
        return "\n".join(block.text for block in self.blocks)


def segments_of_table(path: Path) -> list[Segment]:
    """Return the rows of a file that has Arabic, a tab and English in each; raises UnreadableFile."""
    rows = []
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if not line.strip():
            continue
        arabic, tab, english = line.partition("\t")
        if not tab or not arabic.strip() or not english.strip():
            raise UnreadableFile(f"{path}, line {number}: write the Arabic, a tab and the English.")
        rows.append((arabic.strip(), english.split("\t")[0].strip()))
    article = paragraphs("\n".join(arabic for arabic, _ in rows))
    found = [
        Segment(article, (block,), english)
        for block, (_, english) in zip(article.blocks, rows, strict=False)
        if translated_blocks(article, [block.index])
    ]
    if not found:
        raise NothingToCheck(f"There is no Arabic in {path}: write the Arabic, a tab and the English in each line.")
    return found


def segments_of_text(article: Article, path: Path, memory: TranslationMemory, names: Names) -> list[Segment]:
    """Return the blocks of an article with their paragraphs in a file, brought together by length, numbers and names where there are not as many.

    Raises UnreadableFile and NothingToCheck.
    """
    found, _ = pairs_of(article, paragraphs_of(read_text(path)), memory, names, Lemmas())
    own = {block.index for block in translated_blocks(article, [block.index for block in article.blocks])}
    return [
        Segment(article, tuple(kept), " ".join(" ".join(side.paragraph.text.split()) for side in sides))
        for blocks, sides in found
        if sides and (kept := [block for block in blocks if block.index in own])
    ]


def segments_of_memory(article: Article, memory: TranslationMemory) -> list[Segment]:
    """Return the blocks of an article whose English people wrote or approved, each with it."""
    blocks = translated_blocks(article)
    kept = memory.find_all([block.text for block in blocks])
    return [
        Segment(article, (block,), pair.target)
        for block, pair in zip(blocks, kept, strict=True)
        if pair is not None and pair.status is not PairStatus.MACHINE
    ]


def reference_file(folder: Path, names: Iterable[str]) -> Path | None:
    """Return the first file of a folder that is called like one of some names; None where there is none."""
    return next((path for name in names for path in _called(folder, name) if path.is_file()), None)


def read_text(path: Path) -> str:
    """Return what a file holds; raises UnreadableFile."""
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise UnreadableFile(f"{path} holds more than 32 MB; split it.")
        return decoded(data).text
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read ({error.strerror}).") from error
    except NotText as error:
        raise UnreadableFile(f"{path} {error}.") from error


def _called(folder: Path, name: str) -> Iterator[Path]:
    yield from (folder / f"{name}{ending}" for ending in _ENDINGS)
