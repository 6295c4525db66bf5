"""Figures as lines: what is counted, how many, and how much that is beside the others."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from glossary.figures import Figures

_SOURCES = 10


class Line(NamedTuple):
    """A line of figures; a heading has no value, an empty line no text either."""

    label: str
    value: str = ""
    share: float | None = None
    """How long its bar is, from 0 to 1; None for no bar."""

    @property
    def is_heading(self) -> bool:
        """Return whether it stands over others."""
        return bool(self.label) and not self.value


def figure_lines(figures: Figures) -> list[Line]:
    """Return the lines of all figures, a heading before each group."""
    groups = (_articles(figures), _reading(figures), _sources(figures), _months(figures), _words(figures))
    return [line for group in (*groups, _glossary(figures), _names(figures)) for line in (*group, Line(""))][:-1]


def _articles(figures: Figures) -> Iterator[Line]:
    own = figures.articles
    yield Line("Library")
    yield _counted("articles", own.articles)
    if own.hidden:
        yield _counted("versions and copies behind them", own.hidden)
    yield _counted("words", own.words)
    yield _counted("new in seven days", figures.added_week)
    yield _counted("new in thirty days", figures.added_month)
    yield _counted("tags", figures.tags)
    yield _counted("collections", figures.collections)


def _reading(figures: Figures) -> Iterator[Line]:
    yield Line("Reading")
    yield from _bars([("read", figures.finished), ("begun", figures.begun), ("new", figures.unread)])
    yield _counted("words read today", figures.words_today)
    yield _counted("in seven days", figures.words_week)
    yield _counted("in thirty days", figures.words_month)
    yield _counted("days of these with reading", figures.days_read)
    yield _counted("words read since they are counted", figures.words_all)


def _sources(figures: Figures) -> Iterator[Line]:
    every = figures.articles.sources
    yield Line("Sources")
    yield from _bars([(name or "no source", count) for name, count in every[:_SOURCES]])
    if len(every) > _SOURCES:
        yield _counted(f"{len(every) - _SOURCES:,} others", sum(count for _name, count in every[_SOURCES:]))


def _months(figures: Figures) -> Iterator[Line]:
    yield Line("Articles by the month they state")
    yield from _bars(figures.months)
    if figures.undated:
        yield _counted("no date", figures.undated)


def _words(figures: Figures) -> Iterator[Line]:
    yield Line("Words you marked")
    marked = [(status, count) for status, count in figures.vocabulary.items() if status != "new"]
    yield from _bars(sorted(marked)) if marked else [Line("none yet", "0")]


def _glossary(figures: Figures) -> Iterator[Line]:
    yield Line("Glossary")
    yield _counted("entries", figures.entries)
    new = [(f"new in {month}", count) for month, count in figures.growth]
    first = next((place for place, (_month, count) in enumerate(new) if count), len(new))
    yield from _bars(new[first:])


def _names(figures: Figures) -> Iterator[Line]:
    called = {"PER": "people", "ORG": "organisations", "LOC": "places"}
    yield Line("Names in articles")
    yield from _bars([(called.get(kind, kind), count) for kind, count in figures.names.items()])


def _counted(label: str, count: int) -> Line:
    return Line(label, f"{count:,}")


def _bars(counts: Iterable[tuple[str, int]]) -> Sequence[Line]:
    """Return lines with bars, the longest for the largest."""
    every = list(counts)
    most = max((count for _label, count in every), default=0)
    return [Line(label, f"{count:,}", count / most if most else 0.0) for label, count in every]
