"""Whether a term stands in an English text in another shape than its own."""

from collections.abc import Iterable

from glossary.checking.english import Text, english_words, plain
from glossary.checking.standard import Vocabulary

_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "or", "to", "in", "on", "by", "with"})
_BETWEEN = 4
"""Words that may stand between those of a term, as in `national and regional security`."""
_STEM = 5
"""Letters that words of one family begin with at least: `negotiate`, `negotiation`."""
_ENDINGS = (
    "izations", "ization", "ations", "ation", "itions", "ition", "ements", "ement", "iveness", "ability", "ibility", "ators", "ator",
    "ating", "ative", "ated", "ates", "ate", "ions", "ion", "ives", "ive", "ments", "ment", "ances", "ance", "ences", "ence", "ants",
    "ant", "ents", "ent", "ings", "ing", "ers", "er", "ors", "or", "als", "al", "ally", "ities", "ity", "ies", "ied", "ed", "es",
    "ously", "ous", "ary", "ly", "ys", "y", "ism", "ists", "ist", "e", "s",
)  # fmt: skip
"""Endings that make words of one family, the longer before those they end in."""


def stands_otherwise(vocabulary: Vocabulary, wanted: Iterable[str], english: Text) -> bool:
    """Return whether one of some terms stands in a text with its words apart or in another order, or as words of their family."""
    families: list[frozenset[str]] | None = None
    for term in wanted:
        words = [each for word in english_words(term) if (each := plain(word.written)) not in _SMALL]
        if not words:
            continue
        if families is None:
            families = [
                frozenset({family(each) for each in (plain(word.written), *lemmas)})
                for word, lemmas in zip(english.words, english.lemmas, strict=True)
            ]
        own = [frozenset({family(each) for each in (word, *vocabulary.lemmas.of(word))}) for word in words]
        if _near_each_other(own, families):
            return True
    return False


def family(word: str) -> str:
    """Return what the words of a family begin with: a word without its ending, where enough of it is left."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word.removesuffix(ending)
    return word


def _near_each_other(wanted: list[frozenset[str]], there: list[frozenset[str]]) -> bool:
    """Return whether all words stand within a stretch of text that has few others."""
    room = len(wanted) + (_BETWEEN if len(wanted) > 1 else 0)
    for first, here in enumerate(there):
        if all(here.isdisjoint(each) for each in wanted):
            continue
        window = there[first : first + room]
        if all(any(not word.isdisjoint(each) for word in window) for each in wanted):
            return True
    return False
