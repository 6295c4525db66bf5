"""What the tables say of a word, as a few letters: title, verb of saying, head of a name, given name, common word, unknown."""

from collections.abc import Iterator

from glossary.entities.pieces import Piece, PieceReader, Sort
from glossary.entities.tables import load_classes
from glossary.entities.vocabulary import Vocabulary
from glossary.morphology.lexicon.lexicon import Lexicon

FUNCTION = "f"
_CLASSES = (
    ("t", ("title", "direct", "royal_title")),
    ("y", ("say", "say_weak")),
    ("p", ("place_head", "place_head_strict", "nature_head", "facility")),
    ("b", ("named_head", "press", "outside_head", "club_head", "party", "ministry", "state_office")),
    ("b", ("authority_head", "court", "open_head")),
    ("l", ("link", "kunya", "half", "father", "mother", "compound_name")),
    ("c", ("calendar", "calendar_name")),
    ("n", ("number",)),
    (FUNCTION, ("function",)),
    ("d", ("direction",)),
    ("v", ("verb",)),
    ("r", ("rank", "trailing")),
)
"""Letters of traits and the classes of words that have them; behind a proclitic the letter is a capital one."""
_SORTS = {Sort.NUMBER: "N", Sort.LATIN: "X", Sort.FOREIGN: "Y"}
NAME = "p"
_SPEECH = {"NOUN": "n", "ADJ": "a", "VERB": "v", "PROPN": NAME}
_OTHER = "o"
_KEPT = 6000
"""Words that are remembered; beyond, all are forgotten."""
UNKNOWN = "u"
_STRONG, _WEAK, _JOINED, _FAMILY, _COMMON, _DEFINITE = "gwGakh"


class Traits:
    """Tells the traits of words."""

    def __init__(self, vocabulary: Vocabulary, reader: PieceReader, lexicon: Lexicon) -> None:
        self._words = vocabulary
        self._lexicon = lexicon
        self._reader = reader
        self._known: dict[str, tuple[str, str]] = {}
        self._letters: dict[str, str] = {}
        for word, letter in _lettered():
            known = self._letters.get(word, "")
            self._letters[word] = known if letter in known else known + letter

    def of(self, piece: Piece) -> tuple[str, str]:
        """Return the letters of a word's traits, and those of what the lexicon can read it as; of a sign, the sign itself.

        The second are noun, adjective, verb, name or another word, capital ones behind a proclitic.
        """
        if piece.sort is not Sort.WORD:
            letter = _SORTS.get(piece.sort, piece.key)
            return letter, letter
        known = self._known.get(piece.text)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[piece.text] = (self._of_word(piece), self._read_as(piece))
        return known

    def _read_as(self, piece: Piece) -> str:
        found = {_letter(pos, behind=behind) for pos, behind in self._lexicon.listed_as(piece.text)}
        return "".join(sorted(each for each in found if each.islower() or each.lower() not in found))

    def _of_word(self, piece: Piece) -> str:
        words = self._words
        behind = [key for stripped, key in self._reader.readings(piece.key) if stripped]
        found = self._letters.get(piece.key, "")
        for key in behind:
            found += "".join(letter.upper() for letter in self._letters.get(key, "") if letter not in found.lower())
        if words.is_given(piece):
            found += _STRONG if words.is_strong(piece) else _WEAK
        elif any(key in words.given for key in behind):
            found += _JOINED
        if words.is_family(piece.key):
            found += _FAMILY
        if found:
            return found
        if words.is_common(piece.key):
            return _COMMON
        return _DEFINITE if words.shapes.has_article(piece) else UNKNOWN


def _letter(pos: str, *, behind: bool) -> str:
    """Return the letter of a part of speech, a capital one behind a proclitic."""
    letter = _SPEECH.get(pos, _OTHER)
    return letter.upper() if behind else letter


def _lettered() -> Iterator[tuple[str, str]]:
    classes = load_classes()
    return ((word, letter) for letter, names in _CLASSES for name in names for word in classes[name])
