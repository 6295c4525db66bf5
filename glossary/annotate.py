"""A block of an article with everything that is known of it: words, glosses, names and terms."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from threading import Lock
from typing import Protocol, overload

from corpus.arabic.tokenise import tokens as arabic_tokens
from corpus.model import Article, Token
from glossary.glossing import Findings, Glosser
from glossary.learning.rules import PassageRules, SenseRules
from glossary.matching.refusals import Refusal, Refusals
from glossary.model import Entity, Gloss, Mention
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.parse import Beyond
from glossary.naming.spans import words_of_persons
from glossary.terminology import Status, TermMatch

_SLICE = 48
_SLICES_KEPT = 128
_SLICES_NEAR = 4
"""So many slices before and behind the one of a word are those around it."""
_BLOCKS_KEPT = 512
_AS_WRITTEN = frozenset({"exact", "bare", "folded"})
_IN_USE = frozenset({Status.PREFERRED, Status.ADMITTED})


class Names(Protocol):
    """Who knows the names of an article."""

    def mentions(self, article: Article) -> Sequence[Mention]:
        """Return where the article speaks of entities, in any order."""

    def entity(self, entity_id: str) -> Entity | None:
        """Return the entity of an id, None where it is unknown."""


class Matcher(Protocol):
    """Who finds the terms of the glossary."""

    def matches(self, text: str, tokens: Sequence[Token], refused: Refusal | None = None, /) -> Sequence[TermMatch]:
        """Return the terms found in a block's text, without those that a reader refused."""


class _Slices:
    """The slices of glosses that were asked for lately, of all blocks together, so that their number is bounded."""

    def __init__(self, glosser: Glosser) -> None:
        self._glosser = glosser
        self._kept: dict[tuple[int, int], list[Gloss]] = {}
        self._numbers = count()
        self._lock = Lock()

    def new_number(self) -> int:
        """Return a number for a block, never given before."""
        return next(self._numbers)

    def slice(self, glosses: "Glosses", number: int) -> list[Gloss]:
        """Return a slice of a block's glosses."""
        key = (glosses.number, number)
        with self._lock:
            kept = self._kept.pop(key, None)
            if kept is not None:
                self._kept[key] = kept
                return kept
        found = glosses.worked_out(self._glosser, number)
        with self._lock:
            if len(self._kept) >= _SLICES_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = found
        return found

    def has(self, glosses: "Glosses", number: int) -> bool:
        """Return whether a slice of a block's glosses is worked out."""
        return (glosses.number, number) in self._kept

    def forget(self) -> None:
        """Drop all slices."""
        with self._lock:
            self._kept.clear()


class Glosses(Sequence[Gloss]):
    """The glosses of a block in token order, worked out a slice at a time when they are asked for."""

    def __init__(self, slices: _Slices, text: str, tokens: Sequence[Token], found: Findings) -> None:
        """Know the block; nothing is worked out yet."""
        self.number = slices.new_number()
        self._slices = slices
        self._text = text
        self._tokens = tokens
        self._found = found

    def __len__(self) -> int:
        return len(self._tokens)

    @overload
    def __getitem__(self, place: int) -> Gloss: ...

    @overload
    def __getitem__(self, place: slice) -> list[Gloss]: ...

    def __getitem__(self, place: int | slice) -> Gloss | list[Gloss]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        at = place + len(self) if place < 0 else place
        if not 0 <= at < len(self):
            raise IndexError(place)
        number, offset = divmod(at, _SLICE)
        return self._slices.slice(self, number)[offset]

    def __iter__(self) -> Iterator[Gloss]:
        for number in range(-(-len(self) // _SLICE)):
            yield from self._slices.slice(self, number)

    def near(self, place: int) -> range:
        """Return the places of the words around one: of all, but in the longest blocks."""
        number, last = place // _SLICE, (len(self) - 1) // _SLICE
        if last <= 2 * _SLICES_NEAR:
            return range(len(self))
        return range(max(0, number - _SLICES_NEAR) * _SLICE, min(len(self), (number + _SLICES_NEAR + 1) * _SLICE))

    def are_worked_out(self, places: range) -> bool:
        """Return whether some of them can be told at once."""
        return all(self._slices.has(self, number) for number in {place // _SLICE for place in places})

    def worked_out(self, glosser: Glosser, number: int) -> list[Gloss]:
        """Return a slice by its number."""
        wanted = range(number * _SLICE, min(len(self), (number + 1) * _SLICE))
        return glosser.gloss_some(self._text, self._tokens, wanted, self._found)


@dataclass(frozen=True, slots=True)
class AnnotatedBlock:
    """A block's words and what they mean; offsets in code points of the block's text."""

    tokens: Sequence[Token]
    glosses: "Sequence[Gloss] | Glosses"
    """One for each token, worked out when it is asked for."""
    mentions: Sequence[Mention]
    matches: Sequence[TermMatch]

    def gloss_at(self, offset: int) -> Gloss | None:
        """Return the gloss of the word that covers an offset, or of the last one before it; None before the first."""
        place = self._place(offset)
        return self.glosses[place] if place >= 0 else None

    def glosses_near(self, offset: int) -> list[Gloss]:
        """Return the glosses of the words around an offset: of all words, but in the longest blocks."""
        return [self.glosses[place] for place in self._near(offset)]

    def is_glossed_near(self, offset: int) -> bool:
        """Return whether these can be told at once; else a worker should ask for them first."""
        return not isinstance(self.glosses, Glosses) or self.glosses.are_worked_out(self._near(offset))

    def _place(self, offset: int) -> int:
        return bisect_right(self.tokens, offset, key=lambda token: token.start) - 1

    def _near(self, offset: int) -> range:
        if isinstance(self.glosses, Glosses):
            return self.glosses.near(max(0, self._place(offset)))
        return range(len(self.glosses))


class Annotator:
    """Annotates blocks and keeps what it found."""

    def __init__(
        self,
        lexicon: Lexicon | None,
        names: Names,
        matcher: Matcher,
        rules: SenseRules | None = None,
        beyond: Beyond = lambda _word: (),
    ) -> None:
        """Use what is known: the lexicon, names, the glossary, the readings kept, and what knows words beyond the lexicon."""
        self._rules = rules or SenseRules()
        self.lexicon = lexicon
        """What words are read by, None where there is none."""
        glosser = Glosser(lexicon, beyond)
        self.faults = glosser.faults
        """A sentence for each trained table that could not be read."""
        self._slices = _Slices(glosser)
        self._names = names
        self._matcher = matcher
        self._refusals = Refusals()
        self._blocks: dict[tuple[str, int], AnnotatedBlock] = {}
        self._mentions: dict[str, dict[int, list[Mention]]] = {}
        self._persons: dict[str, frozenset[str]] = {}

    def known(self, article: Article, block_index: int) -> AnnotatedBlock | None:
        """Return what `annotate` returned and would return again, None where it has to find that out."""
        return self._blocks.get((article.id, block_index))

    def annotate(self, article: Article, block_index: int) -> AnnotatedBlock:
        """Return a block of an article annotated; the same object until something is forgotten."""
        key = (article.id, block_index)
        known = self._blocks.get(key)
        if known is None:
            if len(self._blocks) >= _BLOCKS_KEPT:
                self._forget_others(article)
            matcher = self._matcher
            known = self._annotated(article, block_index, matcher)
            # what was found with the terms of before is true for whoever asked then, and not for the next
            if matcher is self._matcher:
                self._blocks[key] = known
        return known

    def prepare(self, article: Article) -> None:
        """Find out who an article speaks of, without which none of its blocks is annotated: this takes longest, for workers."""
        self._mentions_of(article)

    def find_by(self, matcher: Matcher) -> None:
        """Find terms by what knows the glossary as it is now."""
        self._matcher = matcher
        self.forget_terms()

    def follow(self, rules: SenseRules) -> None:
        """Read words by other rules from now on."""
        self._rules = rules
        self.forget_terms()

    def leave_out(self, refusals: Refusals) -> None:
        """Find terms but for these exceptions from now on."""
        self._refusals = refusals
        self.forget_terms()

    def rules_in(self, article: Article, block_index: int) -> PassageRules:
        """Return the readings kept in a block."""
        return self._rules.in_passage(article.id, article.blocks[block_index].text)

    def english_of(self, name: str) -> str:
        """Return the best English of the term that a name is, as it is written; empty where the glossary has no such name.

        A term in small letters is a word that the name is written like, as peace is of a person.
        """
        tokens = arabic_tokens(name)
        if not tokens:
            return ""
        found = (each for each in self._matcher.matches(name, tokens) if not each.nested and each.level in _AS_WRITTEN)
        whole = (each for each in found if each.start <= tokens[0].start and each.end >= tokens[-1].end)
        return next((each.en for each in whole if each.status in _IN_USE and each.en[:1].isupper()), "")

    def forget_terms(self) -> None:
        """Drop what was found with the glossary as it was; names and tokens are found again at no cost."""
        self._blocks.clear()
        self._slices.forget()

    def forget(self) -> None:
        """Drop everything: the glossary or the names changed."""
        self.forget_terms()
        self._mentions.clear()
        self._persons.clear()

    def _forget_others(self, article: Article) -> None:
        """Drop everything but who an article speaks of, which takes longest to find out."""
        mentions, persons = self._mentions.get(article.id), self._persons.get(article.id)
        self.forget()
        if mentions is not None:
            self._mentions[article.id] = mentions
        if persons is not None:
            self._persons[article.id] = persons

    def _annotated(self, article: Article, block_index: int, matcher: Matcher) -> AnnotatedBlock:
        text = article.blocks[block_index].text
        tokens = arabic_tokens(text)
        mentions = self._mentions_of(article).get(block_index, [])
        matches = matcher.matches(text, tokens, self._refusals.in_passage(article.id, text))
        rules = self.rules_in(article, block_index)
        found = Findings(mentions, matches, self._names.entity, rules, self._introduced(article))
        return AnnotatedBlock(tokens, Glosses(self._slices, text, tokens, found), mentions, matches)

    def _introduced(self, article: Article) -> frozenset[str]:
        """Return the words of the persons' names that an article gives."""
        known = self._persons.get(article.id)
        if known is None:
            mentions = (mention for found in self._mentions_of(article).values() for mention in found)
            known = self._persons[article.id] = frozenset(words_of_persons(mentions, self._names.entity))
        return known

    def _mentions_of(self, article: Article) -> dict[int, list[Mention]]:
        known = self._mentions.get(article.id)
        if known is None:
            known = {}
            for mention in self._names.mentions(article):
                known.setdefault(mention.block, []).append(mention)
            # whole, as another thread may ask meanwhile
            self._mentions[article.id] = known
        return known
