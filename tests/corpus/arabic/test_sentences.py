"""The sentences of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.arabic.sentences import sentences


def cut(text):
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد. ثم غادر.", ["وصل الوفد.", "ثم غادر."]),
        ("هل وصل؟ نعم! وصل", ["هل وصل؟", "نعم!", "وصل"]),
        ('قال: "سنعود." ثم مضى.', ['قال: "سنعود."', "ثم مضى."]),
        ("ارتفع السعر 3.5 في المئة. هذا كثير.", ["ارتفع السعر 3.5 في المئة.", "هذا كثير."]),
        ("قال د. أحمد لوكالة أ. ف. ب. إنه بخير.", ["قال د. أحمد لوكالة أ. ف. ب. إنه بخير."]),
        ("فراغ هنا.. كيف يملأ؟ لا أحد يعرف...", ["فراغ هنا.. كيف يملأ؟", "لا أحد يعرف..."]),
        ("سطر أول\nسطر ثان", ["سطر أول", "سطر ثان"]),
        ("1. الأول\n2. الثاني", ["1. الأول", "2. الثاني"]),
        ("ولد عام 1950 م. وتوفي بعدها.", ["ولد عام 1950 م.", "وتوفي بعدها."]),
        ("", []),
    ],
)
def test_sentences(text, expected):
    """A sentence ends at a stop, with the quotes that close behind it; initials, numbers and pauses do not end one."""
    assert cut(text) == expected


@given(st.text(st.sampled_from('كد .!؟…"»1a\n'), max_size=60))
def test_nothing_is_lost(text):
    """Sentences ascend, are trimmed, and hold all that is not white space."""
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    assert all(piece == piece.strip() for piece in cut(text))


def test_a_long_line_is_quick():
    """A megabyte without an end of a sentence is one sentence."""
    assert len(sentences("كلمة.. " * 100_000)) == 1
