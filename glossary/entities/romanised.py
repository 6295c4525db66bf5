"""Latin letters for words that nobody knows, as newspapers write names."""

from collections.abc import Iterator

from corpus.arabic.normalise import bare
from glossary.entities.tables import load_rows

_ARTICLE = "ال"
_SHORTEST_DEFINITE = 4
_VOWELS = "aiu"
_AYN = "'"
_LIQUIDS = "lmnr"
"""After these a second consonant needs no vowel before a third."""


class Romaniser:
    """Writes Arabic words in Latin letters: long vowels as they stand, short ones where a mouth needs them."""

    def __init__(self) -> None:
        rows = list(load_rows("letters"))
        self._consonants = {row["letter"]: row["latin"] for row in rows}
        self._vowels = {row["letter"]: row["vowel"] for row in rows if row["vowel"]}

    def word(self, written: str) -> str:
        """Return one word in Latin letters, its first one large, `al-` before a word with the article."""
        text = bare(written)
        if text.startswith(_ARTICLE) and len(text) >= _SHORTEST_DEFINITE:
            return f"al-{self.word(text[len(_ARTICLE) :])}"
        latin = self._spelled(self._sounds(text))
        return latin[:1].upper() + latin[1:]

    def _sounds(self, text: str) -> list[str]:
        """Return the sounds of the letters: و and ي are vowels between consonants and at the end of a word."""
        sounds: list[str] = []
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
