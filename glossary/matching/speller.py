"""The keys of words, remembered."""

from sys import intern

from corpus.arabic.normalise import bare, fold
from glossary.matching.affixes import Stripped, spelt, stem, stripped
from glossary.matching.cuts import Cut, Kind, Readings
from glossary.matching.cutter import Cutter
from glossary.matching.forms import Endings, Fit, Forms, TermWord, key, keyed
from glossary.matching.likelihood import citation, judged, natural
from glossary.matching.shapes import Shape
from glossary.matching.sorts import forms_of, is_homograph, is_nominal
from glossary.matching.tables import irregular_plurals

_KEPT = 50_000
"""Words of texts whose keys are remembered; when there are more, remembering begins afresh."""
_TERM_WORDS_KEPT = 250_000
"""Words of terms; nearly all are kept in the terms anyhow."""
_CUTS_KEPT = 20_000
_PARTICLE: Endings = (("", Fit(Kind.PARTICLE, shape=Shape.LISTED)),)
_AS_WRITTEN = Fit(Kind.UNKNOWN, shape=Shape.WRITTEN)
_ARTICLE = "ال"
_MARBUTA = "\N{ARABIC LETTER TEH MARBUTA}"
_TEH = "\N{ARABIC LETTER TEH}"
_JOINED_ARTICLE = "لل"
_FEMININE = (
    "ه",
    "ات",
)


class Speller:
    """Says under which keys words are found; without a lexicon by their spelling alone."""

    def __init__(self, lexicon: Readings | None) -> None:
        self._cutter = Cutter(lexicon) if lexicon else None
        self._forms: dict[str, Forms] = {}
        self._term_words: dict[tuple[str, Kind | None], TermWord] = {}
        self._cut: dict[str, list[Cut]] = {}
        self._guesses: dict[tuple[str, bool, str], Endings] = {}
        self._ends: dict[tuple[str, Fit], Endings] = {}
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
            if len(self._term_words) >= _TERM_WORDS_KEPT:
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
            tuple(dict.fromkeys([intern(key(folded, one)) for one in chosen])),
            any(one.article for one in chosen),
            chosen[0].kind if len(kinds) == 1 else Kind.NOUN,
            Kind.ADJECTIVE in kinds,
            folded.endswith(_FEMININE),
            homograph=is_homograph(chosen),
            shape=chosen[0].shape,
            clitics=bool(chosen[0].proclitics or chosen[0].enclitics),
        )

    def _new_forms(self, word: str) -> Forms:
        folded = fold(word)
        known = self._with_singulars(natural(self._cuts(word)))
        guessed = stripped(folded)
        more = self._known_inside(guessed, word) if not known else []
        first: dict[str, Fit] = {}
        later: dict[str, Fit] = {}
        for one, own in judged(known or more):
            if one.kind is Kind.PARTICLE:
                name, endings = f"p:{folded}", _PARTICLE
            else:
                name, endings = one.lemma, self._endings(one.proclitics, own)
            _put(first, later, name, endings)
        for guess in guessed:
            self._guess(guess, first, later)
        if self._exactly:
            first[_written(word)] = later[_written(word)] = _AS_WRITTEN
        return forms_of(folded, known, tuple(first.items()), later)

    def _guess(self, one: Stripped, first: dict[str, Fit], later: dict[str, Fit]) -> None:
        """Add the keys of a word as if the lexicon did not know it."""
        names = (self._unknown(one.core), *self._singulars.get(spelt(one.core), ()))
        pairs = self._guesses.get(one[1:])
        if pairs is None:
            own = Fit(Kind.UNKNOWN, 0, len(one.enclitics), one.article, bool(one.enclitics))
            own = own._replace(front=one.proclitics, back=one.enclitics)
            pairs = self._guesses[one[1:]] = self._endings(one.proclitics, own)
        for name in names:
            _put(first, later, name, pairs)

    def _known_inside(self, guessed: list[Stripped], word: str) -> list[Cut]:
        """Return the cuts of a word that the lexicon does not know with these clitics, but does know without them."""
        written = bare(word)
        found = []
        for _, proclitics, article, enclitics in guessed:
            front = len(proclitics) + (len(_ARTICLE) if article else 0)
            if not (proclitics or enclitics) or _JOINED_ARTICLE in written[:3]:
                continue
            core = written[front : len(written) - len(enclitics)]
            for one in self._cuts(core) or (self._cuts(core[:-1] + _MARBUTA) if core.endswith(_TEH) else []):
                if not (one.proclitics or one.enclitics or one.article) and is_nominal(one):
                    found.append(one._replace(article=article, proclitics=proclitics, enclitics=enclitics))
        return found

    def _cuts(self, word: str) -> list[Cut]:
        if self._cutter is None:
            return []
        found = self._cut.get(word)
        if found is None:
            if len(self._cut) >= _CUTS_KEPT:
                self._cut.clear()
            found = self._cut[word] = self._cutter.cuts(word)
        return found

    def _endings(self, proclitics: str, own: Fit) -> Endings:
        """Return what makes keys of a name, the same objects for all words that take them so, of which ways there are few."""
        key = (proclitics, own)
        found = self._ends.get(key)
        if found is None:
            found = self._ends[key] = tuple(keyed(proclitics, own))
        return found

    def _unknown(self, core: str) -> str:
        return stem(spelt(core)) if self._cutter else spelt(core)

    def _lemmas(self, word: str) -> list[str]:
        known = [one for one in citation(self._cuts(word), None) if not one.proclitics]
        return list(dict.fromkeys(one.lemma for one in known))

    def _with_singulars(self, known: list[Cut]) -> list[Cut]:
        singular = [one._replace(lemma=lemma) for one in known for lemma in self._singulars.get(one.lemma, ())]
        return [*known, *singular] if singular else known


def _put(first: dict[str, Fit], later: dict[str, Fit], name: str, endings: Endings) -> None:
    """Add the keys of a name that are not there yet."""
    for ending, taken in endings:
        made = intern(name + ending)
        first.setdefault(made, taken)
        if not taken.skip:
            later.setdefault(made, taken)


def _written(word: str) -> str:
    return f"x:{bare(word)}"
