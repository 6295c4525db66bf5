"""Figures as lines: what is counted, how many, and how much that is beside the others."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from glossary.figures import Figures
from tui.language.spoken import marked

_SOURCES = 10
Say = Callable[[str], str]
"""Puts a sentence into the language that is wanted."""


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


def figure_lines(figures: Figures, say: Say = str) -> list[Line]:
    """Return the lines of all figures, a heading before each group; in English unless something says them otherwise."""
    groups = (_articles, _reading, _sources, _months, _words, _glossary, _names)
    return [line for group in groups for line in (*group(figures, say), Line(""))][:-1]


def _articles(figures: Figures, say: Say) -> Iterator[Line]:
    own = figures.articles
    yield Line(say("Library"))
    yield _counted(say("articles"), own.articles)
    if own.hidden:
        yield _counted(say("versions and copies behind them"), own.hidden)
    yield _counted(say("words"), own.words)
    yield _counted(say("new in seven days"), figures.added_week)
    yield _counted(say("new in thirty days"), figures.added_month)
    yield _counted(say("tags"), figures.tags)
    yield _counted(say("collections"), figures.collections)


def _reading(figures: Figures, say: Say) -> Iterator[Line]:
    yield Line(say("Reading"))
    yield from _bars([(say("read"), figures.finished), (say("begun"), figures.begun), (say("new"), figures.unread)])
    yield _counted(say("words read today"), figures.words_today)
    yield _counted(say("in seven days"), figures.words_week)
    yield _counted(say("in thirty days"), figures.words_month)
    yield _counted(say("days of these with reading"), figures.days_read)
    yield _counted(say("words read since they are counted"), figures.words_all)


def _sources(figures: Figures, say: Say) -> Iterator[Line]:
    every = figures.articles.sources
    # a last one alone takes no more room than to say that there is one
    shown = len(every) if len(every) == _SOURCES + 1 else _SOURCES
    yield Line(say("Sources"))
    yield from _bars([(name or say("no source"), count) for name, count in every[:shown]])
    if len(every) > shown:
        yield _counted(
            say("{number} others").format(number=f"{len(every) - shown:,}"),
            sum(count for _name, count in every[shown:]),
        )


def _months(figures: Figures, say: Say) -> Iterator[Line]:
    yield Line(say("Articles by the month they state"))
    yield from _bars(figures.months)
    if figures.undated:
        yield _counted(say("no date"), figures.undated)


def _words(figures: Figures, say: Say) -> Iterator[Line]:
    yield Line(say("Words you marked"))
    marked = [(status, count) for status, count in figures.vocabulary.items() if status != "new"]
    yield from (
        _bars([(say(status), count) for status, count in sorted(marked)]) if marked else [Line(say("none yet"), "0")]
    )


def _glossary(figures: Figures, say: Say) -> Iterator[Line]:
    yield Line(say("Glossary"))
    yield _counted(say("entries"), figures.entries)
    new = [(say("new in {month}").format(month=month), count) for month, count in figures.growth]
    first = next((place for place, (_month, count) in enumerate(new) if count), len(new))
    yield from _bars(new[first:])


def _names(figures: Figures, say: Say) -> Iterator[Line]:
    called = {"PER": marked("people"), "ORG": marked("organisations"), "LOC": marked("places")}
    yield Line(say("Names in articles"))
    yield from _bars([(say(called.get(kind, kind)), count) for kind, count in figures.names.items()])


def _counted(label: str, count: int) -> Line:
    return Line(label, f"{count:,}")


def _bars(counts: Iterable[tuple[str, int]]) -> Sequence[Line]:
    """Return lines with bars, the longest for the largest."""
    every = list(counts)
    most = max((count for _label, count in every), default=0)
    return [Line(label, f"{count:,}", count / most if most else 0.0) for label, count in every]
