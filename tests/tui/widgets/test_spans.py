"""Words and sentences around a place in a text."""

import pytest

from tui.widgets.spans import Reach, span_around, word_spans

MIXED = "قالَ المُدِيرُ: 3,5% من Apple's سوق."


def test_words_keep_their_marks_and_numbers_their_signs() -> None:
    """Harakat do not end a word, nor do a comma in a number and an apostrophe in a name."""
    words = [MIXED[slice(*span)] for span in word_spans(MIXED)]
    assert words == ["قالَ", "المُدِيرُ", "3,5%", "من", "Apple's", "سوق"]


@pytest.mark.parametrize(
    ("offset", "reach", "expected"),
    [
        (MIXED.index("ِ"), Reach.WORD, "المُدِيرُ"),
        (MIXED.index(":"), Reach.WORD, ":"),
        (0, Reach.TEXT, MIXED),
    ],
)
def test_a_place_has_a_word_and_a_text(offset: int, reach: Reach, expected: str) -> None:
    """A sign that is no word is taken by itself."""
    assert MIXED[slice(*span_around(MIXED, offset, reach))] == expected


def test_a_place_has_a_sentence() -> None:
    """The space behind a sentence belongs to the sentence before it."""
    text = "ذهب الولد. عاد الولد."
    first = "ذهب الولد."
    assert [text[slice(*span_around(text, at, Reach.SENTENCE))] for at in (2, len(first))] == [first, first]
    assert text[slice(*span_around(text, len(first) + 1, Reach.SENTENCE))] == "عاد الولد."


def test_english_has_the_sentences_of_english() -> None:
    """A title or an abbreviation with a full stop ends no sentence of a text that is read from the left."""
    text = "Mr. Ba came. The U.S. envoy left."
    sentences = [text[slice(*span_around(text, at, Reach.SENTENCE))] for at in (1, text.index("envoy"))]
    assert sentences == ["Mr. Ba came.", "The U.S. envoy left."]


def test_white_space_has_the_nearest_word() -> None:
    """A text of nothing else has none."""
    assert [span_around("كتاب   قلم", at, Reach.WORD) for at in (4, 6)] == [(0, 4), (7, 10)]
    assert span_around("   ", 1, Reach.WORD) == (1, 1)


def test_the_end_of_a_text_has_nothing_around_it() -> None:
    """Behind the last code point there is nothing to take."""
    assert span_around("كتاب", 4, Reach.WORD) == (4, 4)
    assert span_around("", 0, Reach.SENTENCE) == (0, 0)
