"""Keys that the spellings of one name share, and that different well-known names do not."""

import re
from collections.abc import Iterable, Mapping, Sequence

from corpus.arabic.normalise import fold
from glossary.entities.tables import load_class, load_rows
from glossary.model import EntityKind

_QUOTES = str.maketrans("", "", "\"'«»“”„‘’‹›")
_ARTICLE = re.compile("^ال(?=..)")
_WEAK = re.compile("(?<=.)[اوي]+")
_WEAK_IN_PLACES = re.compile("(?<=.)[اي]+")
_NO_BONES = re.compile("^ا|و")
_DOUBLE = re.compile(r"(.)\1+")
_GOD = re.compile("(?:ا?ل)له$")
_GOD_SHORT = "له"
_LAST_HE = re.compile("(?<=.)ه$")
_AMERICAN = re.compile("ميرك")
_AMERICAN_USUAL = "مريك"
_ALEF = "ا"
_HE = "ه"
_YA = "ي"
_WAW = "و"
_GIVEN_ENDINGS = {_ALEF: _HE, _HE: _HE, _YA: _YA, _WAW: _WAW}
"""How a given name ends, which tells أمير from أميرة and ستيفان from ستيفاني; a long vowel and ة may be one: سارا, سارة."""
_ENDINGS = {_ALEF: _YA, _HE: _YA, _YA: _YA, _WAW: _WAW}
"""How a later name ends, which tells سعد from السعدي; foreign vowels may be one: تونكارا, تونكاره; تراوري, تراوريه."""
_SHORTEST = 3
"""Letters that a skeleton must keep: a shorter one says too little, and the word with its vowels stands in for it."""
_LONG_BONES = 5
"""Letters of a skeleton that several given names may share and be told apart by their vowels: كريستيان, كريستين."""
_SHORTEST_PLACE = 4
"""Letters of the shortest place whose foreign letters may vary."""
_LONG_PLACE = 6
_BONES_OF_PLACE = 4
"""Letters, and those that are no vowels, of the shortest foreign place whose ا and ي may vary: مانشستر, مانشيستر."""
_FRENCH_E = "يه"
_E_AS_HE = re.compile("[^ي]ه$")
"""A last ه that may be a foreign e, for which ي is written too: فيليبه, فيليبي; not that of فوزية, who is not فوزي."""
_SON = "بن"
_FATHER = "ابو"
_FATHER_IN_CASES = (
    _FATHER,
    "ابا",
    "ابي",
)
"""أبو in the nominative, the accusative and the genitive."""
_MANY = 3
"""Parts of a name from which بن says nothing any more: محمد بن سلمان is not محمد سلمان, but with a third name it may go."""
_KEPT = 20_000
"""Words whose keys are remembered; when there are more, remembering begins afresh."""


class Spelling:
    """Knows which letters vary, and the well-known given names, which differ even where their skeletons do not: حسن and حسين."""

    def __init__(self) -> None:
        self._next = load_class("joined_to_next")
        self._last = load_class("joined_to_last")
        self._particles = load_class("foreign_particle")
        self._sons = load_class("son_of")
        self._companies = load_class("company_noun")
        self._clubs = load_class("club_head")
        letters = list(load_rows("letters"))
        self._foreign = _table(letters, "foreign")
        self._variable = _table(letters, "varies")
        self._in_places = _table(letters, "place")
        self._sounds = [(re.compile(row["written"]), row["usual"]) for row in load_rows("foreign_sounds")]
        self._given = self._given_names()
        self._bones = self._given_by_bones()
        self._unit_keys: dict[tuple[str, bool], str] = {}

    def units(self, words: Sequence[str]) -> list[str]:
        """Return the folded words of a name with those joined that are written together or apart: عبد الله, فان دايك."""
        joined: list[str] = []
        open_end = False
        for place, written in enumerate(words):
            word = _FATHER if written in _FATHER_IN_CASES and place + 1 < len(words) else written
            if joined and (open_end or word in self._last):
                joined[-1] += word
            else:
                joined.append(word)
            open_end = word in self._next or word in self._particles
        return joined

    def is_given(self, unit: str) -> bool:
        """Return whether a folded word, its parts joined, is a well-known given name."""
        return unit in self._given

    def key(self, kind: EntityKind, words: Sequence[str]) -> str:
        """Return the key of a whole name of a kind, given as folded words."""
        if kind is EntityKind.PLACE:
            return self.place_key(words)
        return self.organisation_key(words) if kind is EntityKind.ORGANISATION else self.person_key(words)

    def person_key(self, words: Sequence[str]) -> str:
        """Return the key of a person's whole name, given as folded words."""
        units = [_SON if unit in self._sons else unit for unit in self.units(words)]
        names = [unit for unit in units if unit != _SON]
        if len(names) >= _MANY:
            units = names
        return " ".join(self._unit_key(unit, is_first=not index) for index, unit in enumerate(units))

    def organisation_key(self, words: Sequence[str]) -> str:
        """Return the key of an organisation's name: its folded letters, فاغنر and فاجنر, أميركي and أمريكي alike.

        What a company is, is no part of its name where a foreign one follows: شركة نوردفيند is نوردفيند; nor is نادي.
        """
        company = len(words) > 1 and words[0] in self._companies and not _ARTICLE.match(words[1])
        if company or (len(words) > 1 and words[0] in self._clubs):
            words = words[1:]
        return _joined(words).translate(self._foreign)

    def place_key(self, words: Sequence[str]) -> str:
        """Return the key of a place's name: its folded letters, written together or apart, بيرغن and بيرجن alike.

        Of long foreign names ا and ي inside may vary; Arabic ones and those of people are as they are written.
        """
        key = _joined(words)
        if len(_ARTICLE.sub("", key)) < _SHORTEST_PLACE:
            return key
        key = key.translate(self._in_places)
        if len(key) < _LONG_PLACE or any(_ARTICLE.match(word) or word in self._given for word in words):
            return key
        bones = _LAST_HE.sub("", _WEAK_IN_PLACES.sub("", key))
        return bones + _GIVEN_ENDINGS.get(key[-1], "") if len(_NO_BONES.sub("", bones)) >= _BONES_OF_PLACE else key

    def skeleton(self, unit: str) -> str:
        """Return what is left of a folded word without vowels, doubled letters and choices of foreign letters."""
        rest = _ARTICLE.sub("", unit)
        if rest == unit:
            rest = rest.translate(self._variable)
            for written, usual in self._sounds:
                rest = written.sub(usual, rest)
        rest = _GOD.sub(_GOD_SHORT, rest).translate(self._foreign)
        return _bones(rest)

    def _unit_key(self, unit: str, *, is_first: bool) -> str:
        decided = self._unit_keys.get((unit, is_first))
        if decided is None:
            if len(self._unit_keys) >= _KEPT:
                self._unit_keys.clear()
            decided = self._unit_keys[unit, is_first] = self._key_of_unit(unit, is_first=is_first)
        return decided

    def _key_of_unit(self, unit: str, *, is_first: bool) -> str:
        known = self._given.get(unit)
        if known is not None:
            return known
        bones = self.skeleton(unit)
        if len(bones) < _SHORTEST:
            return _LAST_HE.sub("", _DOUBLE.sub(r"\1", unit.translate(self._foreign)))
        if not is_first:
            return bones + _ENDINGS.get(unit[-1], "")
        whole = bones + _GIVEN_ENDINGS.get(unit[-1], "")
        return self._likely_given(unit, bones, whole) or whole

    def _likely_given(self, unit: str, bones: str, whole: str) -> str:
        """Return the given name that a word is a spelling of: the only one with its skeleton, or with its letters and more."""
        likely = self._bones.get(whole, {})
        if not likely and _E_AS_HE.search(unit):
            likely = self._bones.get(bones + _GIVEN_ENDINGS[_YA], {})
        if len(set(likely.values())) > 1 and len(bones) >= _LONG_BONES:
            likely = {written: name for written, name in likely.items() if _within(unit, written)}
        names = set(likely.values())
        return names.pop() if len(names) == 1 else ""

    def _given_names(self) -> dict[str, str]:
        """Return the well-known given names with the one name that each is a spelling of: غيرهارد is جيرهارد."""
        usual: dict[str, str] = {}
        names: dict[str, str] = {}
        for row in load_rows("given"):
            name = fold(row["name"])
            name = usual.setdefault(name.translate(self._in_places), name)
            for written in (row["name"], *row["same"].split()):
                names.setdefault(fold(written), name)
        return names

    def _given_by_bones(self) -> dict[str, dict[str, str]]:
        """Return the given names by their skeletons with their endings: the written forms, each with its name."""
        found: dict[str, dict[str, str]] = {}
        for unit, name in self._given.items():
            bones = self.skeleton(unit)
            if len(bones) >= _SHORTEST:
                found.setdefault(bones + _GIVEN_ENDINGS.get(unit[-1], ""), {})[unit] = name
        for row in load_rows("given"):
            if row["name"].endswith(_FRENCH_E):
                unit = fold(row["name"])
                found.setdefault(self.skeleton(unit) + _GIVEN_ENDINGS[_YA], {})[unit] = self._given[unit]
        return found


def in_all_cases(words: Sequence[str]) -> list[Sequence[str]]:
    """Return the folded words of a name as it stands in each case: أبو مازن, أبا مازن, أبي مازن."""
    if _FATHER not in words:
        return [words]
    return [tuple(case if word == _FATHER else word for word in words) for case in _FATHER_IN_CASES]


def words_of(name: str, *, folded: bool = True) -> tuple[str, ...]:
    """Return the words of a name without its quotes, folded unless they are wanted as written."""
    words = name.translate(_QUOTES).split()
    return tuple(map(fold, words)) if folded else tuple(words)


def _table(rows: Iterable[Mapping[str, str]], column: str) -> dict[int, str]:
    return str.maketrans({row["letter"]: row[column].strip("-") for row in rows if row[column]})


def _joined(words: Sequence[str]) -> str:
    return _AMERICAN.sub(_AMERICAN_USUAL, "".join(words))


def _bones(word: str) -> str:
    return _LAST_HE.sub("", _DOUBLE.sub(r"\1", _WEAK.sub("", word)))


def _within(short: str, long: str) -> bool:
    """Return whether a word has the letters of another one in their order, with some left out."""
    letters = iter(long)
    return all(letter in letters for letter in short)
