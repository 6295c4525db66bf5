"""Whether a single word can be the noun a term names, where it stands."""

from corpus.arabic.normalise import fold
from glossary.matching.cuts import Kind
from glossary.matching.forms import Fit, TermWord
from glossary.matching.runs import Text
from glossary.matching.shapes import Shape
from glossary.matching.tables import governors, nouns_as_adjectives

_TO = fold("أن")
_NOT = fold("لا")
_ARTICLE = "ال"
_THIS = frozenset(
    map(
        fold,
        [
            "هذا",
            "هذه",
            "ذلك",
            "تلك",
            "هؤلاء",
        ],
    )
)
_FEMININE = (
    "ه",
    "ات",
)
_NOMINAL = frozenset({Kind.NOUN, Kind.ADJECTIVE, Kind.NAME})
_NO_GENITIVE = frozenset({Kind.ADJECTIVE, Kind.PARTICLE})
_NEVER_ASKED = frozenset({Kind.VERB, Kind.PARTICLE, Kind.UNKNOWN})
_VERBAL = frozenset({Kind.VERB})
_FAR = 5
"""How many words behind a clause's beginning tell whether it has another verb."""


class Context:
    """Judges readings by the words around them; it owns the table of words that govern others."""

    def __init__(self) -> None:
        self._after: dict[str, set[str]] = {}
        for word, follows in governors():
            self._after.setdefault(follows, set()).add(fold(word))
        self._openers = self._after["verb"] | self._after["that"]
        self._describing = frozenset(map(fold, nouns_as_adjectives()))

    def allows(self, text: Text, place: int, fit: Fit, step: TermWord) -> bool:
        """Return whether the word may be read so: no noun where a verb, a particle or an adjective is far more likely."""
        if fit.doubtful or (fit.bound and not _before_definite(text, place)):
            return False
        if self._is_adjective(text, place, fit, step):
            return False
        kinds = text.forms[place].kinds
        if fit.kind in _NEVER_ASKED or fit.article or _has_preposition(text, place, fit):
            return True
        if Kind.PARTICLE in kinds and not fit.pronoun:
            return False
        return Kind.VERB not in kinds or not self._is_verb(text, place, fit)

    def _is_adjective(self, text: Text, place: int, fit: Fit, step: TermWord) -> bool:
        if fit.rival and _is_outdone(text, place, fit):
            return True
        if fit.skip or fit.pronoun or not _linked(text, place):
            return False
        if fit.womans and _describes_a_thing(text, place, fit):
            return True
        if step.homograph and Kind.ADJECTIVE in text.forms[place].kinds and _agrees(text, place, fit):
            return True
        return fit.article and self._is_apposed(text, place)

    def _is_apposed(self, text: Text, place: int) -> bool:
        """Return whether the word is one of the nouns that are also adjectives, behind a definite thing (السبب الرئيس)."""
        if text.forms[place].folded.removeprefix(_ARTICLE) not in self._describing:
            return False
        before = text.forms[place - 1]
        if not (before.article and before.thing):
            return False
        if not text.goes_on(place):
            return True
        after = text.forms[place + 1]
        return not (after.unknown or Kind.NAME in after.kinds or (after.article and after.free))

    def _is_verb(self, text: Text, place: int, fit: Fit) -> bool:
        forms = text.forms
        if not _linked(text, place):
            return self._opens_a_clause(text, place)
        before = forms[place - 1].folded
        if before in self._after["verb"] or (before == _NOT and fit.shape is Shape.BROKEN_PLURAL):
            return True
        if self._is_predicate(text, place):
            return True
        if not _linked(text, place - 1):
            return False
        earlier = forms[place - 2].folded
        if before == _TO and earlier in self._after["to"]:
            return True
        return earlier in self._after["that"] and forms[place - 1].definite and _before_definite(text, place)

    def _is_predicate(self, text: Text, place: int) -> bool:
        """Return whether the word is the verb of a clause that begins with its subject: nothing but that is before it."""
        if not (text.forms[place - 1].definite and _before_definite(text, place)):
            return False
        here = place
        while _linked(text, here):
            here -= 1
            form = text.forms[here]
            if form.folded in self._openers:
                return True
            if not (form.nominal and form.free) and form.folded not in _THIS:
                return False
        return True

    def _opens_a_clause(self, text: Text, place: int) -> bool:
        """Return whether a clause's first word is its verb: a definite noun follows, and no other verb behind that."""
        row, forms = text
        behind = place + 2
        if not _before_definite(text, place):
            if not (text.goes_on(place) and _before_definite(text, place + 1)):
                return False
            subject = forms[place + 1]
            if not (subject.nominal and subject.free and Kind.ADJECTIVE not in subject.kinds):
                return False
            behind += 1
        for later in range(behind, min(place + 2 + _FAR, len(row))):
            if not row[later].joined or forms[later].folded in self._openers:
                break
            if forms[later].kinds == _VERBAL:
                return False
        return True


def _is_outdone(text: Text, place: int, fit: Fit) -> bool:
    """Return whether the word is an adjective but read as a noun, since noun and adjective have the article; or the other way round."""
    before = text.forms[place - 1] if _linked(text, place) else None
    follows = before is not None and not fit.skip and not _NOMINAL.isdisjoint(before.kinds)
    agreeing = before is not None and follows and before.definite == fit.article
    if fit.rival is Kind.ADJECTIVE:
        return agreeing and fit.article and not fit.pronoun
    return not agreeing


def _describes_a_thing(text: Text, place: int, fit: Fit) -> bool:
    """Return whether a feminine that could be a woman is an adjective, as in `main roads`: it agrees with the thing before it.

    Where another noun follows an indefinite one, that is its genitive, and the woman is meant.
    """
    before = text.forms[place - 1]
    if not before.rules_feminine or before.definite != fit.article:
        return False
    if fit.article or not text.goes_on(place):
        return True
    after = text.forms[place + 1]
    return not after.free or not after.kinds.isdisjoint(_NO_GENITIVE) or _NOMINAL.isdisjoint(after.kinds)


def _agrees(text: Text, place: int, fit: Fit) -> bool:
    """Return whether a word has the gender and the article of the noun before it, as an adjective of that has."""
    before = text.forms[place - 1]
    if not before.nominal or before.definite != fit.article:
        return False
    if text.forms[place].folded.endswith(_FEMININE) != before.rules_feminine:
        return False
    if fit.article:
        return not (_linked(text, place - 1) and Kind.VERB in text.forms[place - 2].kinds)
    return not _before_definite(text, place)


def _has_preposition(text: Text, place: int, fit: Fit) -> bool:
    return fit.skip > 1 or (fit.skip == 1 and text.forms[place].folded[0] not in "وف")


def _before_definite(text: Text, place: int) -> bool:
    if not text.goes_on(place):
        return False
    after = text.forms[place + 1]
    return after.definite and after.free


def _linked(text: Text, place: int) -> bool:
    return place > 0 and text.row[place].joined
