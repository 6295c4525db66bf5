"""English for names that nobody knows: known parts in English, the others in Latin letters."""

from collections.abc import Mapping

from corpus.arabic.normalise import bare, fold
from glossary.entities.nationality import Nationalities
from glossary.entities.romanised import Romaniser
from glossary.entities.spelling import Spelling
from glossary.entities.tables import listed, load_rows
from glossary.model import EntityKind

_PLACE = "{}"
_TO_THE = "لل"
_AND_THE = "وال"
_ARTICLE = "ال"


class EnglishNames:
    """Guesses the English of a name."""

    def __init__(self, spelling: Spelling, known: Mapping[str, str]) -> None:
        """`known` gives the English of folded names of one word."""
        self._spelling = spelling
        self._known = known
        self._romaniser = Romaniser()
        self._persons = dict(_person_parts())
        self._demonyms = dict(_demonyms())
        rows = {fold(row["word"]): row for row in load_rows("english")}
        self._heads = {key: row["head"] for key, row in rows.items() if row["head"]}
        self._parts = {key: row["part"] for key, row in rows.items() if row["part"]}
        self._adjectives = {key for key, row in rows.items() if row["sort"]}

    def guess(self, name: str, kind: EntityKind) -> str:
        """Return the likely English of a name."""
        words = bare(name).split()
        if kind is EntityKind.PERSON:
            joined = self._spelling.units(words)
            return " ".join(self._persons.get(fold(word)) or self._romaniser.word(word) for word in joined)
        return self._thing(words)

    def _thing(self, words: list[str]) -> str:
        demonyms = [self._demonyms[fold(word)] for word in words if fold(word) in self._demonyms]
        rest = [word for word in words if fold(word) not in self._demonyms]
        pattern = self._heads.get(fold(rest[0])) if rest else None
        if pattern is None:
            return " ".join([*demonyms, self._row(rest)]).strip()
        purpose = next((index for index, word in enumerate(rest) if index and word.startswith(_TO_THE)), len(rest))
        name = pattern.replace(_PLACE, self._row(rest[1:purpose]))
        return " ".join(" ".join([*demonyms, name, self._row(rest[purpose:])]).split())

    def _row(self, words: list[str]) -> str:
        """Return words in English, an adjective before its noun."""
        parts: list[str] = []
        for word in words:
            part = self._part(word)
            if parts and fold(word) in self._adjectives:
                link, _, noun = parts.pop().rpartition(" ")
                part = f"{link} {part} {noun}".strip()
            parts.append(part)
        return " ".join(parts)

    def _part(self, word: str) -> str:
        """Return a word of an institution's name in English, with "and" or "for" where they are written to it."""
        for written, english in ((_AND_THE, "and "), (_TO_THE, "for ")):
            if word.startswith(written):
                return english + self._part(_ARTICLE + word[len(written) :])
        key = fold(word)
        return self._parts.get(key) or self._known.get(key) or self._romaniser.word(word)


def _person_parts() -> list[tuple[str, str]]:
    parts: list[tuple[str, str]] = []
    for row in load_rows("given"):
        parts.extend((fold(name), row["en"]) for name in (row["name"], *row["same"].split()))
    parts.extend((fold(row["word"]), row["en"]) for row in load_rows("name_parts"))
    return parts


def _demonyms() -> list[tuple[str, str]]:
    forms = Nationalities()
    rows = [row for row in load_rows("countries") if row["demonym"]]
    return [
        (keys[0], row["demonym"])
        for row in rows
        for adjective in listed(row["adjectives"])
        for keys in forms.adjectives(adjective)
        if len(keys) == 1 and keys[0].startswith(_ARTICLE)
    ]
