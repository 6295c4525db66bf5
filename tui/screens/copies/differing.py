"""What differs between two articles, as paragraphs to be shown."""

from collections.abc import Iterator, Sequence

from corpus.differences import Change
from corpus.differences import Paragraph as Differing
from tui.language.spoken import gettext as _
from tui.language.spoken import ngettext
from tui.telling.changes import marked
from tui.widgets.arabic_text import Paragraph

_INKS = {Change.ADDED: "found", Change.REMOVED: "struck"}
_BLANK = Paragraph("")


def paragraphs_of(differing: Sequence[Differing], *, whole: bool) -> list[Paragraph]:
    """Return the paragraphs that differ with what was added and removed in them, and how many stand between; or all."""
    found = list(_shown(differing, whole))
    return found[:-1] if found else [Paragraph(_("No word differs."), "faint")]


def _shown(differing: Sequence[Differing], whole: bool) -> Iterator[Paragraph]:
    same = 0
    for each in differing:
        if each.is_same and not whole:
            same += 1
            continue
        yield from _skipped(same)
        same = 0
        text, ranges = marked(each)
        inks = tuple((start, end, _INKS[change]) for change, start, end in ranges)
        yield Paragraph(text, "faint" if each.is_same else "plain", inks)
        yield _BLANK
    if same < len(differing):
        yield from _skipped(same)


def _skipped(same: int) -> Iterator[Paragraph]:
    if same:
        said = ngettext("· {n} paragraph is the same ·", "· {n} paragraphs are the same ·", same)
        yield Paragraph(said.format(n=same), "faint")
        yield _BLANK
