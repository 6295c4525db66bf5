"""Articles for tests, and their names as a reader would mark them."""

from corpus.model import Article, Block, BlockKind
from glossary.entities.recognise import RawMention, Recogniser
from glossary.model import MentionKind


def article(*texts: str | tuple[BlockKind, str], id: str = "a00000000001") -> Article:  # noqa: A002
    """An article of these blocks, paragraphs where no kind is said."""
    blocks: list[Block] = []
    start = 0
    for index, each in enumerate(texts):
        kind, text = (BlockKind.PARAGRAPH, each) if isinstance(each, str) else each
        blocks.append(Block(index, kind, text, start, start + len(text)))
        start += len(text) + 1
    whole = "\n".join(block.text for block in blocks)
    return Article(id, whole[:40], True, whole, True, tuple(blocks))


def label(mention: RawMention) -> str:
    """The mark of a mention: its kind, or NAT for a nationality."""
    return "NAT" if mention.mention is MentionKind.NATIONALITY else str(mention.kind)


def names(recogniser: Recogniser, *texts: str | tuple[BlockKind, str]) -> list[tuple[str, str]]:
    """The marks and surfaces of an article's names, in order."""
    return [(label(mention), mention.surface) for mention in recogniser.mentions(article(*texts))]
