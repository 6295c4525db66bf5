"""Latin letters for words that nobody knows, as newspapers write names."""

import re
from collections.abc import Iterator

from corpus.arabic.normalise import bare
from glossary.entities.tables import load_rows

_ARTICLE = "ال"
_SHORTEST_DEFINITE = 4
_VOWELS = "aiuo"
_AYN = "'"
_LIQUIDS = "lmnr"
"""After these a second consonant needs no vowel before a third."""

_WAW = "و"
_TCH = "تش"
_CH = "چ"
_GHAIN = "غ"
_G = "گ"
_SILENT = "ه"
_NG = "نغ"
_LONG = frozenset("اوي")
_ROUND = re.compile("[أا]و(?=[^اويى])")
"""The beginning of Ortega, Obama and Olson."""
_CLUSTER = re.compile("(?:[بپتدفكگغج][رل]|س[تبك])[اوي]")
"""Two consonants that begin Brandon, Clinton and Trudeau with no vowel between."""
_FOREIGN_ENDING = re.compile("(?:[^اوي]و|يو|[وي]س|نغ|تش|[اوي].*[^يئ]ا)$")
_FOREIGN_VOWELS = (
    (re.compile("(?<=[^aiuo])uy(?=[^aiuo])"), "oi"),
    (re.compile("(?<=[^aiuoy])y(?=[aou])"), "i"),
    (re.compile("^iy"), "i"),
)
"""What the letters for two vowels in a row are mostly meant for: Goita, Kastianus, Ivo."""
_VOWELS_AND_GLIDES = frozenset({*_VOWELS, "y", "w"})
_FOREIGN_LETTER = re.compile("[پچڤگژڨ]|^أو|^إي|(?<=[اوي])نغ")
_ARABIC_LETTER = re.compile("[حصضطظعقذثءئؤة]")
_SHORTEST_FOREIGN = 5
_LONG_WITH_CLUSTER = 6


def _is_foreign(text: str) -> bool:
    """Return whether the letters of a name look like those of another language."""
    if _ARABIC_LETTER.search(text) or len(text) < _SHORTEST_FOREIGN - text.endswith((_WAW, _NG)):
        return False
    if _FOREIGN_LETTER.search(text) or _FOREIGN_ENDING.search(text):
        return True
    vowels = sum(letter in _LONG for letter in text)
    return len(text) >= _LONG_WITH_CLUSTER and vowels > 1 and _CLUSTER.match(text) is not None


class Romaniser:
    """Writes Arabic words in Latin letters: long vowels as they stand, short ones where a mouth needs them."""

    def __init__(self) -> None:
        rows = list(load_rows("letters"))
        self._consonants = {row["letter"]: row["latin"] for row in rows}
        self._vowels = {row["letter"]: row["vowel"] for row in rows if row["vowel"]}

    def word(self, written: str) -> str:
        """Return one word in Latin letters, its first one large, `al-` before a word with the article; a Latin one as it is."""
        text = bare(written).replace(_TCH, _CH)
        if text.isascii():
            return text
        if text.startswith(_ARTICLE) and len(text) >= _SHORTEST_DEFINITE:
            return f"al-{self.word(text[len(_ARTICLE) :])}"
        latin = self._foreign(text) if _is_foreign(text) else self._spelled(self._sounds(text))
        return latin[:1].upper() + latin[1:]

    def _foreign(self, text: str) -> str:
        """Return a name of another language: consonants meet as they stand, but for the first two of most."""
        sounds = self._sounds(text.replace(_GHAIN, _G))
        if text.endswith(_WAW):
            sounds[-1] = "o"
        elif text.endswith(_SILENT) and text[-2] not in _LONG:
            sounds[-1] = "e"
        if len(sounds) > 1 and _VOWELS_AND_GLIDES.isdisjoint(sounds[:2]) and not _CLUSTER.match(text):
            sounds.insert(1, "a")
        latin = "".join(sounds)
        for pattern, written in _FOREIGN_VOWELS:
            latin = pattern.sub(written, latin)
        return latin

    def _sounds(self, text: str) -> list[str]:
        """Return the sounds of the letters: و and ي are vowels between consonants and at the end of a word."""
        head = _ROUND.match(text)
        if head:
            return self._sounds_from(text[head.end() :], ["o"])
        return self._sounds_from(text, [])

    def _sounds_from(self, text: str, sounds: list[str]) -> list[str]:
        for index, letter in enumerate(text):
            vowel = self._vowels.get(letter)
            after = text[index + 1 : index + 2]
            before_vowel = self._vowels.get(after) == "a"
            if index and vowel and (vowel == "a" or not before_vowel) and (not sounds or sounds[-1] not in _VOWELS):
                sounds.append(vowel)
            else:
                sounds.append(self._consonants.get(letter, letter))
        return [sound for sound in sounds if sound]

    @classmethod
    def _spelled(cls, sounds: list[str]) -> str:
        """Return the sounds in a row with an `a` after each consonant that stands before another one and after none."""
        parts: list[str] = []
        needs_vowel = True
        for index, sound in enumerate(sounds):
            parts.append(sound)
            if sound in _VOWELS or sound[0] in _VOWELS:
                needs_vowel = False
                continue
            last = index + 1 == len(sounds)
            if last or sounds[index + 1] in _VOWELS:
                needs_vowel = False
            elif (needs_vowel and not (index > 1 and sounds[index - 1] in _LIQUIDS)) or index + 2 == len(sounds):
                parts.append("a")
                needs_vowel = False
            else:
                needs_vowel = True
        return "".join(cls._without_ayn(parts))

    @staticmethod
    def _without_ayn(parts: list[str]) -> Iterator[str]:
        """Yield the parts with ع written between two vowels and at the end only: Rafi', Shafi'i, but Saadi, Masud."""
        vowel = False
        for index, part in enumerate(parts):
            after = parts[index + 1 :]
            if part != _AYN:
                yield part
            elif vowel:
                ends = not after or after[0][0] in _VOWELS
                yield part if ends and parts[index - 1 : index] != after[:1] else "a" * (not ends)
            elif after == ["i"] and index > 1 and parts[index - 2][0] in _VOWELS:
                yield "i'"
            vowel = part[0] in _VOWELS
