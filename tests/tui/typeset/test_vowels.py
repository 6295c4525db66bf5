"""Vowel signs that are put on words, and taken from them."""

import pytest

from corpus.arabic.normalise import bare as without_marks
from tui.typeset.typesetter import Typesetter
from tui.typeset.vowels import bare, marked, marks_of

TYPESETTER = Typesetter()


def voiced(written: str, marks: dict[int, str]) -> str:
    """A word with signs after its letters."""
    return "".join(letter + marks.get(place, "") for place, letter in enumerate(written))


@pytest.mark.parametrize(
    ("written", "vocalised", "shown"),
    [
        ("كتاب", "كِتاب", "كِتاب"),
        ("والمدرسة", "وَالمَدْرَسَة", "وَالمَدْرَسَة"),
        ("اكل", "أَكَل", "اَكَل"),
        ("كتـاب", "كِتاب", "كِتـاب"),
    ],
)
def test_the_letters_stay_as_they_are_written(written: str, vocalised: str, shown: str) -> None:
    """A word gets the signs of its reading on its own letters, whatever hamza the reading writes."""
    assert voiced(written, marks_of(written, vocalised)) == shown


def test_what_is_written_is_believed_first() -> None:
    """A vowel that the text writes stays; a shadda of either is shown, before the vowel."""
    written = "مدرّس"
    marks = marks_of(written, "مُدَرِّس")
    assert marks[2] == "\N{ARABIC SHADDA}\N{ARABIC KASRA}"
    assert marks_of("كُتب", "كَتَب")[0] == "\N{ARABIC DAMMA}"


def test_a_word_has_one_tanwin() -> None:
    """Where the text writes it before the alef and the reading on it, it stands where it is written."""
    written = "جدًا"
    assert "".join(marks_of(written, "جِدّاً").values()).count("\N{ARABIC FATHATAN}") == 1


def test_other_letters_get_no_signs() -> None:
    """A reading of other letters than the word's says nothing of how it is said."""
    assert marks_of("كتاب", "مَكْتَب") == {}


def test_a_line_keeps_its_cells() -> None:
    """Signs are put on and taken off without another width, another order or other code points."""
    text = "قال سَلام إن الأمر 12% صعب."
    prepared = TYPESETTER.prepare(text)
    line = TYPESETTER.line(prepared, TYPESETTER.lay_out(prepared, 60)[0])
    start = text.index("الأمر")
    changed = marked(bare(line), marks_of("الأمر", "الأَمْر", start))
    assert [cell[1:] for cell in changed.cells] == [cell[1:] for cell in line.cells]
    assert without_marks(changed.text) == without_marks(line.text)
    assert changed.text.count("\N{ARABIC FATHA}") == changed.text.count("\N{ARABIC SUKUN}") == 1
    assert bare(line, text.index("سَلام"), text.index(" إن")).text == line.text
