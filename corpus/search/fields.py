"""The fields of the query language of articles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from corpus.arabic.normalise import fold
from corpus.errors import UnclearSearch
from corpus.tsv import tsv_rows
from corpus.worded import either, worded


@dataclass(frozen=True, slots=True)
class Field:
    """One field."""

    name: str
    kind: str
    """How its values are written: `text`, `date`, `words`, `name`, `label`, `yes` or `order`."""


@dataclass(slots=True)
class Fields:
    """The fields and their values by every name they have, folded."""

    names: list[str] = field(default_factory=list)
    by_name: dict[str, Field] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """For each kind of field, the value that a name stands for."""

    @classmethod
    def read(cls) -> "Fields":
        """Return the fields of our tables."""
        found = cls()
        for name, kind, others in _rows("fields.tsv"):
            found.names.append(name)
            found.by_name |= dict.fromkeys(_spelt(name, others), Field(name, kind))
        for kind, value, others in _rows("values.tsv"):
            found.values.setdefault(kind, {}).update(dict.fromkeys(_spelt(value, others), value))
        return found

    def field(self, typed: str) -> Field | None:
        """Return the field of a name, None for an Arabic word that is none: headlines have colons too; raise UnclearSearch."""
        known = self.by_name.get(fold(typed))
        if known is not None or not typed.isascii():
            return known
        near = get_close_matches(fold(typed), self.by_name, 1, 0.6)
        hint = (
            worded("did you mean {near}:?", near=near[0])
            if near
            else worded("the fields are {names}.", names=", ".join(self.names))
        )
        raise UnclearSearch(worded("There is no field {typed}: {hint}", typed=typed, hint=hint))

    def value(self, own: Field, typed: str) -> str:
        """Return the value of a field for a word that may be left unfinished; raise UnclearSearch."""
        known, word = self.values[own.kind], fold(typed).strip()
        begun = {value for name, value in known.items() if word and name.startswith(word)}
        if word in known or len(begun) == 1:
            return known.get(word) or begun.pop()
        raise UnclearSearch(
            worded(
                "{name}: has no value {typed}: write {values}.",
                name=own.name,
                typed=typed[:60],
                values=either([*dict.fromkeys(known.values())]),
            )
        )


def _rows(name: str) -> Iterator[Iterable[str]]:
    return (row.values() for row in tsv_rows(Path(__file__).with_name(name)))


def _spelt(name: str, others: str) -> list[str]:
    return [fold(each).strip() for each in (name, *others.split(","))]
