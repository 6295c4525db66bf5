"""What is proposed for an Arabic term."""

import pytest

from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.proposing.proposal import Kind, Proposal, with_proposals
from glossary.proposing.proposals import Proposer
from glossary.terminology import Term


@pytest.fixture(scope="module")
def proposer(lexicon: Lexicon) -> Proposer:
    return Proposer(lexicon)


def texts(found: list[Proposal], kind: Kind, *, sure: bool = True) -> list[str]:
    return [each.text for each in found if each.kind is kind and each.sure >= sure]


def term(text: str, pos: str | None = None) -> Term:
    return Term("", "ar", text, part_of_speech=pos)


@pytest.mark.parametrize(
    ("text", "english", "plural"),
    [
        ("كتاب", "book", "كتب"),
        ("دولة", "state", "دول"),
        ("طالب", "student", "طلاب"),
        ("سلاح", "weapon", "أسلحة"),
        ("مهندس", "engineer", "مهندسون"),
        ("حكومة", "government", "حكومات"),
    ],
)
def test_plurals_of_words(proposer: Proposer, text: str, english: str, plural: str) -> None:
    """A noun's plural is proposed, the broken one of the lexicon or the sound one that it allows."""
    assert texts(proposer.proposals(term(text), english), Kind.PLURAL)[0] == plural


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("مهندس معماري", "مهندسون معماريون"),
        ("رئيس الوزراء", "رؤساء الوزراء"),
        ("وزارة الدفاع", "وزارات الدفاع"),
        ("سلاح ناري", "أسلحة نارية"),
    ],
)
def test_plurals_of_phrases(proposer: Proposer, text: str, plural: str) -> None:
    """Adjectives agree: with people in the plural, with things in the feminine; what governs a genitive stays bound."""
    assert texts(proposer.proposals(term(text)), Kind.PLURAL)[0] == plural


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("خط أحمر", "خطوط حمراء"),
        ("صندوق أسود", "صناديق سوداء"),
        ("هلال أحمر", "أهلة حمراء"),
        ("لاجئ أعزل", "لاجئون عزل"),
        ("شيخ كبير", "شيوخ كبار"),
        ("جندي جريح", "جنود جرحى"),
        ("قوة عظمى", "قوى عظمى"),
        ("طالبة جامعية", "طالبات جامعيات"),
        ("وزارة دفاع", "وزارات دفاع"),
        ("رئيس سابق", "رؤساء سابقون"),
        ("عضو جديد", "أعضاء جدد"),
        ("موظف كبير", "موظفون كبار"),
        ("وزارة الأمن القومي", "وزارات الأمن القومي"),
        ("رئيس الحكومة الانتقالية", "رؤساء الحكومة الانتقالية"),
        ("مدير مكتب الرئيس", "مديرو مكتب الرئيس"),
    ],
)
def test_adjectives_are_of_the_lexicon_where_they_are_certain(proposer: Proposer, text: str, plural: str) -> None:
    """Those of another pattern in the plural or the feminine stand as the lexicon has them."""
    assert texts(proposer.proposals(term(text)), Kind.PLURAL)[0] == plural


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("وزير الخارجية الأمريكي", "وزراء الخارجية الأمريكيون"),
        ("رئيس الوزراء السابق", "رؤساء الوزراء السابقون"),
        ("مجلس الأمن القومي", "مجالس الأمن القومية"),
        ("دولة أكبر", "دول أكبر"),
        ("حساب جار", "حسابات جارة"),
        ("ضابط متقاعد", "ضباط متقاعد"),
    ],
)
def test_what_an_adjective_is_of_is_not_guessed(proposer: Proposer, text: str, plural: str) -> None:
    """Behind a genitive it may be of either word; how it would stand is offered, and nothing is taken."""
    found = proposer.proposals(term(text))
    assert texts(found, Kind.PLURAL, sure=False)[0] == plural
    assert texts(found, Kind.PLURAL) == []


@pytest.mark.parametrize(
    ("text", "vocalised", "latin"),
    [
        ("نائب الرئيس", "نائِب الرَّئِيس", "nāʼib al-raʼīs"),
        ("مجلس الشيوخ", "مَجْلِس الشُّيُوخ", "majlis al-shuyūkh"),
        ("الصندوق الأسود", "الصُّنْدُوق الأَسْوَد", "al-ṣundūq al-aswad"),
        ("الحكومة المحلية", "الحُكُومَة المَحَلِّيَّة", "al-ḥukūmah al-maḥallīyah"),
        ("قوة عظمى", "قُوَّة عُظْمَى", "qūwah ʻuẓmá"),
    ],
)
def test_the_article_is_said_as_it_is_alone(proposer: Proposer, text: str, vocalised: str, latin: str) -> None:
    """A letter of the sun is doubled behind it, and tāʼ marbūṭa is heard before a genitive alone."""
    found = proposer.proposals(term(text))
    assert texts(found, Kind.VOCALISED, sure=False) == [vocalised]
    assert texts(found, Kind.ROMANISATION, sure=False) == [latin]


def test_a_plural_has_no_plural(proposer: Proposer) -> None:
    """A term that is a plural itself is told as one, and gets no plural of a plural."""
    found = proposer.proposals(term("القوات المسلحة"))
    assert texts(found, Kind.PLURAL, sure=False) == []
    assert texts(found, Kind.NUMBER) == ["plural"]


def test_hamza_on_another_seat_is_a_look_up_form(proposer: Proposer) -> None:
    """A spelling that folding does not find is taken; one that is found anyway is offered, no more."""
    found = proposer.proposals(term("مسؤول"), "official")
    assert "مسئول" in texts(found, Kind.LOOKUP)
    other = proposer.proposals(term("هيئة"))
    assert "هيئه" not in texts(other, Kind.LOOKUP)
    assert "هيئه" in texts(other, Kind.LOOKUP, sure=False)


def test_facts_of_a_word(proposer: Proposer) -> None:
    """Root, vowels, gender, number and how the word is said come from the lexicon."""
    found = {each.kind: each.text for each in proposer.proposals(term("حكومة"), "government") if each.sure}
    assert found[Kind.ROOT] == "حكم"
    assert found[Kind.GENDER] == "feminine"
    assert found[Kind.NUMBER] == "singular"
    assert found[Kind.ROMANISATION] == "ḥukūmah"


def test_the_noun_of_a_verb(proposer: Proposer) -> None:
    """A verb of a derived form gets its masdar."""
    assert texts(proposer.proposals(term("استخدم", "VERB"), "use"), Kind.MASDAR) == ["استخدام"]


def test_the_noun_of_a_verb_is_written_as_it_stands_alone(proposer: Proposer) -> None:
    """A hamza that has another seat before an ending makes no second noun."""
    assert texts(proposer.proposals(term("أجرى", "VERB"), "conduct"), Kind.MASDAR, sure=False) == ["إجراء"]


def test_the_english_tells_homographs_apart(proposer: Proposer) -> None:
    """The vowels are those of the word that is meant."""
    book = texts(proposer.proposals(term("كتاب"), "book"), Kind.ROMANISATION)
    school = texts(proposer.proposals(term("كتاب"), "Quran school"), Kind.ROMANISATION)
    assert (book, school) == (["kitāb"], ["kuttāb"])


@pytest.mark.parametrize(
    ("text", "vocalised"), [("مسيّرة", "مُسَيَّرَة"), ("مسيرة", "مَسِيرَة"), ("عَلَم", "عَلَم"), ("عِلم", "عِلْم")]
)
def test_marks_tell_words_apart(proposer: Proposer, text: str, vocalised: str) -> None:
    """What is proposed has the marks that the term is written with."""
    assert texts(proposer.proposals(term(text)), Kind.VOCALISED, sure=False) == [vocalised]


def test_an_unknown_word_with_the_article_may_be_a_name(proposer: Proposer) -> None:
    """Its dual is offered, not taken."""
    found = proposer.proposals(term("الجنجويد"))
    assert "الجنجويدان" in texts(found, Kind.LOOKUP, sure=False)
    assert texts(found, Kind.LOOKUP) == []


def test_a_name_without_vowels_is_not_said(proposer: Proposer) -> None:
    """Where the lexicon has a word without its vowels, none are proposed, nor how it is said."""
    found = proposer.proposals(term("الحوثيون"))
    assert {each.kind for each in found}.isdisjoint({Kind.VOCALISED, Kind.ROMANISATION})


def test_words_the_lexicon_does_not_know(proposer: Proposer) -> None:
    """The dual and the plural of an unknown word are taken, since nothing else finds them."""
    found = proposer.proposals(term("هيكروتة"))
    assert texts(found, Kind.PLURAL) == ["هيكروتات"]
    assert "هيكروتتان" in texts(found, Kind.LOOKUP)
    assert texts(found, Kind.ROOT, sure=False) == []


def test_without_a_lexicon_rules_are_left(proposer: Proposer) -> None:
    """Where the lexicon is missing, endings and spellings are proposed all the same."""
    found = Proposer(None).proposals(term("هيئة"))
    assert "هيئات" in texts(found, Kind.PLURAL)


def test_nothing_for_english(proposer: Proposer) -> None:
    """Only Arabic terms get proposals."""
    assert proposer.proposals(Term("", "en", "state")) == []


def test_what_is_chosen_goes_where_it_belongs(proposer: Proposer) -> None:
    """A plural finds the entry as well; a field that says something already stays; nothing is proposed twice."""
    old = Term("", "ar", "دولة", gender="feminine", romanisation="dawla")
    found = proposer.proposals(old, "state")
    new = with_proposals(old, [each for each in found if each.sure])
    assert new.plurals == ("دول",)
    assert "دول" in new.lookups
    assert new.romanisation == "dawla"
    assert [each for each in proposer.proposals(new, "state") if each.sure] == []


@pytest.mark.parametrize("text", ["", "a b", "ا", "((", "٣٤", "و" * 400, "كلمة " * 40])
def test_odd_texts(proposer: Proposer, text: str) -> None:
    """Whatever is typed, proposing ends without an error."""
    for each in proposer.proposals(term(text)):
        assert each.text
