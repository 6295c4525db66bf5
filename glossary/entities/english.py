"""English for names that nobody knows: known parts in English, the others in Latin letters."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from corpus.arabic.normalise import bare, fold
from glossary.entities.nationality import Nationalities
from glossary.entities.personal_english import PersonalEnglish
from glossary.entities.romanised import Romaniser
from glossary.entities.tables import listed, load_class, load_rows
from glossary.model import EntityKind

_PLACE = "{}"
_TO_THE = "لل"
_TO = "ل"
_LAM = "ل"
_AND = "و"
_AND_THE = "وال"
_ARTICLE = "ال"
_IN = "في"
_AT = "ب"
_SHORTEST_SEATED = 3
_TWO = 2
_STATES = "US "
_AMERICAN = "American "
"""Universities abroad say where their model is from, not whose they are."""
_ADJECTIVE = "adjective"
_CENTRAL = "المركزي"
_CENTRAL_BANK = "Central Bank of {}"
_WITH_THE = ("UAE", "United ")
"""How names of countries begin that have the article inside a name: Central Bank of the UAE."""
_PROCLITIC = re.compile(f"^(?:{_TO_THE}|{_AND_THE})")


class Guess(NamedTuple):
    """The likely English of a name."""

    en: str
    certain: bool
    """Whether the name is a description of parts that all have their English: الجيش المالي."""


class _Part(NamedTuple):
    en: str
    known: bool


class EnglishNames:
    """Guesses the English of a name."""

    def __init__(self, known: Mapping[str, str]) -> None:
        """`known` gives the English of folded names of one word."""
        self._known = known
        self._romaniser = Romaniser()
        self._persons = PersonalEnglish(self._romaniser)
        self._demonyms = dict(_demonyms())
        self._not_after = dict(_other_meanings())
        self._proper = load_class("named_head") | load_class("takes_any_name")
        self._clubs = load_class("club_head")
        self._companies = load_class("company_noun")
        self._seated = load_class("takes_town")
        self._named = load_class("named_by_words")
        self._banks = load_class("bank")
        rows = {fold(row["word"]): row for row in load_rows("english")}
        self._heads = {key: row["head"] for key, row in rows.items() if row["head"]}
        self._parts = {key: row["part"] for key, row in rows.items() if row["part"]}
        sorts = {key: row["sort"] for key, row in rows.items() if row["sort"]}
        self._adjectives = {key: self._parts[key] if sort == _ADJECTIVE else sort for key, sort in sorts.items()}
        """What a word is as an adjective: المالية is Finance by itself, Financial after a noun."""

    def guess(self, name: str, kind: EntityKind) -> Guess:
        """Return the likely English of a name."""
        words = bare(name).split()
        if kind is EntityKind.PERSON:
            return Guess(self._persons.name(words), certain=False)
        if kind is EntityKind.PLACE:
            return Guess(self._place(words), certain=False)
        return self._institution(words)

    def with_latin(self, words: list[str], latin: str) -> str:
        """Return the English of an organisation whose own name is given in Latin letters: Wagenrode Group; others as given."""
        company = len(words) > 1 and fold(words[0]) in self._companies
        pattern = self._heads.get(fold(words[0]), _PLACE) if company else _PLACE
        noun = pattern.replace(_PLACE, "").strip()
        return latin if noun.lower() in latin.lower() else pattern.replace(_PLACE, latin)

    def _place(self, words: list[str]) -> str:
        """Return a place in English: its noun turned round, the rest in its order (King Fahd International Stadium)."""
        pattern = self._heads.get(fold(words[0])) if words[1:] else None
        rest = words[1:] if pattern else words
        name = " ".join(self._place_parts(rest))
        return pattern.replace(_PLACE, name) if pattern else name

    def _place_parts(self, words: list[str]) -> Iterator[str]:
        """Yield the known words of a place's name in English, and what stands between them as a person's name."""
        spelled = [self._parts.get(fold(word)) or self._known.get(fold(word)) or "" for word in words]
        for english, run in groupby(zip(words, spelled, strict=True), key=itemgetter(1)):
            yield english or self._persons.name([word for word, _ in run])

    def _institution(self, words: list[str]) -> Guess:
        """Return an institution in English: its noun turned round, nationality first, what it is for and where it is last."""
        place, rest = self._seat(words)
        central = self._central_bank(words)
        if central:
            return Guess(central, certain=True)
        if place:
            whole = self._described(rest)
            return Guess(f"{whole.en.replace(_STATES, _AMERICAN)} in {place}", whole.certain)
        return self._described(words)

    def _seat(self, words: list[str]) -> tuple[str, list[str]]:
        """Return the town that a name ends with, as in الجامعة الأمريكية بالقاهرة, in English, and the words before it."""
        if len(words) < _SHORTEST_SEATED or fold(words[0]) not in self._seated:
            return "", words
        if words[-2] == _IN:
            return self._known.get(fold(words[-1]), ""), words[:-2]
        joined = words[-1].startswith(_AT)
        return self._known.get(fold(words[-1][len(_AT) :]), "") if joined else "", words[:-1]

    def _central_bank(self, words: list[str]) -> str:
        """Return the central bank that is named after its country, مصرف قطر المركزي, in English; nothing where it is none."""
        if len(words) < _SHORTEST_SEATED or fold(words[0]) not in self._banks or fold(words[-1]) != _CENTRAL:
            return ""
        key = fold(" ".join(words[1:-1]))
        country = self._parts.get(key) or self._known.get(key, "")
        article = "the " if country.startswith(_WITH_THE) else ""
        return _CENTRAL_BANK.replace(_PLACE, article + country) if country else ""

    def _described(self, words: list[str]) -> Guess:
        nationalities = [self._is_nationality(words, index) for index in range(len(words))]
        demonyms = [self._demonyms[fold(word)] for word, is_one in zip(words, nationalities, strict=True) if is_one]
        rest = [word for word, is_one in zip(words, nationalities, strict=True) if not is_one]
        pattern, rest = self._head(rest)
        if not pattern:
            row = self._row(rest)
            return Guess(" ".join([*demonyms, row.en]).strip(), certain=False)
        if fold(rest[0]) in self._clubs or (fold(rest[0]) in self._named and len(rest) == _TWO):
            name = " ".join(self._known.get(fold(word)) or self._persons.word(word) for word in rest[1:])
            return Guess(" ".join([*demonyms, pattern.replace(_PLACE, name)]), certain=False)
        purpose = next((index for index, word in enumerate(rest) if index and self._is_purpose(word)), len(rest))
        named, aim = self._row(self._place_first(rest[1:purpose])), self._row(rest[purpose:])
        english = " ".join(" ".join([*demonyms, pattern.replace(_PLACE, named.en), aim.en]).split())
        described = len(words) > 1 and fold(rest[0]) not in self._proper
        return Guess(english, certain=described and named.known and aim.known)

    def _head(self, words: list[str]) -> tuple[str, list[str]]:
        """Return how the English of a name is built, empty where nothing says so, and its words, a head of two as one, with no "company" before it."""
        if " ".join(map(fold, words[1 : 1 + _TWO])) in self._heads and fold(words[0]) in self._companies:
            words = words[1:]
        pair = " ".join(words[:_TWO])
        if fold(pair) in self._heads and len(words) >= _TWO:
            return self._heads[fold(pair)], [pair, *words[_TWO:]]
        return self._heads.get(fold(words[0]), "") if words else "", words

    def _is_purpose(self, word: str) -> bool:
        return word.startswith(_TO_THE) or (word.startswith(_TO) and fold(word[len(_TO) :]) in self._parts)

    def _is_nationality(self, words: list[str], index: int) -> bool:
        """Return whether a word is a nationality here: not المالية in الرقابة المالية, which is financial."""
        key = fold(words[index])
        before = _PROCLITIC.sub(_ARTICLE, fold(words[index - 1])) if index else ""
        return key in self._demonyms and before not in self._not_after.get(key, ())

    def _place_first(self, words: list[str]) -> list[str]:
        """Return the words of a name with the town before what stands there: Cairo Criminal Court."""
        town = len(words) > 1 and fold(words[-1]) in self._known and fold(words[-1]) not in self._parts
        return [words[-1], *words[:-1]] if town else words

    def _row(self, words: list[str]) -> _Part:
        """Return words in English, an adjective before its noun."""
        parts: list[str] = []
        known = True
        for word in self._paired(words):
            part, is_known = self._part(word)
            known = known and is_known
            adjective = self._adjectives.get(fold(word))
            if parts and adjective:
                link, _, noun = parts.pop().rpartition(" ")
                part = f"{link} {adjective} {noun}".strip()
            parts.append(part)
        return _Part(" ".join(parts), known)

    def _paired(self, words: list[str]) -> Iterator[str]:
        """Yield words, two as one where only both together say what they mean: حقوق الإنسان."""
        here = 0
        while here < len(words):
            pair = " ".join(words[here : here + _TWO])
            begun = [_ARTICLE + pair[len(_TO_THE) :]] if pair.startswith(_TO_THE) else []
            begun += [pair[1:]] if pair.startswith((_AND, _TO)) else []
            taken = _TWO if any(" " in each and fold(each) in self._parts for each in (pair, *begun)) else 1
            yield " ".join(words[here : here + taken])
            here += taken

    def _part(self, word: str) -> _Part:
        """Return a word of an institution's name in English, with "and" or "for" where they are written to it."""
        for written, english in ((_AND_THE, "and "), (_TO_THE, "for ")):
            if word.startswith(written):
                rest = word[len(written) :]
                doubled = written == _TO_THE and fold(_ARTICLE + _LAM + rest) in self._parts
                part = self._part(_ARTICLE + _LAM * doubled + rest)
                return _Part(english + part.en, part.known)
        key = fold(word)
        if word.startswith(_TO) and key not in self._parts and fold(word[len(_TO) :]) in self._parts:
            return _Part(f"for {self._parts[fold(word[len(_TO) :])]}", known=True)
        if word.startswith(_AND) and key not in self._parts and fold(word[len(_AND) :]) in self._parts:
            return _Part(f"and {self._parts[fold(word[len(_AND) :])]}", known=True)
        known = self._parts.get(key) or self._known.get(key)
        return _Part(known, known=True) if known else _Part(self._persons.word_as_written(word), known=False)


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


def _other_meanings() -> list[tuple[str, frozenset[str]]]:
    """Return words with those after which they are no nationality."""
    rows = load_rows("homographs")
    return [
        (fold(word), frozenset(map(fold, row["not_after"].split()))) for row in rows for word in row["words"].split()
    ]
