"""What is proposed for a term of several words: its words agree, or the first one stands before a genitive."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from corpus.arabic.normalise import bare
from glossary.morphology.grammar.romanise import romanise
from glossary.proposing.endings import body, definite, feminine, sound_feminine, sound_masculine, without_article
from glossary.proposing.proposal import Kind, Proposal
from glossary.proposing.single import SingleWords
from glossary.proposing.words import KnownWord, KnownWords

_MARBUTA = "ة"
_YA = "ي"
_MOST_PLURALS = 3
_PREPOSITIONS = frozenset({"ADP", "CCONJ", "PART", "SCONJ"})


class Build(StrEnum):
    """How the words of a term stand together."""

    AGREEING = "agreeing"
    """A noun and its adjectives."""
    GENITIVE = "genitive"
    """A noun and what it is of, and perhaps adjectives behind."""
    OTHER = "other"


class PhraseWord(NamedTuple):
    """A word of a term, its article apart."""

    text: str
    article: bool
    known: KnownWord | None


class Phrases:
    """Proposes for terms of several words."""

    def __init__(self, known: KnownWords | None, single: SingleWords) -> None:
        """Use what the lexicon knows, and what is proposed for words."""
        self._known = known
        self._single = single

    def words(self, text: str, english: str = "") -> list[PhraseWord]:
        """Return the words of a term; those behind its first may be adjectives."""
        found: list[PhraseWord] = []
        for place, written in enumerate(bare(text).split()):
            rest = without_article(written)
            if rest is not None and self._known is not None and not self._known.word(rest):
                rest = None
            core = rest or written
            agrees = bool(found) and found[0].article == (rest is not None)
            likely = self._adjective(core) if agrees else None
            known = likely or (self._known.word(core, None if place else "NOUN", english) if self._known else None)
            found.append(PhraseWord(core, rest is not None, known))
        return found

    def _adjective(self, text: str) -> KnownWord | None:
        """Return an adjective that a word may be in either gender; None where it is none."""
        if self._known is None:
            return None
        for base in (text, text.removesuffix(_MARBUTA)):
            known = self._known.word(base, "ADJ")
            if known is not None and known.pos == "ADJ":
                return known
        return None

    def of(self, text: str, english: str = "") -> Iterator[Proposal]:
        """Yield the plurals and look-up forms of a term of several words, and how it is said where that is certain."""
        words = self.words(text, english)
        build = built(words)
        if build is Build.OTHER or len(words) < 2:
            return
        yield from self._said(text, words)
        head = words[0]
        if head.known is not None and head.known.pos == "NOUN":
            facts = self._single.facts(head.text, head.known)
            yield from (fact for fact in facts if fact.kind in (Kind.GENDER, Kind.NUMBER, Kind.PART_OF_SPEECH))
        plurals = list(self._single.plurals(head.text, head.known))
        if build is Build.AGREEING:
            yield from self._agreeing(words, plurals)
        else:
            yield from self._governing(words, plurals)

    def _said(self, text: str, words: Sequence[PhraseWord]) -> Iterator[Proposal]:
        """Yield the term with its vowels where every word has one reading."""
        if not all(
            word.known is not None and word.known.sure and word.text == bare(word.known.analysis.vocalised)
            for word in words
        ):
            return
        said = [
            (("الْ" if word.article else "") + word.known.analysis.vocalised) for word in words if word.known is not None
        ]
        vocalised = " ".join(said)
        if bare(vocalised) == bare(text):
            yield Proposal(Kind.VOCALISED, vocalised, "the lexicon, word by word")
            yield Proposal(Kind.ROMANISATION, romanise(vocalised), "from its vowels")

    def _agreeing(self, words: Sequence[PhraseWord], plurals: Sequence[Proposal]) -> Iterator[Proposal]:
        head, adjectives = words[0], words[1:]
        people = head.known is not None and self._known is not None and self._known.is_person(head.known)
        many = head.known is not None and head.known.is_plural
        for plural in () if many else plurals[:_MOST_PLURALS]:
            joined = _joined(plural.text, [self._plural_adjective(each, people=people) for each in adjectives], words)
            yield plural._replace(text=joined, reason=f"{plural.reason}, its adjectives with it")
        if not head.article:
            everything = " ".join(definite(word.text) for word in words)
            yield Proposal(Kind.LOOKUP, everything, "definite", sure=False)
        if not many:
            dual = [body(word.text) + "ان" for word in words]
            yield Proposal(Kind.LOOKUP, _joined(dual[0], dual[1:], words), "dual", sure=False)
            others = [body(word.text) + "ين" for word in words]
            yield Proposal(
                Kind.LOOKUP, _joined(others[0], others[1:], words), "dual, genitive or accusative", sure=False
            )

    def _plural_adjective(self, word: PhraseWord, *, people: bool) -> str:
        """Return an adjective as it stands behind a plural: of people in the plural, of things in the feminine singular."""
        masculine = word.text.removesuffix(_MARBUTA)
        is_feminine = word.text.endswith(_MARBUTA)
        if not people:
            return word.text if is_feminine else (feminine(word.text) or word.text)
        if is_feminine:
            return sound_feminine(word.text)
        if self._known is not None and word.known is not None:
            broken = next(iter(self._known.plurals(word.known)), None)
            if broken is not None:
                return bare(broken)
        return next((form.text for form in sound_masculine(masculine)), word.text)

    def _governing(self, words: Sequence[PhraseWord], plurals: Sequence[Proposal]) -> Iterator[Proposal]:
        head = words[0]
        rest = " ".join(definite(word.text) if word.article else word.text for word in words[1:])
        many = head.known is not None and head.known.is_plural
        for plural in () if many else plurals[:_MOST_PLURALS]:
            for form in _before_genitive(plural.text):
                yield plural._replace(text=f"{form} {rest}", reason=f"{plural.reason}, before its genitive")
        if not many:
            dual = body(head.text)
            yield Proposal(Kind.LOOKUP, f"{dual}ا {rest}", "dual before its genitive", sure=False)
            yield Proposal(
                Kind.LOOKUP, f"{dual}ي {rest}", "dual before its genitive, genitive or accusative", sure=False
            )
        if not words[-1].article and len(words) == 2:
            yield Proposal(Kind.LOOKUP, f"{head.text} {definite(words[1].text)}", "definite", sure=False)


def built(words: Sequence[PhraseWord]) -> Build:
    """Return how the words of a term stand together."""
    if len(words) < 2 or any(word.known is not None and word.known.pos in _PREPOSITIONS for word in words):
        return Build.OTHER
    head = words[0]
    if all(_agrees(head, word) for word in words[1:]):
        return Build.AGREEING
    second = words[1]
    if not head.article and (second.known is None or second.known.pos in ("NOUN", "PROPN")):
        return Build.GENITIVE
    return Build.GENITIVE if not head.article and second.article else Build.OTHER


def _agrees(head: PhraseWord, word: PhraseWord) -> bool:
    """Return whether a word is an adjective of the first one: definite as it is, and feminine as far as can be seen."""
    if word.known is None or word.known.pos != "ADJ" or word.article != head.article:
        return False
    many = head.known is not None and head.known.is_plural
    return many or not word.text.endswith(_MARBUTA) or _may_be_feminine(head)


def _may_be_feminine(head: PhraseWord) -> bool:
    if head.text.endswith(_MARBUTA) or head.known is None:
        return True
    return head.known.reading.stem.category not in ("Nall", "N/ap", "N-ap")


def _before_genitive(plural: str) -> Iterator[str]:
    """Yield a plural as it stands before a genitive: a sound masculine one without its n, in both cases."""
    if plural.endswith("ون") and len(plural) > 4:
        yield plural.removesuffix("ن")
        yield plural.removesuffix("ون") + _YA
    else:
        yield plural


def _joined(head: str, others: Sequence[str], words: Sequence[PhraseWord]) -> str:
    """Return words in a row, each with its article where it had one."""
    return " ".join(definite(form) if word.article else form for form, word in zip((head, *others), words, strict=True))
