"""Institutions that every country has: a supreme court is that of the country an article is about."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import fold
from glossary.entities.nationality import Nationalities
from glossary.entities.recognise import RawMention
from glossary.entities.tables import listed, load_class, load_rows
from glossary.entities.territories import load_territories

_ARTICLE = "ال"
_TO = "ل"
_AND = "و"
_JOINED = ((_TO + _TO, _ARTICLE), (_AND + _ARTICLE, _ARTICLE), (_AND + _TO, ""), (_TO, ""), (_AND, ""))
"""What is written to the beginning of a word, and what stands there without it."""


class Home(NamedTuple):
    """Where a name stands."""

    article_id: str
    country: str = ""
    """The id of the country that the article speaks of most, empty where it speaks of none."""


class BareInstitutions:
    """Tells the names that say what an institution is and not whose: المحكمة الدستورية العليا."""

    def __init__(self) -> None:
        rows = list(load_rows("english"))
        self._common = frozenset(fold(row["word"]) for row in rows if row["part"] or row["head"])
        self._heads = frozenset(fold(row["word"]) for row in rows if row["head"])
        self._nationalities = NationalityWords()
        self._worldwide = load_class("worldwide")
        self._countries = frozenset(each.name.entity.id for each in load_territories())

    def is_bare(self, words: Sequence[str]) -> bool:
        """Return whether a name, given as folded words, is made of common words that say nothing of a country."""
        head = words[0].removeprefix(_ARTICLE) if words else ""
        if head not in self._heads and words[:1] and words[0] not in self._heads:
            return False
        return len(words) > 1 and all(self._is_common(word) for word in words[1:])

    def home(self, raws: Iterable[RawMention], article_id: str) -> Home:
        """Return where the names of an article stand: the country that is spoken of most, the first of several."""
        spoken = Counter(raw.entity_id for raw in raws if raw.entity_id in self._countries)
        return Home(article_id, max(spoken, key=spoken.__getitem__) or "" if spoken else "")

    def _is_common(self, word: str) -> bool:
        if self._says_whose(word):
            return False
        rests = (instead + word.removeprefix(begun) for begun, instead in _JOINED if word.startswith(begun))
        return word in self._common or any(rest in self._common and not self._says_whose(rest) for rest in rests)

    def _says_whose(self, word: str) -> bool:
        return word in self._worldwide or word in self._nationalities


class NationalityWords:
    """The nationality adjectives of one word, folded, in all their forms."""

    def __init__(self) -> None:
        self._forms = Nationalities()
        adjectives = (adjective for row in load_rows("countries") for adjective in listed(row["adjectives"]))
        self._words = frozenset(fold(adjective) for adjective in adjectives if " " not in adjective)

    def __contains__(self, word: str) -> bool:
        """Return whether a folded word is one of them."""
        return any(each in self._words for each in self._forms.bare(word))
