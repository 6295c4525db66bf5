"""What readers note in articles: the one door to marks, highlights and notes."""

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Select, func, select

from corpus.anchoring import anchored
from corpus.annotation import Annotation, AnnotationChange, Listed, Placed, Replaced
from corpus.arabic.normalise import fold
from corpus.errors import UnknownAnnotation
from corpus.model import Article
from corpus.store import annotation_rows as rows
from corpus.store.annotation_tables import annotation_changes, annotations
from corpus.store.engine import reading, write
from corpus.store.tables import articles
from corpus.worded import worded

__all__ = ["Annotation", "Annotations", "Listed", "Placed"]


class Annotations:
    """Marks, highlights and notes in a database whose tables are up to date; everybody sees those of all."""

    def __init__(self, engine: Engine, author: str) -> None:
        """Know the database, and whose name stands beside what is noted."""
        self._engine = engine
        self._author = author

    def add(self, annotation: Annotation) -> Annotation:
        """Keep a new annotation and return it with its id."""

        def work(connection: Connection) -> Annotation:
            key = rows.insert_annotation(connection, annotation, self._author)
            return rows.annotation_of(rows.held(connection, key))

        return write(self._engine, work)

    def add_lettered(self, annotation: Annotation) -> tuple[Annotation, list[Replaced]]:
        """Keep a new annotation that has a letter; return it, and what its author went to by the letter before."""

        def work(connection: Connection) -> tuple[Annotation, list[Replaced]]:
            before = rows.lettered(connection, self._author, annotation.article)
            same = (each for each in before if each.letter == annotation.letter)
            replaced = [rows.take_letter(connection, each, self._author) for each in same]
            key = rows.insert_annotation(connection, annotation, self._author)
            return rows.annotation_of(rows.held(connection, key)), replaced

        return write(self._engine, work)

    def letters(self, article_id: str) -> dict[str, Annotation]:
        """Return what one goes to by which letter: by small ones in an article and its versions, by others in all."""
        with reading(self._engine) as connection:
            return {each.letter: each for each in rows.lettered(connection, self._author, article_id)}

    def get(self, id_or_prefix: str) -> Annotation:
        """Return the annotation with this id, or the only one whose id begins so; raise UnknownAnnotation."""
        with reading(self._engine) as connection:
            found = rows.ids_that_begin(connection, id_or_prefix)
            if len(found) > 1:
                raise UnknownAnnotation(
                    worded("Several ids begin with {id_or_prefix}: write more of it.", id_or_prefix=id_or_prefix)
                )
            if not found:
                raise rows.unknown(id_or_prefix)
            own = select(annotations).where(annotations.c.uuid == UUID(found[0]))
            return rows.annotation_of(connection.execute(own).one())

    def revise(self, annotation: Annotation) -> Annotation:
        """Change the kind, the style and the note, and return the annotation as it is now.

        Raises UnknownAnnotation where it is gone, StaleAnnotation where somebody else changed it since.
        """

        def work(connection: Connection) -> Annotation:
            rows.revise_annotation(connection, annotation, self._author)
            return rows.annotation_of(rows.held(connection, annotation.id))

        return write(self._engine, work)

    def remove(self, annotation_id: str) -> None:
        """Take an annotation away, to be restored; raise UnknownAnnotation."""
        write(self._engine, lambda connection: rows.set_removed(connection, annotation_id, self._author, removed=True))

    def restore(self, annotation_id: str) -> Annotation:
        """Bring an annotation back and return it as it is now; raise UnknownAnnotation."""

        def work(connection: Connection) -> Annotation:
            rows.set_removed(connection, annotation_id, self._author, removed=False)
            return rows.annotation_of(rows.held(connection, annotation_id))

        return write(self._engine, work)

    def of(self, article: Article) -> list[Placed]:
        """Return what is noted in an article, and in other versions of it that the library has, in reading order.

        Each stands where its words stand in this version; one whose words it lacks has no place, and comes last.
        """
        with reading(self._engine) as connection:
            ids = rows.versions_of(connection, article.id)
            query = select(annotations).where(annotations.c.article.in_(ids), annotations.c.removed.is_(False))
            found = connection.execute(query).all()
        return anchored(article, [rows.annotation_of(row) for row in found])

    def all(self, query: str = "", limit: int | None = None, offset: int = 0) -> list[Listed]:
        """Return annotations of all articles that have the words of a query, whatever their spelling, the newest first."""
        return self._listed(_asked(_LISTED, query).limit(limit).offset(offset))

    def about(self, article_id: str) -> list[Listed]:
        """Return the annotations of an article and of other versions of it, the newest first."""
        with reading(self._engine) as connection:
            ids = rows.versions_of(connection, article_id)
        return self._listed(_asked(_LISTED, "").where(annotations.c.article.in_(ids)))

    def _listed(self, query: Select[Any]) -> list[Listed]:
        newest = query.order_by(annotations.c.made.desc(), annotations.c.id.desc())
        with reading(self._engine) as connection:
            return [_listed(row) for row in connection.execute(newest)]

    def count(self, query: str = "") -> int:
        """Return how many annotations `all` has for a query."""
        with reading(self._engine) as connection:
            return connection.scalar(_asked(select(func.count()), query)) or 0

    def revision(self) -> int:
        """Return a number that grows with every change of any annotation by anybody."""
        with reading(self._engine) as connection:
            return connection.scalar(select(func.max(annotation_changes.c.id))) or 0

    def history(self, annotation_id: str) -> list[AnnotationChange]:
        """Return what was done to an annotation, removed or not, the newest first."""
        own = annotation_changes.c
        query = select(own.kind, own.author, own.at, own.before, own.after)
        query = query.join(annotations, annotations.c.id == own.annotation_id)
        with reading(self._engine) as connection:
            found = connection.execute(query.where(annotations.c.uuid == UUID(annotation_id)).order_by(own.id.desc()))
            return [AnnotationChange(*row) for row in found]


_shown = articles.alias("shown")
_LISTED = select(
    annotations,
    func.coalesce(_shown.c.content_id, articles.c.content_id).label("shown"),
    func.coalesce(_shown.c.title, articles.c.title).label("called"),
    *(func.coalesce(_shown.c[name], articles.c[name]).label(f"its_{name}") for name in ("source", "date", "address")),
    func.coalesce(_shown.c.removed, articles.c.removed).label("gone"),
)
"""Annotations with what is known of their article; of one that another version is shown for, of that one."""


def _asked(query: Select[Any], words: str) -> Select[Any]:
    """Return a query narrowed down to the annotations that have all words, the title of their article among them."""
    own = query.select_from(annotations).outerjoin(articles, articles.c.content_id == annotations.c.article)
    own = own.outerjoin(_shown, _shown.c.id == articles.c.shown_by)
    own = own.where(annotations.c.removed.is_(False))
    for word in fold(words).split():
        own = own.where(annotations.c.sought.contains(word, autoescape=True))
    return own


def _listed(row: Any) -> Listed:
    annotation = rows.annotation_of(row)
    return Listed(
        annotation,
        title=row.called or row.title,
        source=row.its_source,
        date=row.its_date,
        address=row.its_address,
        article=row.shown or annotation.article,
        is_kept=row.shown is not None and row.gone is None,
    )
