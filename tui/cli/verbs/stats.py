"""`warraq stats`: figures of the library and of what was made of it."""

from typing import TYPE_CHECKING

from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import Shape

if TYPE_CHECKING:
    from glossary.figures import Figures

_VALUE, _BAR = 10, 30


def configure(parser: Parser) -> None:
    """Add what `stats` takes."""
    parser.offer_json()
    parser.set_defaults(run=run)
    parser.only_reads()


def run(invocation: Invocation) -> int:
    """Print the figures in groups, with bars where somebody sees them."""
    from tui.telling.told_figures import figure_lines

    figures = invocation.services.more.figures()
    if invocation.options.json:
        invocation.output.json(_shape(figures))
        return DONE
    for line in figure_lines(figures):
        if not line.value:
            invocation.output.line(line.label)
            continue
        head = f"{line.value:>{_VALUE}}  " + (_bar(line.share) if invocation.output.is_terminal else "")
        invocation.output.line(head + invocation.typography.inline(line.label, len(head)))
    return DONE


def _bar(share: float | None) -> str:
    """Return a share as a bar, the space behind it included; nothing where the line has none."""
    drawn = "━" * max(round(share * _BAR), int(share > 0)) if share is not None else None
    return "" if drawn is None else f"{drawn:<{_BAR}}  "


def _shape(figures: "Figures") -> Shape:
    own = figures.articles
    return {
        "articles": own.articles,
        "words": own.words,
        "hidden": own.hidden,
        "added": {"week": figures.added_week, "month": figures.added_month},
        "read": {"finished": figures.finished, "begun": figures.begun, "new": figures.unread},
        "words_read": {
            "today": figures.words_today,
            "week": figures.words_week,
            "month": figures.words_month,
            "all": figures.words_all,
            "days_of_month": figures.days_read,
        },
        "sources": [{"name": name, "articles": count} for name, count in own.sources],
        "months": [{"month": month, "articles": count} for month, count in figures.months],
        "undated": figures.undated,
        "vocabulary": dict(figures.vocabulary),
        "glossary": {
            "entries": figures.entries,
            "new": [{"month": month, "entries": count} for month, count in figures.growth],
        },
        "names": dict(figures.names),
        "tags": figures.tags,
        "collections": figures.collections,
    }
