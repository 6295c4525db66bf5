"""Related articles in their list: how much is shared, whole, beside what it is."""

from types import SimpleNamespace

import pytest
from rich.style import Style

from tui.screens.related.rows import RelatedPainter
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import base_of

SETTER = Typesetter()
WIDTH = 80
NAME = "باماكو"


def ink(*_: object, **__: object) -> Style:
    """Return what rows are painted with here."""
    return Style()


ROWS = SimpleNamespace(row_ink=ink, ink=ink)


def seen(text: str) -> str:
    """Return a text as it is seen."""
    return "".join(cell.text for cell in SETTER.fit(text, WIDTH, base_of(text)).cells)


@pytest.mark.usefixtures("arabic")
def test_what_is_shared_is_counted_whole_beside_its_names() -> None:
    """In Arabic, too, the names are counted before the terms, no number is cut, and a blank parts them from the names."""
    item = SimpleNamespace(
        related=SimpleNamespace(summary=SimpleNamespace(title=NAME, date=None)),
        names=range(10),
        terms=range(9),
        shared=(NAME,),
    )
    said = RelatedPainter(SETTER).kin(ROWS, item, WIDTH, False)[1].text.split()
    assert said == [seen(NAME), *seen("المشترك: 10 أسماء، 9 مصطلحات").split()]
