"""Whether the English of a paragraph is what the glossary has for the terms of the Arabic."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from corpus.arabic.sentences import sentences
from corpus.model import Block
from corpus.worded import either, worded
from glossary.checking.findings import Check, Finding
from glossary.checking.pairs import Pair, Side
from glossary.checking.standard import Span, Vocabulary, good, kept_as_is, unwanted
from glossary.terminology import Concept, Term, TermMatch

_FORBIDDEN = {
    (True, True): "“{written}” must not be used for {arabic}: use {words}.",
    (True, False): "“{written}” must not be used for {arabic}.",
    (False, True): "“{written}” must not be used: use {words}.",
    (False, False): "“{written}” must not be used.",
}
_AVOIDED = {
    (True, True): "“{written}” is {status} for {arabic}: use {words}.",
    (True, False): "“{written}” is {status} for {arabic}.",
    (False, True): "“{written}” is {status}: use {words}.",
    (False, False): "“{written}” is {status}.",
}
"""What is said of English that was used, whether its Arabic is known or not, and whether there is other English."""


class Use(NamedTuple):
    """An English term that may be used, where it was."""

    concept_id: str
    english: str
    line: int
    sentence: str
    block: Block
    match: TermMatch


class Hit(NamedTuple):
    """An English term of a concept in a paragraph."""

    side: Side
    span: Span
    concept: Concept
    term: Term


class Fault(NamedTuple):
    """A place where a pair does not keep to a concept."""

    check: Check
    concept: Concept
    block: Block | None
    match: TermMatch | None
    """None for a concept without Arabic."""
    hit: Hit | None
    """The English that should not be there; None where English is missing."""
    wanted: tuple[str, ...]
    """The English to use, the best first."""


@dataclass(frozen=True, slots=True)
class TermCheck:
    """Looks at one pair after the other."""

    standard: Vocabulary

    def findings(self, pair: Pair) -> Iterator[Finding]:
        """Yield what is wrong with the terms of a pair, as a report tells it."""
        return (_finding(fault, pair) for fault in self.faults(pair))

    def faults(self, pair: Pair) -> Iterator[Fault]:
        """Yield what is wrong with the terms of a pair."""
        first = _first_of_each(pair)
        allowed = [hit for concept_id in first for hit in self._hits(pair, self.standard[concept_id], good)]
        for concept_id, (block, match) in first.items():
            concept = self.standard[concept_id]
            kept = kept_as_is(concept)
            if kept:
                if not _stands(kept, pair):
                    yield Fault(Check.UNTRANSLATED, concept, block, match, None, tuple(kept))
                continue
            bad = [hit for hit in self._hits(pair, concept, unwanted) if not _is_allowed(hit, allowed)]
            yield from (_of_hit(hit, block, match) for hit in bad)
            wanted = good(concept)
            if wanted and not bad and not any(hit.concept.id == concept_id for hit in allowed):
                yield Fault(Check.MISSING, concept, block, match, None, tuple(term.text for term in wanted))
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

    def _hits(self, pair: Pair, concept: Concept, terms: Callable[[Concept], list[Term]]) -> Iterator[Hit]:
        for term in terms(concept):
            for side in pair.sides:
                for span in self.standard.places(term, side.english):
                    yield Hit(side, span, concept, term)

    def _anywhere(self, pair: Pair, allowed: list[Hit]) -> Iterator[Fault]:
        """Yield what is wrong with concepts that have no Arabic."""
        for concept in self.standard.anywhere:
            for hit in self._hits(pair, concept, unwanted):
                if not _is_allowed(hit, allowed):
                    yield _of_hit(hit, pair.blocks[0] if pair.blocks else None, None)
            for way in kept_as_is(concept):
                block = next((each for each in pair.blocks if _has(each.text, way)), None)
                if block is not None and not _stands([way], pair):
                    yield Fault(Check.UNTRANSLATED, concept, block, None, None, (way,))


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


def _is_allowed(hit: Hit, allowed: list[Hit]) -> bool:
    """Return whether English stands in English that may be used there, its own concept's only where that is longer."""
    return any(
        each.side is hit.side
        and each.span[0] <= hit.span[0]
        and hit.span[1] <= each.span[1]
        and (each.span != hit.span or each.concept.id != hit.concept.id)
        for each in allowed
    )


def _is_inside(hit: Hit, hits: list[Hit]) -> bool:
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


def _of_hit(hit: Hit, block: Block | None, match: TermMatch | None) -> Fault:
    check = Check.FORBIDDEN if hit.term.forbidden else Check.DEPRECATED
    return Fault(check, hit.concept, block, match, hit, tuple(term.text for term in good(hit.concept)))


def message_of(fault: Fault) -> str:
    """Return in a sentence what is wrong and what to do."""
    match, wanted = fault.match, fault.wanted
    if fault.check is Check.UNTRANSLATED:
        arabic = match.ar if match else wanted[0]
        return worded("{arabic} stays as it is: write {words}.", arabic=arabic, words=either(wanted[:3]))
    quoted = either([f"“{text}”" for text in wanted[:3]])
    if fault.hit is None:
        return worded("{arabic} is not rendered as {words}.", arabic=match.ar if match else quoted, words=quoted)
    start, end = fault.hit.span
    written = " ".join(fault.hit.side.paragraph.text[start:end].split())
    said = (_FORBIDDEN if fault.hit.term.forbidden else _AVOIDED)[bool(match), bool(wanted)]
    arabic, status = match.ar if match else "", worded(fault.hit.term.status.value)
    return worded(said, written=written, status=status, arabic=arabic, words=quoted)


def _finding(fault: Fault, pair: Pair) -> Finding:
    block, match, hit = fault.block, fault.match, fault.hit
    line, written, english = pair.line, "", ""
    if hit is not None:
        paragraph, (start, end) = hit.side.paragraph, hit.span
        line, written = paragraph.line_at(start), " ".join(paragraph.text[start:end].split())
        english = paragraph.sentence_at(start)
    elif block is not None:
        english = _english_of(pair, block, match)
    return Finding(
        fault.check,
        line,
        message_of(fault),
        english,
        sentence_of(block, match) if block else "",
        block.index if block else None,
        fault.concept.id,
        written,
        fault.wanted,
    )


def _english_of(pair: Pair, block: Block, match: TermMatch | None) -> str:
    """Return the sentence that stands for the one of a match where there are as many, else the whole paragraph."""
    if match is None or len(pair.blocks) != 1:
        return pair.text
    arabic, english = sentences(block.text), sentences(pair.text)
    if len(arabic) != len(english):
        return pair.text
    place = next((number for number, each in enumerate(arabic) if each.start <= match.start < each.end), 0)
    return pair.text[english[place].start : english[place].end]
