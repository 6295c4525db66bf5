"""What the letters of a word say of it, where no list knows it: article, plural, verb form, possessive."""

import re
from collections.abc import Mapping

from corpus.arabic.normalise import bare
from glossary.entities.pieces import Piece

ARTICLE = "ال"
_FUTURE = re.compile("س[يتن][^اوي]{3,4}")
_OWN_ALEF = re.compile("[أإآ]ل")
_NUNATION = re.compile("[\u064b-\u064d]")
_LONG_VOWELS = "اوي"
_FEMININE_PAST = "ت"
_PRESENT = "ي"
_HIS = "ه"
_FRENCH_E = "يه"
_IN = "ين"
_PARTICIPLE = "م"
_LONGEST_IN = 5
"""Letters of a name such as إدوين; longer words that end so are plurals."""
_SHORTEST_DEFINITE = 4
_SHORTEST_PAST = 5
_SHORTEST_PRESENT = 3
_SHORTEST_OWNED = 4


class Shapes:
    """Judges words by their beginnings and endings."""

    def __init__(self, classes: Mapping[str, frozenset[str]]) -> None:
        self._articles = tuple(classes["article"])
        self._plurals = tuple(classes["plural_ending"])
        self._adjectives = tuple(classes["adjective_ending"])
        self._nouns = tuple(classes["construct_ending"])
        self._no_names = tuple(classes["no_name_ending"])
        self._owned = tuple(classes["possessive_ending"])
        self._foreign = tuple(classes["foreign_beginning"])
        self._verbs = tuple(classes["verb_beginning"])

    def is_definite(self, key: str) -> bool:
        """Return whether a word begins with the article, proclitics before it or not."""
        return key.startswith(self._articles) and len(key) >= _SHORTEST_DEFINITE

    def has_article(self, piece: Piece) -> bool:
        """Return whether a word is definite as written: ألماز begins with a letter of its own."""
        return self.is_definite(piece.key) and _OWN_ALEF.search(bare(piece.text)[:3]) is None

    def ends_like_adjective(self, key: str) -> bool:
        """Return whether a word has an ending that nouns and adjectives have and names seldom."""
        return key.endswith(self._adjectives)

    def ends_like_noun(self, key: str) -> bool:
        """Return whether a word has a plural or feminine ending: so ends what follows a noun and is no name."""
        return key.endswith(self._nouns)

    def is_plural(self, key: str) -> bool:
        """Return whether a word has the ending of a sound plural."""
        return key.endswith(self._plurals)

    def looks_like_verb(self, key: str) -> bool:
        """Return whether a word nobody knows has the form of a verb."""
        if key.startswith(self._verbs) or _FUTURE.fullmatch(key):
            return True
        if key.endswith(_FEMININE_PAST) and len(key) >= _SHORTEST_PAST and key[-2] not in _LONG_VOWELS:
            return True
        return key[0] == _PRESENT and len(key) >= _SHORTEST_PRESENT and not key.startswith(self._foreign)

    def is_inflected(self, piece: Piece) -> bool:
        """Return whether a word ends as names do not: in a written case ending or a possessive."""
        if _NUNATION.search(piece.text):
            return True
        written = bare(piece.text)
        if written.endswith(self._owned):
            return True
        return written.endswith(_HIS) and not written.endswith(_FRENCH_E) and len(written) >= _SHORTEST_OWNED

    def may_begin_name(self, key: str) -> bool:
        """Return whether a word nobody knows has an ending that a given name may have."""
        if key.endswith(self._no_names):
            return False
        return not key.endswith(_IN) or (len(key) <= _LONGEST_IN and not key.startswith(_PARTICIPLE))
