"""The reader's rules applied: which reading of a word they choose, without asking a database."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from corpus.arabic.normalise import bare, composed
from corpus.model import Token
from glossary.learning.model import Scope, Sense, SenseRule, Spot
from glossary.model import Analysis

_ARTICLE = "ال"
_SHORT = 6
"""Passages of fewer words may stand in any article, so that they are the same only inside one."""
_ENDING = 2
"""Letters at the end of a word that tell quickly of most words that no rule is for them."""
_AROUND = 40
"""Code points on each side of a word by which a rule is told."""


class Kept(NamedTuple):
    """The rules that keep one reading of a word where it stands."""

    here: SenseRule | None
    always: SenseRule | None

    @property
    def scope(self) -> Scope | None:
        """How far the reading is kept; None where it is not."""
        return Scope.ALWAYS if self.always else Scope.HERE if self.here else None


class Choice(NamedTuple):
    """A reading that a rule chooses."""

    place: int
    """Its number among the readings."""
    scope: Scope


class SenseRules:
    """The rules of a reader as they were when they were loaded."""

    def __init__(self, rules: Iterable[SenseRule] = ()) -> None:
        self._always: dict[str, SenseRule] = {}
        self._here: defaultdict[str, dict[int, SenseRule]] = defaultdict(dict)
        for rule in rules:
            if rule.spot is None:
                self._always[rule.form] = rule
            else:
                self._here[rule.spot.passage][rule.spot.offset] = rule
        self._endings = frozenset(form[-_ENDING:] for form in self._always)

    def __len__(self) -> int:
        return len(self._always) + sum(map(len, self._here.values()))

    def in_passage(self, article_id: str, text: str) -> "PassageRules":
        """Return the rules for a block of an article by its text."""
        here = self._here.get(passage_key(article_id, text), {}) if self._here else {}
        return PassageRules(self._always, here, self._endings)


class PassageRules:
    """The rules that may hold in one passage."""

    def __init__(
        self, always: Mapping[str, SenseRule], here: Mapping[int, SenseRule], endings: Set[str] = frozenset()
    ) -> None:
        """Take the rules for everywhere by form, those for the passage by offset, and how the forms of the first end."""
        self._always = always
        self._here = here
        self._endings = endings

    def choice(self, token: Token, readings: Sequence[Analysis], *, covered: bool = False) -> Choice | None:
        """Return which reading of a word is chosen, None where no rule is for it or none of its readings is the one meant.

        A rule for everywhere is about the word itself: it does not hold where a longer name, term or expression covers it.
        """
        here = self._here.get(token.start)
        if here is not None and here.form == written_form(token.surface):
            place = _nearest(here.sense, readings)
            if place is not None:
                return Choice(place, Scope.HERE)
        if not self._always or covered:
            return None
        form = written_form(token.surface)
        return self._choice_everywhere(form, readings) if form[-_ENDING:] in self._endings else None

    def kept(self, token: Token, readings: Sequence[Analysis], reading: Analysis) -> Kept:
        """Return the rules that keep one of the readings of a word."""
        here, always = self._here.get(token.start), self._always.get(form_of(token.surface, reading))
        if here is not None and here.form != written_form(token.surface):
            here = None
        return Kept(*(rule if rule and _means(rule, readings, reading) else None for rule in (here, always)))

    def _choice_everywhere(self, form: str, readings: Sequence[Analysis]) -> Choice | None:
        best, chosen = (0, 0), None
        for place, reading in enumerate(readings):
            rule = self._always.get(_without_proclitics(form, reading))
            near = rule.sense.nearness(reading) if rule else 0
            if rule and near and (len(rule.form), near) > best:
                best, chosen = (len(rule.form), near), Choice(place, Scope.ALWAYS)
        return chosen


NO_RULES = PassageRules({}, {})
"""Where nothing was kept."""


def chosen_first(readings: Sequence[Analysis], place: int) -> tuple[Analysis, ...]:
    """Return the readings with the one at a place before the others."""
    return (readings[place], *readings[:place], *readings[place + 1 :])


def rule_for(scope: Scope, token: Token, reading: Analysis, spot: Spot) -> SenseRule:
    """Return the rule that keeps a reading of a word, at a spot or everywhere."""
    if scope is Scope.HERE:
        return SenseRule(written_form(token.surface), Sense.of(reading), spot)
    return SenseRule(form_of(token.surface, reading), Sense.of(reading))


def spot_of(article_id: str, block: int, text: str, token: Token) -> Spot:
    """Return the spot of a word in a block's text."""
    around = text[max(0, token.start - _AROUND) : token.end + _AROUND]
    return Spot(article_id, block, token.start, passage_key(article_id, text), " ".join(around.split()))


def passage_key(article_id: str, text: str) -> str:
    """Return the hash by which a passage is found again, also in a later edition of its article."""
    told = text if text.count(" ") >= _SHORT else f"{article_id} {text}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def written_form(surface: str) -> str:
    """Return a word as written, in NFC without vowel signs and tatweel."""
    return bare(composed(surface))


def form_of(surface: str, reading: Analysis) -> str:
    """Return a word as written without the conjunctions and prepositions that a reading finds before it (والعام, للعام: العام)."""
    return _without_proclitics(written_form(surface), reading)


def _without_proclitics(form: str, reading: Analysis) -> str:
    """Return a written form without what a reading finds before the word and its article."""
    for clitic in reading.proclitics:
        if clitic.gloss == "the":
            return form if form.startswith(_ARTICLE) or not form.startswith(_ARTICLE[1]) else _ARTICLE[0] + form
        letters = bare(clitic.text)
        if not form.startswith(letters) or len(form) == len(letters):
            return form
        form = form[len(letters) :]
    return form


def _means(rule: SenseRule, readings: Sequence[Analysis], reading: Analysis) -> bool:
    """Return whether a rule is for this one of a word's readings."""
    place = _nearest(rule.sense, readings)
    return place is not None and readings[place] == reading


def _nearest(sense: Sense, readings: Sequence[Analysis]) -> int | None:
    """Return the place of the reading that is nearest to a sense, the first of equals."""
    near = [sense.nearness(reading) for reading in readings]
    best = max(near, default=0)
    return near.index(best) if best else None
