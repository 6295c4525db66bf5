"""What the glossary may lack: words in a row that articles have often, to be accepted or dismissed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Engine

from corpus.arabic.sentences import sentences
from corpus.model import Article, Summary
from corpus.store.engine import reading, write
from glossary.annotate import Annotator
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.proposing.citation import citation_english
from glossary.store import history
from glossary.store.dismissed_candidates import StoredDismissals
from glossary.store.history import Entry, State
from glossary.store.sitting import Sitting
from glossary.termbase import TermBase
from glossary.terminology import Concept, Term
from glossary.usage.apart import is_apart
from glossary.usage.articles import Shelf
from glossary.usage.dismissal import Dismissal
from glossary.usage.scoring import Gram
from glossary.usage.tally import Seen, Tally

ARTICLES = 500
"""Articles of a library that are read where nothing else is asked, the newest: reading takes its time."""
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
    """The higher, the more they look like a term; phrases and single words each among themselves."""
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
    place: int = 0
    """Where the words stand in their sentence, in code points."""


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
        tally = Tally()
        article_ids = self._shelf.all()[:most]
        for done, (summary, article) in enumerate(self._shelf.read(article_ids)):
            if watch.cancelled():
                break
            watch.told(Progress(done, len(article_ids), len(tally.seen)))
            tally.add(article, annotator, summary)
        watch.told(Progress(len(article_ids), len(article_ids), len(tally.seen)))
        return self._best(tally, limit, annotator)

    def in_article(self, article: Article, annotator: Annotator, limit: int = 100) -> list[Candidate]:
        """Return the best candidates of one article, kept or not."""
        tally = Tally()
        kept = next(iter(self._shelf.read([article.id])), None)
        tally.add(article, annotator, kept[0] if kept else None)
        return self._best(tally, limit, annotator)

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
            return [each for each in StoredDismissals(connection).all_of(self._author) if not is_apart(each)]

    def _best(self, tally: Tally, limit: int, annotator: Annotator) -> list[Candidate]:
        found = tally.best({each.key for each in self.dismissed()})[:limit]
        return [_candidate(gram, value, tally.seen[gram], annotator.lexicon) for value, gram in found]


def _candidate(gram: Gram, value: float, one: Seen, lexicon: Lexicon | None) -> Candidate:
    summary, block, start, end, text = one.example
    own = next((each for each in sentences(text) if each.start <= start < each.end), None)
    known = one.analysis if one.analysis is not None and one.analysis.lemma_id else None
    return Candidate(
        _TOGETHER.join(gram),
        _commonest(one.forms.items()),
        len(gram),
        one.count,
        one.articles,
        round(value, 3),
        citation_english(known, lexicon) if known else one.english,
        text[own.start : own.end] if own else text,
        summary,
        block,
        start,
        end,
        one.analysis.pos if one.analysis else None,
        start - own.start if own else start,
    )


def _commonest(forms: Iterable[tuple[str, int]]) -> str:
    return min(forms, key=lambda each: (-each[1], len(each[0]), each[0]))[0]
