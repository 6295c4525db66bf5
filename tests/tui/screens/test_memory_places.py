"""Where a translated segment stands in the library."""

import pytest

from corpus.library import Library
from tui.screens.memory.places import place_of

TEXT = "وقال الوزير في 15 نوفمبر إن شركة BP ستبدأ العمل قريبا."


@pytest.mark.parametrize("around", [("", ""), ("قبل هذا. ", " وبعد هذا.")], ids=["alone", "within"])
def test_a_segment_with_numbers_and_latin_words_is_found(fresh_engine, make_article, around):
    """Digits and words in other letters among the first words of a segment are looked for like all others."""
    library = Library(fresh_engine)
    library.add(make_article("كلام آخر عن شركة أخرى."), b"")
    article = library.add(make_article("فقرة أولى.", around[0] + TEXT + around[1]), b"").article
    assert place_of(library, TEXT) == (article.id, article.blocks[-1].index, len(around[0]))


def test_a_segment_of_signs_is_nowhere(fresh_engine):
    """What has no words is not looked for."""
    assert place_of(Library(fresh_engine), "* * *") is None
