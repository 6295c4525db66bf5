"""Words of a root, and words spelt nearly so."""

import pytest

from corpus.arabic.normalise import bare
from glossary.morphology.lexicon.family import RootFamilies
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.nearest import nearest


@pytest.fixture(scope="module")
def families(lexicon: Lexicon) -> RootFamilies:
    return RootFamilies(lexicon.stems)


@pytest.mark.parametrize(
    ("root", "lemma"),
    [
        ("كتب", "مَكْتَب"),
        ("قول", "مَقال"),
        ("شدد", "شَدِيد"),
        ("أخذ", "اِتَّخَذ"),
        ("سأل", "مَسْؤُول"),
        ("زلزل", "زِلْزال"),
    ],
)
def test_a_root_has_its_words(families: RootFamilies, root: str, lemma: str) -> None:
    """The family of a root holds words of every kind, each once."""
    found = families.of(root)
    lemmas = [(each.lemma, each.pos) for each in found]
    assert lemma in {each.lemma for each in found}
    assert len(lemmas) == len(set(lemmas))
    assert all(each.gloss for each in found)


def test_words_alike_are_told_once(families: RootFamilies) -> None:
    """No two words of a root are written alike and mean the same."""
    for root in ("بلع", "زرد", "كتب", "عمل"):
        seen = [(bare(each.lemma), each.gloss) for each in families.of(root)]
        assert len(set(seen)) == len(seen)


def test_names_are_no_family(families: RootFamilies) -> None:
    """Names made of a root are left out, and a root that is none has no words."""
    assert "PROPN" not in {each.pos for each in families.of("حمد")}
    assert families.of("ظظظ") == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("الجمهوريه", "الجمهورية"),
        ("انتخبات", "انتخابات"),
        ("المدسة", "المدرسة"),
        ("مسوول", "مسؤول"),
        ("الحكوةم", "الحكومة"),
    ],
)
def test_a_slip_leads_to_the_word(lexicon: Lexicon, written: str, meant: str) -> None:
    """A letter swapped, left out or taken for another one leads to what was meant, among four words at most."""
    found = [near.word for near in nearest(written, lexicon)]
    assert meant in found
    assert len(found) <= 4


def test_letters_that_are_no_word_lead_nowhere(lexicon: Lexicon) -> None:
    """What is near nothing, too short or too long has no neighbours."""
    assert [nearest(word, lexicon) for word in ("ظظثظظ", "كت", "ن" * 40)] == [[], [], []]
