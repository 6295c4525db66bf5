"""What may be looked for in the English of a block: its terms, names, numbers and words, each with what it may be called."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from corpus.arabic.tokenise import foreign_words
from glossary.alignment.model import Reason
from glossary.alignment.senses import Phrase, Wordings, sounds_of
from glossary.annotate import AnnotatedBlock
from glossary.checking.english import english_words, plain
from glossary.checking.numbers import placed
from glossary.model import Gloss, GlossSource

_SECOND_READING = 0.62
"""How much a reading weighs that is not among the likely ones, the first of them."""
_LATER = 0.04
"""What each further one weighs less, and each further sense of the first few."""
_FEW = 3
_SYNONYM = 0.78
"""How much of its weight a sense has that is meant by another word."""
_LEAST = 0.45
_ONES = range(1, 10)
_TENS = range(10, 100, 10)
_EXACT = 1.3
"""How much English of several words weighs that stands word for word."""
_COUNTED = frozenset({"NUM", "ADJ"})
"""Parts of speech that a number in words has."""

Terms = Callable[[str], Iterable[str]]
"""Returns the English terms of a concept, by its id."""


class Sense(NamedTuple):
    """One thing that words may be called."""

    phrase: Phrase
    weight: float
    """How likely, from 0 to 1."""
    is_verb: bool = False
    """Whether it is of a verb."""


class Wanted(NamedTuple):
    """Words of the block that may have a counterpart."""

    start: int
    """In code points of the block."""
    end: int
    reason: Reason
    senses: tuple[Sense, ...]
    sounds: frozenset[str] = frozenset()
    """What the words of a name sound like."""
    is_noun: bool = False
    """Whether an article or possessive of the English belongs to it."""


def wanted_in(text: str, annotated: AnnotatedBlock, wordings: Wordings, terms: Terms) -> list[Wanted]:
    """Return what may be looked for, those of several words and those of one; one word may be in many."""
    found = [*_numbers(text, wordings), *_latin(text, wordings), *_terms(annotated, wordings, terms)]
    found.extend(_names(annotated, wordings))
    found.extend(_compound_numbers(annotated, wordings))
    seen: set[tuple[int, int]] = set()
    for gloss in annotated.glosses:
        if gloss.expression is not None and gloss.expression not in seen:
            seen.add(gloss.expression)
            senses = _whole((gloss.brief, gloss.text), wordings)
            found.append(Wanted(*gloss.expression, Reason.EXPRESSION, senses))
        found.append(_word(gloss, wordings))
    return [each for each in found if each.senses or each.sounds]


def _word(gloss: Gloss, wordings: Wordings) -> Wanted:
    sounds = _sounds(gloss.analysis.gloss) if gloss.source is GlossSource.GUESS else frozenset()
    senses = tuple(_senses(gloss, wordings))
    is_noun = gloss.analysis.pos == "NOUN"
    return Wanted(gloss.token.start, gloss.token.end, Reason.GLOSS, senses, sounds, is_noun)


def _numbers(text: str, wordings: Wordings) -> Iterator[Wanted]:
    for span, values in placed(text, wordings.scales):
        senses = tuple(Sense((frozenset({f"#{value}"}),), 1.0) for value in sorted(values))
        yield Wanted(span.start, span.end, Reason.NUMBER, senses)


def _compound_numbers(annotated: AnnotatedBlock, wordings: Wordings) -> Iterator[Wanted]:
    """Yield numbers that two words make: fifteen, and twenty-five as five and twenty."""
    values = [_value(gloss, wordings) for gloss in annotated.glosses]
    for place, (first, second) in enumerate(pairwise(values)):
        if first in _ONES and second in _TENS:
            own, other = annotated.tokens[place : place + 2]
            sense = Sense((frozenset({f"#{first + second}"}),), 1.0)
            yield Wanted(own.start, other.end, Reason.NUMBER, (sense,))


def _value(gloss: Gloss, wordings: Wordings) -> int:
    """Return the value of a number in words, -1 where it is none."""
    if gloss.analysis.pos not in _COUNTED:
        return -1
    forms = (form for phrase in wordings.phrases(gloss.analysis.gloss)[:1] for form in phrase[0])
    return next((int(form[1:]) for form in forms if form.startswith("#")), -1)


def _latin(text: str, wordings: Wordings) -> Iterator[Wanted]:
    for word in foreign_words(text):
        phrase = wordings.verbatim(word.surface)
        yield Wanted(word.start, word.end, Reason.LATIN, (Sense(phrase, 1.0),) if phrase else ())


def _terms(annotated: AnnotatedBlock, wordings: Wordings, terms: Terms) -> Iterator[Wanted]:
    for match in annotated.matches:
        english = dict.fromkeys((match.en, *terms(match.concept_id)))
        start, end = _whole_words(annotated, match.start, match.end)
        yield Wanted(start, end, Reason.TERM, _whole(filter(None, english), wordings), is_noun=True)


def _names(annotated: AnnotatedBlock, wordings: Wordings) -> Iterator[Wanted]:
    for mention in annotated.mentions:
        gloss = annotated.gloss_at(mention.start)
        start, end = _whole_words(annotated, mention.start, mention.end)
        if gloss is not None and gloss.entity_id == mention.entity_id:
            senses = _whole((gloss.brief, gloss.text), wordings)
            yield Wanted(start, end, Reason.NAME, senses, _sounds(gloss.brief))


def _whole_words(annotated: AnnotatedBlock, start: int, end: int) -> tuple[int, int]:
    """Return a range with the clitics of its words."""
    touched = [token for token in annotated.tokens if token.start < end and start < token.end]
    return (min(start, touched[0].start), max(end, touched[-1].end)) if touched else (start, end)


def _whole(english: Iterable[str], wordings: Wordings) -> tuple[Sense, ...]:
    """Return the senses of English of several words: as it is written, and without its function words."""
    written = [each for text in english for each in text.split(";")]
    exact = [Sense(phrase, _EXACT) for each in written if len(phrase := wordings.verbatim(each)) > 1]
    return tuple(
        dict.fromkeys((*exact, *(Sense(phrase, 1.0) for each in written for phrase in wordings.phrases(each))))
    )


def _senses(gloss: Gloss, wordings: Wordings) -> Iterator[Sense]:
    """Yield the senses of all readings of a word, the best first, each once."""
    seen: set[Phrase] = set()
    for place, analysis in enumerate(gloss.analyses or (gloss.analysis,)):
        weight = 1.0 if place < gloss.close else max(_LEAST, _SECOND_READING - _LATER * (place - gloss.close))
        for number, phrase in enumerate(wordings.phrases(analysis.gloss)):
            own = phrase if analysis.pos in _COUNTED else tuple(_uncounted(each) for each in phrase)
            if own not in seen:
                seen.add(own)
                is_verb = analysis.pos == "VERB"
                likely = weight - _LATER * min(number, _FEW)
                yield Sense(own, likely, is_verb)
                if place < gloss.close and len(own) == 1 and (others := wordings.synonyms(own[0])):
                    yield Sense((others,), likely * _SYNONYM, is_verb)


def _sounds(name: str) -> frozenset[str]:
    words = (plain(each.written) for each in english_words(name))
    return frozenset(each for word in words if len(word) > 1 for each in sounds_of(word))


def _uncounted(forms: frozenset[str]) -> frozenset[str]:
    return frozenset(form for form in forms if not form.startswith("#"))
