import pytest
from rich.style import Style

from tui.typeset.typesetter import Typesetter
from tui.widgets.highlighted import highlighted_line, highlighted_lines

PLAIN, FOUND = Style(), Style(bold=True)
TEXT = "… دخلت أزمة الوقود في ولاية تيغزار أسبوعها الثالث، بعدما جفت خزانات كثيرة في المدينة كلها"
WORD = (TEXT.index("الوقود"), TEXT.index("الوقود") + len("الوقود"))


def bold(part):
    """The text shown bold, in the order of the cells from left to right."""
    return "".join(segment.text for segment in part if segment.style and segment.style.bold)


@pytest.mark.parametrize("width", [12, 24, 40, 120])
def test_a_text_fills_its_box_and_says_where_it_is_cut(width):
    """The lines are as many and as wide as wanted; a text that is longer ends with an ellipsis, between two words."""
    lines = highlighted_lines(Typesetter(), TEXT, (width, 2), (PLAIN, FOUND), [WORD])
    assert [sum(segment.cell_length for segment in line) for line in lines] == [width, width]
    shown = lines[0].text
    assert shown == TEXT or (shown.endswith(" …") and TEXT.startswith(shown.removesuffix(" …")))
    assert len(shown) == len(TEXT) or TEXT[len(shown) - 2] == " "


def test_only_the_words_found_stand_out():
    """The cells of the words found have their ink, and a selection over them keeps it."""
    setter = Typesetter()
    line = highlighted_line(setter, TEXT, 200, (PLAIN, FOUND), [WORD])
    found = setter.fit("الوقود", 20).text
    assert bold(line) == found
    selected = line.with_ink([(0, len(TEXT))], Style(underline=True))
    assert bold(selected) == found
    assert all(segment.style.underline for segment in selected if segment.text.strip())
