"""English for persons' names: usual spellings of known parts, Latin letters for the others."""

from collections.abc import Iterator

from corpus.arabic.normalise import bare, fold
from glossary.entities.romanised import Romaniser
from glossary.entities.tables import load_class, load_rows

_ARTICLE = "ال"
_SERVANT = "عبد"
_SERVANT_OF = "Abdul"
_THE = "al-"
_SON = ("ابن", "bin")
_SHORT_A = "ى"


class PersonalEnglish:
    """Writes the names of persons in Latin letters."""

    def __init__(self, romaniser: Romaniser) -> None:
        self._romaniser = romaniser
        written = dict(_parts())
        self._parts = {fold(word): english for word, english in written.items()}
        self._in_a = {bare(word) for word in written if word.endswith(_SHORT_A)}
        self._next = load_class("joined_to_next")
        self._last = load_class("joined_to_last")
        self._linking = load_class("link")
        self._family = load_class("family_link")
        self._fathers = tuple(name + _ARTICLE for name in load_class("father"))

    def name(self, words: list[str]) -> str:
        """Return a whole name in Latin letters."""
        parts: list[str] = []
        here = 0
        while here < len(words):
            taken, part = self._unit(words, here)
            if fold(words[here]) == _SON[0] and here:
                part = _SON[1]
            if here and fold(words[here - 1]) in self._family:
                part = part.removeprefix(_THE)
            parts.append(part)
            here += taken
        return " ".join(parts)

    def word(self, word: str) -> str:
        """Return one word of a name in its usual spelling, or letter by letter."""
        key = fold(word)
        known = self._parts.get(key)
        if known is not None:
            return known
        if (
            key.startswith(_ARTICLE)
            and key[len(_ARTICLE) :] in self._parts
            and key[len(_ARTICLE) :] not in self._linking
        ):
            return _THE + self._parts[key[len(_ARTICLE) :]].removeprefix(_THE)
        if key.startswith(_SERVANT + _ARTICLE) and len(key) > len(_SERVANT + _ARTICLE) + 1:
            return self._servant(bare(word)[len(_SERVANT) :])
        father = next((each for each in self._fathers if key.startswith(each) and len(key) > len(each) + 1), "")
        if father:
            cut = len(father) - len(_ARTICLE)
            return f"{self.word(word[:cut])} {self.word(word[cut:])}"
        return self._romaniser.word(word)

    def word_as_written(self, word: str) -> str:
        """Return a word of a name that need not be a person's: مرسى is a harbour, though some write the person مرسي so."""
        plain = bare(word)
        otherwise = plain.endswith(_SHORT_A) and plain not in self._in_a
        return self._romaniser.word(word) if otherwise else self.word(word)

    def knows(self, word: str) -> bool:
        """Return whether a word of a name has a usual spelling."""
        return fold(word) in self._parts

    def _unit(self, words: list[str], here: int) -> tuple[int, str]:
        """Return how many words the next unit has, and its English: two for عبد الله, أبو بكر, سيف الدين."""
        word = words[here]
        if here + 1 == len(words):
            return 1, self.word(word)
        after = words[here + 1]
        leads = fold(word) in self._next
        if not leads and fold(after) not in self._last:
            return 1, self.word(word)
        known = self._parts.get(fold(word + after))
        if known is not None:
            return 2, known
        if fold(word) == _SERVANT:
            return 2, self._servant(after)
        if not leads:
            return 2, f"{self.word(word)} {self.word(after)}"
        taken, rest = self._unit(words, here + 1)
        return 1 + taken, f"{self.word(word)} {rest}"

    def _servant(self, of_whom: str) -> str:
        """Return a name such as عبد الغفار, written as one word."""
        return _SERVANT_OF + self.word(of_whom).removeprefix(_THE).lower()


def _parts() -> Iterator[tuple[str, str]]:
    for row in load_rows("given"):
        for name in (row["name"], *row["same"].split()):
            yield name, row["en"]
    for row in load_rows("name_parts"):
        yield row["word"], row["en"]
