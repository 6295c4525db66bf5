import pytest

from glossary.morphology.grammar.buckwalter import vocalised_from_arabic
from glossary.morphology.grammar.compounds import parted
from glossary.morphology.grammar.romanise import romanised_name, romanised_reading
from glossary.morphology.lexicon.lexicon import Lexicon


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("عَبْداللّٰه", "ʻAbd Allāh"),
        ("عبدالله", "ʻAbd Allāh"),
        ("عَبْد اللّٰه", "ʻAbd Allāh"),
        ("عَبْدالعَزِيز", "ʻAbd al-ʻAzīz"),
        ("أَبُوبَكْر", "Abū Bakr"),
        ("نُورالدِّين", "Nūr al-Dīn"),
        ("سَيْف الإِسْلام", "Sayf al-Islām"),
        ("ذُو الفَقار", "Dhū al-Faqār"),
        ("نَصْراللّٰه", "Naṣr Allāh"),
        ("مُصْطَفَى", "Muṣṭafá"),
        ("فاطِمَة", "Fāṭimah"),
    ],
)
def test_names_of_two_words_are_romanised_in_their_parts(name: str, latin: str) -> None:
    """Written as one word or two, each has its capital."""
    assert romanised_name(name) == latin


@pytest.mark.parametrize("word", ["لاحِق", "والِدَين", "خالِدِين", "عَبْد", "الدِّين"])
def test_words_that_only_look_like_such_names_stay_whole(word: str) -> None:
    """A short word before the ending is no first name."""
    assert len(parted(vocalised_from_arabic(word))) == 1


def test_a_reading_of_such_a_name_has_capitals_after_its_proclitic(lexicon: Lexicon) -> None:
    """`and to ʻAbd Allāh` keeps small letters before the name."""
    reading = next(each for each in lexicon.analyse("وعبدالله") if each.pos == "PROPN")

    assert romanised_reading(reading) == "wa-ʻAbd Allāh"
