"""The keys of words, remembered."""

from dataclasses import replace
from sys import intern

from corpus.arabic.normalise import bare, fold
from glossary.matching.affixes import spelt, stem, stripped
from glossary.matching.cuts import Cut, Kind, Readings, cuts
from glossary.matching.forms import Fit, Forms, TermWord, key, keys
from glossary.matching.likelihood import citation, fit, judged, natural
from glossary.matching.shapes import Shape
from glossary.matching.tables import irregular_plurals

_KEPT = 50_000
"""Words whose keys are remembered; when there are more, remembering begins afresh."""
_CONJUNCTIONS = frozenset({"", *"وف"})
_ARTICLE = "ال"
_NOMINAL = frozenset({Kind.NOUN, Kind.ADJECTIVE, Kind.NAME})
_FEMININE = (
    "ه",
    "ات",
)


class Speller:
    """Says under which keys words are found; without a lexicon by their spelling alone."""

    def __init__(self, lexicon: Readings | None) -> None:
        self._lexicon = lexicon
        self._forms: dict[str, Forms] = {}
        self._term_words: dict[tuple[str, Kind | None], TermWord] = {}
        self._fits: dict[Fit, Fit] = {}
        self._kinds: dict[frozenset[Kind], frozenset[Kind]] = {}
        self._singulars: dict[str, list[str]] = {}
        self._exactly = False
        for plural, singular in irregular_plurals() if lexicon else ():
            meant = self._lemmas(singular)
            for lemma in (*self._lemmas(plural), spelt(fold(plural))):
                self._singulars[lemma] = meant

    def exact_word(self, word: str) -> TermWord:
        """Return the key of a word of a term that is found as it is written only."""
        if not self._exactly:
            self._exactly = True
            self._forms.clear()
        return TermWord((_written(word),), False, Kind.UNKNOWN, shape=Shape.WRITTEN)

    def forms(self, word: str) -> Forms:
        """Return the keys of a word of a text."""
        found = self._forms.get(word)
        if found is None:
            if len(self._forms) >= _KEPT:
                self._forms.clear()
            found = self._forms[word] = self._new_forms(word)
        return found

    def term_word(self, word: str, kind: Kind | None = None) -> TermWord:
        """Return the keys of a word of a term; `kind` says how to read its head, None stands for its other words."""
        asked = (word, kind)
        found = self._term_words.get(asked)
        if found is None:
            if len(self._term_words) >= _KEPT:
                self._term_words.clear()
            found = self._term_words[asked] = self._new_term_word(word, kind)
        return found

    def _new_term_word(self, word: str, kind: Kind | None) -> TermWord:
        folded = fold(word)
        chosen = citation(self._cuts(word), kind)
        if not chosen:
            article = folded.startswith(_ARTICLE) and len(folded) > len(_ARTICLE) + 1
            core = folded[len(_ARTICLE) :] if article else folded
            return TermWord((self._unknown(core),), article, Kind.UNKNOWN)
        kinds = {one.kind for one in chosen}
        return TermWord(
            tuple(dict.fromkeys(key(folded, one) for one in chosen)),
            any(one.article for one in chosen),
            next(iter(kinds)) if len(kinds) == 1 else Kind.NOUN,
            Kind.ADJECTIVE in kinds,
            folded.endswith(_FEMININE),
            homograph=_is_homograph(chosen),
            shape=chosen[0].shape,
            clitics=bool(chosen[0].proclitics or chosen[0].enclitics),
        )

    def _new_forms(self, word: str) -> Forms:
        folded = fold(word)
        known = self._with_singulars(natural(self._cuts(word)))
        guessed = self._guesses(folded)
        if not known and self._lexicon:
            guessed = [*self._known_inside(guessed, word), *guessed]
        first: dict[str, Fit] = {}
        later: dict[str, Fit] = {}
        for one, own in (*judged(known), *((one, fit(one)) for one in guessed)):
            for skip in range(len(one.proclitics), -1, -1):
                for name, taken in keys(folded, one, own, skip):
                    first.setdefault(name, taken)
            for name, taken in keys(folded, one, own, 0):
                later.setdefault(name, taken)
        if self._exactly:
            whole = (_written(word), Fit(Kind.UNKNOWN, shape=Shape.WRITTEN))
            first.setdefault(*whole)
            later.setdefault(*whole)
        return self._of(known, first, later)

    def _of(self, known: list[Cut], first: dict[str, Fit], later: dict[str, Fit]) -> Forms:
        kinds = frozenset(one.kind for one in known if one.proclitics in _CONJUNCTIONS)
        same = first.items() == later.items()
        beginning = self._shared_pairs(first)
        return Forms(
            beginning,
            beginning if same else self._shared_pairs(later),
            self._kinds.setdefault(kinds, kinds),
            bool(known) and all(one.article or one.enclitics for one in known),
            bool(known) and not any(one.proclitics for one in known),
            any(one.rules_feminine for one in known) and all(map(_is_thing, known)),
            nominal=bool(known) and all(one.kind in _NOMINAL for one in known),
            subject=not known or any(one.kind in _NOMINAL and one.proclitics in _CONJUNCTIONS for one in known),
            thing=any(one.kind is Kind.NOUN for one in known) and not any(map(_is_person, known)),
            article=bool(known) and all(one.article for one in known),
            unknown=not known,
        )

    def _known_inside(self, guessed: list[Cut], word: str) -> list[Cut]:
        """Return the cuts of a word that the lexicon does not know with these clitics, but does know without them."""
        written = bare(word)
        found = []
        for guess in guessed:
            front = len(guess.proclitics) + (len(_ARTICLE) if guess.article else 0)
            core = written[front : len(written) - len(guess.enclitics)]
            if not (guess.proclitics or guess.enclitics) or "لل" in written[:3]:
                continue
            for one in self._cuts(core) or (self._cuts(f"{core[:-1]}ة") if core.endswith("ت") else []):
                if not (one.proclitics or one.enclitics or one.article) and one.kind in _NOMINAL:
                    clitics = {"proclitics": guess.proclitics, "enclitics": guess.enclitics}
                    found.append(replace(one, article=guess.article, **clitics))
        return found

    def _cuts(self, word: str) -> list[Cut]:
        return cuts(self._lexicon, word) if self._lexicon else []

    def _shared_pairs(self, pairs: dict[str, Fit]) -> tuple[tuple[str, Fit], ...]:
        """Return the pairs with one object for all equal fits, of which there are few, and for all equal keys."""
        return tuple((intern(name), self._fits.setdefault(own, own)) for name, own in pairs.items())

    def _guesses(self, folded: str) -> list[Cut]:
        """Return the cuts of a word as if the lexicon did not know it."""
        found = stripped(folded)
        if not self._lexicon:
            return found
        return [replace(one, lemma=stem(one.lemma)) for one in self._with_singulars(found)]

    def _unknown(self, core: str) -> str:
        return stem(spelt(core)) if self._lexicon else spelt(core)

    def _lemmas(self, word: str) -> list[str]:
        known = [one for one in citation(self._cuts(word), None) if not one.proclitics]
        return list(dict.fromkeys(one.lemma for one in known))

    def _with_singulars(self, known: list[Cut]) -> list[Cut]:
        singular = [replace(one, lemma=lemma) for one in known for lemma in self._singulars.get(one.lemma, ())]
        return [*known, *singular] if singular else known


def _written(word: str) -> str:
    return f"x:{bare(word)}"


def _is_person(one: Cut) -> bool:
    """Return whether a cut may be of a word for people, or is no noun by itself at all."""
    preposition = one.proclitics not in _CONJUNCTIONS
    return preposition or (one.both if one.kind is Kind.NOUN else one.kind is not Kind.ADJECTIVE)


def _is_homograph(chosen: list[Cut]) -> bool:
    nouns, adjectives = ({one.lemma for one in chosen if one.kind is kind} for kind in (Kind.NOUN, Kind.ADJECTIVE))
    return bool(nouns) and bool(adjectives - nouns)


def _is_thing(one: Cut) -> bool:
    """Return whether a cut is nominal, but neither a name nor a woman."""
    return one.kind is Kind.ADJECTIVE or (one.kind is Kind.NOUN and not one.feminine)
