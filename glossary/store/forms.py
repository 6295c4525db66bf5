"""The keys under which a term is found, sorted and compared; all computed from its text alone."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.arabic.normalise import composed, fold
from corpus.arabic.stem import index_terms
from glossary.terminology import Concept

FORMS_VERSION = "4"
"""Grows when a function of this module returns something else, so that stored keys are made anew."""

LAST = "\U0010ffff"
"""Put behind a beginning, it comes after all that begins so."""
_APART = re.compile(r"[\W_]+")
_ARTICLE = "ال"
_LEFT_OF_ARTICLE = 3
"""Letters that must be left of a word whose article goes, so that الله keeps its own."""
_SMALL_WORDS = frozenset({"the", "a", "an", "to"})
_PROCLITICS = re.compile("^(?=.{3})([وف]?[بكل]?)(ال|(?<=ل)ل)?")
_ENCLITICS = (
    "هما",
    "كما",
    "هم",
    "هن",
    "كم",
    "كن",
    "ها",
    "نا",
    "ني",
    "ه",
    "ك",
    "ي",
)
_LEFT_OF_CLITICS = 2
_PADDING = "_"
_LETTER_PAIRS = (
    "پب",
    "چج",
    "ژز",
    "گك",
    "ڤف",
    "ڨق",
)
_HAMZAS = dict.fromkeys(map(ord, "ءأإآؤئ"), "\N{ARABIC LETTER ALEF}")
_LETTERS_OF_OTHERS = {ord(pair[0]): pair[1] for pair in _LETTER_PAIRS}
"""Letters of other languages and the Arabic ones they are sorted with."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form by which a term is found, with the row number it is kept under."""

    number: int
    folded: str
    stripped: str

    @property
    def words(self) -> list[str]:
        """The words under which it stands in the index."""
        return form_words(self.folded)

    @property
    def trigrams(self) -> list[str]:
        """The trigrams under which it stands in the index."""
        return trigrams(self.stripped)


def folded_form(text: str) -> str:
    """Return the text folded, without accents, its words parted by single spaces."""
    once = fold(text)
    if once.replace(" ", "").isalnum() and unicodedata.is_normalized("NFKD", once):
        return " ".join(once.split())
    plain = fold(composed(once, "NFKD"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _APART.sub(" ", letters).strip()


def stripped_form(folded: str) -> str:
    """Return a folded form without the articles of its words, Arabic or English."""
    words = folded.split(" ")
    own = [word for word in words if word not in _SMALL_WORDS] or words
    return " ".join(map(_without_article, own))


def stripped_variants(folded: str) -> set[str]:
    """Return what a folded query may be without articles, proclitics at its head and pronouns at its end."""
    words = folded.split(" ")
    heads = {_without_article(words[0]), *_heads(words[0])}
    rest = [_without_article(word) for word in words[1:]]
    wholes = {" ".join([head, *rest]) for head in heads}
    return {stripped_form(folded)} | wholes | {tail for whole in wholes for tail in _tails(whole)}


def trigrams(stripped: str) -> list[str]:
    """Return the letter trigrams of a form, ends marked, each once."""
    padded = f"{_PADDING * 2}{stripped.replace(' ', _PADDING)}{_PADDING * 2}"
    return list(dict.fromkeys(padded[place : place + 3] for place in range(len(padded) - 2)))


def form_words(folded: str) -> list[str]:
    """Return the words of a form with and without their article, and its marked stems, each once."""
    return list(dict.fromkeys([*folded.split(" "), *stripped_form(folded).split(" "), *marked_stems(folded)]))


def marked_stems(folded: str) -> list[str]:
    """Return the light stems of the words of a form, marked so that no word is taken for one."""
    return [_PADDING + stem for stem in index_terms(folded)]


def sort_keys(concept: Concept) -> dict[str, str]:
    """Return what to compare to sort concepts by the Arabic alphabet, the English one, and the root, whatever their articles.

    Those without Arabic, English or a root come last, by what they have.
    """
    arabic = next((term for term in concept.in_language("ar") if folded_form(term.text)), None)
    english = next((term for term in concept.in_language("en") if folded_form(term.text)), None)
    by_arabic = arabic_order(arabic.text) if arabic else ""
    by_english = english_order(english.text) if english else ""
    root = root_letters(arabic.root or "") if arabic else ""
    sort_key = f"0{by_arabic}" if arabic else f"1{by_english}"
    return {
        "sort_key": sort_key,
        "english_key": f"0{by_english}" if english else f"1{by_arabic}",
        "root_key": root_key(root, sort_key),
    }


def english_order(text: str) -> str:
    """Return what to compare to sort texts by the English alphabet, whatever their articles."""
    return stripped_form(folded_form(text))


def root_key(root: str, sort_key: str) -> str:
    """Return what to compare to sort by root: those without one last, those of one by the alphabet."""
    return f"0{root} {sort_key}" if root else f"1{sort_key}"


def root_letters(written: str) -> str:
    """Return the letters of a root however they are parted and whatever bears its hamza."""
    return folded_form(written.translate(_HAMZAS)).replace(" ", "")


def arabic_order(text: str) -> str:
    """Return what to compare to sort texts by the Arabic alphabet, whatever their articles."""
    words = folded_form(text).translate(_LETTERS_OF_OTHERS).split(" ")
    return " ".join(map(_without_article, words))


def _without_article(word: str) -> str:
    has_article = word.startswith(_ARTICLE) and len(word) >= len(_ARTICLE) + _LEFT_OF_ARTICLE
    return word[len(_ARTICLE) :] if has_article else word


def _heads(word: str) -> Iterator[str]:
    """Yield a word without each run of proclitics it may begin with."""
    found = _PROCLITICS.match(word)
    if found is None:
        return
    conjunction = 1 if word[0] in "وف" else 0
    for cut in {conjunction, len(found[1]), found.end()} - {0}:
        if len(word) - cut >= _LEFT_OF_CLITICS:
            yield word[cut:]
            yield _without_article(word[cut:])


def _tails(text: str) -> Iterator[str]:
    """Yield a text without each pronoun it may end with, a feminine ending turned back."""
    for enclitic in _ENCLITICS:
        if text.endswith(enclitic) and len(text.rsplit(" ", 1)[-1]) >= len(enclitic) + _LEFT_OF_CLITICS:
            left = text.removesuffix(enclitic)
            yield left
            if left.endswith("ت"):
                yield left[:-1] + "ه"
