"""The readings of the words of a text, each chosen where it stands."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from corpus.model import Token
from glossary.dictionaries.trust import ANOTHER_FORM
from glossary.model import Analysis, GlossSource
from glossary.morphology.analyses import Analyses, analyses_of, first_bound, first_lemma
from glossary.morphology.english.derived import Derivations
from glossary.morphology.english.english import English
from glossary.morphology.english.expressions import Phrase, Phrases, load_expressions
from glossary.morphology.grammar.bound import in_genitive
from glossary.morphology.grammar.cases import governs
from glossary.morphology.guesses import guess, name_guess, unglued, with_second_object
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.lexicon.voiced import agrees
from glossary.morphology.ranking.confidence import sureness
from glossary.morphology.ranking.described import is_described
from glossary.morphology.ranking.government import Government
from glossary.morphology.ranking.kinds import is_particle
from glossary.morphology.ranking.learned import NOTHING_LEARNED, load_learned
from glossary.morphology.ranking.neighbours import Neighbours
from glossary.morphology.ranking.ordinals import as_ordinal, is_of_row
from glossary.morphology.ranking.rank import Ranker, Ranking
from glossary.morphology.ranking.relatives import (
    at_the_head,
    begins,
    follows_person,
    is_relative,
    is_that,
    of_people,
    of_person,
    of_persons_only,
)
from glossary.morphology.ranking.row import Row
from glossary.morphology.ranking.titles import is_title, looks_like_name
from glossary.morphology.ranking.words import Candidate, Words
from glossary.morphology.spelling import respellings
from glossary.morphology.written import WrittenWords

_CONTEXT = 6
_WANTS_BASE = frozenset({"lm", "ln", ">n", "An", "swf", "ky", "lky", "qd", "AlA", ">lA"})
_CONJUNCTIONS = ("w", "f")
_HAS = frozenset({"qd", "wqd", "fqd"})
_ANTECEDENT = 4
_ODD = 2.5
_SOUND = 0.5
_SOUND_VERB = 0.0
_GAINSAID = 0.2
"""How sure at most is a reading that the marks gainsay which the word is written with."""
Beyond = Callable[[str], Sequence[Analysis]]
"""Returns the readings of a word that the lexicon has not, the best first: those of the user's dictionaries."""


class Parse(NamedTuple):
    """What a word is, where it stands."""

    analyses: Sequence[Analysis]
    """The readings, the likeliest first; never empty."""
    source: GlossSource
    base: bool = False
    """Whether English wants the verb uninflected, since the word before is `did not`, `will`, `to` or `may`."""
    participle: bool = False
    """Whether English wants a verb's participle, since the word before is `has`."""
    phrase: Phrase | None = None
    """The expression that the word is part of."""
    leads: bool = True
    """Whether the word is the first of its expression, or stands alone."""
    certainty: float = 1.0
    """How likely the English of the first reading is right, from 0 to 1."""
    close: int = 1
    """How many of the first readings are about as likely as the first."""
    literal: bool = False
    """Whether the word means, with its preposition, what its parts do, since what follows describes it."""


class _Choice(NamedTuple):
    """The readings of a word in order, and what it tells of the next."""

    ranking: Ranking
    name: bool
    """Whether the word can only be a name where it stands."""
    before_name: bool
    after_name: bool = False
    """Whether a title or a name stands right before it."""
    derived: Analysis | None = None
    """What a word that the lexicon lacks means by the rule it is formed by; after a name it is another name."""


class Parser:
    """Reads the words of a text one after the other."""

    def __init__(
        self, lexicon: Lexicon | None, beyond: Beyond = lambda _word: (), *, ranker: Ranker | None = None
    ) -> None:
        """Use the lexicon, and what is asked where it has nothing, without either every word is romanised; rank as shipped."""
        self._lexicon = lexicon
        self._beyond = beyond
        self._ranker = ranker or Ranker(load_learned() if lexicon else NOTHING_LEARNED)
        self.faults = self._ranker.learned.faults
        """A sentence for each trained table that could not be read."""
        passive_of = English().passive
        written = WrittenWords(lexicon, passive_of).readings if lexicon else _unread
        self._words = Words(written, self._ranker.learned)
        self._phrases = Phrases(load_expressions())
        self._government = Government(passive_of)
        self._derivations = Derivations(self._any)

    def parse(self, text: str, tokens: Sequence[Token], wanted: range) -> list[Parse]:
        """Return the parses of some tokens of a text in a row."""
        first = max(0, wanted.start - _CONTEXT)
        words = tokens[first : wanted.stop + _CONTEXT]
        row = Row(text, words, [self._words.word(token.surface) for token in words])
        phrases = {
            place: phrase for phrase in self._phrases.found(text, words) for place in range(phrase.start, phrase.end)
        }
        inner = {place for place, phrase in phrases.items() if place > phrase.start or not phrase.before}
        parses: list[Parse] = []
        before: _Choice | None = None
        read: list[Reading | None] = []
        for place, word in enumerate(words[: wanted.stop - first]):
            if row.foreign(place):
                before = None
                read.append(None)
                parses.append(Parse((guess(word.surface),), GlossSource.GUESS))
                continue
            touching = row.touching(place)
            before = self._choice(row, place, before, touching=touching)
            parse = self._parsed(word, before, phrases.get(place), place, row.word_before(place))
            told = parse.phrase is None and parse.source is GlossSource.LEXICON
            if told and self._government.has_idioms(first_lemma(parse.analyses)):
                following = row.following(place, inner)
                parse = _begun_with(parse, self._government.governing(parse.analyses[0], following))
            if touching and word.surface.isalpha():
                parse = _governed(parse, parses[-1])
            ranked = before.ranking.candidates
            if (
                told
                and ranked
                and row.touching(place + 1)
                and is_described(ranked[0].reading, row.known[place + 1].likely)
            ):
                parse = parse._replace(literal=True)
            if ranked and (is_particle(ranked[0].reading.stem) or is_of_row(ranked[0].reading)):
                parse = _in_sentence(parse, ranked[0].reading, read, heads=not row.linked(place))
            parses.append(parse)
            if before.derived is None:  # an adjective by its form: what it belongs to stands before it
                read.append(ranked[0].reading if ranked and not before.name else None)
        return parses[wanted.start - first :]

    def _choice(self, row: Row, place: int, before: _Choice | None, *, touching: bool) -> _Choice:
        word = row.known[place]
        before_name = touching and before is not None and before.before_name
        first_before = before.ranking.candidates[0] if before and before.ranking.candidates else None
        if len(word.candidates) < 2:
            ranking = self._ranker.alone(word)
        else:
            ranking = self._ranker.ranking(word, row.around(place, first_before))
        if _oddness(ranking.candidates) >= _ODD:
            ranking = self._respelt(word.surface, row.around(place, first_before)) or ranking
        ranked = ranking.candidates
        name = before_name and bool(ranked) and looks_like_name(ranked[0].reading)
        derived = None if ranked or before_name else self._derivations.analysis(word.surface)
        if derived is not None:
            return _Choice(ranking, name, before_name=False, derived=derived)
        named = name or not ranked or ranked[0].reading.stem.pos == "PROPN"
        return _Choice(ranking, name, named or is_title(ranked[0].reading.stem), before_name)

    def _respelt(self, word: str, around: Neighbours) -> Ranking | None:
        """Return the readings of the first other spelling that reads soundly where the written one reads oddly."""
        for spelling in respellings(word) if self._lexicon else ():
            ranking = self._ranker.ranking(self._words.word(spelling), around)
            if ranking.candidates and ranking.candidates[0].weight >= _SOUND:
                return ranking
        return None

    def _sound(self, word: str) -> list[Analysis]:
        """Return the analyses of a word where one of them is sound."""
        ranked = self._ranker.ranked(self._words.word(word), Neighbours())
        least = _SOUND_VERB if ranked and ranked[0].reading.prefix.person else _SOUND
        sound = any(candidate.weight >= least for candidate in ranked)
        return [candidate.analysis for candidate in ranked] if sound else []

    def _any(self, word: str) -> list[Analysis]:
        ranked = self._ranker.ranked(self._words.word(word), Neighbours())
        return [candidate.analysis for candidate in ranked]

    def _made(self, word: str) -> Analysis | None:
        """Return the analysis of a word made of known ones, None where it is not."""
        return unglued(word, self._sound) or with_second_object(word, self._any)

    def _by_dictionaries(self, word: str, choice: _Choice, *, loose: bool) -> tuple[Analysis, ...]:
        """Return the readings by the user's dictionaries of a word that the lexicon lacks, or has with another ending alone.

        Where a name stands those of the whole word count; before a `loose` reading of the lexicon, those of a headword itself.
        """
        return tuple(
            each
            for each in self._beyond(word)
            if not (choice.after_name and (each.proclitics or each.enclitics))
            and not (loose and ANOTHER_FORM in each.features)
        )

    def _parsed(self, token: Token, choice: _Choice, phrase: Phrase | None, place: int, word_before: str) -> Parse:
        leads = phrase is None or phrase.start == place
        ranked = choice.ranking.candidates
        analyses = analyses_of(token.surface, ranked)
        if phrase is not None and phrase.expression.pos == "PROPN":
            return Parse((_name(token, phrase), *analyses), GlossSource.NAME, phrase=phrase, leads=leads)
        if choice.name and phrase is None:
            return Parse((name_guess(token.surface), *analyses), GlossSource.GUESS, phrase=phrase, leads=leads)
        loose = bool(ranked) and self._lexicon is not None and self._lexicon.is_loose(ranked[0].reading)
        known = self._by_dictionaries(token.surface, choice, loose=loose) if loose or not ranked else ()
        if known:
            return Parse((*known, *analyses), GlossSource.DICTIONARY, phrase=phrase, leads=leads)
        if not analyses:
            made = choice.derived or self._made(token.surface)
            if made is not None:
                return Parse((made,), GlossSource.LEXICON, phrase=phrase, leads=leads)
            return Parse((guess(token.surface),), GlossSource.GUESS, phrase=phrase, leads=leads)
        participle = word_before.removeprefix("l") in _HAS and "perfect" in analyses[0].features
        base = word_before in _WANTS_BASE or (word_before[:1] in _CONJUNCTIONS and word_before[1:] in _WANTS_BASE)
        ours = ranked[0].reading.stem.ours and analyses[0].pos == "PROPN"
        source = GlossSource.NAME if ours else GlossSource.LEXICON
        certainty, close = sureness(choice.ranking)
        if not (token.surface.isalpha() or agrees(token.surface, ranked[0].reading)):
            certainty = min(certainty, _GAINSAID)
        return Parse(analyses, source, base, participle, phrase, leads, certainty, close)


def _unread(_word: str) -> list[Reading]:
    """Return the readings of a word where there is no lexicon."""
    return []


def _in_sentence(parse: Parse, reading: Reading, before: Sequence[Reading | None], *, heads: bool) -> Parse:
    """Return the parse of a particle, or of one of the tens, with the English that fits where it stands; `heads` a sentence or not."""
    if parse.source is not GlossSource.LEXICON:
        return parse
    if is_of_row(reading):
        return _begun_with(parse, as_ordinal(parse.analyses[0], reading, None if heads or not before else before[-1]))
    if is_relative(reading):
        person = follows_person(before[-_ANTECEDENT:])
        first = parse.analyses[0]
        return _begun_with(parse, of_people(first) if of_persons_only(reading) else of_person(first, person=person))
    if is_that(reading) and (heads or begins(parse.analyses[0])):
        return _begun_with(parse, at_the_head(parse.analyses[0]))
    return parse


def _governed(parse: Parse, before: Parse) -> Parse:
    """Return a parse in the genitive where the word before, which touches it, is a preposition and the vowel is heard."""
    if not first_bound(parse.analyses) or not governs(before.analyses[0]):
        return parse
    return _begun_with(parse, in_genitive(parse.analyses[0]))


def _begun_with(parse: Parse, first: Analysis) -> Parse:
    """Return a parse with its first reading told otherwise; the same where it is not."""
    analyses = parse.analyses
    if first is analyses[0]:
        return parse
    rest = analyses.begun_with(first) if isinstance(analyses, Analyses) else (first, *analyses[1:])
    return parse._replace(analyses=rest)


def _oddness(ranked: Sequence[Candidate]) -> float:
    """Return what speaks against the likeliest reading of a word as such: names are often read so (`covet + they both`)."""
    if not ranked:
        return 0.0
    best = ranked[0].reading
    known = best.stem.ours or best.stem.pos in {"PROPN", "X"} or "DET" in best.prefix.tags
    return 0.0 if known else ranked[0].oddness


def _name(token: Token, phrase: Phrase) -> Analysis:
    return Analysis(token.surface, token.surface, "", "PROPN", (), token.surface, (), phrase.expression.gloss)
