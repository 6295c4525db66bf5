"""What is proposed for a term of several words: its words agree, or the first one stands before a genitive."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from corpus.arabic.normalise import bare
from glossary.morphology.grammar.nisba import after_article
from glossary.morphology.grammar.pos import ELATIVE
from glossary.morphology.grammar.romanise import romanise
from glossary.proposing.adjectives import Behind, behind_plural, is_feminine
from glossary.proposing.endings import body, definite, without_article
from glossary.proposing.proposal import Kind, Proposal
from glossary.proposing.single import SingleWords
from glossary.proposing.words import KnownWord, KnownWords

_ARTICLE = "ال"
_MARBUTA = "ة"
_YA = "ي"
_MOST_PLURALS = 3
_PARTICIPLES = frozenset({"Nall", "N/ap", "N-ap"})
"""The lexicon's categories of nouns and adjectives that have a feminine in -a."""
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
            known = self._known.word(core, None if place else "NOUN", english) if self._known else None
            adjective = self._adjective(core) if agrees else None
            if adjective is not None and _fits(found[0], core, adjective):
                known = adjective
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
        adjectives = self._trailing(words) if build is Build.GENITIVE else words[1:]
        yield from _said(text, words, len(words) - len(adjectives))
        head = words[0]
        if head.known is not None and head.known.pos == "NOUN":
            facts = self._single.facts(head.text, head.known)
            yield from (fact for fact in facts if fact.kind in (Kind.GENDER, Kind.NUMBER, Kind.PART_OF_SPEECH))
        plurals = list(self._single.plurals(head.text, head.known))
        if build is Build.AGREEING:
            yield from self._agreeing(words, plurals)
        else:
            yield from self._governing(words, plurals, adjectives)

    def _trailing(self, words: Sequence[PhraseWord]) -> Sequence[PhraseWord]:
        """Return the adjectives at the end of a term whose first word stands before a genitive: they may be of either."""
        first = len(words)
        while first > 2 and _is_alike(words[first - 2], words[first - 1]) and self._adjective(words[first - 1].text):
            first -= 1
        return words[first:]

    def _agreeing(self, words: Sequence[PhraseWord], plurals: Sequence[Proposal]) -> Iterator[Proposal]:
        head = words[0]
        many = head.known is not None and head.known.is_plural
        behind = [] if many else self._behind_plural(head, words[1:])
        for plural in () if many else plurals[:_MOST_PLURALS]:
            joined = _joined(plural.text, [each.text for each in behind], words)
            sure = plural.sure and all(each.sure for each in behind)
            yield plural._replace(text=joined, reason=f"{plural.reason}, its adjectives with it", sure=sure)
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

    def _behind_plural(self, head: PhraseWord, adjectives: Sequence[PhraseWord]) -> list[Behind]:
        """Return the adjectives of a word as they stand behind its plural, without their articles."""
        known = self._known
        if known is None:
            return [Behind(each.text, sure=False) for each in adjectives]
        people = head.known is not None and known.is_person(head.known)
        read = [(each.text, self._adjective(each.text)) for each in adjectives]
        return [
            behind_plural(text, adjective, known, people=people) if adjective else Behind(text, sure=False)
            for text, adjective in read
        ]

    def _governing(
        self, words: Sequence[PhraseWord], plurals: Sequence[Proposal], adjectives: Sequence[PhraseWord]
    ) -> Iterator[Proposal]:
        head = words[0]
        rest = _row(words[1:])
        many = head.known is not None and head.known.is_plural
        for plural in () if many else plurals[:_MOST_PLURALS]:
            for text, is_certain in self._before_genitive(plural.text, words, adjectives):
                reason = f"{plural.reason}, before its genitive"
                sure = plural.sure and is_certain and not _may_agree(words[1])
                yield plural._replace(text=text, reason=reason, sure=sure)
        if not many:
            dual = body(head.text)
            yield Proposal(Kind.LOOKUP, f"{dual}ا {rest}", "dual before its genitive", sure=False)
            yield Proposal(
                Kind.LOOKUP, f"{dual}ي {rest}", "dual before its genitive, genitive or accusative", sure=False
            )
        if not words[-1].article and len(words) == 2:
            yield Proposal(Kind.LOOKUP, f"{head.text} {definite(words[1].text)}", "definite", sure=False)

    def _before_genitive(
        self, plural: str, words: Sequence[PhraseWord], adjectives: Sequence[PhraseWord]
    ) -> Iterator[tuple[str, bool]]:
        """Yield a term with its first word in the plural, and whether that is certain: not where an adjective may be of either word."""
        head, genitive = words[0], words[1 : len(words) - len(adjectives)]
        people = head.known is not None and self._known is not None and self._known.is_person(head.known)
        own = [_turns(head, each, people=people) for each in adjectives]
        forms = list(_bound(plural))
        if any(own):
            behind = self._behind_plural(head, adjectives)
            turned = [
                word._replace(text=form.text) if turns else word
                for word, form, turns in zip(adjectives, behind, own, strict=True)
            ]
            yield f"{forms[0]} {_row([*genitive, *turned])}", False
        of_head = (word for word, turns in zip(adjectives, own, strict=True) if turns and _is_masculine(word))
        if any(map(_is_masculine, genitive)) or not any(of_head):
            yield from ((f"{form} {_row(words[1:])}", not any(own)) for form in forms)


def _said(text: str, words: Sequence[PhraseWord], first_adjective: int) -> Iterator[Proposal]:
    """Yield the term with its vowels where every word has one reading; its adjectives begin at a place."""
    read = [(word, word.known) for word in words if word.known is not None and word.known.sure]
    if len(read) < len(words) or any(word.text != bare(known.analysis.vocalised) for word, known in read):
        return
    said = [
        _ARTICLE + after_article(known.analysis.vocalised) if word.article else known.analysis.vocalised
        for word, known in read
    ]
    vocalised = " ".join(said)
    if bare(vocalised) == bare(text):
        yield Proposal(Kind.VOCALISED, vocalised, "the lexicon, word by word")
        free = [word.article or is_feminine(behind.stem.vocalised) for (word, _), (_, behind) in pairwise(read)]
        bound = [not each and place + 1 < first_adjective for place, each in enumerate([*free, True])]
        heard = " ".join(romanise(each, construct=is_bound) for each, is_bound in zip(said, bound, strict=True))
        yield Proposal(Kind.ROMANISATION, heard, "from its vowels")


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
    return _fits(head, word.text, word.known)


def _fits(head: PhraseWord, text: str, adjective: KnownWord) -> bool:
    """Return whether an adjective has the gender of the word before it, as far as that can be seen."""
    if head.known is not None and head.known.is_plural:
        return True
    if text.endswith(_MARBUTA):
        return _may_be_feminine(head)
    either = adjective.stem.category == ELATIVE or is_feminine(adjective.stem.vocalised)
    return _is_masculine(head) or either


def _may_be_feminine(head: PhraseWord) -> bool:
    if head.text.endswith(_MARBUTA) or head.known is None:
        return True
    return head.known.stem.category not in _PARTICIPLES


def _may_agree(word: PhraseWord) -> bool:
    """Return whether a noun without an article is one that may stand as an adjective does: a participle."""
    return not word.article and word.known is not None and word.known.stem.category in _PARTICIPLES


def _is_alike(one: PhraseWord, other: PhraseWord) -> bool:
    """Return whether two words have an article both or none, where a name has one of its own."""
    return one.article == other.article or one.known is None or one.known.pos == "PROPN"


def _is_masculine(word: PhraseWord) -> bool:
    """Return whether a word is masculine as far as can be seen."""
    return not word.text.endswith(_MARBUTA)


def _turns(head: PhraseWord, adjective: PhraseWord, *, people: bool) -> bool:
    """Return whether an adjective that may be of the first word would be another one behind its plural."""
    return _is_masculine(head) if _is_masculine(adjective) else people and not _is_masculine(head)


def _bound(plural: str) -> Iterator[str]:
    """Yield a plural as it stands before a genitive: a sound masculine one without its n, in both cases."""
    if plural.endswith("ون") and len(plural) > 4:
        yield plural.removesuffix("ن")
        yield plural.removesuffix("ون") + _YA
    else:
        yield plural


def _row(words: Sequence[PhraseWord]) -> str:
    """Return words in a row, each with its article where it had one."""
    return " ".join(definite(word.text) if word.article else word.text for word in words)


def _joined(head: str, others: Sequence[str], words: Sequence[PhraseWord]) -> str:
    """Return forms of words in a row, each with its article where the word had one."""
    return _row([word._replace(text=form) for form, word in zip((head, *others), words, strict=True)])
