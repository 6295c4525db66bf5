"""Collections and tags: the one door to what readers put together."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection, Engine, select

from corpus.collecting import Collection, Tag, collection_name, name_key, tag_name
from corpus.errors import StaleCollection, UnknownCollection
from corpus.model import Summary
from corpus.store import collected
from corpus.store.collection_steps import Step, carry_out, number_of_collection, number_there, take_back
from corpus.store.collection_tables import article_tags, collection_articles, collections, tags
from corpus.store.columns import now
from corpus.store.engine import inserted_number, reading, write
from corpus.store.uuid7 import uuid7
from corpus.worded import worded, worded_number

__all__ = ["Collection", "Collections", "Tag"]


class Collections:
    """The collections and tags of a database whose tables are up to date, as one author sees and changes them."""

    def __init__(self, engine: Engine, author: str) -> None:
        """Know the database and whose changes these are."""
        self._engine = engine
        self._author = author

    # -- collections

    def all(self) -> list[Collection]:
        """Return the collections by their names."""
        with reading(self._engine) as connection:
            return collected.load_collections(connection)

    def get(self, name: str) -> Collection:
        """Return the collection of a name, however it is spelt; raise UnknownCollection."""
        with reading(self._engine) as connection:
            found = collected.load_collections(connection, name_key(name))
        if not found:
            raise UnknownCollection(
                worded("There is no collection “{name}”: `warraq collection list` shows those there are.", name=name)
            )
        return found[0]

    def articles(self, collection_id: str) -> list[Summary]:
        """Return the articles of a collection in its order, each as lists show it; raise UnknownCollection."""
        with reading(self._engine) as connection:
            return collected.articles_in(connection, number_of_collection(connection, collection_id, held=False))

    def make(self, name: str, note: str = "") -> Collection:
        """Make a collection and return it; raise UnfitName where its name is none, or taken."""
        own = collection_name(name)

        def work(connection: Connection) -> None:
            key = uuid7()
            # removed at first, so that taking the step back removes it
            row = {"uuid": key, "name": own, "folded": None, "note": note.strip(), "author": self._author}
            inserted_number(connection, collections, {**row, "changed": now(), "removed": True, "version": 0})
            carry_out(connection, Step("removed", str(key), True, False), self._author)

        write(self._engine, work)
        return self.get(own)

    def rename(self, collection: Collection, name: str | None = None, note: str | None = None) -> Collection:
        """Call a collection otherwise or note something else of it; raise UnfitName, StaleCollection, UnknownCollection."""
        new = collection_name(name) if name is not None else collection.name
        after = [new, collection.note if note is None else note.strip()]

        def work(connection: Connection) -> None:
            _refuse_stale(connection, collection)
            carry_out(connection, Step("name", collection.id, [collection.name, collection.note], after), self._author)

        write(self._engine, work)
        return self.get(new)

    def remove(self, collection_id: str) -> None:
        """Remove a collection; its articles stay in the library; raise UnknownCollection."""

        def work(connection: Connection) -> None:
            number_there(connection, collection_id)
            carry_out(connection, Step("removed", collection_id, False, True), self._author)

        write(self._engine, work)

    def restore(self, collection_id: str) -> None:
        """Bring a removed collection back with its articles; raise UnknownCollection, UnfitName where its name is taken."""
        step = Step("removed", collection_id, True, False)
        write(self._engine, lambda connection: carry_out(connection, step, self._author))

    def put(self, collection_id: str, article_ids: Iterable[str]) -> int:
        """Put articles at the end of a collection and return how many were not in it; raise UnknownCollection, UnknownArticle."""

        def work(connection: Connection) -> int:
            number = number_there(connection, collection_id)
            groups = collected.group_numbers(connection, article_ids)
            there = _places(connection, number)
            last = max(there.values(), default=0)
            new = [own for own, group in groups.items() if there.keys().isdisjoint(group)]
            after = {str(own): last + place for place, own in enumerate(new, 1)}
            if new:
                carry_out(connection, Step("articles", collection_id, dict.fromkeys(after), after), self._author)
            return len(new)

        return write(self._engine, work)

    def take(self, collection_id: str, article_ids: Iterable[str]) -> Mapping[str, int]:
        """Take articles out of a collection and return for `put_back` where they were; raise UnknownCollection, UnknownArticle."""

        def work(connection: Connection) -> Mapping[str, int]:
            number = number_there(connection, collection_id)
            groups = collected.group_numbers(connection, article_ids)
            there = _places(connection, number)
            before = {str(each): there[each] for group in groups.values() for each in group if each in there}
            if before:
                carry_out(connection, Step("articles", collection_id, before, dict.fromkeys(before)), self._author)
            return before

        return write(self._engine, work)

    def put_back(self, collection_id: str, places: Mapping[str, int]) -> None:
        """Put articles where they were when they were taken out, but for those that are in again; raise UnknownCollection."""

        def work(connection: Connection) -> None:
            there = _places(connection, number_there(connection, collection_id))
            after = {own: place for own, place in places.items() if int(own) not in there}
            if after:
                carry_out(connection, Step("articles", collection_id, dict.fromkeys(after), after), self._author)

        write(self._engine, work)

    def order(self, collection: Collection, article_ids: Sequence[str]) -> None:
        """Let articles of a collection come first in this order, the others behind; raise StaleCollection, UnknownArticle."""

        def work(connection: Connection) -> None:
            number = _refuse_stale(connection, collection)
            there = _places(connection, number)
            groups = collected.group_numbers(connection, article_ids)
            first = dict.fromkeys(each for group in groups.values() for each in group if each in there)
            ordered = [*first, *(each for each in there if each not in first)]
            before = {str(each): place for each, place in there.items()}
            after = {str(each): place for place, each in enumerate(ordered, 1)}
            if before != after:
                carry_out(connection, Step("articles", collection.id, before, after), self._author)

        write(self._engine, work)

    # -- tags

    def tags(self) -> list[Tag]:
        """Return all tags, those of most articles first."""
        with reading(self._engine) as connection:
            return collected.load_tags(connection)

    def labels(self, article_ids: Iterable[str]) -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        """Return the tags of articles, and the names of the collections that they are in, by the articles' ids."""
        with reading(self._engine) as connection:
            return collected.labels_of(connection, list(article_ids))

    def tag(self, article_ids: Iterable[str], words: Iterable[str]) -> int:
        """Mark articles with words and return how many marks are new; raise UnknownArticle, UnfitName."""
        return self._mark(article_ids, words, has=True)

    def untag(self, article_ids: Iterable[str], words: Iterable[str]) -> int:
        """Take words off articles and return how many marks that were; raise UnknownArticle, UnfitName."""
        return self._mark(article_ids, words, has=False)

    # -- taking back

    def undo(self) -> str | None:
        """Take the author's last change back and return a sentence of it, None where there is none.

        Raises UnfitName, and StaleCollection where somebody else changed the same since, which stays as it is.
        """

        def work(connection: Connection) -> str | StaleCollection | None:
            step = take_back(connection, self._author)
            return _told(connection, step) if isinstance(step, Step) else step

        said = write(self._engine, work)
        if isinstance(said, StaleCollection):
            raise said
        return said

    def _mark(self, article_ids: Iterable[str], words: Iterable[str], *, has: bool) -> int:
        named = list({name_key(own): own for own in map(tag_name, words)}.values())
        wanted = list(article_ids)

        def work(connection: Connection) -> int:
            groups = collected.group_numbers(connection, wanted)
            return sum(self._mark_with(connection, groups, word, has) for word in named)

        return write(self._engine, work)

    def _mark_with(self, connection: Connection, groups: Mapping[int, Sequence[int]], word: str, has: bool) -> int:
        own = select(article_tags.c.article_id).join(tags, tags.c.id == article_tags.c.tag_id)
        marked = set(connection.scalars(own.where(tags.c.folded == name_key(word))))
        word = connection.scalar(select(tags.c.name).where(tags.c.folded == name_key(word))) or word
        others = [number for number, group in groups.items() if marked.isdisjoint(group) is has]
        changed = others if has else [each for number in others for each in groups[number] if each in marked]
        before, after = ({str(each): state for each in changed} for state in (not has, has))
        if changed:
            carry_out(connection, Step("tag", word, before, after), self._author)
        return len(others)


def _refuse_stale(connection: Connection, collection: Collection) -> int:
    """Return the row number of a collection; raise StaleCollection where it was changed since it was read."""
    number = number_of_collection(connection, collection.id)
    own = select(collections.c.version).where(collections.c.id == number, collections.c.removed.is_(False))
    if connection.scalar(own) != collection.version:
        raise StaleCollection(
            worded("The collection “{name}” was changed meanwhile: look at it again.", name=collection.name)
        )
    return number


def _places(connection: Connection, number: int) -> dict[int, int]:
    """Return the place of each article of a collection, in its order."""
    own = select(collection_articles.c.article_id, collection_articles.c.place)
    own = own.where(collection_articles.c.collection_id == number).order_by(collection_articles.c.place)
    return {row[0]: row[1] for row in connection.execute(own)}


def _told(connection: Connection, step: Step) -> str:
    """Return a sentence on a change that was taken back."""
    if step.kind == "tag":
        count = len(step.after)
        return worded_number(
            count, "Undone: tag {tag} on {n} article.", "Undone: tag {tag} on {n} articles.", tag=step.subject
        )
    name = connection.scalar(select(collections.c.name).where(collections.c.uuid == UUID(step.subject)))
    if step.kind == "articles":
        return worded_number(
            len(step.after),
            "Undone: {n} article of the collection {name}.",
            "Undone: {n} articles of the collection {name}.",
            name=name,
        )
    if step.kind == "name":
        return worded("Undone: another name of the collection {name}.", name=name)
    return worded("Undone: making or removing the collection {name}.", name=name)
