"""English for words the lexicon lacks that are formed by rule from words it has: participles, verbal nouns, adjectives in -ī."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import bare
from glossary.model import Analysis, Clitic
from glossary.morphology.english.english import English
from glossary.morphology.grammar.clitics import PERSONS, enclitic, english_of_proclitics
from glossary.morphology.grammar.nisba import after_article, nisba_of, vowelled, with_ending
from glossary.morphology.tables import table

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
_CONJUNCTIONS = frozenset(("", *"وف"))
_PREPOSITIONS = frozenset("بكل")
_TO_THE = "لل"
_TO = "ل"
_AND = "و"
_FEMININE = "ة"
_OPEN_FEMININE = "ت"
_LONG_A = "ا"


class _Ending(NamedTuple):
    """An ending, and what it is the ending of."""

    text: str
    number: str
    formed: frozenset[str]


class _Parts(NamedTuple):
    """A written word, what is written to it told from its core."""

    before: str
    core: str
    ending: _Ending
    pronoun: str


class _Pattern(NamedTuple):
    """Letters of a derived word, and of the word it is derived from."""

    word: re.Pattern[str]
    base: str
    doubled: bool
    """Whether the base must have a doubled letter, which tells `faʿʿala` from `faʿala`."""
    kind: str


_SHADDA = "\N{ARABIC SHADDA}"
_ACTIVE = "active participle"
_PASSIVE = "passive participle"
_MASDAR = "masdar"
_ELATIVE = "elative"
_PAST = "passive"
"""The passive of the perfect of verbs with a long ā."""
_INFLECTED = frozenset({"passive", "feminine", "plural", "dual", "first person", "second person"})
_NISBA = "nisba"
_POS = {_MASDAR: "NOUN", _PAST: "VERB"}
_FORMED = {_MASDAR: "masdar", _PAST: "past", _ELATIVE: "elative"}
"""What the table of endings calls a kind; the others are participles."""
_PRONOUNS = ("", *(pronoun for pronoun, person in PERSONS.items() if person.startswith("3")))
_NONE = _Ending("", "", frozenset())
_BE = "be "
_VOWEL = "aeiou"


class Derivations:
    """Forms the English of derived words."""

    def __init__(self, read: Readings) -> None:
        """Ask `read` for the words they are derived from."""
        self._read = read
        self._english = English()
        self._patterns = [
            _Pattern(re.compile(f"{row['word']}$"), row["base"], bool(row["doubled"]), row["kind"])
            for row in table("derivations.tsv")
        ]
        self._endings = [
            _NONE,
            *(_Ending(row["ending"], row["number"], frozenset(row["formed"].split())) for row in table("endings.tsv")),
        ]

    def analysis(self, word: str) -> Analysis | None:
        """Return what a word means by the rule it is formed by, None where no rule fits a word that is known."""
        written = bare(word)
        if not _SHORTEST <= len(written) <= _LONGEST:
            return None
        for parts in self._cuts(written):
            found = self._formed(parts)
            if found is not None:
                return found
        return None

    def _cuts(self, written: str) -> Iterator[_Parts]:
        """Yield the ways to part a word from what is written to it, those first that take away the least."""
        found = _BEFORE.match(written)
        conjunction = written[0] if written[0] in _CONJUNCTIONS else ""
        for before in dict.fromkeys(("", found[0] if found else "", conjunction)):
            for pronoun in _PRONOUNS:
                for ending in self._endings:
                    after = _bound(ending.text, pronoun)
                    core = written[len(before) :].removesuffix(after)
                    if written.endswith(after) and len(core) >= _SHORTEST_CORE:
                        yield _Parts(before, core, ending, pronoun)

    def _formed(self, parts: _Parts) -> Analysis | None:
        for pattern in self._patterns:
            if not _may_be(parts, pattern.kind):
                continue
            base = self._base(parts.core, pattern)
            if base is not None:
                return _told(parts, base, _POS.get(pattern.kind, "ADJ"), self._worded(base, pattern.kind))
        noun = self._noun(parts.core) if _may_be_nisba(parts) else None
        return _told_nisba(parts, noun) if noun else None

    def _base(self, core: str, pattern: _Pattern) -> Analysis | None:
        found = pattern.word.match(core)
        if found is None:
            return None
        wanted = "ADJ" if pattern.kind == _ELATIVE else "VERB"
        for each in self._read(found.expand(pattern.base)):
            bound = each.proclitics or each.enclitics or _INFLECTED.intersection(each.features)
            fits = wanted == "ADJ" or "perfect" in each.features
            if each.pos == wanted and not bound and fits and (not pattern.doubled or _SHADDA in each.lemma):
                return each
        return None

    def _noun(self, core: str) -> Analysis | None:
        """Return the noun of an adjective in -ī, a singular rather than a plural; short names may be people's."""
        found: list[Analysis] = []
        for form in (core, core + _FEMININE, core + _LONG_A):
            for each in self._read(form)[:1]:
                free = not each.proclitics and not each.enclitics and "dual" not in each.features
                fits = each.pos == "NOUN" or (each.pos == "PROPN" and len(core) >= _SHORTEST_NAME)
                if free and fits:
                    found.append(each)
        return min(found, key=lambda each: "plural" in each.features, default=None)

    def _worded(self, base: Analysis, kind: str) -> str:
        senses = base.gloss.split("; ")[:2]
        passive = self._english.participle
        if kind == _PAST:
            worded = [self._english.passive(sense) for sense in senses]
        elif kind == _ELATIVE:
            worded = [f"more/most {sense}" for sense in senses]
        elif kind == _MASDAR:
            worded = [gerund(sense) for sense in senses]
        elif kind == _PASSIVE:
            worded = [passive(sense) for sense in senses]
        elif kind == _ACTIVE or senses[0].startswith(_BE):
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


def _bound(ending: str, pronoun: str) -> str:
    """Return an ending with the pronoun written to it, before which the feminine one opens."""
    return (ending.replace(_FEMININE, _OPEN_FEMININE) if pronoun else ending) + pronoun


def _told(parts: _Parts, base: Analysis, pos: str, gloss: str) -> Analysis:
    """Return the analysis of a word that is no adjective in -ī: its vowels are not known."""
    stem = parts.core + parts.ending.text
    return _analysis(parts, stem, base.lemma if pos == "VERB" else parts.core, (base.root, pos, gloss))


def _told_nisba(parts: _Parts, noun: Analysis) -> Analysis:
    """Return the analysis of an adjective in -ī, with its vowels where its noun has them."""
    lemma = nisba_of(noun.lemma, parts.core)
    return _analysis(parts, with_ending(lemma, parts.ending.text), lemma, (noun.root, "ADJ", f"of {_first(noun)}"))


def _analysis(parts: _Parts, stem: str, lemma: str, told: tuple[str, str, str]) -> Analysis:
    """Return an analysis; `told` is its root, part of speech and English."""
    root, pos, gloss = told
    before, _, ending, pronoun = parts
    letters = before.removesuffix(_ARTICLE).replace(_TO_THE, _TO)
    clitics = list(map(Clitic, map(vowelled, letters), english_of_proclitics(letters)))
    said = "".join(clitic.text for clitic in clitics)
    if before.endswith((_ARTICLE, _TO_THE)):
        clitics.append(Clitic(_ARTICLE, "the"))
        said += (_TO if before.endswith(_TO_THE) else _ARTICLE) + after_article(stem)
    else:
        said += stem
    own = enclitic(f"{pronoun}/POSS_PRON_{PERSONS[pronoun]}") if pronoun else None
    features = [
        DERIVED,
        *(["perfect", "passive", "third person"] if pos == "VERB" else []),
        *([ending.number] if ending.number else []),
    ]
    return Analysis(
        said + pronoun,
        lemma,
        root,
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
    return _NISBA in parts.ending.formed and not _is_bound(parts)


def _may_be(parts: _Parts, kind: str) -> bool:
    """Return whether what is written to a word's core fits its kind."""
    formed = _FORMED.get(kind, "participle")
    if parts.ending.text and formed not in parts.ending.formed:
        return False
    if kind == _MASDAR:
        return True
    if kind == _PAST:
        return not parts.pronoun and parts.before in _CONJUNCTIONS
    return not parts.pronoun if kind == _ELATIVE else not _is_bound(parts)


def _is_bound(parts: _Parts) -> bool:
    """Return whether a preposition is written right to a word, as to names rather than to adjectives."""
    return parts.before.removeprefix(_AND) in _PREPOSITIONS
