"""How often a name stands in an article, beside the day of that."""

import re
from datetime import date
from types import SimpleNamespace

import pytest
from rich.style import Style

from glossary.authority.listed import NamedArticle
from tests.tui.screens.beside import SETTER, WIDTH, ink
from tui.screens.entities.card_rows import CardRows
from tui.screens.entities.shared import Both, SharedScreen
from tui.widgets.fitted import strip_of

SUMMARY = SimpleNamespace(date=date(2026, 11, 22), title="نهر بارد")
SCREEN = SimpleNamespace(rows=SimpleNamespace(row_ink=ink), typesetter=SETTER, _typesetter=SETTER, row_ink=ink)


@pytest.mark.usefixtures("either_interface")
def test_numbers_stand_apart_from_the_day() -> None:
    """No number runs into another one, whichever way the interface runs."""
    card = CardRows._article(SCREEN, NamedArticle(SUMMARY, 3, 0), WIDTH, False)
    shared = SharedScreen.paint(SCREEN, Both(SUMMARY, "3", "12+4"), WIDTH, False)
    for told, numbers in ((strip_of(card, WIDTH, Style()), {"3"}), (shared[0], {"3", "12+4"})):
        assert {*re.findall(r"\d[\d+-]*", told.text)} == {"2026-11-22", *numbers}
