"""What one article says of its names, whether a library has it or not."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from corpus.model import Article, Summary
from corpus.search.analysis import word_count
from glossary.authority.contexts import context_of
from glossary.authority.listed import Companion, Context, NameCard, NameRow
from glossary.authority.rulings import Rulings
from glossary.authority.variants import SpellingCounts
from glossary.entities.directory import EntityRecord
from glossary.model import MentionKind


class InArticle:
    """Answers for one article what a NameIndex answers for all of the library."""

    def __init__(self, article: Article, records: Sequence[EntityRecord], rulings: Rulings) -> None:
        """Take an article and its names as readers decided, hidden ones among them."""
        self._article = article
        self._records = {record.entity.id: record for record in records}
        self._rulings = rulings

    def card(self, entity_id: str, describe: Callable[[str], str]) -> NameCard | None:
        """Return what the article says of an entity, or of what it was merged into; None where it does not speak of it.

        No article of the library is counted. `describe` tells what an entity of an id is known to be.
        """
        rulings = self._rulings
        found = self._found(entity_id)
        if found is None:
            return None
        own, decided = found.entity, rulings.record(found.entity.id)
        row = NameRow(own, found.count, found.adjectives, 0, self._article.date, rulings.is_hidden(own.id))
        merged = (rulings.record(each) for each in sorted(rulings.members(own.id) - {own.id}))
        return NameCard(
            row,
            decided,
            (decided.description if decided else "") or describe(own.id),
            _spellings(found).variants(rulings.aliases(own.id)),
            tuple(each.told for each in merged if each),
        )

    def contexts(self, entity_id: str, limit: int) -> list[Context]:
        """Return so many of the sentences that speak of an entity, in the order of the text."""
        found = self._found(entity_id)
        if found is None:
            return []
        article, summary = self._article, _summary(self._article)
        return [context_of(summary, article, each.block, each.start, each.end) for each in found.mentions[:limit]]

    def company(self, entity_id: str, limit: int) -> list[Companion]:
        """Return so many of the other entities of the article, the most frequent first."""
        own = self._rulings.end(entity_id)
        others = [
            record
            for each, record in self._records.items()
            if own in self._records and each != own and not self._rulings.is_hidden(each)
        ]
        others.sort(key=lambda record: (-len(record.mentions), record.entity.id))
        return [Companion(record.entity, 1) for record in others[:limit]]

    def _found(self, entity_id: str) -> EntityRecord | None:
        return self._records.get(self._rulings.end(entity_id))


def _spellings(record: EntityRecord) -> SpellingCounts:
    named = [mention for mention in record.mentions if mention.kind is MentionKind.NAME]
    counts = SpellingCounts()
    reasons = {spelling: reason.value for spelling, reason in record.reasons.items()}
    counts.add(Counter(mention.spelling for mention in named), reasons)
    return counts


def _summary(article: Article) -> Summary:
    """Return an article as a library would list it that got it now."""
    return Summary(
        article.id,
        article.title,
        article.title_is_lead,
        article.section,
        article.source,
        article.date,
        word_count(article),
        datetime.now(UTC),
    )
