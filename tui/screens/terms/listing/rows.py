"""The rows of the list, in which space selects."""

from textual.binding import Binding

from glossary.terminology import Concept
from tui.commands.bindings import with_arabic_keys
from tui.screens.terms.listing.columns import EntryPainter, arabic_of
from tui.typeset.typesetter import Typesetter
from tui.widgets.coming_rows import ComingRows


class EntryRows(ComingRows[Concept]):
    """Lists entries."""

    BINDINGS = with_arabic_keys([Binding("space", "screen.do('glossary.select')", show=False, id="glossary.select")])

    def __init__(self, painter: EntryPainter, typesetter: Typesetter) -> None:
        super().__init__(
            lambda item, width, marked: painter.paint(self, item, width, marked), copied=_copied, id="concepts"
        )


def _copied(concept: Concept | None) -> str:
    """Return an entry as it is copied: the Arabic and the English, a tab between."""
    if concept is None:
        return ""
    english = "; ".join(term.text for term in concept.in_language("en"))
    return f"{'; '.join(term.text for term in concept.in_language('ar')) or arabic_of(concept)}\t{english}"
