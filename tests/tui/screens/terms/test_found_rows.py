"""The rows of what was found of entries, and where their parts stand."""

from types import SimpleNamespace

import pytest

from glossary.checking.findings import Check, Finding
from tests.tui.screens.beside import SETTER, WIDTH, ink
from tui.screens.terms.finding.check import CheckScreen
from tui.screens.terms.finding.occurrences import OccurrencesScreen

SCREEN = SimpleNamespace(rows=SimpleNamespace(row_ink=ink, ink=ink), typesetter=SETTER)
PLACE = SimpleNamespace(
    before="عند", keyword="نهر", after="بارد", translation="river", article=SimpleNamespace(date=None)
)
FINDING = Finding(Check.NUMBER, 7, "No number.", "A river.", "نهر بارد")


def test_the_bar_of_an_occurrence_stands_where_its_row_begins() -> None:
    """At the left, before what follows the keyword."""
    assert OccurrencesScreen.paint(SCREEN, PLACE, WIDTH, True)[0].text.startswith("▌ ")


def test_the_bar_of_an_occurrence_stands_at_the_right_in_an_arabic_interface(arabic: None) -> None:
    """Beside what stands before the keyword, as that of any other list."""
    row = OccurrencesScreen.paint(SCREEN, PLACE, WIDTH, True)[0].text
    drawn = ["".join(cell.text for cell in SETTER.fit(word, WIDTH).cells) for word in ("بارد", "نهر", "عند")]
    assert row.endswith(" ▐")
    assert [*map(row.index, drawn)] == sorted(map(row.index, drawn))


@pytest.mark.usefixtures("either_interface")
def test_the_line_of_a_finding_stands_beside_its_english() -> None:
    """Below what the finding is, not below the bar."""
    row = CheckScreen.paint(SCREEN, FINDING, WIDTH, True)[1].text
    assert (row[:2].isspace(), row[-2:].isspace()) == (True, True)
