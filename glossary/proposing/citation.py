"""The form under which words of a text are put into a glossary."""

from collections.abc import Sequence
from typing import NamedTuple

from corpus.arabic.normalise import bare
from glossary.model import Analysis

_NUMBER = "NUM"
_ARTICLE = "ال"
_OPEN_FEMININE = "ت"
_MARBUTA = "ة"
_OBLIQUE = "ين"
_NOMINATIVE = "ون"


class TextWord(NamedTuple):
    """A word as it stands in a text, and how it is read there."""

    surface: str
    analysis: Analysis | None


def citation(words: Sequence[TextWord]) -> str:
    """Return the words as a glossary has them: one by its lemma; of several, the first ones that agree without their article.

    What a genitive is definite by stays, and so does the number, since an adjective that agrees would be wrong behind another.
    """
    if not words:
        return ""
    if len(words) == 1:
        analysis = words[0].analysis
        if analysis is None or not analysis.lemma:
            return bare(words[0].surface)
        # the lexicon has sixty under six
        return _without_clitics(words[0]) if analysis.pos == _NUMBER else bare(analysis.lemma)
    head = words[0]
    if not _is_definite(head):
        return " ".join([_without_clitics(head), *(bare(word.surface) for word in words[1:])])
    agreeing = 1
    while agreeing < len(words) and _has_article(words[agreeing]):
        agreeing += 1
    plain = [_without_clitics(word) for word in words[:agreeing]]
    return " ".join([*plain, *(bare(word.surface) for word in words[agreeing:])])


def _has_article(word: TextWord) -> bool:
    if word.analysis is None:
        return bare(word.surface).startswith(_ARTICLE) and len(bare(word.surface)) > 4
    clitics = [each for each in word.analysis.proclitics if each.gloss != "the"]
    return _is_definite(word) and not clitics and not word.analysis.enclitics


def _is_definite(word: TextWord) -> bool:
    """Return whether an article or a pronoun makes a word definite."""
    if word.analysis is None:
        return _has_article(word)
    if word.analysis.pos in ("PROPN", "PRON", "SCONJ", "DET"):
        return False
    return "definite" in word.analysis.features or bool(word.analysis.enclitics)


def _without_clitics(word: TextWord) -> str:
    """Return a word without what is written onto it, in the nominative."""
    analysis = word.analysis
    if analysis is None:
        text = bare(word.surface)
        return text.removeprefix(_ARTICLE) if _has_article(word) else text
    if not analysis.proclitics and not analysis.enclitics:
        return _nominative(bare(word.surface), analysis)
    stem = bare(analysis.stem)
    if (
        analysis.enclitics
        and stem.endswith(_OPEN_FEMININE)
        and "feminine" in analysis.features
        and "plural" not in analysis.features
    ):
        stem = stem.removesuffix(_OPEN_FEMININE) + _MARBUTA
    return _nominative(stem, analysis)


def _nominative(text: str, analysis: Analysis) -> str:
    sound = {"masculine", "plural"} <= set(analysis.features) and text.endswith(_OBLIQUE)
    return text.removesuffix(_OBLIQUE) + _NOMINATIVE if sound else text
