"""The English that stands for a term where it is none that is known of it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.model import Span, Token
from glossary.alignment.model import Alignment, Link, Reason
from glossary.annotate import AnnotatedBlock
from glossary.checking.english import Word, english_words, plain
from glossary.checking.names import without_possessive
from glossary.terminology import TermMatch

_SURE = 0.5
"""How likely a counterpart is at least for it to be replaced."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_LONGEST_LEFT = 3
_SMALL = frozenset({
    "the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your", "it", "he",
    "she", "they", "we", "i", "you", "him", "them", "us", "me", "who", "whom", "which", "what", "whose", "and", "or",
    "but", "if", "as", "than", "then", "so", "not", "no", "nor", "of", "in", "on", "at", "by", "for", "from", "to",
    "with", "into", "onto", "over", "under", "about", "after", "before", "between", "through", "during", "against",
    "within", "without", "upon", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do",
    "does", "did", "will", "would", "shall", "should", "may", "might", "can", "could", "must", "there", "here", "when",
    "where", "while", "because", "also", "only", "just", "very", "more", "most", "such", "any", "all", "some", "each",
    "one",
})  # fmt: skip
"""English words that need no Arabic of their own."""
_OTHERS = frozenset({Reason.NUMBER, Reason.NAME, Reason.LATIN})
_BEFORE = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your"}
)
_BETWEEN = re.compile(r"\s*(?:[-\u2010\u2011]|of(?:\s+the)?|the)?\s*", re.IGNORECASE)
"""What may stand between the English of two words of a term."""


def counterpart(found: Alignment, match: TermMatch, annotated: AnnotatedBlock, english: str) -> Span | None:
    """Return what stands for a term, in code points of the English; None where that is not known, or not in one piece.

    It is what its words are linked with, what alone is left in a sentence of which all else is linked, or what alone is left
    beside the English of its neighbours.
    """
    return (
        _linked(found, match, annotated.tokens, english)
        or _left_over(found, match, annotated, english)
        or _beside(found, match, annotated.tokens, english)
    )


def _linked(found: Alignment, match: TermMatch, tokens: Sequence[Token], english: str) -> Span | None:
    links = [link for link in found.links if link.arabic.start < match.end and match.start < link.arabic.end]
    if any(link.reason in _OTHERS or link.confidence < _SURE for link in links):
        return None
    own = [token for token in tokens if token.start < match.end and match.start < token.end]
    covered = [
        any(link.arabic.start <= token.start and token.end <= link.arabic.end for link in links) for token in own
    ]
    reach = own and (own[0].start, own[-1].end)
    if (
        not reach
        or not all(covered)
        or any(link.arabic.start < reach[0] or link.arabic.end > reach[1] for link in links)
    ):
        return None
    spans = sorted({link.english for link in links})
    for one, other in pairwise(spans):
        if one.end > other.start or not _BETWEEN.fullmatch(english[one.end : other.start]):
            return None
    return _without_leading(Span(spans[0].start, spans[-1].end), english)


def _left_over(found: Alignment, match: TermMatch, annotated: AnnotatedBlock, english: str) -> Span | None:
    """Return the only English of a sentence that stands for nothing else, where the term is the only Arabic without English."""
    bead = next((each for each in found.beads if each.arabic.start <= match.start < each.arabic.end), None)
    if bead is None:
        return None
    linked = [link.arabic for link in found.links]
    for place, token in enumerate(annotated.tokens):
        is_here = bead.arabic.start <= token.start < bead.arabic.end
        is_own = token.start < match.end and match.start < token.end
        is_linked = any(span.start < token.end and token.start < span.end for span in linked)
        if is_here and is_own == is_linked and (is_own or annotated.glosses[place].analysis.pos in _CONTENT):
            return None
    return _only_left(found, bead.english, english)


def _beside(found: Alignment, match: TermMatch, tokens: Sequence[Token], english: str) -> Span | None:
    """Return the only English word that stands for nothing else and touches what the words right before and after the term stand for."""
    bead = next((each for each in found.beads if each.arabic.start <= match.start < each.arabic.end), None)
    own = [place for place, token in enumerate(tokens) if token.start < match.end and match.start < token.end]
    if bead is None or not own or any(_links_of(found, tokens[place]) for place in own):
        return None
    neighbours = [tokens[place] for place in (own[0] - 1, own[-1] + 1) if 0 <= place < len(tokens)]
    anchors = [link.english for token in neighbours for link in _links_of(found, token)]
    runs = [span for run in _left(found, bead.english, english) if (span := _span_of(run))]
    beside = [run for run in runs if any(_touch(run, each, english) for each in anchors)]
    is_one = len(beside) == 1 and len(english_words(english[beside[0].start : beside[0].end])) == 1
    return beside[0] if is_one else None


def _links_of(found: Alignment, token: Token) -> list[Link]:
    return [link for link in found.links if link.arabic.start < token.end and token.start < link.arabic.end]


def _touch(one: Span, other: Span, english: str) -> bool:
    """Return whether only small words stand between two ranges."""
    first, second = sorted((one, other), key=lambda span: span.start)
    between = english[first.end : second.start]
    return all(plain(word.written) in _SMALL for word in english_words(between)) and not set(between) & set(".,;:!?–—")


def _left(found: Alignment, within: Span, english: str) -> Iterator[list[Word]]:
    """Yield the runs of content words within a range that no link covers; a possessive ends one."""
    covered = [link.english for link in found.links]
    run: list[Word] = []
    for word in english_words(english):
        if not within.start <= word.start < within.end:
            continue
        is_free = not _is_covered(word, covered)
        goes_on = run and not english[run[-1].end : word.start].strip(" -\n")
        if run and not (is_free and goes_on and without_possessive(run[-1].written) == run[-1].written):
            yield run
            run = []
        if is_free:
            run.append(word)
    if run:
        yield run


def _is_covered(word: Word, covered: Sequence[Span]) -> bool:
    return plain(word.written) in _SMALL or any(span.start <= word.start < span.end for span in covered)


def _only_left(found: Alignment, within: Span, english: str) -> Span | None:
    """Return the one run of content words within a range that no link covers."""
    runs = list(_left(found, within, english))
    return _span_of(runs[0]) if len(runs) == 1 else None


def _span_of(run: Sequence[Word]) -> Span | None:
    """Return where a run stands, without the ending of a possessive; None where it is too long to be one term."""
    last = run[-1].written
    end = run[-1].end - (len(last) - len(without_possessive(last)))
    return Span(run[0].start, end) if len(run) <= _LONGEST_LEFT else None


def dictionary_form(written: str) -> str:
    """Return a guess of what a dictionary has of a wording: in small letters but for names and initials, in the singular."""
    words = english_words(written)
    if not words or written.isupper():
        return written
    small = written[:1].lower() + written[1:]
    last = plain(words[-1].written)
    if last.endswith("ies") and len(last) > len("parties") - 2:
        return f"{small.removesuffix('ies')}y"
    is_plural = last.endswith("s") and not last.endswith(("ss", "us", "is", "news"))
    return small.removesuffix("s") if is_plural and small.endswith("s") else small


def _without_leading(span: Span, english: str) -> Span | None:
    """Return a range without the articles and possessives that begin it."""
    words = list(english_words(english[span.start : span.end]))
    while words and words[0].written.casefold() in _BEFORE:
        words.pop(0)
    return Span(span.start + words[0].start, span.end) if words else None
