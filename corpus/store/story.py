"""The articles that tell one story, in the order of its days."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from corpus.model import Related, StoryPart, Summary
from corpus.store.articles import SUMMARY
from corpus.store.index import ArticleIndex
from corpus.store.key_weights import Key, KeyStore, articles_kept, by_family, weight
from corpus.store.related import Kinship
from corpus.store.tables import articles

_DAYS = 30
"""Days between two articles of a story that follow each other, at most."""
_MOST = 40
"""Articles of a story that are told."""
_LOOKED_FROM = 12
"""Articles of a story whose own relations are looked for."""
_NEAR = 20
"""Relations of each of them."""
_SHARED = 3
"""Telling keys that two articles of a story share at least."""
_NEAR_ENOUGH = 0.25
"""How much they share at least of all that tells one from the rest."""


@dataclass(frozen=True, slots=True)
class StoryTeller:
    """Gathers stories on one connection."""

    connection: Connection
    index: ArticleIndex
    keys: KeyStore

    def story(self, number: int) -> list[StoryPart]:
        """Return the articles of the story that one tells, itself among them, the oldest first."""
        told = self._gathered(number)
        keys = self.keys.of(told)
        counts = self.keys.counts({key for own in keys.values() for key in own})
        total = articles_kept(self.connection)
        weights = {key: weight(total, count) for key, count in counts.items()}
        ordered = sorted(told, key=lambda each: (told[each].date or date.max, told[each].added, each))
        return list(_parts([(told[each], keys[each]) for each in ordered], weights))

    def _gathered(self, first: int) -> dict[int, Summary]:
        """Return the articles by row number: what is near one of them in what it tells and in time is another."""
        query = select(*SUMMARY).where(articles.c.id == first)
        told = {first: Summary(*self.connection.execute(query).one())}
        own = self.keys.of([first])[first]
        # one that states no day goes on from the day of the one it was found from
        waiting = [(first, told[first].date)]
        for _each in range(_LOOKED_FROM):
            if not waiting or len(told) >= _MOST:
                break
            number, day = waiting.pop(0)
            for other, related in Kinship(self.connection, self.index, self.keys, number).numbered(_NEAR):
                if other not in told and len(told) < _MOST and _goes_on(day, related, own):
                    told[other] = related.summary
                    waiting.append((other, related.summary.date or day))
        return told


def _goes_on(day: date | None, related: Related, first: set[Key]) -> bool:
    """Return whether a related article tells the story of an article of a day, and still that of the first one."""
    own = related.summary.date
    if day and own and abs((own - day).days) > _DAYS:
        return False
    shared = {Key(family, key) for family, keys in related.keys.items() for key in keys}
    if related.score < _NEAR_ENOUGH:
        return False
    return not shared or not first or (len(shared) >= _SHARED and not shared.isdisjoint(first))


def _days_between(before: Summary, after: Summary) -> int | None:
    return (after.date - before.date).days if before.date and after.date else None


def _parts(ordered: Sequence[tuple[Summary, set[Key]]], weights: Mapping[Key, float]) -> Iterator[StoryPart]:
    seen: set[Key] = set()
    before: Summary | None = None
    for summary, keys in ordered:
        gap = _days_between(before, summary) if before else None
        yield StoryPart(summary, before is None, gap, by_family(keys - seen, weights))
        seen |= keys
        before = summary
