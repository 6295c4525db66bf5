"""What to show for a word, and why: the user's term, a name, the lexicon's likeliest reading, or a marked guess."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from corpus.model import Token
from glossary.dictionaries.trust import dictionary_trust
from glossary.learning.rules import NO_RULES, PassageRules, chosen_first
from glossary.model import Analysis, Entity, EntityKind, Gloss, GlossSource, Mention, MentionKind
from glossary.morphology.english.compose import Composer
from glossary.morphology.grammar.clitics import english_of_proclitics
from glossary.morphology.guesses import GUESS
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.parse import Beyond, Parse, Parser
from glossary.morphology.ranking.relatives import follows_either, of_person
from glossary.naming.judge import REACH
from glossary.naming.spans import KnownNames
from glossary.naming.standing import Standing, Standings
from glossary.terminology import TermMatch

_ALIKE = 3
_NEAR = 3
"""Characters that may stand between a name and the clause about it: a space, a quotation mark, a comma."""
_DOUBTED = frozenset({GlossSource.LEXICON, GlossSource.GUESS})
"""What is told with the less trust the likelier a word is a name, or no name."""
_Spanning = TypeVar("_Spanning", TermMatch, Mention)


@dataclass(frozen=True, slots=True)
class Findings:
    """What others found in a block."""

    mentions: Sequence[Mention] = ()
    matches: Sequence[TermMatch] = ()
    entity: Callable[[str], Entity | None] = lambda _: None
    """The entity of an id."""
    rules: PassageRules = NO_RULES
    """The readings that the reader keeps here."""
    introduced: frozenset[str] = frozenset()
    """The folded words of the persons' names that the article gives anywhere."""

    def within(self, start: int, end: int) -> "Findings":
        """Return what lies, at least in part, between two offsets."""
        return Findings(
            [mention for mention in self.mentions if mention.start < end and mention.end > start - _NEAR],
            [match for match in self.matches if match.start < end and match.end > start],
            self.entity,
            self.rules,
            self.introduced,
        )


@dataclass(frozen=True, slots=True)
class _Shown:
    """The English of a token and who says so."""

    source: GlossSource
    text: str
    brief: str = ""
    leads: bool = True
    expression: tuple[int, int] | None = None


class Glosser:
    """Says what the words of a block mean."""

    def __init__(self, lexicon: Lexicon | None, beyond: Beyond = lambda _word: ()) -> None:
        """Use the lexicon and what knows further words; without one only terms and names have English."""
        self._composer = Composer()
        self._parser = Parser(lexicon, beyond)
        self._standings = Standings()
        self.faults = (*self._parser.faults, *self._standings.faults)
        """A sentence for each trained table that could not be read."""

    def gloss(self, text: str, tokens: Sequence[Token], found: Findings = Findings()) -> list[Gloss]:
        """Return a gloss for each token of a block's text, in their order."""
        return self.gloss_some(text, tokens, range(len(tokens)), found)

    def gloss_some(self, text: str, tokens: Sequence[Token], wanted: range, found: Findings) -> list[Gloss]:
        """Return the glosses of some tokens in a row."""
        if not wanted:
            return []
        seen = range(max(0, wanted.start - REACH), min(len(tokens), wanted.stop + REACH))
        words = tokens[seen.start : seen.stop]
        near = found.within(words[0].start, words[-1].end)
        parses = self._parser.parse(text, tokens, seen)
        names = KnownNames(near.mentions, near.entity, near.introduced)
        standings = self._standings.standings(text, words, parses, names)
        return [self._gloss(tokens[place], standings[place - seen.start], near) for place in wanted]

    def _gloss(self, token: Token, standing: Standing, found: Findings) -> Gloss:
        parse = standing.parse
        match = _longest(token, [match for match in found.matches if not match.nested])
        match = match or _longest(token, found.matches)
        mention = _longest(token, found.mentions) if standing.name != "" else None
        entity = found.entity(mention.entity_id) if mention else None
        if mention is not None and entity is not None and _is_swallowed(mention, entity, parse):
            mention = entity = None
        parse = self._relative(token, parse, found)
        if mention is not None:
            parse = parse._replace(analyses=self._of_name(token, parse, mention, entity))
        chosen = found.rules.choice(token, parse.analyses, covered=_is_covered(token, parse, match, mention))
        if chosen is not None:
            parse = _chosen(parse, chosen.place)
            shown = self._read(parse)
        elif match is not None and match.en:
            shown = _shown(GlossSource.TERM, match.en, token, match.start)
        elif mention is not None and mention.kind is MentionKind.NAME:
            english = self._standings.english(standing.name) if standing.name else self._english(mention, entity)
            place = entity is not None and entity.kind is EntityKind.PLACE
            shown = _shown(GlossSource.NAME, english, token, mention.start, place=place)
        else:
            shown = self._read(parse)
        return Gloss(
            token,
            shown.text,
            shown.source,
            parse.analyses[0],
            tuple(parse.analyses),
            match=match,
            entity_id=entity.id if entity else None,
            brief=(shown.brief or shown.text) if shown.leads else "",
            confidence=_confidence(shown, parse, standing.trust),
            close=parse.close if shown.source is GlossSource.LEXICON and parse.phrase is None else 1,
            expression=shown.expression,
        )

    def _english(self, mention: Mention, entity: Entity | None) -> str:
        """Return a name in English, marked where its spelling is only guessed."""
        if entity is None or not entity.en:
            return self._standings.english(mention.surface)
        return entity.en if entity.confirmed or entity.en.startswith(GUESS) else f"{GUESS}{entity.en}"

    def _relative(self, token: Token, parse: Parse, found: Findings) -> Parse:
        """Return a parse whose relative pronoun, right after a name, fits what the name is of."""
        named = [each for each in found.mentions if 0 < token.start - each.end <= _NEAR]
        entity = found.entity(named[-1].entity_id) if named and follows_either(parse.analyses[0]) else None
        if entity is None:
            return parse
        first = of_person(parse.analyses[0], person=entity.kind is EntityKind.PERSON)
        return parse._replace(analyses=(first, *parse.analyses[1:]))

    def _of_name(self, token: Token, parse: Parse, mention: Mention, entity: Entity | None) -> tuple[Analysis, ...]:
        """Return the readings of a word of a mention, those first that mean the entity; a person's name is no common word."""
        named = mention.kind is MentionKind.NAME
        person = named and entity is not None and entity.kind is EntityKind.PERSON
        english = entity.en[:_ALIKE] if entity else ""

        def distance(each: Analysis) -> tuple[bool, bool]:
            alike = each.gloss[:_ALIKE] == english
            return not alike, (alike or person) and named != (each.pos == "PROPN")

        found = sorted(parse.analyses, key=distance)
        common = person and found[0].pos != "PROPN" and not any(clitic.gloss == "the" for clitic in found[0].proclitics)
        taken_apart = " " in found[0].vocalised
        if named and (common or taken_apart or parse.source is GlossSource.GUESS):
            return (self._standings.guess(token), *(each for each in found if each.gloss[:1] != GUESS))
        return tuple(found)

    def _read(self, parse: Parse) -> _Shown:
        """Return the English of the expression a word is part of, or of the word itself."""
        if parse.phrase is not None:
            before = parse.phrase.before if parse.leads else ()
            text = " ".join([*before, parse.phrase.expression.gloss])
            return _Shown(parse.source, text, text.partition("; ")[0], parse.leads, parse.phrase.span)
        analysis = parse.analyses[0]
        form = {"base": parse.base, "participle": parse.participle, "literal": parse.literal}
        return _Shown(parse.source, self._composer.full(analysis, **form), self._composer.brief(analysis, **form))


def _is_swallowed(mention: Mention, entity: Entity, parse: Parse) -> bool:
    """Return whether a name that is only guessed lies within a longer expression: عمر ناهز within `at the age of about`."""
    if parse.phrase is None or entity.confirmed or entity.kind is not EntityKind.PERSON:
        return False
    start, end = parse.phrase.span
    return start < mention.start and mention.end <= end


def _confidence(shown: _Shown, parse: Parse, trust: float) -> float:
    """Return how far what is shown can be trusted: the less the closer other readings come or the likelier it is a name."""
    if shown.source in _DOUBTED:
        return trust * (parse.certainty if parse.phrase is None else 1.0)
    return dictionary_trust(parse.analyses[0]) if shown.source is GlossSource.DICTIONARY else 1.0


def _shown(source: GlossSource, english: str, token: Token, start: int, *, place: bool = False) -> _Shown:
    """Return the English of a name or term, what is written before it in its first word told too (`and Mali`, `in Rabat`)."""
    before = english_of_proclitics(token.surface[: max(0, start - token.start)], place=place)
    return _Shown(source, " ".join([*before, english]), leads=start >= token.start)


def _longest(token: Token, spans: Sequence[_Spanning]) -> _Spanning | None:
    """Return the longest of the spans that cover a part of the token."""
    over = [span for span in spans if span.start < token.end and span.end > token.start]
    return max(over, key=lambda span: span.end - span.start, default=None)


def _is_covered(token: Token, parse: Parse, *spans: TermMatch | Mention | None) -> bool:
    """Return whether a term, a name or an expression of more than this word stands here."""
    longer = any(span is not None and (span.start < token.start or span.end > token.end) for span in spans)
    return longer or (parse.phrase is not None and parse.phrase.end - parse.phrase.start > 1)


def _chosen(parse: Parse, place: int) -> Parse:
    """Return a parse as the reader wants it: one of its readings, by itself."""
    readings = chosen_first(parse.analyses, place)
    return parse._replace(analyses=readings, source=GlossSource.CHOSEN, phrase=None, leads=True)
