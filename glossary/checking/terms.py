"""Whether the English of a paragraph is what the glossary has for the terms of the Arabic."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from corpus.arabic.sentences import sentences
from corpus.model import Block
from glossary.checking.findings import Check, Finding
from glossary.checking.pairs import Pair, Side
from glossary.checking.standard import Span, Standard, good, kept_as_is, unwanted
from glossary.terminology import Concept, Term, TermMatch


class Use(NamedTuple):
    """An English term that may be used, where it was."""

    concept_id: str
    english: str
    line: int
    sentence: str
    block: Block
    match: TermMatch


class _Hit(NamedTuple):
    """An English term of a concept in a paragraph."""

    side: Side
    span: Span
    concept: Concept
    term: Term


@dataclass(frozen=True, slots=True)
class TermCheck:
    """Looks at one pair after the other."""

    standard: Standard

    def findings(self, pair: Pair) -> Iterator[Finding]:
        """Yield what is wrong with the terms of a pair."""
        first = _first_of_each(pair)
        allowed = [hit for concept_id in first for hit in self._hits(pair, self.standard[concept_id], good)]
        for concept_id, (block, match) in first.items():
            concept = self.standard[concept_id]
            kept = kept_as_is(concept)
            if kept:
                if not _stands(kept, pair):
                    yield _untranslated(pair, block, match, kept)
                continue
            bad = [hit for hit in self._hits(pair, concept, unwanted) if not _is_allowed(hit, allowed)]
            yield from (_unwanted(hit, block, match) for hit in bad)
            wanted = good(concept)
            if wanted and not bad and not any(hit.concept.id == concept_id for hit in allowed):
                yield _missing(pair, block, match, wanted)
        yield from self._anywhere(pair, allowed)

    def uses(self, pair: Pair) -> Iterator[Use]:
        """Yield which of the English terms that may be used were, for each concept the first place of each."""
        for concept_id, (block, match) in _first_of_each(pair).items():
            told = set()
            hits = list(self._hits(pair, self.standard[concept_id], good))
            for hit in hits:
                if hit.term.text not in told and not _is_inside(hit, hits):
                    told.add(hit.term.text)
                    paragraph, start = hit.side.paragraph, hit.span[0]
                    yield Use(
                        concept_id, hit.term.text, paragraph.line_at(start), paragraph.sentence_at(start), block, match
                    )

    def _hits(self, pair: Pair, concept: Concept, terms: Callable[[Concept], list[Term]]) -> Iterator[_Hit]:
        for term in terms(concept):
            for side in pair.sides:
                for span in self.standard.places(term, side.english):
                    yield _Hit(side, span, concept, term)

    def _anywhere(self, pair: Pair, allowed: list[_Hit]) -> Iterator[Finding]:
        """Yield what is wrong with concepts that have no Arabic."""
        for concept in self.standard.anywhere:
            for hit in self._hits(pair, concept, unwanted):
                if not _is_allowed(hit, allowed):
                    yield _unwanted(hit, pair.blocks[0] if pair.blocks else None, None)
            for way in kept_as_is(concept):
                block = next((each for each in pair.blocks if _has(each.text, way)), None)
                if block is not None and not _stands([way], pair):
                    yield _untranslated(pair, block, None, [way], concept.id)


def sentence_of(block: Block, match: TermMatch | None) -> str:
    """Return the Arabic sentence in which a match begins, the whole block for none."""
    text = block.text
    own = next((each for each in sentences(text) if match and each.start <= match.start < each.end), None)
    return text[own.start : own.end] if own else text


def _first_of_each(pair: Pair) -> dict[str, tuple[Block, TermMatch]]:
    first: dict[str, tuple[Block, TermMatch]] = {}
    for block, match in pair.matches:
        first.setdefault(match.concept_id, (block, match))
    return first


def _is_allowed(hit: _Hit, allowed: list[_Hit]) -> bool:
    """Return whether English stands in English that may be used there, its own concept's only where that is longer."""
    return any(
        each.side is hit.side
        and each.span[0] <= hit.span[0]
        and hit.span[1] <= each.span[1]
        and (each.span != hit.span or each.concept.id != hit.concept.id)
        for each in allowed
    )


def _is_inside(hit: _Hit, hits: list[_Hit]) -> bool:
    return any(
        each.side is hit.side and each.span != hit.span and each.span[0] <= hit.span[0] and hit.span[1] <= each.span[1]
        for each in hits
    )


def _has(text: str, way: str) -> bool:
    """Return whether words stand in a text as they are written, not inside longer ones."""
    start = text.find(way)
    while start >= 0:
        end = start + len(way)
        if not (text[start - 1 : start].isalnum() and way[0].isalnum()) and not (
            text[end : end + 1].isalnum() and way[-1].isalnum()
        ):
            return True
        start = text.find(way, start + 1)
    return False


def _stands(ways: list[str], pair: Pair) -> bool:
    return any(_has(side.paragraph.text, way) for side in pair.sides for way in ways)


def _quoted(terms: Sequence[Term]) -> str:
    return " or ".join(f"“{term.text}”" for term in terms[:3])


def _unwanted(hit: _Hit, block: Block | None, match: TermMatch | None) -> Finding:
    paragraph, (start, end) = hit.side.paragraph, hit.span
    written = " ".join(paragraph.text[start:end].split())
    wanted = good(hit.concept)
    of = f" for {match.ar}" if match else ""
    what = "must not be used" if hit.term.forbidden else f"is {hit.term.status.value}"
    instead = f": use {_quoted(wanted)}." if wanted else "."
    return Finding(
        Check.FORBIDDEN if hit.term.forbidden else Check.DEPRECATED,
        paragraph.line_at(start),
        f"“{written}” {what}{of}{instead}",
        paragraph.sentence_at(start),
        sentence_of(block, match) if block else "",
        block.index if block else None,
        hit.concept.id,
        written,
        tuple(term.text for term in wanted),
    )


def _missing(pair: Pair, block: Block, match: TermMatch, wanted: list[Term]) -> Finding:
    terms = tuple(term.text for term in wanted)
    message = f"{match.ar} is not rendered as {_quoted(wanted)}."
    return Finding(
        Check.MISSING, pair.line, message, _english_of(pair, block, match), sentence_of(block, match), block.index,
        match.concept_id, "", terms,
    )  # fmt: skip


def _untranslated(pair: Pair, block: Block, match: TermMatch | None, ways: list[str], concept_id: str = "") -> Finding:
    message = f"{match.ar if match else ways[0]} stays as it is: write {' or '.join(ways[:3])}."
    return Finding(
        Check.UNTRANSLATED, pair.line, message, _english_of(pair, block, match), sentence_of(block, match), block.index,
        match.concept_id if match else concept_id, "", tuple(ways),
    )  # fmt: skip


def _english_of(pair: Pair, block: Block, match: TermMatch | None) -> str:
    """Return the sentence that stands for the one of a match where there are as many, else the whole paragraph."""
    if match is None or len(pair.blocks) != 1:
        return pair.text
    arabic, english = sentences(block.text), sentences(pair.text)
    if len(arabic) != len(english):
        return pair.text
    place = next((number for number, each in enumerate(arabic) if each.start <= match.start < each.end), 0)
    return pair.text[english[place].start : english[place].end]
