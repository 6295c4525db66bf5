"""What the rules know of Arabic words: which may be part of a name, and which may not."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.arabic.normalise import bare, fold
from corpus.arabic.stem import stem
from glossary.entities.pieces import Piece, PieceReader, Sort
from glossary.entities.shapes import ARTICLE, Shapes
from glossary.entities.tables import load_classes, load_rows

_ALI = "علي"
"""A given name, and the preposition على once it is folded."""
_AND = "و"
_LONG_VOWELS = "اي"
_FEMININE = "ه"
_SHORTEST = 2
_SHORTEST_UNKNOWN = 3


@dataclass(frozen=True, slots=True)
class GivenName:
    """A given name everybody knows."""

    en: str
    weak: bool
    """Whether it is a common word too."""


class Vocabulary:
    """Word classes, with and without proclitics."""

    def __init__(self, reader: PieceReader) -> None:
        self._reader = reader
        words = self._classes = load_classes()
        self.shapes = Shapes(words)
        """What the letters of unknown words say."""
        self._function = words["function"] | words["number"] | words["calendar"]
        self._common = words["common"]
        self._verbs = words["verb"]
        stems = (word if word.startswith("و") else stem(word) for word in words["common"])
        self._stems = frozenset(short for short in stems if len(short) >= _SHORTEST_UNKNOWN)
        self._title = words["title"]
        self._say = words["say"]
        self.ordinals = frozenset(word for word in words["number"] if word.startswith(ARTICLE))
        """الأول, الثاني, … as they stand in the names of kings."""
        self.given = {key: name for key, name in _given_names() if key == _ALI or key not in self._function}
        """Given names by their folded form."""
        self._duals = tuple(words["dual_ending"])
        self._families = frozenset(fold(row["word"]) for row in load_rows("name_parts")) - words["link"] - words["half"]
        self._decided: dict[str, bool] = {}

    def has(self, word_class: str, key: str) -> bool:
        """Return whether a word belongs to a class of the table."""
        return key in self._classes[word_class]

    def union(self, *word_classes: str) -> frozenset[str]:
        """Return the words of several classes."""
        return frozenset().union(*(self._classes[each] for each in word_classes))

    def is_title(self, key: str) -> bool:
        """Return whether a word, with or without proclitics, says what somebody is."""
        return key in self._title or any(rest in self._title for _, rest in self._reader.readings(key) if len(rest) > 2)

    def says(self, key: str) -> bool:
        """Return whether a word is a verb of saying or meeting, which a person's name may follow."""
        return key in self._say or (key[:1] in "وف" and key[1:] in self._say)

    def may_say(self, key: str) -> bool:
        """Return whether a word is such a verb or another word that looks the same: عبر, رد, بين."""
        return self.says(key) or self.has("say_weak", key) or (key[:1] in "وف" and self.has("say_weak", key[1:]))

    def is_function(self, piece: Piece) -> bool:
        """Return whether a word is a particle, pronoun, number or date word."""
        if piece.key == _ALI:
            return bare(piece.text)[-1:] == "ى"
        return any(rest in self._function for _, rest in self._reader.readings(piece.key))

    def is_common(self, key: str) -> bool:
        """Return whether a word is a common one in some inflection, or a title or verb of saying."""
        decided = self._decided.get(key)
        if decided is None:
            decided = self._decided[key] = self._is_common(key)
        return decided

    def is_given(self, piece: Piece, key: str = "") -> bool:
        """Return whether a word, or the rest of it after its proclitics, is a given name."""
        key = key or piece.key
        if key == _ALI and bare(piece.text)[-1:] == "ى":
            return False
        return key in self.given

    def is_strong(self, piece: Piece, key: str = "") -> bool:
        """Return whether a word is a given name and nothing else."""
        known = self.given.get(key or piece.key)
        return known is not None and not known.weak

    def is_family(self, key: str) -> bool:
        """Return whether a word is a family name that many people bear, whatever else it means."""
        return key in self._families and key not in self.ordinals

    def may_be_name(self, piece: Piece) -> bool:
        """Return whether a word may be part of a person's name: no common word, no particle, no verb form."""
        key = piece.key
        if piece.sort is not Sort.WORD or len(key) < _SHORTEST or self.is_function(piece):
            return False
        if self.is_given(piece):
            return True
        if self.shapes.has_article(piece) or self.is_common(key) or self.shapes.is_inflected(piece):
            return False
        return not self.shapes.looks_like_verb(key) and not self._has_proclitic(key)

    def may_be_place(self, piece: Piece) -> bool:
        """Return whether a word may be the name of a place that a noun announces: a verb's form is no hindrance."""
        key = piece.key
        if piece.sort is not Sort.WORD or self.is_function(piece) or key in self._common or key in self._title:
            return False
        return not (self.shapes.has_article(piece) or self.shapes.is_inflected(piece) or self._has_proclitic(key))

    def may_begin_name(self, piece: Piece) -> bool:
        """Return whether a word nobody knows may begin a person's name after a title or a verb of saying."""
        if self.is_given(piece):
            return True
        too_short = len(piece.key) < _SHORTEST_UNKNOWN
        return not too_short and self.shapes.may_begin_name(piece.key) and self.may_be_name(piece)

    def may_be_family(self, piece: Piece) -> bool:
        """Return whether a word with the article may be a family name: الغزواني, not المقبل, nor الفائز that says who won."""
        key = piece.key
        if not key.startswith(ARTICLE) or len(key) < 5 or self.shapes.is_plural(key) or self.is_function(piece):
            return False
        if key in self._title or key in self._common or self.has("no_family", key):
            return False
        return key[2:] not in self._common and (key.endswith("ي") or not self.is_common(key))

    def looks_like_family(self, piece: Piece) -> bool:
        """Return whether a word with the article could be a family name though it is common: الغربي, الجراح."""
        key = piece.key
        if (
            not key.startswith(ARTICLE)
            or self.shapes.is_plural(key)
            or self.has("trailing", key)
            or self.has("no_family", key)
            or self.is_function(piece)
        ):
            return False
        if key in self._title:
            return False
        return key.endswith("ي") or not (key[2:] in self._common or key in self._common)

    def _is_common(self, key: str) -> bool:
        if key in self._title or self.may_say(key) or self._inflects_common(key):
            return True
        if key.endswith(self._duals) and self._inflects_common(key[:-3] + _FEMININE):
            return True
        if key.endswith("ا") and self._inflects_common(key[:-1]):
            return True
        rests = (rest for stripped, rest in self._reader.readings(key) if stripped and len(rest) > _SHORTEST_UNKNOWN)
        if any(rest in self._title or self._inflects_common(rest) for rest in rests):
            return True
        return key[0] in "بل" and key[1:] in self._common

    def _inflects_common(self, key: str) -> bool:
        """Return whether a word is in the list, or shares its stem with one after losing an ending or the article."""
        if key in self._common or key in self._verbs:
            return True
        short = stem(key)
        return short != key and len(short) >= _SHORTEST_UNKNOWN and (short in self._stems or short in self._common)

    def _has_proclitic(self, key: str) -> bool:
        for stripped, rest in self._reader.readings(key):
            if stripped and ((rest in self.given and len(rest) > 3) or rest in self._function):
                return True
        return key[0] == _AND and key[1:2] not in _LONG_VOWELS


def _given_names() -> Iterator[tuple[str, GivenName]]:
    for row in load_rows("given"):
        known = GivenName(row["en"], row["weak"] == "weak")
        for name in (row["name"], *row["same"].split()):
            yield fold(name), known
