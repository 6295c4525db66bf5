"""The names of an article with the English that the glossary has of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossary.annotate import Annotator
    from glossary.entities.directory import EntityRecord


def in_english(records: Sequence[EntityRecord], annotator: Annotator | None) -> list[EntityRecord]:
    """Return the names in their order, those that the glossary has with its English; as they are where it is not loaded."""
    if annotator is None:
        return list(records)
    told = [annotator.english_of(record.entity.ar) for record in records]
    return [
        replace(record, entity=replace(record.entity, en=en, confirmed=True)) if en else record
        for record, en in zip(records, told, strict=True)
    ]
