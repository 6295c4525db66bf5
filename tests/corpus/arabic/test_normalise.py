"""Copies of text for comparison, and the way back."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from corpus.arabic.normalise import bare, composed, fold, folded

MIXED = st.text(
    st.sampled_from("كتابأإآٱىئؤةہکیپ\u064b\u064e\u0651\u0670\u0640\u200c\u200f٣۴aBÇß ﷺﻻ.،\n🔥"), max_size=60
)


def test_bare():
    """Marks and tatweel go, letters stay as they are."""
    assert bare("مُحَمَّـــدٌ أكرَمَهُ") == "محمد أكرمه"


def test_fold():
    """Forms of alef, yeh, heh, waw and kaf, digits and capitals fall together."""
    assert fold("إلى أُمَّةٍ آخَرَ ٱلمسؤول شاطئ یک ٣٫۴ Paris") == "الي امه اخر المسوول شاطي يك 3٫4 paris"


def test_fold_presentation_forms():
    """Letters in presentation forms are the same letters, a ligature its letters."""
    assert fold("\ufefb\ufee3\ufe91") == "لامب"


def test_offsets_lead_back():
    """A hit in the folded copy is the written word in the original, marks included."""
    text = "قال: مُدَرِّسَةٌ جديدة"
    copy = folded(text)
    start = copy.text.index("مدرسه")
    assert text[copy.offsets[start] : copy.offsets[start + 5]].strip() == "مُدَرِّسَةٌ"


@given(MIXED)
def test_folded_agrees_with_fold(text):
    """The copy with its map is what `fold` returns, with an offset for every code point and for the end, never descending."""
    copy = folded(text)
    assert copy.text == fold(text)
    assert len(copy.offsets) == len(copy.text) + 1
    assert list(copy.offsets) == sorted(copy.offsets)
    assert copy.offsets[-1] == len(text)


@given(MIXED)
def test_fold_is_stable(text):
    """Folding twice is folding once."""
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.sampled_from(["ب", "e", " ", "\u0301", "\u0323", "\u064e", "\u0651", "\u0653", "ا"]), max_size=60))
def test_composed_is_the_normal_form_of_unicode(pieces):
    """Where no letter has more marks than any language gives it, nothing is composed but what Unicode composes."""
    text = "".join(pieces)
    assert composed(text) == unicodedata.normalize("NFC", text)
    assert composed(text, "NFKD") == unicodedata.normalize("NFKD", text)


def test_a_heap_of_marks_is_composed_in_pieces():
    """Marks in wrong order, a hundred thousand on one letter, take no longer than as many letters; none is lost."""
    heap = "\u0301\u0323" * 50_000
    found = composed(f"e{heap} cafe\u0301")
    assert found.endswith(" café")
    decomposed = unicodedata.normalize("NFD", found.removesuffix(" café").translate({0x0301: None, 0x0323: None}))
    marks = found.count("\u0301") + found.count("\u0323") + len(decomposed) - 1
    assert (decomposed[0], marks) == ("e", len(heap))
