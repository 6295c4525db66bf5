"""How likely a word is a name where it stands: a logistic model over clues, trained from text with tagged names."""

from collections.abc import Mapping, Sequence
from math import exp
from pathlib import Path
from sys import intern
from typing import NamedTuple

from corpus.model import Token
from glossary.entities.tables import load_classes
from glossary.entities.tagging.packed import PackedRows
from glossary.morphology.parse import Parse
from glossary.morphology.ranking.models import model_rows, parsed_rows
from glossary.morphology.tables import table
from glossary.naming.clues import Five, clues
from glossary.naming.sight import BEYOND, Sight, Sights, gap
from glossary.naming.spans import KnownNames

REACH = 2
"""How many words on each side have a say."""
_COMMON_STEPS = (1, 2, 4, 9, 25)
_NAME_STEPS = (1, 3)
_SCALE = 100
_FREQUENT = 9
"""A word met so often is a name only beside another one."""
_COLUMNS = 3
_TYPED = 9
"""What a place in our own tables counts."""
_SPELLED = "."
"""Ends the English of a letter that is spelt out in an abbreviation."""
_NOWHERE = "-"
_SURE = 0.5
"""From this chance on a word is a name to the words beside it."""
_MET = 2
_NO_NAME = 0.01
"""Under this chance a common word in a name that is guessed is none of its parts."""
_PLAIN = frozenset({"NOUN", "ADJ", "VERB", "AUX", "ADV", "PART", "SCONJ"})
_CLOSED = frozenset({"NUM", "ADP", "PRON", "CCONJ", "SCONJ", "DET", "PART", "INTJ"})
_LINK = "link"
_TAKEN = "PER"
_OURS = "_ours"
"""The end of the ids of the lemmas of our own supplement: words of today's news, which no tagged text has often."""


class Usage:
    """How often texts use a word as a common one and as a name."""

    def __init__(
        self, common: Mapping[str, int], names: Mapping[str, int], typed: frozenset[str] = frozenset()
    ) -> None:
        """Take counts by lemma id and by folded word; `typed` are those that our own tables have as common words."""
        self._common = common
        self._names = names
        self._typed = typed

    def __call__(self, sight: Sight) -> str:
        """Return the step of a word on both ladders, `common/name`."""
        if not sight.key:
            return _NOWHERE
        return f"{_step(self.common(sight), _COMMON_STEPS)}/{_step(self._names.get(sight.key, 0), _NAME_STEPS)}"

    def common(self, sight: Sight) -> int:
        """Return how often the lemma of a word is met as a common word."""
        lemma = sight.analysis.lemma_id
        typed = lemma in self._typed or (sight.key in self._typed and not sight.given)
        return self._common.get(lemma or sight.key, 0) + _TYPED * typed


class Judged(NamedTuple):
    """What the judge says of a word."""

    chance: float
    """How likely it is a name, from 0 to 1."""
    known: bool
    """Whether others found a name there, or nobody knows the word."""
    given: bool
    """Whether it is a name that people bear, whatever else it is."""
    rare: bool
    """Whether the lemma of its reading is hardly met in texts."""
    swallowed: bool
    """Whether it is a common word that others took for a part of a person's name."""


class NameJudge:
    """Judges words; made once, it loads its tables when it is made."""

    def __init__(self, text: str | None = None) -> None:
        """Read the weights that were trained, or those of a text of the same form; without any, nothing is a name."""
        path = shipped_path()
        trained = model_rows(path, _COLUMNS) if text is None else parsed_rows(text, _COLUMNS, path)
        self.faults = (trained.fault,) if trained.fault else ()
        """A sentence where the weights could not be read."""
        self._sights = Sights()
        common: dict[str, int] = {}
        names: dict[str, int] = {}
        for about, key, value in trained.rows:
            if about in {"common", "name"}:
                (common if about == "common" else names)[intern(key)] = int(value)
        weights = ((key, (int(value),)) for about, key, value in trained.rows if about == "weight")
        self._weights = PackedRows(weights, 1)
        self._usage = Usage(common, names, typed_words())

    def judged(self, text: str, tokens: Sequence[Token], parses: Sequence[Parse], names: KnownNames) -> list[Judged]:
        """Return for each of some words in a row whether it is a name, beside the names that others found."""
        seen = self.sights(text, tokens, parses, names)
        chances = self._chances(list(seen))
        swallowed = {place for each in names.guessed_persons(tokens) for place in self._swallowed(seen, each.places)}
        rows = enumerate(zip(seen, chances, strict=True))
        return [
            Judged(chance, bool(sight.known), bool(sight.given), self._usage.common(sight) < _MET, place in swallowed)
            for place, (sight, chance) in rows
        ]

    def _swallowed(self, seen: Sequence[Sight], name: range) -> set[int]:
        """Return the places in a name of common words that would be none if nobody had said so, and of links to them."""
        hidden = [sight._replace(known="") if place in name else sight for place, sight in enumerate(seen)]
        found = {
            place
            for place in name
            if _is_plain(hidden[place])
            and self._usage.common(hidden[place])
            and self._chance(around(hidden, place)) < _NO_NAME
        }
        return found | {place for place in name if place + 1 in found and hidden[place].role == _LINK}

    def _chances(self, seen: list[Sight]) -> list[float]:
        chances = [self._chance(around(seen, place)) for place in range(len(seen))]
        sure = [place for place, chance in enumerate(chances) if chance >= _SURE]
        for place in sure:
            seen[place] = seen[place]._replace(known=_TAKEN)
        for place in sorted({place + step for place in sure for step in (-1, 1)}):
            if 0 <= place < len(seen) and not seen[place].known:
                chances[place] = max(chances[place], self._chance(around(seen, place)))
        return chances

    def sights(self, text: str, tokens: Sequence[Token], parses: Sequence[Parse], names: KnownNames) -> list[Sight]:
        """Return what is seen of words in a row."""
        seen = []
        end = 0
        for token, parse, kind in zip(tokens, parses, names.kinds(tokens), strict=True):
            between = gap(text, end, token.start)
            seen.append(self._sights.sight(token, between, parse, kind, names.introduced))
            end = token.end
        return seen

    def _chance(self, five: Five) -> float:
        own = five[2]
        letter = own.analysis.gloss.endswith(_SPELLED)
        common = letter or own.analysis.lemma_id.endswith(_OURS) or self._usage.common(own) >= _FREQUENT
        common = common or own.analysis.pos in _CLOSED
        if not len(self._weights) or own.known or (common and not _stands_by_name(five)):
            return 0.0
        score = sum(self._weights.number(clue) for clue in clues(five, self._usage)) / _SCALE
        return 1 / (1 + exp(-score)) if score > -20 else 0.0


def around(seen: Sequence[Sight], place: int) -> Five:
    """Return a word with the two on each side."""
    row = (BEYOND, BEYOND, *seen[max(0, place - REACH) : place + REACH + 1], BEYOND, BEYOND)
    first = min(REACH, place)
    return row[first], row[first + 1], row[first + 2], row[first + 3], row[first + 4]


def _is_plain(sight: Sight) -> bool:
    """Return whether a word is one of the lexicon that no one is called."""
    return sight.analysis.pos in _PLAIN and not (sight.given or sight.proper or sight.role == _LINK)


def _stands_by_name(five: Five) -> bool:
    """Return whether a name, or a word that may be one, stands right beside a word."""
    _, before, own, after, _ = five
    given_before = before.given and before.analysis.pos not in _CLOSED
    named_before = before is not BEYOND and bool(before.known or given_before)
    named_after = after is not BEYOND and bool(after.known)
    return (named_before and own.gap == "space") or (named_after and after.gap == "space")


def _step(count: int, steps: Sequence[int]) -> int:
    return sum(count >= step for step in steps)


def typed_words() -> frozenset[str]:
    """Return the lemma ids and folded words that our own tables have as common words of today's news."""
    words = load_classes()
    revised = (row["id"] for row in table("revisions.tsv") if row["gloss"] and not row["weight"].startswith("-"))
    return frozenset((*revised, *words["common"], *words["verb"]))


def shipped_path() -> Path:
    """Return where the weights are kept that come with the package."""
    return Path(__file__).parent / "data" / "weights.tsv"
