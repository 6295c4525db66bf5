"""`warraq related ID`: the articles that share the most with one, and why; or the timeline of its story."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import Shape, summary_shape
from tui.cli.verbs.entity.current import read_articles
from tui.cli.verbs.entity.listing import entity_reference
from tui.telling.counted import counted

if TYPE_CHECKING:
    from corpus.model import Summary
    from glossary.relations import Chapter, Kin
    from glossary.terminology import Concept

_LIMIT = 10
_NEW = 6
"""New names and terms of an article that the timeline says."""


def configure(parser: Parser) -> None:
    """Add what `related` takes."""
    parser.add_argument("article", type=written, metavar="ID", help="an article of the library")
    parser.add_argument(
        "--timeline", action="store_true", help="the articles of its story by days, with what is new in each"
    )
    parser.add_argument("--limit", type=natural, default=_LIMIT, metavar="N", help=f"at most so many, {_LIMIT} if none")
    parser.offer_json()
    parser.set_defaults(run=run)
    parser.only_reads()


def run(invocation: Invocation) -> int:
    """Print each related article with the reason; 1 if there is none."""
    own = invocation.services.library.get(invocation.options.article).id
    read_articles(invocation)
    relations = invocation.services.more.relations
    if invocation.options.timeline:
        return _timeline(relations.story(own), own, invocation)
    found = relations.related(own, invocation.options.limit)
    if invocation.options.json:
        invocation.output.json({"article": own, "related": [_kin_shape(each) for each in found]})
    else:
        for kin in found:
            _print_title(kin.related.summary, invocation)
            invocation.output.line("  " + invocation.typography.inline(kin.reason(), 2))
    if not found:
        invocation.diagnostics.note("No other article shares much with it.")
    return DONE if found else NOTHING


def _timeline(story: "Sequence[Chapter]", own: str, invocation: Invocation) -> int:
    if invocation.options.json:
        invocation.output.json({"article": own, "story": [_chapter_shape(each) for each in story]})
    else:
        for chapter in story:
            gap = chapter.part.gap
            told = f"  {counted(gap, 'day')} later" if gap else ""
            if told:
                invocation.output.line(told)
            _print_title(chapter.part.summary, invocation)
            if new := "" if chapter.part.is_first else new_in(chapter, _NEW):
                invocation.output.line("  " + invocation.typography.inline(f"new: {new}", 2))
    if len(story) < 2:
        invocation.diagnostics.note("No other article tells the same story.")
    return DONE if len(story) > 1 else NOTHING


def new_in(chapter: "Chapter", most: int) -> str:
    """Return the first names and terms that an article brings into a story."""
    return "، ".join(chapter.new[:most]) + (f" … {len(chapter.new) - most} more" if len(chapter.new) > most else "")


def _print_title(summary: "Summary", invocation: Invocation) -> None:
    date = summary.date.isoformat() if summary.date else " " * 10
    head = f"{summary.id}  {date}  "
    invocation.output.line(head + invocation.typography.inline(summary.title, len(head)))


def _kin_shape(kin: "Kin") -> Shape:
    return {
        **summary_shape(kin.related.summary),
        "score": round(kin.related.score, 3),
        "reason": kin.reason(),
        "names": [entity_reference(each) for each in kin.names],
        "terms": [_term_shape(each) for each in kin.terms],
        "words": list(kin.related.words),
    }


def _chapter_shape(chapter: "Chapter") -> Shape:
    return {
        **summary_shape(chapter.part.summary),
        "days_later": chapter.part.gap,
        "new_names": [entity_reference(each) for each in chapter.names],
        "new_terms": [_term_shape(each) for each in chapter.terms],
    }


def _term_shape(concept: "Concept") -> Shape:
    english = next((term.text for term in concept.in_language("en")), "")
    arabic = next((term.text for term in concept.in_language("ar")), "")
    return {"concept": concept.id, "ar": arabic, "en": english}
