"""English for words the lexicon lacks that are formed by rule from words it has: participles, verbal nouns, adjectives in -ī."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import bare
from glossary.model import Analysis, Clitic
from glossary.morphology.clitics import enclitic, english_of_proclitics
from glossary.morphology.english import English

DERIVED = "formed by rule"
"""The feature of such an analysis."""

Readings = Callable[[str], Sequence[Analysis]]
"""Returns the analyses of a word, the likeliest first, none where it is unknown."""

_ARTICLE = "ال"
_SHORTEST = 4
_LONGEST = 14
_SHORTEST_CORE = 3
_SHORTEST_NAME = 6
_BEFORE = re.compile("[وف]?(?:ال|لل|[بك]ال|[بك]|ل(?!ل))?")
_ENDINGS = ("", "ت", "ا", "ة", "ات", "ون", "ين", "ان", "تان", "تين", "و", "وا", "ي", "ية", "يات", "يون", "يين")
_PRONOUNS = {
    "ه": "3MS",
    "ها": "3FS",
    "هم": "3MP",
    "هما": "3D",
    "هن": "3FP",
    "نا": "1P",
}
_CONJUNCTIONS = frozenset({"", "و", "ف"})
_PLURAL = frozenset({"ات", "ون", "ين", "و", "وا", "يات", "يون", "يين"})
_DUAL = frozenset({"تان", "تين", "ان"})
_NISBA = frozenset({"ي", "ية", "يات", "يون", "يين"})


class _Parts(NamedTuple):
    """A written word, what is written to it told from its core."""

    before: str
    core: str
    ending: str
    pronoun: str


class _Pattern(NamedTuple):
    """Letters of a derived word, and of the verb it is derived from."""

    word: re.Pattern[str]
    verb: str
    vowels: str
    """What the verb's marks must match, to tell `faʿʿala` and `afʿala` from `faʿala`."""
    kind: str


_ANY = r".*"
_DOUBLED = r".*\u0651.*"
_ACTIVE = "active participle"
_EITHER = "participle"
"""Active or passive, which are written alike."""
_PASSIVE = "passive participle"
_MASDAR = "masdar"
_ELATIVE = "elative"
_PAST = "passive"
"""The passive of the perfect of verbs with a long ā."""
_PATTERNS = tuple(
    _Pattern(re.compile(word + "$"), verb, vowels, kind)
    for word, verb, vowels, kind in (
        (r"مست(.)ي(.)", r"است\1ا\2", _ANY, _EITHER),
        (r"مست(..)ي", r"است\1ى", _ANY, _EITHER),
        (r"مست(.{2,3})", r"است\1", _ANY, _EITHER),
        (r"مت(.ا?.)ي", r"ت\1ى", _ANY, _ACTIVE),
        (r"مت(.ا?..)", r"ت\1", _ANY, _ACTIVE),
        (r"من(...)", r"ان\1", _ANY, _ACTIVE),
        (r"م(.)ت(..)", r"ا\1ت\2", _ANY, _EITHER),
        (r"م(.ا.)ي", r"\1ى", _ANY, _EITHER),
        (r"م(.ا..)", r"\1", _ANY, _EITHER),
        (r"م(..)و(.)", r"\1\2", _ANY, _PASSIVE),
        (r"م(..)ي", r"أ\1ى", _ANY, _EITHER),
        (r"م(...)", r"\1", _DOUBLED, _EITHER),
        (r"م(...)", r"أ\1", _ANY, _EITHER),
        (r"ت(..)ي(.)", r"\1\2", _DOUBLED, _MASDAR),
        (r"ت(..)ي(.)", r"\1\2", _ANY, _MASDAR),
        (r"ان(..)ا(.)", r"ان\1\2", _ANY, _MASDAR),
        (r"ا(.)ت(.)ا(.)", r"ا\1ت\2\3", _ANY, _MASDAR),
        (r"ا(.[طد].)ا(.)", r"ا\1\2", _ANY, _MASDAR),
        (r"است(..)ا(.)", r"است\1\2", _ANY, _MASDAR),
        (r"إ(..)ا(.)", r"أ\1\2", _ANY, _MASDAR),
        (r"(ت.ا?..)", r"\1", _ANY, _MASDAR),
        (r"[أا](..)(.)", r"\1ي\2", _ANY, _ELATIVE),
        (r"(ت?.)و(..)", r"\1ا\2", _ANY, _PAST),
    )
)
_INFLECTED = frozenset({"passive", "feminine", "plural", "dual", "first person", "second person"})
_POS = {_MASDAR: "NOUN", _PAST: "VERB"}
_PAST_ENDINGS = frozenset({"", "ت", "وا"})
_MASDAR_ENDINGS = frozenset({"", "ا", "ات"})
_BE = "be "
_VOWEL = "aeiou"


class Derivations:
    """Forms the English of derived words."""

    def __init__(self, read: Readings) -> None:
        """Ask `read` for the words they are derived from."""
        self._read = read
        self._english = English()

    def analysis(self, word: str) -> Analysis | None:
        """Return what a word means by the rule it is formed by, None where no rule fits a word that is known."""
        written = bare(word)
        if not _SHORTEST <= len(written) <= _LONGEST:
            return None
        for parts in _cuts(written):
            found = self._formed(parts)
            if found is not None:
                return found
        return None

    def _formed(self, parts: _Parts) -> Analysis | None:
        for pattern in _PATTERNS:
            if not _may_be(parts, pattern.kind):
                continue
            base = self._base(parts.core, pattern)
            if base is not None:
                return _told(parts, base, _POS.get(pattern.kind, "ADJ"), self._worded(base, pattern.kind))
        noun = self._noun(parts.core) if _may_be_nisba(parts) else None
        return _told(parts, noun, "ADJ", f"of {_first(noun)}") if noun else None

    def _base(self, core: str, pattern: _Pattern) -> Analysis | None:
        found = pattern.word.match(core)
        if found is None:
            return None
        wanted = "ADJ" if pattern.kind is _ELATIVE else "VERB"
        for each in self._read(found.expand(pattern.verb)):
            bound = each.proclitics or each.enclitics or _INFLECTED.intersection(each.features)
            fits = wanted == "ADJ" or "perfect" in each.features
            if each.pos == wanted and not bound and fits and re.fullmatch(pattern.vowels, each.lemma):
                return each
        return None

    def _noun(self, core: str) -> Analysis | None:
        """Return the noun of an adjective in -ī, a singular rather than a plural; short names may be people's."""
        found: list[Analysis] = []
        for form in (core, f"{core}ة", f"{core}ا"):
            for each in self._read(form)[:1]:
                free = not each.proclitics and not each.enclitics and "dual" not in each.features
                fits = each.pos == "NOUN" or (each.pos == "PROPN" and len(core) >= _SHORTEST_NAME)
                if free and fits:
                    found.append(each)
        return min(found, key=lambda each: "plural" in each.features, default=None)

    def _worded(self, base: Analysis, kind: str) -> str:
        senses = base.gloss.split("; ")[:2]
        passive = self._english.participle
        if kind is _PAST:
            worded = [self._english.passive(sense) for sense in senses]
        elif kind is _ELATIVE:
            worded = [f"more/most {sense}" for sense in senses]
        elif kind is _MASDAR:
            worded = [gerund(sense) for sense in senses]
        elif kind is _PASSIVE:
            worded = [passive(sense) for sense in senses]
        elif kind is _ACTIVE or senses[0].startswith(_BE):
            worded = [gerund(sense).removeprefix("being ") for sense in senses]
        else:
            worded = [gerund(senses[0]), passive(senses[0])]
        return "; ".join(dict.fromkeys(worded))


def gerund(phrase: str) -> str:
    """Return a verb phrase in its form in -ing (`take over` → `taking over`)."""
    verb, space, rest = phrase.partition(" ")
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        verb = verb[:-1]
    elif len(verb) > 2 and verb[-1] in "bdgmnprt" and verb[-2] in _VOWEL and verb[-3] not in _VOWEL and len(verb) < 5:
        verb += verb[-1]
    return f"{verb}ing{space}{rest}"


def _cuts(written: str) -> Iterator[_Parts]:
    """Yield the ways to part a word from what is written to it, those first that take away the least."""
    found = _BEFORE.match(written)
    befores = dict.fromkeys(("", *([found[0]] if found else ()), *([written[0]] if written[0] in "وف" else ())))
    for before in befores:
        for pronoun in ("", *_PRONOUNS):
            for ending in _ENDINGS:
                after = _bound(ending, pronoun)
                core = written[len(before) :].removesuffix(after)
                if written.endswith(after) and len(core) >= _SHORTEST_CORE:
                    yield _Parts(before, core, ending, pronoun)


def _bound(ending: str, pronoun: str) -> str:
    """Return an ending with the pronoun written to it, before which the feminine one opens."""
    return (ending.replace("ة", "ت") if pronoun else ending) + pronoun


def _told(parts: _Parts, base: Analysis, pos: str, gloss: str) -> Analysis:
    before, core, ending, pronoun = parts
    letters = before.removesuffix(_ARTICLE)
    clitics = list(map(Clitic, letters.replace("لل", "ل"), english_of_proclitics(letters.replace("لل", "ل"))))
    if before.endswith((_ARTICLE, "لل")):
        clitics.append(Clitic(_ARTICLE, "the"))
    own = enclitic(f"{pronoun}/POSS_PRON_{_PRONOUNS[pronoun]}") if pronoun else None
    features = [
        DERIVED,
        *(["perfect", "passive", "third person"] if pos == "VERB" else []),
        *(["plural"] if ending in _PLURAL else ["dual"] if ending in _DUAL else []),
    ]
    stem = core + ending
    return Analysis(
        stem,
        core,
        base.root,
        pos,
        tuple(clitics),
        stem,
        (Clitic(pronoun, own.gloss),) if own else (),
        gloss,
        tuple(features),
    )


def _first(noun: Analysis) -> str:
    return noun.gloss.partition("; ")[0]


def _may_be_nisba(parts: _Parts) -> bool:
    """Return whether a word may be an adjective in -ī: the masculine singular is as likely a name."""
    return parts.ending in _NISBA and parts.ending != "ي" and not _is_bound(parts)


def _may_be(parts: _Parts, kind: str) -> bool:
    """Return whether what is written to a word's core fits its kind."""
    if kind is _MASDAR:
        return parts.ending in _MASDAR_ENDINGS
    if kind is _ELATIVE:
        return not parts.ending and not parts.pronoun
    if kind is _PAST:
        return parts.ending in _PAST_ENDINGS and not parts.pronoun and parts.before in _CONJUNCTIONS
    return not _is_bound(parts) and parts.ending != "ت" and (parts.ending not in _NISBA or parts.ending == "ي")


def _is_bound(parts: _Parts) -> bool:
    """Return whether a preposition is written right to a word, as to names rather than to adjectives."""
    return parts.before.removeprefix("و") in {"ب", "ك", "ل"}
