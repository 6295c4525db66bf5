"""Which stems of the library's index an inflected term may stand under, so that few articles have to be read for it.

The index has light stems (light10), which leave most prepositions and pronouns on a word and know no broken plurals.
"""

from collections.abc import Iterable, Iterator, Sequence

from corpus.arabic.letters import entries
from corpus.arabic.normalise import bare, fold
from corpus.arabic.stem import stem
from corpus.arabic.tokenise import tokens
from corpus.search.query import Word
from glossary.matching.tables import irregular_plurals
from glossary.morphology.grammar.buckwalter import to_arabic
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.proposing.words import KnownWords
from glossary.terminology import Concept, MatchMode, Term

_ARTICLE = "ال"
_CONJUNCTIONS = ("", *"وف")
_PREPOSITIONS = ("", *"بلكس")
_TO_THE = "لل"
_PRONOUNS = ("", *entries("ه ها هم هما هن ك كم كما كن نا ي ني"))
_BEFORE_PRONOUNS = ("", *entries("ت ات ا ي و تا تي يت يات"))
_CLOSED = entries("ه ا ان ين ون تان تين وا تم ى يه يا يون يين")
_PERSONS = ("", *"ايتن")
"""Letters before the imperfect of a verb."""
_HAMZA = "ء"
_SEATS = tuple("ؤئأا")
_WEAK = tuple("ىيا")
_MARBUTA = "ة"
_MOST_FORMS = 24
_MOST_WORDS = 5
"""Words of a term that are asked for, the longest, which are the rarest: a sentence of many has few articles by these alone."""
_SHORTEST = 2
_WILD = frozenset("*…()?")


class Narrowing:
    """Says what to ask the library's index for; it keeps the tables that it reads."""

    def __init__(self, lexicon: Lexicon | None) -> None:
        """Use the lexicon's broken plurals, nothing but rules where there is none."""
        self._lexicon = lexicon
        self._known = KnownWords(lexicon) if lexicon is not None else None
        self._beside: dict[str, list[str]] = {}
        for plural, singular in irregular_plurals():
            for one, other in ((plural, singular), (singular, plural)):
                self._beside.setdefault(fold(one), []).append(other)

    def phrases(self, concepts: Iterable[Concept]) -> list[tuple[Word, ...]] | None:
        """Return what an article must have for terms of some concepts to stand in it: all words of one of the phrases.

        None where any article may have them, as it may for a pattern.
        """
        found: dict[tuple[Word, ...], None] = {}
        for concept in concepts:
            for term in concept.in_language("ar"):
                for form in (term.text, *term.lookups):
                    words = self._phrase(form, term)
                    if words is None:
                        return None
                    found[words] = None
        return [words for words in found if words]

    def _phrase(self, form: str, term: Term) -> tuple[Word, ...] | None:
        if term.match is MatchMode.PATTERN and not _WILD.isdisjoint(form):
            return None
        written = dict.fromkeys(token.surface for token in tokens(form))
        words = sorted(written, key=len, reverse=True)[:_MOST_WORDS]
        if term.match is MatchMode.EXACT:
            return tuple(Word((stem(word),)) for word in words)
        return tuple(Word(tuple(dict.fromkeys(self._stems(word)))) for word in words)

    def _stems(self, word: str) -> Iterator[str]:
        verbal = False
        forms: dict[str, None] = {}
        for written in self._written(word):
            for form in _seated(written):
                forms[form] = None
        if self._known is not None and self._lexicon is not None:
            verbal = any(each.stem.pos in ("VERB", "AUX") for each in self._lexicon.readings(word))
        for form in list(forms)[:_MOST_FORMS]:
            for person in _PERSONS if verbal else ("",):
                yield from _inflected(person + form)

    def _written(self, word: str) -> Iterator[str]:
        """Yield the word, and the other stems of the lemmas that it may be of."""
        plain = bare(word)
        cores = [plain]
        if plain.startswith(_ARTICLE) and len(plain) > len(_ARTICLE) + 1:
            cores.append(plain.removeprefix(_ARTICLE))
        yield from cores
        for core in cores:
            yield from self._beside.get(fold(core), ())
        if self._known is None or self._lexicon is None:
            return
        lemmas: dict[str, None] = {}
        for reading in self._lexicon.readings(plain):
            if reading.stem.lemma not in lemmas:
                lemmas[reading.stem.lemma] = None
                for each in (reading.stem, *self._known.beside(reading.stem)):
                    yield bare(to_arabic(each.vocalised))


def _seated(form: str) -> Sequence[str]:
    """Return a stem with what its last letter turns into before endings."""
    core = form.removesuffix(_MARBUTA) if len(form) > _SHORTEST else form
    last = core[-1:]
    if last == _HAMZA:
        return (core, *(core[:-1] + seat for seat in _SEATS))
    if last in _WEAK and len(core) > _SHORTEST:
        return (core, core[:-1], *(core[:-1] + letter for letter in _WEAK if letter != last))
    return (core,)


def _inflected(form: str) -> Iterator[str]:
    """Yield the index stems of a form with what may be written onto it."""
    fronts = [conjunction + preposition for conjunction in _CONJUNCTIONS for preposition in _PREPOSITIONS]
    for base in _BEFORE_PRONOUNS:
        for pronoun in _PRONOUNS:
            for front in fronts:
                yield stem(front + form + base + pronoun)
    for ending in ("", *_CLOSED, *_BEFORE_PRONOUNS):
        for front in fronts:
            yield stem(front + form + ending)
            yield stem((front[:-1] + _TO_THE if front.endswith(_TO_THE[0]) else front + _ARTICLE) + form + ending)
