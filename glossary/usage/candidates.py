"""What the glossary may lack: words in a row that articles have often, to be accepted or dismissed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection, Engine

from corpus.arabic.sentences import sentences
from corpus.model import Article, BlockKind, Summary
from corpus.store.engine import reading, write
from glossary.annotate import Annotator
from glossary.morphology.ranking.learned import lemma_counts
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.proposing.citation import TextWord, citation
from glossary.store import history
from glossary.store.dismissed_candidates import StoredDismissals
from glossary.store.history import Entry, State
from glossary.store.sitting import Sitting
from glossary.termbase import TermBase
from glossary.terminology import Concept, Term
from glossary.usage.articles import Shelf
from glossary.usage.dismissal import Dismissal
from glossary.usage.grams import Run, is_content, is_singular, plain_surface, runs
from glossary.usage.scoring import SIGNIFICANT, Gram, c_values, keyness

ARTICLES = 500
"""Articles of a library that are read where nothing else is asked, the newest: reading takes its time."""
_TRACKED = 400_000
"""Different runs of words that are counted at once; the rarest are forgotten where there are more."""
_TOGETHER = " "


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words in a row that may be a term."""

    key: str
    """Their lemmas, by which all inflections are one candidate."""
    text: str
    """As a dictionary has them."""
    words: int
    count: int
    articles: int
    """In how many of the articles they stand."""
    score: float
    """The higher, the more they look like a term: the C-value."""
    english: str
    """What the lexicon or a known expression says of them, or empty."""
    context: str
    """A sentence in which they stand."""
    article: Summary | None
    """The article that the sentence is from, none where it is not kept."""
    block: int
    start: int
    """Offsets of the words in code points of the block's text."""
    end: int
    pos: str | None = None
    """The part of speech of a single word, a Universal Dependencies tag."""


@dataclass(slots=True)
class _Seen:
    """What was seen of a run of words so far."""

    count: int = 0
    articles: int = 0
    last: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    example: tuple[Summary | None, int, int, int, str] = (None, 0, 0, 0, "")
    english: str = ""
    singular: bool = False
    """Whether the English is of a singular."""
    pos: str | None = None


class Candidates:
    """Looks for candidates in the articles of a database whose tables are up to date, as one author decides on them."""

    def __init__(self, engine: Engine, author: str, sitting: Sitting | None = None) -> None:
        self._engine = engine
        self._author = author
        self._sitting = sitting or Sitting()
        self._shelf = Shelf(engine)

    def in_library(
        self, annotator: Annotator, limit: int = 100, most: int = ARTICLES, watch: Watch = UNWATCHED
    ) -> list[Candidate]:
        """Return the best candidates of the newest articles, the best first; what was found so far where it is cancelled."""
        tally = _Tally()
        article_ids = self._shelf.all()[:most]
        for done, (summary, article) in enumerate(self._shelf.read(article_ids)):
            if watch.cancelled():
                break
            watch.told(Progress(done, len(article_ids), len(tally.seen)))
            tally.add(article, annotator, summary)
        watch.told(Progress(len(article_ids), len(article_ids), len(tally.seen)))
        return self._best(tally, limit, least=3)

    def in_article(self, article: Article, annotator: Annotator, limit: int = 100) -> list[Candidate]:
        """Return the best candidates of one article, kept or not."""
        tally = _Tally()
        kept = next(iter(self._shelf.read([article.id])), None)
        tally.add(article, annotator, kept[0] if kept else None)
        return self._best(tally, limit, least=2)

    def accept(self, candidate: Candidate, english: str | None = None) -> Concept:
        """Keep a candidate as a draft in the default glossary, with its sentence and its English unless another is given."""
        article = candidate.article
        arabic = Term(
            "",
            "ar",
            candidate.text,
            part_of_speech=candidate.pos,
            context=candidate.context or None,
            source=(article.source or article.title) if article else None,
            article=article.id if article else None,
            noted=((article.date if article else None) or date.today()).isoformat(),
        )
        own = (candidate.english if english is None else english).strip()
        terms = (arabic, Term("", "en", own)) if own else (arabic,)
        return TermBase(self._engine, self._author, self._sitting).add(Concept("", terms))

    def dismiss(self, *candidates: Candidate) -> list[Dismissal]:
        """Never offer candidates again, as one step of undo, and return what is kept of that."""

        def work(connection: Connection) -> list[Dismissal]:
            stored = StoredDismissals(connection)
            put = [stored.put(Dismissal(each.key, each.text), self._author) for each in candidates]
            entries = [Entry(after.id, "dismiss", None, after) for before, after in put if before is None]
            self._sitting.note(history.record(connection, self._author, entries, State.DONE))
            return [after for _, after in put]

        return write(self._engine, work)

    def readmit(self, *dismissals: Dismissal) -> None:
        """Offer candidates again that were dismissed, as one step of undo."""

        def work(connection: Connection) -> None:
            stored = StoredDismissals(connection)
            there = [kept for each in dismissals if (kept := stored.get(each.id)) and kept.author == self._author]
            for each in there:
                stored.remove(each.id, self._author)
            entries = [Entry(each.id, "readmit", each, None) for each in there]
            self._sitting.note(history.record(connection, self._author, entries, State.DONE))

        write(self._engine, work)

    def dismissed(self) -> list[Dismissal]:
        """Return what the author dismissed, in the order it was first done."""
        with reading(self._engine) as connection:
            return StoredDismissals(connection).all_of(self._author)

    def _best(self, tally: "_Tally", limit: int, least: int) -> list[Candidate]:
        return tally.best({each.key for each in self.dismissed()}, limit, least)


class _Tally:
    """Counts runs of words by their lemmas; after lossy counting (Manku and Motwani 2002) where there are very many."""

    def __init__(self) -> None:
        self.seen: dict[Gram, _Seen] = {}
        self._words = 0
        self._forgotten = 0

    def add(self, article: Article, annotator: Annotator, summary: Summary | None) -> None:
        """Count what an article has."""
        for block in article.blocks:
            if block.kind is BlockKind.RELATED:
                continue
            annotated = annotator.annotate(article, block.index)
            self._words += sum(map(is_content, annotated.glosses))
            for run in runs(block.text, annotated):
                self._see(run, article.id, (summary, block.index, run.start, run.end, block.text))
        while len(self.seen) > _TRACKED:
            self._forgotten += 1
            self.seen = {gram: one for gram, one in self.seen.items() if one.count > self._forgotten}

    def best(self, dismissed: set[str], limit: int, least: int) -> list[Candidate]:
        """Return the candidates that stand often enough, the best first."""
        counts = {gram: one.count for gram, one in self.seen.items() if one.count >= least}
        values = c_values(counts)
        usual = lemma_counts()
        told = [
            (values[gram], gram)
            for gram, count in counts.items()
            if values[gram] > 0
            and _TOGETHER.join(gram) not in dismissed
            and (len(gram) > 1 or keyness(count, self._words, usual.get(gram[0], 0)) > SIGNIFICANT)
        ]
        told.sort(key=lambda each: (-each[0], each[1]))
        return [_candidate(gram, value, self.seen[gram]) for value, gram in told[:limit]]

    def _see(self, run: Run, article_id: str, example: tuple[Summary | None, int, int, int, str]) -> None:
        one = self.seen.get(run.gram)
        if one is None:
            one = self.seen[run.gram] = _Seen(example=example)
            one.pos = run.glosses[0].analysis.pos if len(run.glosses) == 1 else None
        one.count += 1
        if one.last != article_id:
            one.last = article_id
            one.articles += 1
        english = "" if one.english and one.singular else _english(run)
        if english and (not one.english or is_singular(run)):
            one.english, one.singular = english, is_singular(run)
        one.forms[citation([TextWord(plain_surface(each), each.analysis) for each in run.glosses])] += 1


def _candidate(gram: Gram, value: float, one: _Seen) -> Candidate:
    summary, block, start, end, text = one.example
    own = next((each for each in sentences(text) if each.start <= start < each.end), None)
    return Candidate(
        _TOGETHER.join(gram),
        _commonest(one.forms.items()),
        len(gram),
        one.count,
        one.articles,
        round(value, 3),
        one.english,
        text[own.start : own.end] if own else text,
        summary,
        block,
        start,
        end,
        one.pos,
    )


def _commonest(forms: Iterable[tuple[str, int]]) -> str:
    return min(forms, key=lambda each: (-each[1], len(each[0]), each[0]))[0]


def _english(run: Run) -> str:
    first = run.glosses[0]
    if len(run.glosses) == 1:
        return first.analysis.gloss.partition(";")[0].strip() if first.analysis.lemma_id else ""
    whole: Sequence[int] | None = first.expression
    return first.brief if whole is not None and tuple(whole) == (run.start, run.end) else ""
