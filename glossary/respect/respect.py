"""The door to what translations of blocks miss."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from corpus.model import Block, Span
from glossary.alignment.words import Aligner
from glossary.annotate import AnnotatedBlock
from glossary.checking.english import Text, english_words, plain
from glossary.checking.findings import Check
from glossary.checking.names import name_of, without_possessive
from glossary.checking.pairs import Pair, Side
from glossary.checking.spellings import misspelt
from glossary.checking.standard import Vocabulary, good, kept_as_is
from glossary.checking.terms import Fault, TermCheck, message_of
from glossary.checking.translation import Paragraph
from glossary.model import Entity, Mention, MentionKind
from glossary.respect.counterparts import counterpart, dictionary_form
from glossary.respect.misses import Miss, MissKind
from glossary.respect.standing import stands_otherwise
from glossary.respect.wording import Wrong, mended
from glossary.terminology import TermMatch
from glossary.translate.port import Wording

_KINDS = {
    Check.FORBIDDEN: MissKind.FORBIDDEN,
    Check.DEPRECATED: MissKind.DEPRECATED,
    Check.UNTRANSLATED: MissKind.UNTRANSLATED,
    Check.MISSING: MissKind.TERM,
}
_ORDER = list(MissKind)


class Concepts(Protocol):
    """Who knows the approved concepts."""

    def vocabulary(self, concept_ids: Iterable[str], /) -> Vocabulary:
        """Return what finds the English of these concepts, as far as they are approved, and of those without Arabic."""


class Respect:
    """Holds the English of blocks against the approved concepts of a database and against the names of their articles."""

    def __init__(self, approved: Concepts, entity: Callable[[str], Entity | None]) -> None:
        """Know the concepts, and who knows the names that annotations speak of by id."""
        self._approved = approved
        self._entity = entity
        self.aligner = Aligner(self._terms_of)
        """What brings words together with their English, by the approved terms too."""

    def wordings(self, block: Block, annotated: AnnotatedBlock) -> tuple[Wording, ...]:
        """Return the approved terms in a block with the English that is to be used for each; raises StoreError."""
        vocabulary, tops = self._terms(annotated)
        found: dict[str, str] = {}
        for match in tops:
            concept = vocabulary[match.concept_id]
            kept = kept_as_is(concept)
            wanted = kept[-1:] or [term.text for term in good(concept)]
            if wanted:
                found.setdefault(match.ar, wanted[0])
        for concept in vocabulary.anywhere:
            found.update({way: way for way in kept_as_is(concept) if way in block.text})
        return tuple(Wording(arabic, english) for arabic, english in found.items())

    def concepts(self, annotated: AnnotatedBlock) -> frozenset[str]:
        """Return the ids of the approved concepts in a block that want something of its English; raises StoreError."""
        vocabulary, tops = self._terms(annotated)
        own = {match.concept_id for match in tops}
        return frozenset(each for each in own if good(vocabulary[each]) or kept_as_is(vocabulary[each]))

    def misses(self, block: Block, annotated: AnnotatedBlock, english: str) -> tuple[Miss, ...]:
        """Return where the English of a block does not keep to the terms and the names in it, in its order; raises StoreError.

        What stands there in any inflection or spelling that may be used is no miss, nor is a name that is not there at all.
        """
        if not english.strip():
            return ()
        vocabulary, tops = self._terms(annotated)
        side = Side(Paragraph(english, 1), Text(english, vocabulary.lemmas))
        pair = Pair((block,), (side,), tuple((block, match) for match in tops), 1)
        found = [*self._of_terms(pair, vocabulary, annotated), *self._of_names(pair, vocabulary, annotated.mentions)]
        return tuple(sorted(found, key=_place))

    def _terms(self, annotated: AnnotatedBlock) -> tuple[Vocabulary, list[TermMatch]]:
        """Return the vocabulary, and the matches of approved terms that no longer one covers."""
        vocabulary = self._approved.vocabulary(match.concept_id for match in annotated.matches)
        own = [match for match in annotated.matches if match.concept_id in vocabulary]
        return vocabulary, list(_uncovered(own))

    def _terms_of(self, concept_id: str) -> tuple[str, ...]:
        """Return the English terms of an approved concept."""
        vocabulary = self._approved.vocabulary([concept_id])
        return tuple(term.text for term in vocabulary[concept_id].in_language("en")) if concept_id in vocabulary else ()

    def _of_terms(self, pair: Pair, vocabulary: Vocabulary, annotated: AnnotatedBlock) -> Iterator[Miss]:
        for fault in TermCheck(vocabulary).faults(pair):
            if fault.check is Check.MISSING and self._is_there(fault, pair, vocabulary, annotated):
                continue
            match, hit, english = fault.match, fault.hit, pair.sides[0].english
            wrong = Wrong(Span(*hit.span), hit.term.text) if hit else self._standing(match, pair, annotated)
            replaced = mended(english, wrong, fault.wanted[0], vocabulary.lemmas) if wrong and fault.wanted else None
            at = replaced.span if replaced else wrong.span if wrong else None
            yield Miss(
                _KINDS[fault.check],
                Span(match.start, match.end) if match else None,
                fault.concept.id,
                fault.wanted,
                message_of(fault),
                at,
                english.text[at.start : at.end] if at else "",
                replaced.text if replaced else "",
            )

    def _standing(self, match: TermMatch | None, pair: Pair, annotated: AnnotatedBlock) -> Wrong | None:
        """Return the English that stands for a term, where it is known for each of its words and in one piece."""
        if match is None:
            return None
        text = pair.sides[0].english.text
        found = self.aligner.counterparts(pair.blocks[0].text, annotated, text)
        span = counterpart(found, match, annotated, text)
        return Wrong(span, dictionary_form(text[span.start : span.end])) if span else None

    def _is_there(self, fault: Fault, pair: Pair, vocabulary: Vocabulary, annotated: AnnotatedBlock) -> bool:
        """Return whether a term is rendered all the same: near enough, as another meaning, or inside of a name."""
        english, match = pair.sides[0].english, fault.match
        if match is None or stands_otherwise(vocabulary, fault.wanted, english):
            return True
        others = (each.concept_id for each in annotated.matches if each.start < match.end and match.start < each.end)
        for concept_id in others:
            if concept_id != match.concept_id and concept_id in vocabulary:
                terms = good(vocabulary[concept_id])
                if any(vocabulary.places(term, english) for term in terms):
                    return True
        return any(
            mention.start <= match.start and match.end <= mention.end and self._is_named(mention, english, vocabulary)
            for mention in annotated.mentions
        )

    def _is_named(self, mention: Mention, english: Text, vocabulary: Vocabulary) -> bool:
        entity = self._entity(mention.entity_id)
        return entity is not None and bool(entity.en) and bool(vocabulary.phrase(entity.en).found(english))

    def _of_names(self, pair: Pair, vocabulary: Vocabulary, mentions: Sequence[Mention]) -> Iterator[Miss]:
        named = {each.entity_id: each for each in reversed(mentions) if each.kind is MentionKind.NAME}
        entities = [entity for each in named if (entity := self._entity(each)) is not None and entity.confirmed]
        names = {pair.blocks[0].index: [name_of(entity) for entity in entities]}
        accepted = [term.text for _, match in pair.matches for term in good(vocabulary[match.concept_id])]
        text = pair.sides[0].english
        for finding in misspelt([pair], names, vocabulary.lemmas, accepted):
            owner = next((each for each in entities if _has_word(each, finding.wanted[0])), None)
            if owner is None:
                continue
            mention = named[owner.id]
            for word in text.words:
                written = without_possessive(word.written)
                if written == finding.found:
                    yield Miss(
                        MissKind.NAME,
                        Span(mention.start, mention.end),
                        owner.id,
                        finding.wanted,
                        finding.message,
                        Span(word.start, word.start + len(written)),
                        written,
                        finding.wanted[0],
                    )


def _uncovered(matches: Sequence[TermMatch]) -> Iterator[TermMatch]:
    """Yield the matches that none of the others covers, the first of those at one place."""
    for place, match in enumerate(matches):
        covering = (
            each
            for number, each in enumerate(matches)
            if number != place and each.start <= match.start and match.end <= each.end
        )
        if not any(
            (each.start, each.end) != (match.start, match.end) or _goes_before(each, match) for each in covering
        ):
            yield match


def _goes_before(one: TermMatch, other: TermMatch) -> bool:
    return other.nested and not one.nested


def _place(miss: Miss) -> tuple[int, int, int]:
    english, arabic = miss.english, miss.arabic
    return (english.start if english else 1 << 30, arabic.start if arabic else 0, _ORDER.index(miss.kind))


def _has_word(entity: Entity, word: str) -> bool:
    return plain(word) in {plain(each.written) for each in english_words(entity.en)}
