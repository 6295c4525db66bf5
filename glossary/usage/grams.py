"""Words in a row that may be a term: a noun with the nouns and adjectives that belong to it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import bare, fold
from corpus.arabic.patterns import Pattern
from glossary.annotate import AnnotatedBlock
from glossary.model import Gloss, GlossSource
from glossary.usage.general import GeneralWords
from glossary.usage.scoring import Gram

LONGEST = 4
"""Words of a candidate."""
_JOINED = Pattern(r"[^\S\n]+")
_HEADS = frozenset({"NOUN"})
_TAILS = frozenset({"NOUN", "ADJ"})
_INSIDE = frozenset({"NOUN", "ADJ", "ADP"})
_PREPOSITION = "ADP"
_SHORTEST = 3
"""Letters of a single word."""
_CONJUNCTIONS = frozenset({"and", "and/so", "so"})
_ARTICLE = "the"
_MANY = frozenset({"plural", "dual"})
_ACCUSATIVE = "ا"


class Run(NamedTuple):
    """Words in a row of a block."""

    gram: Gram
    glosses: tuple[Gloss, ...]

    @property
    def start(self) -> int:
        """Where they begin, in code points of the block's text."""
        return self.glosses[0].token.start

    @property
    def end(self) -> int:
        """Where they end."""
        return self.glosses[-1].token.end

    @property
    def has_preposition(self) -> bool:
        """Whether a preposition stands in it, as a word or written onto one."""
        return any(each.analysis.pos == _PREPOSITION or _attached(each) for each in self.glosses[1:])


def runs(text: str, block: AnnotatedBlock, general: GeneralWords) -> Iterator[Run]:
    """Yield the words in a row that may be a term: phrases, and words; no names, and nothing that overlaps a term of the glossary."""
    glosses = list(block.glosses)
    terms = [(match.start, match.end) for match in block.matches]
    for first, head in enumerate(glosses):
        if not _may_lead(head):
            continue
        for last in range(first, min(first + LONGEST, len(glosses))):
            if last > first and not _goes_on(text, glosses[first : last + 1]):
                break
            some = tuple(glosses[first : last + 1])
            if _may_end(some) and not general.are_in(some) and not _is_term(some, terms):
                yield Run(tuple(_key(each, inside=place > 0) for place, each in enumerate(some)), some)


def _key(gloss: Gloss, *, inside: bool) -> str:
    """Return what a word counts as: its lemma, within a phrase with what is written onto it."""
    return "+".join([*sorted(_attached(gloss)), lemma(gloss)]) if inside else lemma(gloss)


def lemma(gloss: Gloss) -> str:
    """Return the lexicon's id of a word's lemma, or the folded word where it is unknown."""
    return gloss.analysis.lemma_id or fold(gloss.token.surface)


def is_content(gloss: Gloss) -> bool:
    """Return whether a word is no name and says something by itself."""
    return not _is_name(gloss) and gloss.analysis.pos in ("NOUN", "ADJ", "VERB", "ADV", "X")


def plain_surface(gloss: Gloss) -> str:
    """Return a word as it is written, without the alef of an indefinite accusative."""
    written = bare(gloss.token.surface)
    return written[:-1] if written == bare(gloss.analysis.stem) + _ACCUSATIVE or _is_accusative(gloss) else written


def _is_accusative(gloss: Gloss) -> bool:
    return bare(gloss.token.surface) == bare(gloss.analysis.lemma) + _ACCUSATIVE


def _is_name(gloss: Gloss) -> bool:
    return gloss.entity_id is not None or gloss.source is GlossSource.NAME or gloss.analysis.pos == "PROPN"


def _may_lead(gloss: Gloss) -> bool:
    return not _is_name(gloss) and gloss.analysis.pos in _HEADS and len(fold(gloss.token.surface)) >= _SHORTEST


def _may_end(some: Sequence[Gloss]) -> bool:
    last = some[-1]
    return last.analysis.pos in _TAILS and (len(some) == 1 or not last.analysis.enclitics)


def _goes_on(text: str, some: Sequence[Gloss]) -> bool:
    """Return whether the last of some words belongs to those before it: an adjective that agrees, a genitive, or by a preposition.

    Only one preposition stands in a phrase, behind its first word, and one noun behind it: what follows says more of the
    sentence than of the term.
    """
    before, last = some[-2], some[-1]
    if _is_name(last) or last.analysis.pos not in _INSIDE:
        return False
    if _JOINED.sub("", text[before.token.end : last.token.start]) or _clitics(last) & _CONJUNCTIONS:
        return False
    by_preposition = last.analysis.pos == _PREPOSITION or bool(_attached(last))
    if by_preposition:
        return len(some) == 2 and not before.analysis.enclitics and not (last.analysis.enclitics)
    if any(each.analysis.pos == _PREPOSITION or _attached(each) for each in some[1:-1]):
        return before.analysis.pos == _PREPOSITION and last.analysis.pos == "NOUN"
    if last.analysis.pos == "ADJ" and _may_agree(some):
        return True
    # an adjective with the article may be a genitive as well: a minister of foreign affairs
    if last.analysis.pos == "ADJ" and not _is_definite(last):
        return False
    return before.analysis.pos == "NOUN" and not before.analysis.enclitics and not _is_definite(before)


def _may_agree(some: Sequence[Gloss]) -> bool:
    """Return whether the last word may be an adjective of a noun before it, as far as article, gender and number tell."""
    adjective = some[-1]
    definite, features = _is_definite(adjective), adjective.analysis.features
    for noun in reversed(some[:-1]):
        if noun.analysis.pos != "NOUN":
            continue
        of = noun.analysis.features
        many = not _MANY.isdisjoint(of)
        same_article = definite == (_is_definite(noun) or bool(noun.analysis.enclitics)) or noun is not some[-2]
        same_gender = many or "feminine" in features or "feminine" not in of
        if same_article and same_gender and (many or _MANY.isdisjoint(features)):
            return True
    return False


def _attached(gloss: Gloss) -> set[str]:
    """Return what is written in front of a word but its article."""
    return _clitics(gloss) - {_ARTICLE}


def _clitics(gloss: Gloss) -> set[str]:
    return {each.gloss for each in gloss.analysis.proclitics}


def _is_definite(gloss: Gloss) -> bool:
    return _ARTICLE in _clitics(gloss)


def _is_term(some: Sequence[Gloss], terms: Sequence[tuple[int, int]]) -> bool:
    """Return whether the words are a term already, or a part of one; clitics of the first word may be outside it."""
    first, last = some[0].token, some[-1].token
    return any(start < first.end and end > last.start for start, end in terms)
