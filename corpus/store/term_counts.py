"""In how many articles frequent terms stand, where the engine would have to look at each of them to say so."""

from collections import Counter
from collections.abc import Collection, Iterable
from math import inf

from sqlalchemy import Column, Connection, Integer, Table, and_, delete, func, insert, select, text

from corpus.store.columns import SHORT
from corpus.store.tables import METADATA, articles
from corpus.store.tsvectors import quoted, read

_EVERY, _EVERY_OF_MANY, _MANY = 1_000, 5_000, 10_000
"""After how many new articles the counts are made anew, and from how many articles on less often."""
_SAMPLE = 5_000
_FREQUENT = 8
"""Articles of the sample in which a term that is kept stands; where it stands in fewer, all are counted quickly."""
_RARE = 160
"""Articles of a term without a count that are counted where it is enough to know about how rare it is."""
_RARE_ONES = 2
"""How many times as many articles as the frequent terms that begin so have all of them together, at most in general."""
_LOCK = 0x7465726D
"""The number of the advisory lock under which counts are made anew."""

term_counts = Table(
    "article_term_counts",
    METADATA,
    Column("term", SHORT, primary_key=True),
    Column("articles", Integer, nullable=False),
)
"""How many articles have a frequent term, as a sample tells; the empty term stands for all articles there were then."""

_COUNT = text(
    "SELECT asked.term, (SELECT count(*) FROM (SELECT 1 FROM article_index WHERE terms @@ CAST(asked.query AS tsquery)"
    " LIMIT :most) AS few) AS doc FROM unnest(CAST(:terms AS text[]), CAST(:queries AS text[])) AS asked (term, query)"
)
_STATISTICS = text("SELECT word, ndoc FROM ts_stat(:sample) WHERE ndoc >= :least")
_SAMPLED = (
    "SELECT i.terms FROM generate_series(1, {last}, {step}) AS n (number) JOIN article_index AS i ON i.id = n.number"
)


class TermCounts:
    """Reads the counts on a connection to PostgreSQL, and makes them anew from time to time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, terms: Collection[str]) -> dict[str, int]:
        """Return in how many articles each term stands; a term that stands in none is left out."""
        return self._found(terms, None)

    def rarities(self, terms: Collection[str]) -> dict[str, int]:
        """Return the same, of terms without a count at most so many that they are known to be rare."""
        return self._found(terms, _RARE)

    def _found(self, terms: Collection[str], most: int | None) -> dict[str, int]:
        asked = select(term_counts.c.term, term_counts.c.articles).where(term_counts.c.term.in_(["", *terms]))
        known = {row.term: row.articles for row in self._connection.execute(asked)}
        grown = self._last() / known.pop("", 1) if known else 1.0
        found = {term: max(1, round(count * grown)) for term, count in known.items()}
        return found | self._counted([term for term in terms if term not in known], most)

    def begun(self, beginning: str) -> tuple[int, float]:
        """Return in how many articles at least and about at most terms stand that begin so; at most infinitely many without counts."""
        own = term_counts.c
        begins = and_(own.term >= beginning, own.term < beginning + "\U0010ffff")
        known = select(func.max(own.articles), func.sum(own.articles)).where(begins)
        any_kept = select(own.articles).where(own.term == "").scalar_subquery()
        most, together, kept = self._connection.execute(known.add_columns(any_kept)).one()
        return most or 0, (together or 0) * _RARE_ONES if kept else inf

    def refresh_at(self, numbers: Iterable[int]) -> None:
        """Make the counts anew if it is time where the articles with these row numbers were put in."""
        if any(number % (_EVERY if number < _MANY else _EVERY_OF_MANY) == 0 for number in numbers):
            self.refresh()

    def refresh(self) -> None:
        """Make the counts anew from a sample of the articles, unless somebody else is doing so."""
        if not self._connection.scalar(select(func.pg_try_advisory_xact_lock(_LOCK))):
            return
        last = self._last()
        # each number of the sample stands for as many as lie between two of them, whether there are such articles or not
        step = max(1, last // _SAMPLE)
        asked = {"sample": _SAMPLED.format(last=last, step=step), "least": _FREQUENT}
        counts = Counter[str]()
        for row in self._connection.execute(_STATISTICS, asked):
            counts[read(row.word)] += row.ndoc * step
        self._connection.execute(delete(term_counts))
        counts[""] = max(last, 1)
        rows = [{"term": term, "articles": count} for term, count in counts.items()]
        self._connection.execute(insert(term_counts), rows)

    def _last(self) -> int:
        """Return the newest row number: close enough to how many articles there are, and known at once."""
        return self._connection.scalar(select(func.max(articles.c.id))) or 0

    def _counted(self, terms: Iterable[str], most: int | None) -> dict[str, int]:
        every = list(terms)
        if not every:
            return {}
        asked = {"terms": every, "queries": list(map(quoted, every)), "most": most}
        return {row.term: row.doc for row in self._connection.execute(_COUNT, asked) if row.doc}
