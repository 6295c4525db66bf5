"""The parses of words that stand where names stand: a marked name first where it is likelier, less sure readings else."""

from collections.abc import Sequence
from typing import NamedTuple

from corpus.model import Token
from glossary.model import Analysis, GlossSource
from glossary.morphology.guesses import GUESS
from glossary.morphology.parse import Parse
from glossary.naming.judge import Judged, NameJudge
from glossary.naming.spans import KnownNames
from glossary.naming.spelled import NameSpeller

LIKELY = 0.5
"""From this chance on a word is shown as a name."""
LIKELY_IF_RARE = 0.3
"""The same where its reading as a common word is one that texts hardly have."""

_UNLIKELY = 0.1
"""Under this chance a word is shown as a common one where it can be one."""
_GUESSED = 0.5
"""How far the romanisation of a word that nobody knows is trusted."""
_NAME = "PROPN"
_THE = "the"
_ARTICLE = "al-"
_COMMON = frozenset({"NOUN", "ADJ", "VERB"})


class Standing(NamedTuple):
    """How a word is read where it stands."""

    parse: Parse
    trust: float
    """What is left of the trust in the reading, from 0 to 1, since the word may be a name."""
    name: str | None = None
    """What is left of the name that others found here once common words are taken out of it; None where it is whole."""


class Standings:
    """Finds words that stand where names stand; made once, it loads its tables when it is made."""

    def __init__(self) -> None:
        """Read the tables."""
        self._judge = NameJudge()
        self.faults = self._judge.faults
        """A sentence for each trained table that could not be read."""
        self._speller = NameSpeller()

    def standings(
        self, text: str, tokens: Sequence[Token], parses: Sequence[Parse], names: KnownNames
    ) -> list[Standing]:
        """Return how each of some words in a row is read, beside the names that others found."""
        judged = self._judge.judged(text, tokens, parses, names)
        rows = zip(tokens, parses, judged, strict=True)
        standings = [self._standing(token, parse, each) for token, parse, each in rows]
        for name in names.guessed_persons(tokens):
            kept = [tokens[place] for place in name.places if not judged[place].swallowed]
            if len(kept) < len(name.places):
                left = " ".join(text[max(name.start, each.start) : each.end] for each in kept)
                for place in name.places:
                    standings[place] = standings[place]._replace(name="" if judged[place].swallowed else left)
        return standings

    def guess(self, token: Token) -> Analysis:
        """Return the analysis of a word as a name: Latin letters as newspapers write them, marked."""
        return self._speller.guess(token.surface)

    def english(self, name: str) -> str:
        """Return a name as newspapers write it, marked."""
        return GUESS + self._speller.english(name)

    def _standing(self, token: Token, parse: Parse, judged: Judged) -> Standing:
        if parse.source is GlossSource.GUESS and parse.phrase is None:
            return Standing(parse._replace(analyses=(self.guess(token), *parse.analyses[1:])), _GUESSED)
        if judged.known or parse.source is not GlossSource.LEXICON or parse.phrase is not None:
            return Standing(parse, 1.0)
        chance = judged.chance
        if chance < (LIKELY_IF_RARE if judged.rare else LIKELY):
            common = judged.given and chance < _UNLIKELY
            return Standing(_as_common(parse) if common else parse, (1.0 - chance) ** 3)
        name = self._speller.guess(token.surface, parse.analyses[0])
        vowelled = not token.surface.isalpha() and parse.analyses[0].pos == _NAME
        known = parse.analyses[0] if vowelled else next((each for each in parse.analyses if _is_same(each, name)), None)
        if known is not None:
            others = (each for each in parse.analyses if each is not known)
            return Standing(parse._replace(analyses=(known, *others), certainty=1.0, close=1), chance)
        guessed = parse._replace(analyses=(name, *parse.analyses), source=GlossSource.GUESS, certainty=1.0, close=1)
        return Standing(guessed, chance)


def _as_common(parse: Parse) -> Parse:
    """Return a parse whose first reading is no name if it has another one."""
    if parse.analyses[0].pos != _NAME:
        return parse
    common = next((each for each in parse.analyses if each.pos in _COMMON and not each.enclitics), None)
    if common is None:
        return parse
    others = (each for each in parse.analyses if each is not common)
    return parse._replace(analyses=(common, *others))


def _is_same(known: Analysis, guessed: Analysis) -> bool:
    """Return whether the lexicon has a word as the name that is guessed: cut alike, and it begins with the same letter."""
    before = [clitic for clitic in known.proclitics if clitic.gloss != _THE]
    if known.pos != _NAME or known.enclitics or len(before) != len(guessed.proclitics):
        return False
    letter = guessed.gloss.removeprefix(GUESS).removeprefix(_ARTICLE)[:1]
    return any(english.removeprefix(_ARTICLE)[:1] == letter for english in known.gloss.split("; "))
