"""The labels of articles, and ticking one: a step that can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from corpus.collections import Collection, Collections
from corpus.errors import UnknownArticle
from tui.language.spoken import gettext as _
from tui.screens.steps import Step


class Label(NamedTuple):
    """A tag or a collection, and how many of the articles at hand have it."""

    name: str
    articles: int
    has: int
    collection: Collection | None = None
    new: str = ""
    """What would be made of the word typed, `tag` or `collection`; empty for what there is."""


def all_labels(kept: Collections, ids: Sequence[str]) -> list[Label]:
    """Return all labels: those that the articles have first, then those of most articles."""
    own = kept.labels(ids).values()
    tags = [Label(tag.name, tag.articles, sum(tag.name in each[0] for each in own)) for tag in kept.tags()]
    collections = [
        Label(each.name, each.articles, sum(each.name in labels[1] for labels in own), each) for each in kept.all()
    ]
    return sorted(
        [*tags, *collections], key=lambda label: (not label.has, label.collection is not None, -label.articles)
    )


def turned(kept: Collections, label: Label, ids: Sequence[str]) -> Step:
    """Put a label on all articles that are there still, or take it off where all have it; return how that is done again and taken back.

    Raises UnknownArticle where none is there.
    """
    own = kept.labels(ids)
    there = [each for each in ids if each in own]
    if not there:
        raise UnknownArticle.called(ids[0])
    place = 0 if label.collection is None and label.new != "collection" else 1
    having = [each for each in there if label.name in own[each][place]]
    is_on = len(having) < len(there)
    changed = [each for each in there if each not in having] if is_on else having
    if place:
        if label.collection is None:
            return _made(kept, label.name, changed)
        return (_put if is_on else _taken)(kept, label.collection, changed)
    put, take = partial(kept.tag, changed, [label.name]), partial(kept.untag, changed, [label.name])
    forth, back = (put, take) if is_on else (take, put)
    return Step(_("Tag {name}").format(name=label.name), forth, back).carried_out()


def _put(kept: Collections, collection: Collection, ids: Sequence[str]) -> Step:
    """Put articles into a collection; taking it back takes them out."""
    forth, back = partial(kept.put, collection.id, ids), partial(kept.take, collection.id, ids)
    return Step(_("Collection {name}").format(name=collection.name), forth, back).carried_out()


def _taken(kept: Collections, collection: Collection, ids: Sequence[str]) -> Step:
    """Take articles out of a collection; taking it back puts each where it was."""
    places: dict[str, int] = {}

    def forth() -> None:
        places.clear()
        places.update(kept.take(collection.id, ids))

    def back() -> None:
        kept.put_back(collection.id, places)

    return Step(_("Collection {name}").format(name=collection.name), forth, back).carried_out()


def _made(kept: Collections, name: str, ids: Sequence[str]) -> Step:
    """Make a collection of articles; taking it back removes it unless others put articles into it meanwhile."""
    collection = kept.make(name)
    kept.put(collection.id, ids)

    def forth() -> None:
        if all(each.id != collection.id for each in kept.all()):
            kept.restore(collection.id)
        kept.put(collection.id, ids)

    def back() -> None:
        kept.take(collection.id, ids)
        if not kept.articles(collection.id):
            kept.remove(collection.id)

    return Step(_("Collection {name}").format(name=collection.name), forth, back)
