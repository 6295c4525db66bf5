"""Words in a row that may be a term: a noun with the nouns and adjectives that belong to it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import bare, fold
from corpus.arabic.patterns import Pattern
from glossary.annotate import AnnotatedBlock
from glossary.model import Gloss, GlossSource
from glossary.usage.scoring import Gram

LONGEST = 4
"""Words of a candidate."""
_JOINED = Pattern(r"[^\S\n]+")
_HEADS = frozenset({"NOUN"})
_TAILS = frozenset({"NOUN", "ADJ"})
_INSIDE = frozenset({"NOUN", "ADJ", "ADP"})
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


def runs(text: str, block: AnnotatedBlock) -> Iterator[Run]:
    """Yield the words in a row that may be a term, without names and without terms of the glossary."""
    glosses = list(block.glosses)
    terms = [(match.start, match.end) for match in block.matches]
    for first, head in enumerate(glosses):
        if not _may_lead(head):
            continue
        for last in range(first, min(first + LONGEST, len(glosses))):
            if last > first and not _goes_on(text, glosses[first : last + 1]):
                break
            some = tuple(glosses[first : last + 1])
            if _may_end(some) and not _is_term(some, terms):
                yield Run(tuple(map(lemma, some)), some)


def lemma(gloss: Gloss) -> str:
    """Return the lexicon's id of a word's lemma, or the folded word where it is unknown."""
    return gloss.analysis.lemma_id or fold(gloss.token.surface)


def is_content(gloss: Gloss) -> bool:
    """Return whether a word is no name and says something by itself."""
    return not _is_name(gloss) and gloss.analysis.pos in ("NOUN", "ADJ", "VERB", "ADV", "X")


def is_singular(run: Run) -> bool:
    """Return whether the first word is neither a plural nor a dual."""
    return _MANY.isdisjoint(run.glosses[0].analysis.features)


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
    """Return whether the last of some words belongs to those before it, as far as articles and what is written on it tell."""
    before, last = some[-2], some[-1]
    if _is_name(last) or last.analysis.pos not in _INSIDE:
        return False
    if _JOINED.sub("", text[before.token.end : last.token.start]) or _clitics(last) & _CONJUNCTIONS:
        return False
    attached = bool(_clitics(last) - {_ARTICLE})
    if last.analysis.pos == "ADP" or before.analysis.pos == "ADP" or attached:
        return True
    if before.analysis.enclitics or _is_definite(before):
        return last.analysis.pos == "ADJ" and _is_definite(last)
    return not (before.analysis.pos == "ADJ" and last.analysis.pos == "NOUN")


def _clitics(gloss: Gloss) -> set[str]:
    return {each.gloss for each in gloss.analysis.proclitics}


def _is_definite(gloss: Gloss) -> bool:
    return _ARTICLE in _clitics(gloss)


def _is_term(some: Sequence[Gloss], terms: Sequence[tuple[int, int]]) -> bool:
    """Return whether the words are a term already, or a part of one; clitics of the first word may be outside it."""
    first, last = some[0].token, some[-1].token
    return any(start < first.end and end > last.start for start, end in terms)
