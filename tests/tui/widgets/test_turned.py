"""Text copied by the terminal itself from what warraq shows."""

import pytest

from tui.typeset.typesetter import Typesetter
from tui.widgets.typing.admitted import admitted
from tui.widgets.typing.turned import in_reading_order

TEXTS = [
    "السلام عليكم",
    "فاز قارب خشبي عمره ستون عاما",
    "قال Reuters إن 12 شخصا (من 30) وصلوا",
    "كَتَبَ الطالبُ الدرسَ",
    "The word ثقافة means culture",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_stands_on_the_screen_is_turned_back(text: str) -> None:
    """A line taken from the screen as it is seen comes in as it is read."""
    typesetter = Typesetter()
    seen = typesetter.fit(text, 200).text
    assert seen != text
    assert admitted(in_reading_order(seen, typesetter)) == text


@pytest.mark.parametrize("text", [*TEXTS, "\ufee3\ufeae\ufea3\ufe92\ufe8e", "no Arabic", "ﻻ"])
def test_what_is_in_reading_order_stays(text: str) -> None:
    """Plain letters, and joined ones that stand in reading order, are left alone."""
    assert in_reading_order(text, Typesetter()) == text
