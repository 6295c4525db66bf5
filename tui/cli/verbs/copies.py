"""`warraq copies [ID]`: versions and copies of articles."""

from typing import TYPE_CHECKING

from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import Shape, summary_shape

if TYPE_CHECKING:
    from corpus.copies import Copy, Group
    from corpus.differences import Paragraph

_WIDTHS = (12, 10, 7, 4, 16)
"""Cells of the id, the date, why it stands there, the percent and the source on a terminal."""


def configure(parser: Parser) -> None:
    """Add the arguments of `copies`."""
    parser.add_argument("id", nargs="?", type=written, metavar="ID", help="only what stands with this article")
    deeds = parser.add_mutually_exclusive_group()
    deeds.add_argument(
        "--diff", nargs=2, type=written, metavar=("BEFORE", "AFTER"), help="what was added to one and removed from it"
    )
    deeds.add_argument("--apart", action="store_true", help="say that the article is not the same as the others")
    deeds.add_argument("--together", action="store_true", help="take back what was said with --apart")
    deeds.add_argument("--show", action="store_true", help="have lists show this article in the place of the others")
    deeds.add_argument("--usual", action="store_true", help="take back what was said with --show")
    parser.add_argument("--limit", type=natural, metavar="N", help="at most so many groups")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print the groups, or one of them, or what differs; 1 if there is nothing."""
    options = invocation.options
    deeds = [name for name in ("apart", "together", "show", "usual") if getattr(options, name)]
    if options.diff:
        if options.id is not None:
            raise Misused("--diff names both articles itself: warraq copies --diff BEFORE AFTER.")
        return _differences(invocation, *options.diff)
    if deeds and options.id is None:
        raise Misused(f"--{deeds[0]} needs an article: warraq copies ID --{deeds[0]}.")
    copies = invocation.services.more.copies
    if options.id is None:
        return _listed(invocation, copies.groups(options.limit))
    article_id = invocation.services.library.get(options.id).id
    for deed in deeds:
        _do(invocation, deed, article_id)
    return _listed(invocation, [copies.group(article_id)])


def _do(invocation: Invocation, deed: str, article_id: str) -> None:
    copies = invocation.services.more.copies
    match deed:
        case "apart":
            copies.set_apart(article_id)
        case "together":
            copies.put_together(copies.partings(article_id))
        case "show":
            copies.show(article_id)
        case "usual":
            copies.show_as_usual(article_id)


def _listed(invocation: Invocation, groups: "list[Group]") -> int:
    several = [group for group in groups if group.others]
    if invocation.options.json:
        invocation.output.json({"groups": [_group_shape(group) for group in groups]})
    else:
        for number, group in enumerate(several):
            if number:
                invocation.output.line()
            for copy in (group.shown, *group.others):
                invocation.output.line(invocation.typography.row(_fields(copy), 5, _WIDTHS))
    if not several:
        own = "The article stands by itself" if groups else "No article has versions or copies"
        invocation.diagnostics.note(f"{own}.")
    return DONE if several else NOTHING


def _fields(copy: "Copy") -> tuple[str, ...]:
    summary = copy.summary
    date = summary.date.isoformat() if summary.date else ""
    why = copy.why.value if copy.why else "shown"
    return summary.id, date, why, f"{copy.alike}%", summary.source or "", summary.title


def _differences(invocation: Invocation, before: str, after: str) -> int:
    library = invocation.services.library
    ids = library.get(before).id, library.get(after).id
    paragraphs = invocation.services.more.copies.differences(*ids)
    changed = [paragraph for paragraph in paragraphs if not paragraph.is_same]
    if invocation.options.json:
        shapes = [_paragraph_shape(paragraph) for paragraph in paragraphs]
        invocation.output.json({"before": ids[0], "after": ids[1], "paragraphs": shapes})
    else:
        _print(invocation, changed)
    if not changed:
        invocation.diagnostics.note("No word differs.")
    return DONE if changed else NOTHING


def _print(invocation: Invocation, changed: "list[Paragraph]") -> None:
    from tui.telling.changes import marked

    for number, paragraph in enumerate(changed):
        if number:
            invocation.output.line()
        for line in invocation.typography.paragraph(marked(paragraph).text):
            invocation.output.line(line)


def _group_shape(group: "Group") -> Shape:
    return {**_copy_shape(group.shown), "others": [_copy_shape(copy) for copy in group.others]}


def _copy_shape(copy: "Copy") -> Shape:
    summary = copy.summary
    return {
        **summary_shape(summary),
        "address": copy.address,
        "words": summary.words,
        "added": summary.added.isoformat(),
        "why": copy.why.value if copy.why else None,
        "alike": copy.alike,
    }


def _paragraph_shape(paragraph: "Paragraph") -> Shape:
    return {
        "before": paragraph.before,
        "after": paragraph.after,
        "runs": [{"change": change.value, "text": text} for change, text in paragraph.runs],
    }
