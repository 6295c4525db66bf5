"""What of an article is handed to an engine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from glossary.errors import GlossaryError

if TYPE_CHECKING:
    from corpus.model import Block
    from glossary.translate.port import Wording
    from tui.screens.reading.meanings import Meanings
    from tui.services.services import Services


def blocks_to_translate(meanings: Meanings, hidden: frozenset[int] | set[int] = frozenset()) -> list[int]:
    """Return the blocks of the article's own text that have Arabic and no English yet, those that are hidden apart."""
    from glossary.translate.articles import translated_blocks

    own = [block.index for block in translated_blocks(meanings.article)]
    return [block for block in own if block not in meanings.pairs and block not in hidden]


def is_translatable(meanings: Meanings, block: int) -> bool:
    """Return whether a block has Arabic."""
    from glossary.translate.articles import translated_blocks

    return bool(translated_blocks(meanings.article, [block]))


def terms_of(services: Services, meanings: Meanings, block: Block) -> Sequence[Wording]:
    """Return the approved terms that stand in a block, with the English that is to be used; none where they are not known."""
    annotated = meanings.annotated(block.index)
    try:
        return services.translating.respect.wordings(block, annotated) if annotated else ()
    except (CorpusError, GlossaryError):
        return ()
