"""Where terms stand in the articles of the library: keywords in their context, the newest article first."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice

from sqlalchemy import Engine

from corpus.arabic.sentences import sentences
from corpus.arabic.tokenise import tokens
from corpus.errors import StoreError
from corpus.model import Article, Block, BlockKind, Summary
from corpus.worded import worded
from glossary.errors import InvalidTerm
from glossary.matching.matcher import TermMatcher
from glossary.matching.refusals import Refusals
from glossary.memory.memory import TranslationMemory
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.store.uses import save_uses
from glossary.terminology import Concept, Term, TermMatch
from glossary.usage.articles import Shelf
from glossary.usage.narrowing import Narrowing

_AROUND = 160
"""Code points of context on each side at most."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where a term stands, all texts in logical order."""

    article: Summary
    block: int
    start: int
    """Offsets in code points of the block's text."""
    end: int
    keyword: str
    """The words as they stand there."""
    before: str
    """What is written before them in the block, some 160 code points at most, cut between words."""
    after: str
    sentence: str
    """The sentence in which it begins."""
    match: TermMatch
    """Whose term it is and how it was recognised."""
    translation: str | None = None
    """The English that the memory has for the sentence, or else for the block."""


class Concordance:
    """Finds terms in the articles of a database whose tables are up to date."""

    def __init__(
        self, engine: Engine, lexicon: Lexicon | None, refusals: Refusals | None = None, *, keeps_use: bool = True
    ) -> None:
        """Use the lexicon to tell inflections; `refusals` are places that a reader said are not meant."""
        self._engine = engine
        self._lexicon = lexicon
        self._refusals = refusals or Refusals()
        self._keeps_use = keeps_use
        self._shelf = Shelf(engine)
        self._memory = TranslationMemory(engine)
        self._narrowing: Narrowing | None = None

    def of_phrase(self, text: str, watch: Watch = UNWATCHED) -> Iterator[Occurrence]:
        """Yield where a word or phrase stands, in whatever inflection; raise InvalidTerm for one without Arabic."""
        if not tokens(text):
            raise InvalidTerm(
                worded(
                    "There is no Arabic word in {text}: write one to look for.", text=text.strip() or "an empty text"
                )
            )
        return self.of([Concept("", (Term("", "ar", text),))], watch)

    def of(self, concepts: Sequence[Concept], watch: Watch = UNWATCHED) -> Iterator[Occurrence]:
        """Yield where the Arabic terms of concepts stand, the newest article first and in the order of its text.

        It ends early where the watch says so. A whole run over one concept keeps how often it is used.
        """
        count = 0
        matcher = TermMatcher(self._lexicon, ((each, term) for each in concepts for term in each.in_language("ar")))
        article_ids = self._candidates(concepts)
        for done, (summary, article) in enumerate(self._shelf.read(article_ids)):
            if watch.cancelled():
                return
            watch.told(Progress(done, len(article_ids), count))
            for found in self._in_article(summary, article, matcher):
                count += 1
                yield found
        watch.told(Progress(len(article_ids), len(article_ids), count))
        if self._keeps_use and len(concepts) == 1 and concepts[0].id:
            # whoever may only read looks at places all the same
            with suppress(StoreError):
                save_uses(self._engine, {concepts[0].id: count})

    def page(self, concepts: Sequence[Concept], limit: int, offset: int = 0) -> list[Occurrence]:
        """Return some of what `of` yields."""
        return list(islice(self.of(concepts), offset, offset + limit))

    def count_use(self, matcher: TermMatcher, watch: Watch = UNWATCHED) -> dict[str, int]:
        """Count and keep how often each concept of a matcher is used in the whole library; nothing is kept when cancelled."""
        counts: dict[str, int] = {}
        article_ids = self._shelf.all()
        for done, (_, article) in enumerate(self._shelf.read(article_ids)):
            if watch.cancelled():
                return counts
            watch.told(Progress(done, len(article_ids), sum(counts.values())))
            for block in _own_blocks(article):
                for match in self._matches(article, block, matcher):
                    counts[match.concept_id] = counts.get(match.concept_id, 0) + 1
        save_uses(self._engine, counts, of_all=True)
        return counts

    def _candidates(self, concepts: Sequence[Concept]) -> list[str]:
        if self._narrowing is None:
            self._narrowing = Narrowing(self._lexicon)
        phrases = self._narrowing.phrases(concepts)
        return self._shelf.all() if phrases is None else self._shelf.having(phrases)

    def _in_article(self, summary: Summary, article: Article, matcher: TermMatcher) -> list[Occurrence]:
        found = [
            _occurrence(summary, block, match)
            for block in _own_blocks(article)
            for match in self._matches(article, block, matcher)
        ]
        if not found:
            return []
        asked = [text for each in found for text in (each.sentence, article.blocks[each.block].text)]
        pairs = iter(self._memory.find_all(asked))
        told = [next((pair.target for pair in two if pair), None) for two in zip(pairs, pairs, strict=True)]
        return [_translated(each, english) for each, english in zip(found, told, strict=True)]

    def _matches(self, article: Article, block: Block, matcher: TermMatcher) -> list[TermMatch]:
        refused = self._refusals.in_passage(article.id, block.text)
        return matcher.matches(block.text, tokens(block.text), refused)


def _own_blocks(article: Article) -> Iterator[Block]:
    """Yield the blocks that are the article's own: headlines of other articles are counted there."""
    return (block for block in article.own_blocks if block.kind is not BlockKind.RELATED)


def _occurrence(summary: Summary, block: Block, match: TermMatch) -> Occurrence:
    text, start, end = block.text, match.start, match.end
    own = next((each for each in sentences(text) if each.start <= start < each.end), None)
    sentence = text[own.start : own.end] if own else text
    before, after = _cut_before(text[:start]), _cut_after(text[end:])
    return Occurrence(summary, block.index, start, end, text[start:end], before, after, sentence, match)


def _translated(each: Occurrence, english: str | None) -> Occurrence:
    return replace(each, translation=english) if english else each


def _cut_before(text: str) -> str:
    if len(text) <= _AROUND:
        return text
    space = text.find(" ", len(text) - _AROUND)
    return text[space + 1 if space >= 0 else len(text) - _AROUND :]


def _cut_after(text: str) -> str:
    if len(text) <= _AROUND:
        return text
    space = text.rfind(" ", 0, _AROUND)
    return text[: space if space > 0 else _AROUND]
