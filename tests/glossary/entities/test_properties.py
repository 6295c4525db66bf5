"""What holds for the names of any text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.entities.pieces import PieceReader, Sort
from glossary.entities.recognise import Recogniser
from tests.glossary.entities.passages import article

RECOGNISER = Recogniser()
WORDS = st.sampled_from(
    [
        "قال",
        "الرئيس",
        "محمد",
        "بن",
        "عبد",
        "الله",
        "أبو",
        "جماعة",
        "وزارة",
        "مدينة",
        "نهر",
        "مالي",
        "للأمم",
        "المتحدة",
        "تنظيم",
        "القاعدة",
        "و",
        "لل",
        "ال",
        "ـــ",
        "تُونِس",
        "أ",
        "ف",
        "ب",
        '"',
        "«",
        "»",
        "،",
        ".",
        "(",
        "12",
        "٣",
        "X",
        "🔥",
        "\u200f",
        "غويتا",
        "د",
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=12).map("".join), st.text(max_size=60)
)


@given(st.lists(TEXTS.map(str.strip).filter(bool), min_size=1, max_size=3))
@settings(max_examples=300, deadline=None)
def test_mentions_are_pieces_of_the_text(texts):
    """Every mention is a non-empty piece of its block, none overlap, and they come in order."""
    one = article(*texts)
    mentions = RECOGNISER.mentions(one)
    places = [(each.block, each.start, each.end) for each in mentions]
    assert places == sorted(places)
    assert all(one.blocks[each.block].text[each.start : each.end] == each.surface != "" for each in mentions)
    follows = pairwise(mentions)
    assert all(before.block < after.block or before.end <= after.start for before, after in follows)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_pieces_hold_the_whole_text(text):
    """The pieces of a text are in order and between them is nothing but white space."""
    end = 0
    for piece in PieceReader().pieces(text):
        assert text[end : piece.start].strip() == ""
        assert text[piece.start : piece.end] == piece.text
        assert piece.sort in Sort
        end = piece.end
    assert text[end:].strip() == ""
