"""English terms in the number and tense of another one."""

from enum import Enum

from glossary.checking.english import Lemmas, english_words, plain

_PREPOSITIONS = frozenset(
    {"of", "for", "in", "on", "to", "at", "by", "with", "from", "against", "between", "under", "over", "and"}
)
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_VOWELS = frozenset("aeiou")
_PLURAL_ENDINGS = ("men", "children", "feet", "teeth", "people", "ae", "ia", "ina", "eria", "omena", "enda", "oda")
_PARTICIPLE = ("en", "wn", "un", "orn")
_SAME = frozenset(
    {"police", "people", "forces", "personnel", "staff", "troops", "series", "species", "aircraft", "news"}
)
"""Words that have one form, or are plural as they are."""


class Inflection(Enum):
    """What a word is a form of its lemma by."""

    NONE = "none"
    S = "s"
    """The plural of a noun, or the third person of a verb."""
    PAST = "ed"
    GOING = "ing"


def inflection(written: str, term: str, lemmas: Lemmas) -> Inflection:
    """Return by what a wording differs from the term that it is a form of."""
    there, own = ([plain(word.written) for word in english_words(text)] for text in (written, term))
    if len(there) != len(own):
        there, own = ["".join(there)], ["".join(own)]
    for form, lemma in zip(there, own, strict=True):
        if form == lemma or form not in _forms(form, lemma, lemmas):
            continue
        if form.endswith("ing") and not lemma.endswith("ing"):
            return Inflection.GOING
        if form.endswith("s") or form.endswith(_PLURAL_ENDINGS):
            return Inflection.S if len(form) >= len(lemma) or form.endswith("s") else Inflection.NONE
        return Inflection.PAST
    return Inflection.NONE


def _forms(form: str, lemma: str, lemmas: Lemmas) -> tuple[str, ...]:
    """Return a form where it is one of the lemma, in another spelling than America's, too."""
    return (form,) if lemma in lemmas.of(form) or not lemmas.of(lemma).isdisjoint(lemmas.of(form)) else ()


def inflected(term: str, by: Inflection, lemmas: Lemmas) -> str:
    """Return a term in another form: the plural of its head, the third person or a past tense of its first word."""
    words = english_words(term)
    if by is Inflection.NONE or not words:
        return term
    at = _head([word.written for word in words]) if by is Inflection.S else 0
    word = words[at]
    return term[: word.start] + _formed(word.written, by, lemmas) + term[word.end :]


def _head(words: list[str]) -> int:
    """Return the place of a noun's head: the last word, or the one before a preposition, as in `head of state`."""
    return next((place - 1 for place, word in enumerate(words) if place and word in _PREPOSITIONS), len(words) - 1)


def _formed(word: str, by: Inflection, lemmas: Lemmas) -> str:
    low = word.casefold()
    if by is Inflection.S:
        return word if low in _SAME or _is_plural(low, lemmas) else _plural(word, lemmas)
    if by is Inflection.PAST:
        known = [form for form in lemmas.irregular(low) if not form.endswith(("s", "ing"))]
        past = [form for form in known if not form.endswith(_PARTICIPLE)]
        return (past or known)[0] if known else _with_ending(word, "ed")
    return _with_ending(word, "ing")


def _is_plural(word: str, lemmas: Lemmas) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(lemmas.of(word)) > 1


def _plural(word: str, lemmas: Lemmas) -> str:
    low = word.casefold()
    known = [form for form in lemmas.irregular(low) if form.endswith((*_PLURAL_ENDINGS, "ses", "xes", "i", "a"))]
    if known:
        return word[:1] + known[0][1:] if word[:1].isupper() else known[0]
    if low.endswith("man"):
        return word[:-2] + "en"
    if low.endswith("y") and low[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if low.endswith(_SIBILANTS) else "s")


def _with_ending(word: str, ending: str) -> str:
    if word.endswith("ee") or (word.endswith("e") and ending == "ed"):
        return word + ending.removeprefix("e") if ending == "ed" else word + ending
    if word.endswith("e"):
        return word[:-1] + ending
    if word.endswith("y") and ending == "ed" and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    doubled = len(word) <= 4 and word[-1] not in "wxyaeiou" and word[-2:-1] in _VOWELS and word[-3:-2] not in _VOWELS
    return word + (word[-1] if doubled else "") + ending
