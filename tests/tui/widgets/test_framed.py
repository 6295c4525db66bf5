"""Titles in borders are seen from where their reading begins, however narrow the box."""

import pytest
from textual.widgets import Static

from tui.language.spoken import SPOKEN
from tui.settings.model import Language
from tui.typeset.typesetter import Typesetter
from tui.widgets.framed import entitle, retell_keys


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


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (40, "Enter search · x forget · Esc leave"),
        (35, "Enter search · x forget · Esc leave"),
        (34, "Enter search · Esc leave"),
        (24, "Enter search · Esc leave"),
        (20, "Enter search · Esc …"),
    ],
)
def test_the_way_out_is_told_in_a_narrow_box(width, shown):
    """At the foot of a box keys between the first and the last go first, whole ones."""
    box = Static()
    entitle(box, Typesetter(), "", "Enter search · x forget · Esc leave")
    assert box._border_subtitle.truncate(width, ellipsis=True).plain == shown
    retell_keys(box)
    assert box._border_subtitle.truncate(24, ellipsis=True).plain == "Enter search · Esc leave"


def test_the_way_out_is_told_in_a_narrow_box_in_arabic(box):
    """The last key stands at the left there."""
    entitle(box, Typesetter(), "", "ab دار دور · cd نور · ef دار")
    assert box._border_subtitle.truncate(20, ellipsis=True).plain == Typesetter().fit("ab دار دور · ef دار", 20).text
