"""What a heading of a table says that its column holds, in English or Arabic, or as we write it."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from corpus.worded import worded
from glossary.errors import UnusableMapping
from glossary.store.texts import seen
from glossary.tables import table

_TABLE = Path(__file__).parents[1] / "data" / "headings.tsv"

CONCEPT_FIELDS = ("id", "glossary", "stage", "subjects", "note", "qid", "links", "relations")
"""What is said of a whole concept."""
LANGUAGE_FIELDS = ("definition", "definition_source")
"""What is said of a concept in one language."""
TERM_FIELDS = (
    "status", "part_of_speech", "note", "context", "source", "article", "noted", "lookups", "forbidden", "untranslated",
    "term_type", "gender", "number", "geography", "register", "root", "vocalised", "plurals", "masdar", "romanisation",
    "match", "excluded",
)  # fmt: skip
"""What is said of a term."""
TERM = "term"
LANGUAGE = "language"
"""The field that says the language of the row's term, where each row has but one."""
SHORT = {"pos": "part_of_speech", "type": "term_type", "subject": "subjects", "link": "links", "plural": "plurals"}
"""Other names of fields, for who writes them."""
_NAMES = {*CONCEPT_FIELDS, *LANGUAGE_FIELDS, *TERM_FIELDS, TERM, LANGUAGE}
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)
_REGION = re.compile(r"[a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|[0-9]{3})", re.IGNORECASE)
_BREAKS = re.compile(r"[\s_.,:;/()\[\]-]+")
_BEGINNING = re.compile(r"\s*([^\W_]+)\s*(?:_|[^\w\s])(.+)", re.DOTALL)
"""The name of a language and, behind a sign, more words: `Arabic (Saudi Arabia)`, `Arabic_Saudi_Arabia`."""
_IGNORED = ("", "-")


class Field(NamedTuple):
    """What a column holds."""

    name: str
    language: str = ""
    """Of which language, empty for all or where it is to be seen from the text."""

    def __str__(self) -> str:
        """Return it as it is written in a mapping and in the first row of our own tables."""
        if self.name == TERM and self.language and self.language not in _NAMES:
            return self.language
        return f"{self.language}.{self.name}" if self.language else self.name


def field_named(written: str) -> Field | None:
    """Return the field that a name such as `ar`, `en.status` or `note` means, None for nothing; raises UnusableMapping."""
    name = written.strip()
    if name in _IGNORED:
        return None
    if (own := SHORT.get(name, name)) in _NAMES:
        return Field(own)
    language, dot, of_language = name.partition(".")
    own = SHORT.get(of_language, of_language) if dot else TERM
    if _LANGUAGE_TAG.fullmatch(language) and own in (TERM, *TERM_FIELDS, *LANGUAGE_FIELDS):
        return Field(own, language)
    known = ", ".join(sorted(_NAMES))
    raise UnusableMapping(
        worded(
            "There is no field {name}: write a language (ar, en), LANGUAGE.FIELD, or one of {known}.",
            name=name,
            known=known,
        )
    )


class Headings:
    """The headings that are known, and the values of cells that are."""

    def field(self, heading: str) -> Field | None:
        """Return what a heading means, None where that is not known."""
        written = _plain(heading)
        if (language := self._languages.get(written)) is not None:
            return Field(TERM, language)
        if (name := self._fields.get(written)) is not None:
            return Field(name)
        words = written.split()
        for place, word in enumerate(words):
            if (language := self._languages.get(word)) is not None:
                rest = [each for number, each in enumerate(words) if number != place]
                name = self._fields.get(" ".join(rest)) or (TERM if _are_tags(rest) else None)
                if name is not None:
                    return Field(name, "" if name in (*CONCEPT_FIELDS, LANGUAGE) else language)
        return None

    def variety(self, heading: str) -> tuple[str, str] | None:
        """Return the language that a heading begins with and the words behind it, such as those of a region; None for others."""
        found = _BEGINNING.fullmatch(heading)
        language = self._languages.get(found[1].casefold()) if found else None
        return (language, words) if found and language and (words := _plain(found[2])) else None

    def named(self, words: str) -> str | None:
        """Return the field that some words mean, None for none."""
        return self._fields.get(words)

    def value(self, field: str, written: str) -> str | None:
        """Return the value of a field that a cell means, None where that is not known."""
        return self._values.get((field, " ".join(shown(written).casefold().split())))

    def language(self, written: str) -> str:
        """Return the language that a code or a name means, with the region that a code tells; what is written for others."""
        name = " ".join(shown(written).casefold().split())
        first = _plain(name).partition(" ")[0]
        return self._languages.get(name) or self.regional(shown(written)) or self._languages.get(first) or name

    def regional(self, written: str) -> str:
        """Return the tag that a code such as `ar-SA` or `ar_SA` is, empty for what names no region of a known language."""
        tag = written.strip().replace("_", "-")
        return tag if _REGION.fullmatch(tag) and self.is_language(tag) else ""

    def is_language(self, tag: str) -> bool:
        """Return whether the first part of a tag is a language that is known."""
        return tag.partition("-")[0].casefold() in self._languages

    @cached_property
    def _rows(self) -> Sequence[tuple[str, str, Sequence[str]]]:
        return [(row["kind"], row["value"], row["written"].split("|")) for row in table(_TABLE)]

    @cached_property
    def _languages(self) -> Mapping[str, str]:
        return {each: value for kind, value, written in self._rows if kind == "language" for each in written}

    @cached_property
    def _fields(self) -> Mapping[str, str]:
        return {each: value for kind, value, written in self._rows if kind == "field" for each in written}

    @cached_property
    def _values(self) -> Mapping[tuple[str, str], str]:
        own = [row for row in self._rows if row[0] not in ("language", "field")]
        return {(kind, each): value for kind, value, written in own for each in written}


def told(cell: str, headings: Headings) -> Field | None:
    """Return what a heading says, as we write it or as others do."""
    name = cell.strip()
    if "." in name:
        with suppress(UnusableMapping):
            return field_named(name)
    found, tag = headings.field(name), headings.regional(name)
    is_other = found is not None and found.name != TERM and "-" not in name  # `en_id` holds numbers of entries
    return Field(TERM, tag) if tag and not is_other else found


def shown(text: str) -> str:
    """Return a text without the signs that nobody sees, such as marks of direction."""
    return seen(text) or ""


def _are_tags(words: Sequence[str]) -> bool:
    """Return whether words beside the name of a language say only of which country it is, or count."""
    return all(len(word) == 2 or word.isdecimal() for word in words)


def _plain(heading: str) -> str:
    """Return the words of a heading with a space between them."""
    return " ".join(_BREAKS.sub(" ", heading.casefold()).split())
