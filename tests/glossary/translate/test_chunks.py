from hypothesis import given
from hypothesis import strategies as st

from glossary.translate.chunks import Measure, chunks
from glossary.translate.engines import ENGINES

SENTENCE = "عقد المجلس اجتماعا طارئا، ثم تفرق أعضاؤه."


def test_sentences_stay_whole() -> None:
    """Sentences are put together up to the limit and never cut where they fit."""
    text = " ".join([SENTENCE] * 5)
    assert chunks(text, len(SENTENCE) * 2 + 1) == [f"{SENTENCE} {SENTENCE}", f"{SENTENCE} {SENTENCE}", SENTENCE]


def test_a_long_sentence_is_cut_after_a_comma_or_a_word() -> None:
    """A sentence longer than the limit is cut after a late comma, else between words, else between letters."""
    assert chunks("أولا، ثانيا ثالثا", 10) == ["أولا،", "ثانيا", "ثالثا"]
    assert chunks("واحد اثنان ثلاثة", 11) == ["واحد اثنان", "ثلاثة"]
    assert chunks("ا" * 25, 10) == ["ا" * 10, "ا" * 10, "ا" * 5]


def test_a_number_a_time_and_an_address_are_no_pause() -> None:
    """A sign within a number, a time or an address ends no piece: only one with white space behind it is a pause."""
    assert chunks("بلغ عددهم نحو 150,000 شخص", 18) == ["بلغ عددهم نحو", "150,000 شخص"]
    assert chunks("وصل القطار عند 10:30 صباحا", 18) == ["وصل القطار عند", "10:30 صباحا"]
    assert chunks("انظر الصفحة https://a.example هنا", 18) == ["انظر الصفحة", "https://a.example", "هنا"]
    assert chunks("بلغ العدد، وهو 150,000 شخص", 18) == ["بلغ العدد،", "وهو 150,000 شخص"]


def test_marks_stay_with_their_letter() -> None:
    """A word that has to be cut is not cut between a letter and its marks."""
    assert chunks("بَ" * 4, 3) == ["بَ"] * 4


@given(
    text=st.text(alphabet="اب َ،.؟ \n\tx", max_size=300),
    limit=st.integers(min_value=12, max_value=60),
    measure=st.sampled_from([engine.measure for engine in ENGINES]),
)
def test_nothing_is_lost_and_nothing_too_long(text: str, limit: int, measure: Measure) -> None:
    """However a text is cut, all its characters but white space are there in order, and each piece fits."""
    pieces = chunks(text, limit, measure)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(piece.strip() == piece != "" and measure(piece) <= limit for piece in pieces)
