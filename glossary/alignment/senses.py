"""What the lexicon says that a word means, as phrases that can be looked for in English."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from importlib.resources import files

from corpus.arabic.patterns import Pattern
from glossary.checking.english import Lemmas, english_words, plain
from glossary.checking.numbers import NumberWords, load_scales
from glossary.checking.sounds import sound

Phrase = tuple[frozenset[str], ...]
"""Words in their order, each with the forms it may be found under; `#8` is what has that value."""

_ASIDE = Pattern(r"\([^)]*\)|\[[^\]]*\]|<[^>]*>")
_BETWEEN = Pattern(r"[^;,]+")
_SLASH = Pattern(r"(\w+)/(\w+)")
_ARTICLES = frozenset({"the", "a", "an"})
PARTICLES = frozenset({"abd", "abu", "al", "bin", "ibn", "bint", "el", "ould", "wuld", "van", "von", "de"})
"""What many names have, in small letters."""
_VOWELS = Pattern(r"[aeiouyw']")
_FEWEST = 3
"""Consonants by which a name is told."""
_KEPT = 30_000
"""Glosses that are remembered at once."""
_ENDINGS = (
    "ization", "isation", "ation", "ition", "ement", "ments", "ment", "ance", "ence", "ity", "ities", "ally", "ing",
    "ist", "ism", "ness", "able", "ible", "ive", "ous", "ian", "ant", "ent", "ion", "ial", "ory", "ary", "al", "er",
    "or", "ed", "es", "ic", "ly", "y", "e", "s", "n",
)  # fmt: skip
"""Endings that tell words of one family apart, those that hold others first."""
_LONGEST_ABBREVIATION = 4
_SHORTEST = 4
"""Letters that are left of a word when an ending goes."""


class Wordings:
    """Knows the forms of English words, and keeps what it worked out of glosses; it is read by one thread at a time."""

    def __init__(self) -> None:
        """Know nothing yet; tables are read when they are first wanted."""
        self._lemmas = Lemmas()
        self._numbers = NumberWords()
        self._phrases: dict[str, tuple[Phrase, ...]] = {}
        self._forms: dict[str, frozenset[str]] = {}

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The words that are not brought together with any."""
        return frozenset(_table("function_words.txt").split())

    @cached_property
    def _synonyms(self) -> dict[str, set[str]]:
        """By lemma: the forms under which words of about the same meaning are found."""
        found: dict[str, set[str]] = {}
        for line in _table("synonyms.txt").splitlines():
            head, *others = line.split()
            for lemma in self._lemmas.of(head):
                forms = (form for each in others for form in (_abbreviated(each) or self.forms(each)))
                found.setdefault(lemma, set()).update(forms)
        return found

    def synonyms(self, forms: frozenset[str]) -> frozenset[str]:
        """Return the forms of words that a word in these forms may as well be rendered by."""
        known = self._synonyms
        return frozenset(other for form in forms if form in known for other in known[form]) - forms

    @cached_property
    def scales(self) -> dict[str, int]:
        """What words like thousand multiply a number by."""
        return load_scales()

    def forms(self, word: str) -> frozenset[str]:
        """Return what a word is found under: its lemmas, and its value where it is a number."""
        known = self._forms.get(word)
        if known is None:
            if len(self._forms) >= _KEPT:
                self._forms.clear()
            lemmas = self._lemmas.of(word)
            values = (f"#{value}" for value in self._numbers.of(lemmas))
            known = self._forms[word] = frozenset((*lemmas, *values, *_abbreviated(word)))
        return known

    def sum_of(self, words: Iterable[str]) -> int:
        """Return the value of number words together, twenty-five."""
        return sum(int(value) for word in words for value in sorted(self._numbers.of([word]))[:1])

    def phrases(self, gloss: str) -> tuple[Phrase, ...]:
        """Return the senses of a gloss, function words left out; a sense of function words alone is none."""
        known = self._phrases.get(gloss)
        if known is None:
            if len(self._phrases) >= _KEPT:
                self._phrases.clear()
            known = self._phrases[gloss] = tuple(dict.fromkeys(self._read(gloss)))
        return known

    def verbatim(self, text: str) -> Phrase:
        """Return the words of a text that stands in English as it is written, but for an article before them."""
        words = [each.written for each in english_words(text)]
        return tuple(self.forms(each) for each in words[1 if words[:1] and words[0].casefold() in _ARTICLES else 0 :])

    def _read(self, gloss: str) -> Iterable[Phrase]:
        bare = _ASIDE.sub(" ", gloss.removeprefix("~"))
        for sense in _BETWEEN.finditer(bare):
            written = sense[0]
            alternatives = [written]
            if _SLASH.search(written):
                alternatives = [_SLASH.sub(r"\1", written), _SLASH.sub(r"\2", written)]
            for each in alternatives:
                words = english_words(each)
                yield from self._phrase([word.written for word in words])
                if any(word.joined for word in words):
                    yield from self._phrase(["".join(word.written for word in words)])

    def _phrase(self, words: Sequence[str]) -> Iterable[Phrase]:
        content = [word for word in words if plain(word) not in self.function_words and plain(word)]
        if content:
            yield tuple(self.forms(word) for word in content)


def _table(name: str) -> str:
    return files("glossary.alignment").joinpath("data", name).read_text(encoding="utf-8")


def _abbreviated(word: str) -> tuple[str, ...]:
    """Return the form under which an abbreviation in capitals is found, so that US is not us; nothing for other words."""
    letters = word.replace(".", "")
    return (f"^{letters.casefold()}",) if letters.isupper() and 1 < len(letters) <= _LONGEST_ABBREVIATION else ()


def sounds_of(word: str) -> frozenset[str]:
    """Return under what a word of a name, in small letters, is found: what it sounds like, and its consonants."""
    own = sound(word)
    consonants = _VOWELS.sub("", own)
    return frozenset((own, f"~{consonants}") if len(consonants) >= _FEWEST else (own,))


def stem(word: str) -> str:
    """Return what a word has in common with others of its family, by rule; the word itself where little would be left."""
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= _SHORTEST), "")
    return stem(word.removesuffix(ending)) if ending else word
