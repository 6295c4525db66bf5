"""Changes of collections and tags: carried out, written down, and taken back."""

import json
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select, update

from corpus.collecting import name_key
from corpus.errors import StaleCollection, UnfitName, UnknownCollection
from corpus.store.collection_tables import article_tags, collection_articles, collection_changes, collections, tags
from corpus.store.columns import now
from corpus.store.engine import inserted_number
from corpus.worded import worded

Kind = Literal["name", "removed", "articles", "tag"]


class Step(NamedTuple):
    """A change: what it was done to, and how that was before and is after it.

    Of a collection, by its id: its `name` with its note, whether it is `removed`, the place of each of some `articles`;
    of a `tag`, by its word, whether each of some articles has it. Articles are row numbers, as texts; None is no place.
    """

    kind: Kind
    subject: str
    before: Any
    after: Any


def carry_out(connection: Connection, step: Step, author: str) -> None:
    """Do what a step says and write it down; raise UnfitName, UnknownCollection."""
    _set(connection, step, step.after)
    row = {"kind": step.kind, "subject": step.subject, "author": author, "at": now(), "undone": False}
    told = {name: json.dumps(getattr(step, name), ensure_ascii=False) for name in ("before", "after")}
    connection.execute(insert(collection_changes), {**row, **told})


def take_back(connection: Connection, author: str) -> Step | StaleCollection | None:
    """Take the last change of somebody back and return it, None where there is none left; raise UnfitName.

    Where others changed the same since, all stays as it is: what is returned says so, and the change is not tried again.
    """
    own = collection_changes.c
    last = select(collection_changes).where(own.author == author, own.undone.is_(False)).order_by(own.id.desc())
    row = connection.execute(last.limit(1)).one_or_none()
    if row is None:
        return None
    step = Step(row.kind, row.subject, json.loads(row.before), json.loads(row.after))
    connection.execute(update(collection_changes).where(own.id == row.id).values(undone=True))
    if _present(connection, step) != step.after:
        return StaleCollection(
            worded(
                "Somebody else changed {what} since: your last change there stays. Look at it again.",
                what=_named(connection, step),
            )
        )
    _set(connection, step, step.before)
    return step


def number_of_collection(connection: Connection, collection_id: str, held: bool = True) -> int:
    """Return the row number of a collection, removed or not; raise UnknownCollection. Nobody else changes one that is held."""
    own = select(collections.c.id).where(collections.c.uuid == _uuid(collection_id))
    number: int | None = connection.scalar(own.with_for_update() if held else own)
    if number is None:
        raise _gone()
    return number


def number_there(connection: Connection, collection_id: str) -> int:
    """Return the row number of a collection that is not removed, which nobody else changes; raise UnknownCollection."""
    number = number_of_collection(connection, collection_id)
    if _is_removed(connection, number):
        raise _gone()
    return number


def tag_number(connection: Connection, word: str) -> int:
    """Return the row number of a tag, which is made where there is none; nobody else puts it on an article meanwhile."""
    own = select(tags.c.id).where(tags.c.folded == name_key(word))
    number: int | None = connection.scalar(own.with_for_update())
    return number or inserted_number(connection, tags, {"name": word, "folded": name_key(word)})


def _gone() -> UnknownCollection:
    return UnknownCollection(worded("There is no such collection any more: look at the list again."))


def _is_removed(connection: Connection, number: int) -> bool:
    return bool(connection.scalar(select(collections.c.removed).where(collections.c.id == number)))


def _uuid(collection_id: str) -> UUID:
    try:
        return UUID(collection_id)
    except ValueError as error:
        raise UnknownCollection(
            worded("No collection has the id {collection_id}.", collection_id=collection_id)
        ) from error


def _present(connection: Connection, step: Step) -> Any:
    """Return how that is now which a step changed, as its `after` tells it; None for articles of a removed collection."""
    if step.kind == "tag":
        own = select(article_tags.c.article_id).join(tags, tags.c.id == article_tags.c.tag_id)
        marked = set(connection.scalars(own.where(tags.c.folded == name_key(step.subject))))
        return {each: int(each) in marked for each in step.after}
    number = number_of_collection(connection, step.subject)
    if step.kind == "articles":
        if _is_removed(connection, number):
            return None
        places = select(collection_articles.c.article_id, collection_articles.c.place)
        there = {
            row[0]: row[1] for row in connection.execute(places.where(collection_articles.c.collection_id == number))
        }
        return {each: there.get(int(each)) for each in step.after}
    is_removed, name, note = connection.execute(
        select(collections.c.removed, collections.c.name, collections.c.note).where(collections.c.id == number)
    ).one()
    return is_removed if step.kind == "removed" else [name, note]


def _named(connection: Connection, step: Step) -> str:
    if step.kind == "tag":
        return worded("the tag {tag} of these articles", tag=step.subject)
    own = select(collections.c.name).where(collections.c.uuid == _uuid(step.subject))
    return worded("the collection {name}", name=connection.scalar(own))


def _set(connection: Connection, step: Step, state: Any) -> None:
    if step.kind == "tag":
        _set_tag(connection, step.subject, state)
        return
    number = number_of_collection(connection, step.subject)
    own = update(collections).where(collections.c.id == number)
    changed = {"changed": now(), "version": collections.c.version + 1}
    if step.kind == "articles":
        _set_places(connection, number, state)
        connection.execute(own.values(changed))
        return
    if step.kind == "removed":
        name = connection.scalar(select(collections.c.name).where(collections.c.id == number)) or ""
        if not state:
            _refuse_taken(connection, number, name)
        connection.execute(own.values({**changed, "removed": state, "folded": None if state else name_key(name)}))
        return
    name, note = state
    _refuse_taken(connection, number, name)
    folded = None if _is_removed(connection, number) else name_key(name)
    connection.execute(own.values({**changed, "name": name, "note": note, "folded": folded}))


def _refuse_taken(connection: Connection, number: int, name: str) -> None:
    """Raise UnfitName where another collection is called so."""
    others = select(collections.c.name).where(collections.c.folded == name_key(name), collections.c.id != number)
    taken = connection.scalar(others)
    if taken is not None:
        raise UnfitName(worded("There is a collection “{taken}” already: choose another name.", taken=taken))


def _set_places(connection: Connection, number: int, places: Mapping[str, int | None]) -> None:
    own = collection_articles.c
    for start in range(0, len(places), 500):
        some = [int(each) for each in list(places)[start : start + 500]]
        connection.execute(delete(collection_articles).where(own.collection_id == number, own.article_id.in_(some)))
    rows = [
        {"collection_id": number, "article_id": int(article), "place": place}
        for article, place in places.items()
        if place is not None
    ]
    if rows:
        connection.execute(insert(collection_articles), rows)


def _set_tag(connection: Connection, word: str, marked: Mapping[str, bool]) -> None:
    number, own = tag_number(connection, word), article_tags.c
    for start in range(0, len(marked), 500):
        some = [int(each) for each in list(marked)[start : start + 500]]
        connection.execute(delete(article_tags).where(own.tag_id == number, own.article_id.in_(some)))
    rows = [{"article_id": int(article), "tag_id": number} for article, has in marked.items() if has]
    if rows:
        connection.execute(insert(article_tags), rows)
    if not connection.scalar(select(func.count()).select_from(article_tags).where(own.tag_id == number)):
        connection.execute(delete(tags).where(tags.c.id == number))
