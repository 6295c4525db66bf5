import pytest

from glossary.model import Analysis, Clitic
from glossary.morphology.grammar.romanise import romanise, romanised_name, romanised_reading
from glossary.morphology.grammar.schemes import ALA_LC, DIN, IJMES


@pytest.mark.parametrize(
    ("vocalised", "latin"),
    [
        ("كِتاب", "kitāb"),
        ("الشَّمْس", "al-shams"),
        ("القَمَر", "al-qamar"),
        ("مِصْرِيّ", "miṣrī"),
        ("مِصْرِيَّة", "miṣrīyah"),
        ("عَمَلِيَّات", "ʻamalīyāt"),
        ("عَدُوّ", "ʻadūw"),
        ("مُؤْتَمَر", "muʼtamar"),
        ("أَمِير", "amīr"),
        ("رَئِيس", "raʼīs"),
        ("رَأْي", "raʼy"),
        ("آخَر", "ākhar"),
        ("قُرْآن", "qurʼān"),
        ("مُصْطَفَى", "muṣṭafá"),
        ("شُكْراً", "shukran"),
        ("اِنْتِقال", "intiqāl"),
        ("أَدْهَم", "adʹham"),
        ("مِائَة", "miʼah"),
        ("بَيْت", "bayt"),
        ("يَوْم", "yawm"),
        ("سِياسَة", "siyāsah"),
        ("كَتَبُوا", "katabū"),
        ("هٰذا", "hādhā"),
        ("اللّٰه", "Allāh"),
        ("مُحَمَّد", "muḥammad"),
        ("جامِعَة الدُّوَل العَرَبِيَّة", "jāmiʻat al-duwal al-ʻarabīyah"),
    ],
)
def test_romanisation_follows_ala_lc(vocalised: str, latin: str) -> None:
    """Vocalised words are romanised after the ALA-LC table of 2012."""
    assert romanise(vocalised) == latin


def test_a_final_yeh_without_its_dots() -> None:
    """With a vowel it is a consonant, as Egypt writes it; without one it is an alif."""
    assert [romanise(word) for word in ("هِىَ", "مِصْرِىّ", "مَبْنَى", "فَتًى")] == ["hiya", "miṣrī", "mabná", "fatan"]


def test_the_construct_state_is_heard() -> None:
    """Tāʼ marbūṭah is `at` before what it governs."""
    assert romanise("مَدِينَة", construct=True) == "madīnat"


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("باماكو", "Bāmākū"),
        ("محمد", "Mḥmd"),
        ("الرياض", "al-Ryāḍ"),
        ("عطا", "ʻṬā"),
        ("أحمد", "Aḥmd"),
        ("إدريس", "Idrīs"),
        ("اندرسون", "Andrsūn"),
        ("", ""),
    ],
)
def test_unvocalised_names_show_consonants_and_long_vowels(name: str, latin: str) -> None:
    """An unvocalised name keeps its consonants and long vowels and gets a capital."""
    assert romanised_name(name) == latin


def test_foreign_letters_have_their_sound() -> None:
    """Persian letters are romanised too."""
    assert romanised_name("پاريس") == "Pārīs"


def test_a_reading_is_said_in_its_parts() -> None:
    """Proclitics are set off by hyphens, the article keeps its l, and tāʼ marbūṭah is heard before a pronoun."""
    the_sun = Analysis("", "", "", "NOUN", (Clitic("وَ", "and"), Clitic("ال", "the")), "شَمْس", (), "sun")
    its_city = Analysis("", "", "", "NOUN", (Clitic("بِ", "in"),), "مَدِينَة", (Clitic("ها", "its"),), "city")

    assert romanised_reading(the_sun) == "wa-al-shams"
    assert romanised_reading(its_city) == "bi-madīnatihā"


@pytest.mark.parametrize(
    ("vocalised", "ijmes", "din"),
    [
        ("الشَّمْس", "al-shams", "aš-šams"),
        ("القَمَر", "al-qamar", "al-qamar"),
        ("غُرْفَة ثَقِيلَة", "ghurfa thaqīla", "ġurfa ṯaqīla"),
        ("خَرَج", "kharaj", "ḫaraǧ"),
        ("ذَهَب", "dhahab", "ḏahab"),
        ("مِصْرِيّ", "miṣrī", "miṣrī"),
        ("مِصْرِيَّة", "miṣriyya", "miṣrīya"),
        ("عَدُوّ", "ʿadū", "ʿadūw"),
        ("عَدُوَّة", "ʿaduwwa", "ʿadūwa"),
        ("سَيِّد", "sayyid", "sayyid"),
        ("مُؤْتَمَر", "muʾtamar", "muʾtamar"),
        ("أَمِير", "amīr", "amīr"),
        ("مُصْطَفَى", "muṣṭafā", "muṣṭafā"),
        ("أَدْهَم", "adham", "adham"),
        ("بَيْت", "bayt", "bayt"),
        ("الَّذِي", "alladhī", "allaḏī"),
        ("جامِعَة الدُّوَل", "jāmiʿat al-duwal", "ǧāmiʿat ad-duwal"),
    ],
)
def test_romanisation_follows_the_other_schemes(vocalised: str, ijmes: str, din: str) -> None:
    """The tables of IJMES and DIN 31635: half rings, digraphs or one letter each, -a for tāʾ marbūṭa, the article as heard."""
    assert (romanise(vocalised, scheme=IJMES), romanise(vocalised, scheme=DIN)) == (ijmes, din)


def test_a_word_with_an_article_of_its_own_behind_a_proclitic() -> None:
    """Behind bi- and li- ALA-LC writes Allāh and the relative pronouns as one word, the others leave the alif out only."""
    for_god = Analysis("", "", "", "NOUN", (Clitic("وَ", "and"), Clitic("لِ", "for")), "اللّٰه", (), "God")
    with_those = Analysis("", "", "", "PRON", (Clitic("بِ", "with"),), "الَّذِينَ", (), "those who")
    and_god = Analysis("", "", "", "NOUN", (Clitic("وَ", "and"),), "اللّٰه", (), "God")
    said = [
        [romanised_reading(each, scheme) for each in (for_god, with_those, and_god)] for scheme in (ALA_LC, IJMES, DIN)
    ]

    assert said == [
        ["wa-lillāh", "billadhīna", "wa-Allāh"],
        ["wa-li-llāh", "bi-lladhīna", "wa-llāh"],
        ["wa-li-llāh", "bi-llaḏīna", "wa-llāh"],
    ]


def test_the_article_behind_a_proclitic() -> None:
    """ALA-LC writes it whole but for lil-, IJMES with its l alone, DIN as it is heard."""
    the_sun = Analysis("", "", "", "NOUN", (Clitic("بِ", "with"), Clitic("ال", "the")), "شَمْس", (), "sun")
    for_the_sun = Analysis("", "", "", "NOUN", (Clitic("لِ", "for"), Clitic("ال", "the")), "شَمْس", (), "sun")
    assert [romanised_reading(the_sun, scheme) for scheme in (ALA_LC, IJMES, DIN)] == [
        "bi-al-shams",
        "bi-l-shams",
        "bi-š-šams",
    ]
    assert [romanised_reading(for_the_sun, scheme) for scheme in (ALA_LC, IJMES, DIN)] == [
        "lil-shams",
        "li-l-shams",
        "li-š-šams",
    ]
