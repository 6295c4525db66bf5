"""What to show for a word, and why: the user's term, a name, the lexicon's likeliest reading, or a marked guess."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.model import Token
from glossary.model import Entity, Gloss, GlossSource, Mention, MentionKind, TermMatch
from glossary.morphology.compose import Composer
from glossary.morphology.lexicon import Lexicon
from glossary.morphology.parse import Parse, Parser
from glossary.morphology.romanise import romanised_name

_GUESS = "~"


@dataclass(frozen=True, slots=True)
class Findings:
    """What others found in a block."""

    mentions: Sequence[Mention] = ()
    matches: Sequence[TermMatch] = ()
    entity: Callable[[str], Entity | None] = lambda _: None
    """The entity of an id."""


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
        return [self._gloss(tokens[place], parse, found, place) for place, parse in zip(wanted, parses, strict=True)]

    def _gloss(self, token: Token, parse: Parse, found: Findings, place: int) -> Gloss:
        match = _covering(token, found.matches)
        mention = _mention(token, found.mentions)
        entity = found.entity(mention.entity_id) if mention else None
        if match is not None and match.en:
            return self._shown(token, parse, GlossSource.TERM, match.en, match=match, entity=entity)
        if mention is not None:
            english = entity.en if entity and entity.en else f"{_GUESS}{romanised_name(token.surface)}"
            return self._shown(token, parse, GlossSource.NAME, english, match=match, entity=entity)
        return self._shown(token, parse, parse.source, "", match=match, entity=None)

    def _shown(
        self,
        token: Token,
        parse: Parse,
        source: GlossSource,
        english: str,
        *,
        match: TermMatch | None,
        entity: Entity | None,
    ) -> Gloss:
        analysis = parse.analyses[0]
        text = english or self._composer.full(analysis, base=parse.base)
        return Gloss(
            token, text, source, analysis, parse.analyses, match=match, entity_id=entity.id if entity else None
        )


def _covering(token: Token, matches: Sequence[TermMatch]) -> TermMatch | None:
    """Return the longest match that covers a part of the token."""
    over = [match for match in matches if match.start < token.end and match.end > token.start]
    return max(over, key=lambda match: match.end - match.start, default=None)


def _mention(token: Token, mentions: Sequence[Mention]) -> Mention | None:
    over = [m for m in mentions if m.start < token.end and m.end > token.start and m.kind is MentionKind.NAME]
    return max(over, key=lambda mention: mention.end - mention.start, default=None)
