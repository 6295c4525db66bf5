"""The translation of whole articles, block by block."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus.arabic.tokenise import tokens
from corpus.model import Article, Block, BlockKind
from glossary.errors import TranslationFailed
from glossary.model import Pair, PairStatus
from glossary.translate.cached import CachedTranslator
from glossary.translate.port import DEADLINE, Passage, Wording

TermsOf = Callable[[Block], Sequence[Wording]]
"""Says which approved terms stand in a block, with the English that is to be used."""
_KINDS = frozenset(
    {
        BlockKind.TITLE,
        BlockKind.KICKER,
        BlockKind.SECTION,
        BlockKind.CAPTION,
        BlockKind.DATELINE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    }
)
"""What of an article is its own text: not its date and credits, nor the titles of other articles."""


class TranslatedBlock(NamedTuple):
    """A block with its English, or with why there is none."""

    block: Block
    pair: Pair | None = None
    failure: TranslationFailed | None = None
    is_new: bool = False
    """Whether an engine wrote it just now."""
    is_kept: bool = True
    """Whether the memory has it."""


class Wish(NamedTuple):
    """What of an article is to be translated, and how."""

    blocks: tuple[int, ...] | None = None
    """Their numbers; None for all that are the article's own text."""
    is_anew: bool = False
    """Whether engines are asked again for what engines wrote; what people wrote or approved stays."""
    deadline: float = DEADLINE
    """Seconds that a block may take."""


ALL = Wish()


def no_terms(_block: Block) -> Sequence[Wording]:
    """Return that no terms are known."""
    return ()


def translated_blocks(article: Article, blocks: Iterable[int] | None = None) -> list[Block]:
    """Return the blocks that have words to translate, in reading order: of some, or of all that are the article's own text."""
    if blocks is not None:
        own = [article.blocks[index] for index in sorted(set(blocks))]
    else:
        own = [block for block in article.blocks if block.kind in _KINDS]
    return [block for block in own if tokens(block.text)]


def translate_article(
    article: Article, translator: CachedTranslator, terms_of: TermsOf = no_terms, wish: Wish = ALL
) -> Iterator[TranslatedBlock]:
    """Yield the English of every block as it comes, what is kept first; a failure costs its block alone.

    Blocks of the same text are asked for once. A caller may stop at any time: what was yielded is kept, and asked for
    no more when one goes on.
    """
    blocks = translated_blocks(article, wish.blocks)
    same: dict[str, list[Block]] = {}
    for block in blocks:
        same.setdefault(" ".join(block.text.split()), []).append(block)
    alike = list(same.values())
    rest = []
    for own, pair in zip(alike, translator.kept([own[0].text for own in alike]), strict=True):
        if pair is None or (wish.is_anew and is_machine(pair)):
            rest.append(own)
        else:
            yield from (TranslatedBlock(block, pair) for block in own)
    passages = [Passage(own[0].text, tuple(terms_of(own[0]))) for own in rest]
    for made in translator.pairs(passages, wish.deadline, is_anew=True) if rest else ():
        for block in rest[made.place]:
            yield TranslatedBlock(block, made.pair, made.failure, made.is_new, made.is_kept)


def is_machine(pair: Pair) -> bool:
    """Return whether an engine wrote a translation and nobody looked at it since."""
    return pair.status is PairStatus.MACHINE
