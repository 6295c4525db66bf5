"""What to show for a word, and why: the user's term, a name, the lexicon's likeliest reading, or a marked guess."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.model import Token
from glossary.model import Analysis, Entity, Gloss, GlossSource, Mention, MentionKind, TermMatch
from glossary.morphology.compose import Composer
from glossary.morphology.guesses import GUESS
from glossary.morphology.lexicon import Lexicon
from glossary.morphology.parse import Parse, Parser
from glossary.morphology.romanise import romanised_name

_ALIKE = 3


@dataclass(frozen=True, slots=True)
class Findings:
    """What others found in a block."""

    mentions: Sequence[Mention] = ()
    matches: Sequence[TermMatch] = ()
    entity: Callable[[str], Entity | None] = lambda _: None
    """The entity of an id."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """The English of a token and who says so."""

    source: GlossSource
    text: str
    brief: str = ""
    leads: bool = True


class Glosser:
    """Says what the words of a block mean."""

    def __init__(self, lexicon: Lexicon | None) -> None:
        """Use the lexicon; without one only terms and names have English, and the rest is romanised."""
        self._composer = Composer()
        self._parser = Parser(lexicon)

    def gloss(self, text: str, tokens: Sequence[Token], found: Findings = Findings()) -> list[Gloss]:
        """Return a gloss for each token of a block's text, in their order."""
        return self.gloss_some(text, tokens, range(len(tokens)), found)

    def gloss_some(self, text: str, tokens: Sequence[Token], wanted: range, found: Findings) -> list[Gloss]:
        """Return the glosses of some tokens in a row."""
        parses = self._parser.parse(text, tokens, wanted)
        return [self._gloss(tokens[place], parse, found) for place, parse in zip(wanted, parses, strict=True)]

    def _gloss(self, token: Token, parse: Parse, found: Findings) -> Gloss:
        match = _covering(token, found.matches)
        mention = _mention(token, found.mentions)
        entity = found.entity(mention.entity_id) if mention else None
        if match is not None and match.en:
            shown = _Shown(GlossSource.TERM, match.en, leads=match.start >= token.start)
        elif mention is not None and mention.kind is MentionKind.NAME:
            english = entity.en if entity and entity.en else f"{GUESS}{romanised_name(mention.surface)}"
            shown = _Shown(GlossSource.NAME, english, leads=mention.start >= token.start)
        else:
            shown = self._read(parse)
        analyses = _of_nationality(parse.analyses, entity) if mention else parse.analyses
        return Gloss(
            token,
            shown.text,
            shown.source,
            analyses[0],
            analyses,
            match=match,
            entity_id=entity.id if entity else None,
            brief=(shown.brief or shown.text) if shown.leads else "",
        )

    def _read(self, parse: Parse) -> _Shown:
        """Return the English of the expression a word is part of, or of the word itself."""
        if parse.phrase is not None:
            before = parse.phrase.before if parse.leads else ()
            text = " ".join([*before, parse.phrase.expression.gloss])
            return _Shown(parse.source, text, text.partition("; ")[0], leads=parse.leads)
        analysis = parse.analyses[0]
        text = self._composer.full(analysis, base=parse.base)
        return _Shown(parse.source, text, self._composer.brief(analysis, base=parse.base))


def _covering(token: Token, matches: Sequence[TermMatch]) -> TermMatch | None:
    """Return the longest match that covers a part of the token."""
    over = [match for match in matches if match.start < token.end and match.end > token.start]
    return max(over, key=lambda match: match.end - match.start, default=None)


def _mention(token: Token, mentions: Sequence[Mention]) -> Mention | None:
    """Return the longest mention that covers a part of the token."""
    over = [mention for mention in mentions if mention.start < token.end and mention.end > token.start]
    return max(over, key=lambda mention: mention.end - mention.start, default=None)


def _of_nationality(analyses: tuple[Analysis, ...], entity: Entity | None) -> tuple[Analysis, ...]:
    """Return the analyses with those first whose English begins like the entity's (`Malian` of Mali)."""
    if entity is None or len(analyses) < 2:
        return analyses
    return tuple(sorted(analyses, key=lambda each: each.gloss[:_ALIKE] != entity.en[:_ALIKE]))
