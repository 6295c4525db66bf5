"""Text that is an article as it is: nothing is cleaned, no line is a title."""

from hashlib import sha256

from corpus.model import Article, Block, BlockKind

_ID_LENGTH = 12


def paragraphs(written: str) -> Article:
    """Return an article of one block a line, numbered from 0, for text that is not to be cleaned."""
    text = written.replace("\r\n", "\n").replace("\r", "\n")
    blocks = []
    start = 0
    for index, line in enumerate(text.removesuffix("\n").split("\n")):
        blocks.append(Block(index, BlockKind.PARAGRAPH, line, start, start + len(line)))
        start += len(line) + 1
    return Article(_digest(text), "", title_is_lead=True, text=text, text_is_source=True, blocks=tuple(blocks))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]
