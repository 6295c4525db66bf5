"""Sentences that were kept in English, such as what a feed said last, in the language that is spoken."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple

from corpus.worded import Worded
from tui.language.spoken import LOCALES, is_mirrored
from tui.language.wordings import spoken

TEMPLATES = LOCALES / "stored.json"
"""The templates that stored sentences are made from, each with its plural or nothing; `make catalogue` writes them."""
_BETWEEN = re.compile(r"(?<=\.) (?=[A-Z])")
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_LEAST = 4
"""Letters of its own that tell a template; one with fewer is known by what fills it."""


class _Template(NamedTuple):
    """A form of a sentence, and what it is found by."""

    one: str
    many: str
    """As of `Worded`."""
    own: tuple[str, ...]
    """Its own words, in their order; what stands in its fields is between them."""
    fields: tuple[tuple[str, bool], ...]
    """What stands behind each of the words: the name of a field, empty for none, and whether that is a number."""

    @property
    def letters(self) -> int:
        """How many letters of its own it has."""
        return sum(map(str.isalpha, "".join(self.own)))

    def may_be(self, text: str) -> bool:
        """Return whether a text has its words; that is quickly seen."""
        place = 0
        for words in self.own:
            place = text.find(words, place)
            if place < 0:
                return False
            place += len(words)
        return True

    def values(self, text: str) -> dict[str, str | float] | None:
        """Return what stands in its fields in a text, numbers as such; None where the text is not made from it."""
        pattern, names = "", dict[str, bool]()
        for words, (name, is_number) in zip(self.own, self.fields, strict=True):
            pattern += re.escape(words)
            if name in names:
                pattern += f"(?P={name})"
            elif name:
                names[name] = is_number
                pattern += f"(?P<{name}>{_NUMBER if is_number else '.+?'})"
        found = re.fullmatch(pattern, text, re.DOTALL)
        if found is None:
            return None
        return {name: _number(found[name]) if is_number else found[name] for name, is_number in names.items()}


class Stored:
    """Knows stored sentences again by the templates they were made from; those are read once, and only where needed."""

    def __init__(self) -> None:
        self._templates: tuple[_Template, ...] = ()

    def told(self, said: str) -> str:
        """Return one or more stored sentences in the language that is spoken; what is not known again as it is."""
        if not is_mirrored() or isinstance(said, Worded):
            return spoken(said)
        self._templates = self._templates or tuple(_templates(TEMPLATES))
        parts = [self._known(part) or part for part in _BETWEEN.split(said)]
        if all(isinstance(part, Worded) for part in parts):
            return " ".join(map(spoken, parts))
        return spoken(self._known(said) or said)

    def _known(self, text: str) -> Worded | None:
        """Return a sentence with what it was made of, by the template that has most of it; None where there is none."""
        likely = sorted((each for each in self._templates if each.may_be(text)), key=_own_letters, reverse=True)
        return next((made for each in likely if (made := self._made(each, text)) is not None), None)

    def _made(self, template: _Template, text: str) -> Worded | None:
        values = template.values(text)
        if values is None:
            return None
        fields: dict[str, object] = {
            name: (self._known(value) or value) if isinstance(value, str) else value for name, value in values.items()
        }
        if template.letters < _LEAST and not any(isinstance(value, Worded) for value in fields.values()):
            return None
        made = Worded(template.one, template.many, fields)
        return made if made == text else None


def _own_letters(template: _Template) -> int:
    return template.letters


def _templates(file: Path) -> Iterator[_Template]:
    """Yield what sentences may be made from, both forms of those that count something."""
    for one, many in json.loads(file.read_text(encoding="utf-8")):
        for form in filter(None, (one, many)):
            parsed = list(Formatter().parse(form))
            names = tuple((name or "", bool(spec) or bool(many and name == "n")) for _, name, spec, _ in parsed)
            yield _Template(one, many, tuple(words for words, *_ in parsed), names)


def _number(text: str) -> float:
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)
