"""Morphology databases in the ALMOR form."""

import pytest

from glossary.dictionaries.entry import Form
from glossary.errors import UnusableDictionary
from glossary.morphology.grammar.buckwalter import vocalised_from_arabic
from tests.glossary.dictionaries.written import MORPHOLOGY, morphology


def in_transliteration(text):
    """The same database as older ones were written."""
    return "".join(vocalised_from_arabic(each) if "\u0600" < each < "\u06ff" else each for each in text)


@pytest.mark.parametrize("write", [str, in_transliteration])
def test_words_are_taken_apart(add, shelf, tmp_path, write):
    """A word is read as the parts whose categories go together, in Arabic letters or Buckwalter's transliteration."""
    about = add(morphology(tmp_path, write(MORPHOLOGY)))
    assert (about.form, about.entries) == (Form.MORPHOLOGY, 2)
    found = shelf.readings("والزغلول")
    assert [(each.vocalised, each.lemma, each.pos, each.root, each.gloss) for each in found] == [
        ("وَالزُّغْلُول", "زُغْلُول", "NOUN", "زغل", "squab; young pigeon")
    ]
    assert [clitic.gloss for clitic in found[0].proclitics] == ["and", "the"]
    assert (found[0].features, found[0].dictionary, found[0].lemma_id != "") == (
        ("masculine", "singular"),
        "words",
        True,
    )
    theirs = shelf.readings("زغلولهم")
    assert [[(clitic.text, clitic.gloss) for clitic in each.enclitics] for each in theirs] == [[("هُم", "their")]]
    plural = shelf.readings("التغريدات")
    assert [(each.lemma, each.features) for each in plural] == [("تَغْرِيدَة", ("feminine", "plural"))]


@pytest.mark.parametrize("word", ["والزغلولهم", "زغلولات", "بزغلول", "", "زغلول قديم", "ز" * 5000])
def test_what_does_not_go_together(add, shelf, tmp_path, word):
    """A word of parts that the tables do not allow is not read."""
    add(morphology(tmp_path))
    assert shelf.readings(word) == []


def test_lemmas_are_entries(add, shelf, tmp_path):
    """Its lemmas can be looked up like headwords."""
    add(morphology(tmp_path))
    assert [(entry.headword, entry.senses) for entry in shelf.look("زغلول")] == [("زُغْلُول", ("squab", "young pigeon"))]


@pytest.mark.parametrize("section", ["STEMS", "TABLE AC", "SUFFIXES"])
def test_a_section_is_missing(add, tmp_path, section):
    """A database that was cut off is refused, with what it lacks."""
    with pytest.raises(UnusableDictionary, match=section):
        add(morphology(tmp_path, MORPHOLOGY.replace(f"###{section}###\n", "###OTHER###\n")))


def test_damaged_lines_are_counted(add, tmp_path):
    """A stem that is no line of three fields is left out and counted."""
    assert add(morphology(tmp_path, MORPHOLOGY.replace("###TABLE AB", "broken line\n###TABLE AB"))).skipped == 1
