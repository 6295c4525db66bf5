"""The form under which words of a text are put into a glossary."""

from collections.abc import Sequence
from typing import NamedTuple

from corpus.arabic.normalise import bare
from glossary.model import Analysis
from glossary.morphology.lexicon.lexicon import Lexicon

_NUMBER = "NUM"
_ARTICLE = "ال"
_OPEN_FEMININE = "ت"
_MARBUTA = "ة"
_OTHERS = frozenset({"plural", "dual", "passive", "imperfect", "imperative"})
"""Features of forms that dictionaries do not list words by."""
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


def citation_english(analysis: Analysis, lexicon: Lexicon | None) -> str:
    """Return the English of the form that `citation` returns for one word, its first sense: of plurals that of the singular.

    It is that of the reading itself where the lexicon does not have the dictionary form, and for numbers.
    """
    english = analysis.gloss
    if lexicon is not None and analysis.lemma_id and analysis.pos != _NUMBER:
        own = [each for each in lexicon.analyse(bare(analysis.lemma)) if _is_dictionary_form(each, analysis)]
        said_so = (each.gloss for each in own if each.vocalised == analysis.lemma)
        english = next(said_so, own[0].gloss if own else english)
    return english.partition(";")[0].strip()


def _is_dictionary_form(form: Analysis, analysis: Analysis) -> bool:
    """Return whether a form is that of a reading's lemma which dictionaries list, with nothing written onto it."""
    same = form.lemma_id == analysis.lemma_id and form.pos == analysis.pos
    return same and not (form.proclitics or form.enclitics) and _OTHERS.isdisjoint(form.features)


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
