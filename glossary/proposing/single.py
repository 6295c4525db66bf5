"""What is proposed for a term of one word."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.arabic.normalise import bare
from glossary.model import Analysis
from glossary.morphology.grammar.patterns import Patterns
from glossary.morphology.grammar.romanise import romanise
from glossary.proposing.endings import (
    definite,
    duals,
    feminine,
    sound_feminine,
    sound_masculine,
)
from glossary.proposing.proposal import Kind, Proposal
from glossary.proposing.words import KnownWord, KnownWords
from glossary.tables import table

_FEMININE = Path(__file__).parent / "data" / "feminine.tsv"
_ARTICLE = "ال"
_MARBUTA = "ة"
_ROOT_LENGTHS = (3, 4)
_NISBA = "ي"


class SingleWords:
    """Proposes for words; it keeps the tables it reads."""

    def __init__(self, known: KnownWords | None) -> None:
        """Use what the lexicon knows, nothing but rules where there is none."""
        self._known = known
        self._patterns: Patterns | None = None
        self._feminine = frozenset(row["noun"] for row in table(_FEMININE))

    def facts(self, text: str, found: KnownWord) -> Iterator[Proposal]:
        """Yield what the lexicon says of a word: part of speech, root, vowels, gender, number, masdar."""
        analysis = found.analysis
        sure = found.sure
        yield Proposal(Kind.PART_OF_SPEECH, found.pos, "the lexicon", sure)
        if len(analysis.root) in _ROOT_LENGTHS:
            yield Proposal(Kind.ROOT, analysis.root, "the lexicon", sure)
        if analysis.vocalised != bare(analysis.vocalised):  # some names are without vowels there
            yield Proposal(Kind.VOCALISED, analysis.vocalised, "the lexicon", sure)
            yield Proposal(Kind.ROMANISATION, romanise(analysis.vocalised), "from its vowels", sure)
        if found.pos == "NOUN":
            gender = self._gender(text, found)
            yield Proposal(Kind.GENDER, gender[0], gender[1], sure)
            number = next((each for each in ("plural", "dual") if each in found.analysis.features), "singular")
            yield Proposal(Kind.NUMBER, number, "the lexicon", sure)
        if found.pos == "VERB" and self._known is not None:
            masdars = self._known.masdars(found, lambda noun: self._is_masdar(noun, analysis))
            for masdar in masdars[:2]:
                yield Proposal(Kind.MASDAR, masdar, "the noun of this verb", sure and len(masdars) == 1)

    def _gender(self, text: str, found: KnownWord) -> tuple[str, str]:
        if text.endswith(_MARBUTA) and not found.is_plural:
            return "feminine", "it ends in tāʼ marbūṭa"
        if "feminine" in found.analysis.features:
            return "feminine", "its ending tells so"
        if bare(text) in self._feminine:
            return "feminine", "no ending tells so"
        return "masculine", "it has no feminine ending"

    def _is_masdar(self, noun: Analysis, verb: Analysis) -> bool:
        """Return whether a noun has the pattern of verbal nouns of the form that a verb has; those of form I have none."""
        if self._patterns is None:
            self._patterns = Patterns()
        own, pattern = self._patterns.of(verb), self._patterns.of(noun)
        derived = own is not None and own.form not in ("", "I")
        return (
            derived
            and pattern is not None
            and own is not None
            and pattern.kind == "verbal noun"
            and pattern.form == own.form
        )

    def plurals(self, text: str, found: KnownWord | None) -> Iterator[Proposal]:
        """Yield the plurals of a noun or an adjective, those that the lexicon knows before those by rule."""
        if self._known is None or found is None:
            yield from self._plurals_by_rule(text)
            return
        broken = [bare(each) for each in self._known.plurals(found)]
        is_person = self._known.is_person(found)
        if is_person and text.endswith(_MARBUTA):
            yield from self._plurals_of_women(text, found, broken)
            return
        for each in broken:
            yield Proposal(Kind.PLURAL, each, "broken plural, from the lexicon", found.sure)
        if found.is_plural or found.pos not in ("NOUN", "ADJ"):
            return
        lemma = found.stem.lemma
        masculine = next(iter(sound_masculine(text)), None)
        people = is_person or found.pos == "ADJ"
        if people and masculine is not None and self._known.has_form(masculine.text, lemma):
            yield Proposal(Kind.PLURAL, masculine.text, "sound plural", found.sure and not broken)
        elif not (is_person and broken) and self._known.has_form(sound_feminine(text), lemma):
            sure = found.sure and not broken and not is_person
            yield Proposal(Kind.PLURAL, sound_feminine(text), "sound plural", sure)

    def _plurals_of_women(self, text: str, found: KnownWord, broken: Sequence[str]) -> Iterator[Proposal]:
        """Yield the plural in -āt, and the broken ones of the masculine, which is another word in the plural."""
        plural = sound_feminine(text)
        if self._known is not None and self._known.has_form(plural, found.stem.lemma):
            yield Proposal(Kind.PLURAL, plural, "sound plural", found.sure)
        for each in broken:
            yield Proposal(Kind.PLURAL, each, "broken plural, from the lexicon", sure=False)

    def _plurals_by_rule(self, text: str) -> Iterator[Proposal]:
        if text.endswith(_MARBUTA):
            yield Proposal(Kind.PLURAL, sound_feminine(text), "sound plural, by rule")
        elif text.endswith(_NISBA):
            yield Proposal(Kind.PLURAL, next(sound_masculine(text)).text, "sound plural, by rule", sure=False)
        else:
            yield Proposal(Kind.PLURAL, sound_feminine(text), "sound plural, by rule", sure=False)

    def inflected(self, text: str, found: KnownWord | None, part_of_speech: str | None) -> Iterator[Proposal]:
        """Yield look-up forms: of words that the lexicon knows they are found anyway, so nothing but the user takes them.

        So it is with an unknown word that has the article where it is a term: names are written so.
        """
        pos = part_of_speech or (found.pos if found else "NOUN")
        if pos not in ("NOUN", "ADJ", "PROPN"):
            return
        needed = found is None and pos != "PROPN" and not text.startswith(_ARTICLE)
        yield Proposal(Kind.LOOKUP, definite(text), "definite", sure=False)
        if pos == "PROPN" or (found is not None and found.is_plural):
            return
        if pos == "ADJ" and (other := feminine(text)) is not None:
            yield Proposal(Kind.LOOKUP, other, "feminine", needed)
        for form in duals(text):
            yield Proposal(Kind.LOOKUP, form.text, form.name, needed and "before" not in form.name)
        people = found is not None and self._known is not None and self._known.is_person(found)
        if pos == "ADJ" or people or (found is None and text.endswith(_NISBA)):
            for form in sound_masculine(text):
                yield Proposal(Kind.LOOKUP, form.text, form.name, needed and "before" not in form.name)
