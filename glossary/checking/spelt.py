"""Names that the English of an article spells otherwise than they are known."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from glossary.checking.english import Lemmas, Text, english_words, plain
from glossary.checking.names import names_of
from glossary.checking.pairs import Pair, Side
from glossary.checking.spellings import misspelt
from glossary.checking.translation import Paragraph

if TYPE_CHECKING:
    from corpus.model import Article
    from glossary.entities.directory import EntityRecord


def spelt_otherwise(
    article: "Article", english: Mapping[int, str], records: Sequence["EntityRecord"]
) -> dict[str, tuple[str, ...]]:
    """Return the words that stand in the English of blocks for words of confirmed names spelt otherwise, by the entity's id.

    Only a name that the Arabic of the block has is held against a spelling.
    """
    lemmas = Lemmas()
    blocks = [block for block in article.blocks if english.get(block.index, "").strip()]
    pairs = []
    for block in blocks:
        paragraph = Paragraph(english[block.index], block.index + 1)
        pairs.append(Pair((block,), (Side(paragraph, Text(paragraph.text, lemmas)),), (), paragraph.line))
    certain = [record for record in records if record.entity.confirmed]
    words = {record.entity.id: {plain(each.written) for each in english_words(record.entity.en)} for record in certain}
    within = {record.entity.id: {mention.block for mention in record.mentions} for record in certain}
    found: dict[str, list[str]] = {}
    for finding in misspelt(pairs, names_of(certain), lemmas, ()):
        wanted = {plain(each) for each in finding.wanted}
        for entity_id, own in words.items():
            if wanted & own and finding.block in within[entity_id]:
                found.setdefault(entity_id, []).append(finding.found)
    return {entity_id: tuple(dict.fromkeys(spellings)) for entity_id, spellings in found.items()}
