"""Who is meant by the names that `[KIND:who name]` marks, and how well the directory tells."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from corpus.model import Article
from glossary.entities.directory import EntityDirectory
from glossary.entities.recognise import Recogniser
from glossary.model import EntityKind, MentionKind
from tests.glossary.entities.passages import article
from tests.quality.entities.marked import MARK, unmarked


class Place(NamedTuple):
    """A name in an article."""

    article: str
    block: int
    start: int
    end: int


Identities = dict[Place, str]
"""Who is meant where; those of one value are one."""


@dataclass(frozen=True)
class Scores:
    """Precision and recall, and what is wrong."""

    precision: float
    recall: float
    total: int

    @property
    def f(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def read_marked(paths: Iterable[Path], kinds: Iterable[EntityKind]) -> tuple[list[Article], Identities]:
    """The articles of some files without their marks, and who is meant by the names of some kinds; adjectives left out.

    Articles of different folders speak of different worlds, in which people may have the same name.
    """
    wanted = set(map(str, kinds))
    articles: list[Article] = []
    gold: Identities = {}
    for path in paths:
        lines = path.read_text(encoding="utf-8").splitlines()
        name = f"{path.parent.name}/{path.stem}"
        articles.append(article(*(unmarked(line, 0)[0] for line in lines), id=name))
        for block, line in enumerate(lines):
            passed = 0
            for mark in MARK.finditer(line):
                start = mark.start() - passed
                passed += len(mark[0]) - len(mark["name"])
                if mark["kind"] in wanted:
                    gold[Place(name, block, start, start + len(mark["name"]))] = (
                        f"{path.parent.name} {mark['kind']}:{mark['who']}"
                    )
    return articles, gold


def told(recogniser: Recogniser, articles: Iterable[Article], kinds: Iterable[EntityKind]) -> Identities:
    """Who a new directory takes to be meant by the names of some kinds."""
    directory = EntityDirectory(recogniser=recogniser)
    for each in articles:
        directory.add(each)
    wanted = set(kinds)
    return {
        Place(mention.article_id, mention.block, mention.start, mention.end): record.entity.id
        for record in directory.entities()
        if record.entity.kind in wanted
        for mention in record.mentions
        if mention.kind is MentionKind.NAME
    }


def b_cubed(gold: Identities, said: Identities) -> Scores:
    """B-cubed of the names that both have to the letter: the mean share of each name's companions that are right."""
    both = [place for place in gold if place in said]
    together = Counter((gold[place], said[place]) for place in both)
    in_gold = Counter(gold[place] for place in both)
    in_said = Counter(said[place] for place in both)
    right = [together[gold[place], said[place]] for place in both]
    precision = sum(shared / in_said[said[place]] for place, shared in zip(both, right, strict=True)) / len(both)
    recall = sum(shared / in_gold[gold[place]] for place, shared in zip(both, right, strict=True)) / len(both)
    return Scores(precision, recall, len(both))


def pairs(identities: Mapping[Place, str], among: Iterable[Place] | None = None) -> set[tuple[Place, Place]]:
    """The pairs of names in different articles that mean one entity."""
    by_entity: dict[str, list[Place]] = {}
    for place in sorted(identities if among is None else among):
        by_entity.setdefault(identities[place], []).append(place)
    return {
        (one, other)
        for places in by_entity.values()
        for one, other in combinations(places, 2)
        if one.article != other.article
    }


def cross_article(gold: Identities, said: Identities, *, strict: bool = False) -> Scores:
    """Pairs across articles: of the names that both have to the letter, or, strictly, of all names of either."""
    both = None if strict else [place for place in gold if place in said]
    wanted, found = pairs(gold, both), pairs(said, both)
    right = len(wanted & found)
    return Scores(right / len(found) if found else 1.0, right / len(wanted) if wanted else 1.0, len(wanted))


def wrong(gold: Identities, said: Identities) -> tuple[set[tuple[Place, Place]], set[tuple[Place, Place]]]:
    """The pairs across or within articles that are taken for one and are two, and those that are one and are not found."""
    both = [place for place in gold if place in said]
    wanted, found = _all_pairs(gold, both), _all_pairs(said, both)
    return found - wanted, wanted - found


def _all_pairs(identities: Identities, among: Iterable[Place]) -> set[tuple[Place, Place]]:
    by_entity: dict[str, list[Place]] = {}
    for place in sorted(among):
        by_entity.setdefault(identities[place], []).append(place)
    return {pair for places in by_entity.values() for pair in combinations(places, 2)}
