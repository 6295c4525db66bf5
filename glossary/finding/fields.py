"""The fields of the query language and the words they take."""

from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from corpus.worded import worded
from glossary.errors import UnclearQuery
from glossary.finding.keyboard import latin_typed
from glossary.store.forms import folded_form
from glossary.tables import table

_HERE = Path(__file__).parent
_YES = "yes"


@dataclass(frozen=True, slots=True)
class Field:
    """One field."""

    name: str
    kind: str
    """How its values are written: `choice`, `open` (one of some, or anything else), `name`, `text`, `date`, `yes`, `has`,
    `id`, `code`, `language`, `root` or `sort`."""
    of: str
    """What it is said of: `term`, `concept`, or `either`."""


@dataclass(slots=True)
class Fields:
    """The fields and values by every name they have."""

    by_name: dict[str, Field] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """For each field, the value that a name stands for."""

    @classmethod
    def read(cls) -> "Fields":
        """Return the fields of our tables, their names folded."""
        found = cls()
        for row in table(_HERE / "fields.tsv"):
            own = Field(row["field"], row["kind"], row["of"])
            found.names.append(own.name)
            found.by_name |= dict.fromkeys(_names(own.name, row["others"]), own)
        for row in table(_HERE / "values.tsv"):
            of_field = found.values.setdefault(row["field"], {})
            of_field |= {name: row["value"] for name in _names(row["value"], row["others"]) if name not in of_field}
        return found

    def field(self, typed: str) -> Field:
        """Return the field of a name, English or Arabic or typed on the wrong keyboard; raise UnclearQuery."""
        for name in _spellings(typed):
            if name in self.by_name:
                return self.by_name[name]
        near = self._nearest(typed, list(self.by_name))
        hint = (
            worded("did you mean {near}:?", near=near)
            if near
            else worded("the fields are {names}.", names=", ".join(self.names))
        )
        raise UnclearQuery(worded("There is no field {typed}: {hint}", typed=typed, hint=hint))

    def value(self, own: Field, typed: str) -> str:
        """Return the value that a field has for a word, which may be left unfinished; raise UnclearQuery."""
        known = self.values.get(_YES if own.kind == "yes" else own.name)
        if known is None:
            return typed
        for word in _spellings(typed):
            if word in known:
                return known[word]
        begun = {known[name] for word in _spellings(typed) if word for name in known if name.startswith(word)}
        if len(begun) == 1:
            return begun.pop()
        if own.kind == "open":
            return typed
        raise UnclearQuery(self._no_value(own, typed, known))

    def all_values(self, own: Field) -> str:
        """Return the values of a field in words, empty where they are not numbered."""
        known = self.values.get(_YES if own.kind == "yes" else own.name, {})
        return ", ".join(dict.fromkeys(known.values()))

    def _no_value(self, own: Field, typed: str, known: dict[str, str]) -> str:
        near, other = self._nearest(typed, list(known)), self._field_of(typed)
        meant = f"{other}:{typed}" if other else f"{own.name}:{near}" if near else ""
        hint = (
            worded("did you mean {meant}?", meant=meant)
            if meant
            else worded("write one of {values}.", values=self.all_values(own))
        )
        return worded("{name}: has no value {typed}: {hint}", name=own.name, typed=typed, hint=hint)

    def _field_of(self, typed: str) -> str | None:
        """Return the first field that has a value of this very name."""
        of_words = (name for name in self.names if self.by_name[name].kind != "yes")
        spellings = set(filter(None, _spellings(typed)))
        return next((name for name in of_words if not spellings.isdisjoint(self.values.get(name, {}))), None)

    def _nearest(self, typed: str, known: list[str]) -> str | None:
        near = [name for word in _spellings(typed) for name in get_close_matches(word, known, 1, 0.6)]
        return near[0] if near else None


def _names(name: str, others: str) -> list[str]:
    return [folded for each in (name, *others.split(",")) if (folded := folded_form(each))]


def _spellings(typed: str) -> list[str]:
    """Return how a name may be meant: as typed, and as the other keyboard would have had it."""
    return list(dict.fromkeys((folded_form(typed), folded_form(latin_typed(typed)))))
