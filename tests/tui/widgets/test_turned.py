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


SEEN = "\ufee1\ufe8e\ufec8\ufee8\ufedf\ufe8d"
"""A word as it is seen."""
READ = "النظام"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("في 12 iPhone ", ""),
        ("", " في 12 iPhone"),
        ("في ", " كان"),
        ("قال (Reuters) إن ", "، 30 منهم"),
        ("كَتَبَ ", " الطالبُ"),
    ],
)
def test_only_what_stands_as_it_is_seen_is_turned(before: str, after: str) -> None:
    """Around plain words, which come from no screen, a shaped word is turned and all else stays in its place."""
    typesetter = Typesetter()
    assert admitted(in_reading_order(f"{before}{SEEN}{after}", typesetter)) == f"{before}{READ}{after}"


def test_shaped_words_beside_plain_ones_keep_their_reading_order() -> None:
    """Two shaped words behind a plain one are turned together, a foreign word between them too."""
    typesetter = Typesetter()
    seen = typesetter.fit("النظام Reuters الجديد", 80).text
    assert admitted(in_reading_order(f"قال {seen} نعم", typesetter)) == "قال النظام Reuters الجديد نعم"


@pytest.mark.parametrize("letter", "ءآأؤإئابةتجدعغفقكلمنهوىيپچژکگی")
def test_a_screen_shows_no_letter_plain(letter: str) -> None:
    """A letter that stands alone on a screen is taken for one from a screen."""
    typesetter = Typesetter()
    text = f"{letter} مرحبا بكم {letter}"
    assert admitted(in_reading_order(typesetter.fit(text, 80).text, typesetter)) == text
