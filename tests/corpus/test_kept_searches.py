import pytest

from corpus.errors import StaleSearch, UnclearSearch, UnfitName, UnknownSearch
from corpus.kept_searches import KeptSearches
from corpus.library import Library


@pytest.fixture
def kept(engine):
    return KeptSearches(engine, "me")


def names(kept):
    return [each.name for each in kept.all()]


def test_a_search_is_kept_found_renamed_forgotten_and_brought_back(kept):
    """A query has one name, found in any spelling; whatever is done to it can be taken back, unless its name was taken."""
    made = kept.keep("  أخبار   مالي ", "source:bbc مالي")
    assert (made.name, made.query, made.author, made.looked) == ("أخبار مالي", "source:bbc مالي", "me", None)
    assert kept.keep("اخبار مالى", "source:bbc مالي") == made == kept.get("اخبار مالي")
    with pytest.raises(UnfitName, match="kept already"):
        kept.keep("أخبار مالي", "غويتا")

    changed = kept.change(made, name="Mali", query="مالي")
    assert (changed.name, changed.query, changed.version) == ("Mali", "مالي", 2)
    with pytest.raises(StaleSearch):
        kept.change(made, name="Mali 2")

    kept.forget(changed.id)
    assert names(kept) == []
    with pytest.raises(UnknownSearch):
        kept.forget(changed.id)
    kept.restore(changed.id)
    assert names(kept) == ["Mali"]
    kept.forget(changed.id)
    kept.keep("mali", "باماكو")
    with pytest.raises(UnfitName):
        kept.restore(changed.id)


def test_a_blank_behind_the_last_word_is_kept(kept):
    """A query says with a blank at its end that its last word is whole; other blanks around it say nothing."""
    assert kept.keep("whole", "  سد \t ").query == "سد "
    assert kept.keep("begun", " سد").query == kept.keep("begun", "سد ").query == "سد"


@pytest.mark.parametrize(
    ("name", "query", "error"),
    [
        (" ", "مالي", UnfitName),
        ("x" * 121, "مالي", UnfitName),
        ("x", " ", UnfitName),
        ("x", "sorce:bbc", UnclearSearch),
    ],
)
def test_what_cannot_be_kept_is_told(kept, name, query, error):
    """A search needs a name, not too long, and a query that is understood."""
    with pytest.raises(error):
        kept.keep(name, query)
    assert kept.all() == []


def test_each_reader_learns_what_is_new(engine, kept, make_article):
    """New is what came since a reader looked last; another reader has looks of one's own."""
    library = Library(engine)
    library.add(make_article("أول خبر عن النهر"), b"")
    made = kept.keep("river", "النهر")
    kept.look(made.id)
    kept.look(made.id)
    looked = kept.get("river").looked
    assert library.count("النهر", looked) == 0
    library.add(make_article("ثاني خبر عن النهر الكبير"), b"")
    library.add(make_article("خبر عن البحر"), b"")
    assert (library.count("النهر"), library.count("النهر", looked)) == (2, 1)
    assert KeptSearches(engine, "you").get("river").looked is None
