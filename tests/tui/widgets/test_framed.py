"""Titles in borders are seen from where their reading begins, however narrow the box."""

import pytest
from textual.widgets import Static

from tui.language.spoken import SPOKEN
from tui.settings.model import Language
from tui.typeset.typesetter import Typesetter
from tui.widgets.framed import entitle


@pytest.fixture
def box():
    """A box, and Arabic spoken as long as the test lasts."""
    SPOKEN.speak(Language.ARABIC)
    yield Static()
    SPOKEN.speak(Language.ENGLISH)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("دار دور", "…ﺭﻭﺩ ﺭﺍﺩ"[1:]),
        ("دار دور دار", "…ﺭﻭﺩ ﺭﺍﺩ"),
        ("Merge entries", "Merge e…"),
    ],
)
def test_a_title_is_cut_where_its_reading_ends(box, title, shown):
    """In a narrow box an Arabic title keeps its beginning at the right, an English one at the left."""
    entitle(box, Typesetter(), title)
    assert box._border_title.truncate(8, ellipsis=True).plain == shown


def test_a_box_is_called_by_what_was_written(box):
    """Who asks for the title gets it as it is stored, to be set anew: the help of a box is headed by it."""
    entitle(box, Typesetter(), "محركات الترجمة")
    assert box.border_title == "محركات الترجمة"
