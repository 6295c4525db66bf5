"""Annotations in and out of their tables."""

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, insert, or_, select, update

from corpus.annotation import Annotation, AnnotationKind, Passage, Place, Quote, Replaced, Style, is_everywhere
from corpus.arabic.normalise import fold
from corpus.errors import StaleAnnotation, UnknownAnnotation
from corpus.store.annotation_tables import annotation_changes, annotations
from corpus.store.columns import now
from corpus.store.engine import inserted_number
from corpus.store.tables import articles
from corpus.store.uuid7 import uuid7
from corpus.worded import worded

_OWN = annotations.c
_DIGITS = 32
"""Hexadecimal digits of a UUID."""


def annotation_of(row: Row[Any]) -> Annotation:
    """Return the annotation of a row that has all columns of the table."""
    passage = Passage(Place(row.start_block, row.start_offset), Place(row.end_block, row.end_offset))
    return Annotation(
        article=row.article,
        kind=AnnotationKind(row.kind),
        passage=passage,
        quote=Quote(row.exact, row.prefix, row.suffix),
        note=row.note,
        style=Style(row.style),
        title=row.title,
        letter=row.letter,
        id=str(row.uuid),
        author=row.author,
        made=row.made,
        changed=row.changed,
        version=row.version,
    )


def insert_annotation(connection: Connection, annotation: Annotation, author: str) -> str:
    """Keep a new annotation and return its id."""
    key, moment = uuid7(), now()
    row = {**_values(annotation), **_placed(annotation), "author": author, "made": moment, "changed": moment}
    number = inserted_number(connection, annotations, {**row, "uuid": key, "removed": False, "version": 1})
    _record(connection, number, author, ("add", None, annotation))
    return str(key)


def revise_annotation(connection: Connection, annotation: Annotation, author: str) -> None:
    """Put what an annotation says in the place of what is there; raise UnknownAnnotation, StaleAnnotation."""
    row = held(connection, annotation.id)
    if row.removed:
        raise _gone()
    if row.version != annotation.version:
        raise StaleAnnotation(worded("This was changed elsewhere since you looked at it: look at it again."))
    _change(connection, row, _values(annotation))
    _record(connection, row.id, author, ("revise", annotation_of(row), annotation))


def set_removed(connection: Connection, annotation_id: str, author: str, removed: bool) -> None:
    """Take an annotation away or bring it back; raise UnknownAnnotation."""
    row = held(connection, annotation_id)
    if row.removed is removed:
        if removed:
            raise _gone()
        return
    _change(connection, row, {"removed": removed})
    there = annotation_of(row)
    change = ("remove", there, None) if removed else ("restore", None, there)
    _record(connection, row.id, author, change)


def lettered(connection: Connection, author: str, article_id: str) -> list[Annotation]:
    """Return what an author goes to by letters from an article, in it and its versions or everywhere, the oldest first."""
    here = versions_of(connection, article_id)
    own = select(annotations).where(_OWN.letter != "", _OWN.author == author, _OWN.removed.is_(False))
    found = [annotation_of(row) for row in connection.execute(own.order_by(_OWN.id))]
    return [each for each in found if is_everywhere(each.letter) or each.article in here]


def take_letter(connection: Connection, annotation: Annotation, author: str) -> Replaced:
    """Take the letter off what was noted; a mark that says nothing else is taken away with it."""
    if annotation.kind is AnnotationKind.MARK and not annotation.note:
        set_removed(connection, annotation.id, author, removed=True)
        return Replaced(annotation, None)
    revise_annotation(connection, replace(annotation, letter=""), author)
    return Replaced(annotation, annotation_of(held(connection, annotation.id)))


def held(connection: Connection, annotation_id: str) -> Row[Any]:
    """Return the row of an annotation, removed or not, which nobody else changes meanwhile; raise UnknownAnnotation."""
    own = select(annotations).where(_OWN.uuid == UUID(annotation_id)).with_for_update()
    row = connection.execute(own).one_or_none()
    if row is None:
        raise unknown(annotation_id)
    return row


def ids_that_begin(connection: Connection, prefix: str) -> list[str]:
    """Return up to two ids of annotations that begin so; hyphens need not be written."""
    digits = prefix.strip().lower().replace("-", "")
    if not digits or len(digits) > _DIGITS or not set(digits) <= set("0123456789abcdef"):
        return []
    least, most = (UUID(digits.ljust(_DIGITS, filling)) for filling in "0f")
    own = select(_OWN.uuid).where(_OWN.uuid >= least, _OWN.uuid <= most, _OWN.removed.is_(False))
    return [str(each) for each in connection.scalars(own.limit(2))]


def versions_of(connection: Connection, article_id: str) -> list[str]:
    """Return the ids of an article and of those that are shown as one with it."""
    own = select(func.coalesce(articles.c.shown_by, articles.c.id)).where(articles.c.content_id == article_id)
    shown = own.scalar_subquery()
    same = select(articles.c.content_id).where(or_(articles.c.id == shown, articles.c.shown_by == shown))
    return sorted({article_id, *connection.scalars(same)})


def unknown(annotation_id: str) -> UnknownAnnotation:
    """Return what is raised where nothing has an id."""
    return UnknownAnnotation(
        worded(
            "No mark or note has the id {annotation_id}: `warraq notes --all` shows those there are.",
            annotation_id=annotation_id,
        )
    )


def _gone() -> UnknownAnnotation:
    """Return what is raised where something was there to be seen and is removed by now: who asks knows no id of it."""
    return UnknownAnnotation(worded("This was removed meanwhile."))


def _values(annotation: Annotation) -> dict[str, Any]:
    """Return the columns that may be changed."""
    return {
        "kind": annotation.kind.value,
        "style": annotation.style.value,
        "note": annotation.note,
        "letter": annotation.letter,
        "sought": fold(" ".join((annotation.quote.exact, annotation.note, annotation.title))),
    }


def _placed(annotation: Annotation) -> dict[str, Any]:
    (start, end), quote = annotation.passage, annotation.quote
    return {
        "article": annotation.article,
        "start_block": start.block,
        "start_offset": start.offset,
        "end_block": end.block,
        "end_offset": end.offset,
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "title": annotation.title,
    }


def _change(connection: Connection, row: Row[Any], values: dict[str, Any]) -> None:
    own = update(annotations).where(_OWN.id == row.id)
    connection.execute(own.values(**values, changed=now(), version=_OWN.version + 1))


def _record(
    connection: Connection, number: int, author: str, change: tuple[str, Annotation | None, Annotation | None]
) -> None:
    kind, before, after = change
    row = {"annotation_id": number, "kind": kind, "author": author, "at": now()}
    connection.execute(insert(annotation_changes), {**row, "before": _said(before), "after": _said(after)})


def _said(annotation: Annotation | None) -> str | None:
    if annotation is None:
        return None
    said = {"kind": annotation.kind.value, "style": annotation.style.value, "note": annotation.note}
    if annotation.letter:
        said["letter"] = annotation.letter
    return json.dumps(said, ensure_ascii=False)
