"""An article beside its English, as documents show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from corpus.model import Article, Block
from glossary.model import Pair, PairStatus
from glossary.translate.articles import translated_blocks
from glossary.translate.port import Wording

MISSING = "not translated"
"""What stands where there is no English."""
_KEPT = {
    "all": (PairStatus.MACHINE, PairStatus.EDITED, PairStatus.APPROVED),
    "edited": (PairStatus.EDITED, PairStatus.APPROVED),
    "approved": (PairStatus.APPROVED,),
}


class Only(StrEnum):
    """Which translations a document shows."""

    ALL = "all"
    EDITED = "edited"
    """Those that a person wrote, changed or approved."""
    APPROVED = "approved"


class Layout(StrEnum):
    """How a document puts the two languages."""

    COLUMNS = "columns"
    """Side by side, the Arabic on the right."""
    STACKED = "stacked"
    """The English below the Arabic."""


@dataclass(frozen=True, slots=True)
class Row:
    """A block and its English."""

    block: Block
    pair: Pair | None = None
    """None where it is not translated."""
    terms: tuple[Wording, ...] = ()
    """Terms of the glossary that stand in it."""
    is_own: bool = True
    """Whether it is to be translated: a date, a credit and the titles of other articles are not."""

    @property
    def missing(self) -> str:
        """What stands in the place of English that there should be; empty where nobody misses any."""
        return MISSING if self.pair is None and self.is_own else ""

    @property
    def credit(self) -> str:
        """Who translated it and how far it has come, such as `google, machine`; empty where nobody did."""
        return ", ".join(each for each in (self.pair.made_by, self.pair.status.value) if each) if self.pair else ""


@dataclass(frozen=True, slots=True)
class Bilingual:
    """An article with the English of its blocks, without what its source prints on many pages."""

    article: Article
    rows: tuple[Row, ...]

    @property
    def summary(self) -> str:
        """How much is translated, in one sentence."""
        counts = dict.fromkeys(PairStatus, 0)
        for row in self.rows:
            if row.pair is not None:
                counts[row.pair.status] += 1
        told = ", ".join(f"{count} {status.value}" for status, count in counts.items() if count)
        done = sum(counts.values())
        wanted = sum(row.is_own or row.pair is not None for row in self.rows)
        of = f"{done} of {wanted} paragraphs {'is' if done == 1 else 'are'} translated"
        return f"{of} ({told})." if told else f"{of}."

    @property
    def is_translated(self) -> bool:
        """Whether any block has English."""
        return any(row.pair is not None for row in self.rows)


def bilingual(
    article: Article,
    pairs: Mapping[int, Pair],
    only: Only = Only.ALL,
    terms: Mapping[int, Sequence[Wording]] | None = None,
) -> Bilingual:
    """Return an article beside its English by block, of which only what is trusted enough is taken."""
    own = {block.index for block in translated_blocks(article)}
    rows = []
    for block in article.own_blocks:
        pair = pairs.get(block.index)
        shown = pair if pair is not None and pair.status in _KEPT[only] else None
        rows.append(Row(block, shown, tuple((terms or {}).get(block.index, ())), block.index in own))
    return Bilingual(article, tuple(rows))


def bilingual_shape(document: Bilingual) -> dict[str, Any]:
    """Return an article beside its English as JSON tells it."""
    article = document.article
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "date": article.date.isoformat() if article.date else None,
        "address": article.address,
        "blocks": [_row_shape(row) for row in document.rows],
    }


def _row_shape(row: Row) -> dict[str, Any]:
    pair = row.pair
    return {
        "index": row.block.index,
        "kind": row.block.kind.value,
        "ar": row.block.text,
        "en": pair.target if pair else None,
        "status": pair.status.value if pair else None,
        "origin": pair.origin if pair else None,
        "engine": (pair.engine or None) if pair else None,
        "changed": pair.changed.isoformat() if pair and pair.changed else None,
        "terms": [each._asdict() for each in row.terms],
    }
