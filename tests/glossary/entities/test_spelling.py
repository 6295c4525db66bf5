"""Keys under which spellings of a name meet."""

import pytest

from corpus.arabic.normalise import fold
from glossary.entities.english import EnglishNames
from glossary.entities.romanised import Romaniser
from glossary.entities.spelling import Spelling
from glossary.model import EntityKind


@pytest.fixture(scope="module")
def spelling():
    return Spelling()


def person(spelling, name):
    return spelling.person_key(fold(name).split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كريستوفر لاندو", "كريستوفر لانداو"),
        ("عبد الله ديوب", "عبدالله ديوب"),
        ("عبد الله ديوب", "عبدولاي ديوب"),
        ("آسيمي غويتا", "أسيمي جويتا"),
        ("نفات تونكارا", "نفات تونكرا"),
        ("رودولف عطا الله", "رودولف عطاالله"),
        ("إبراهيم تراوري", "ابراهيم تراوريه"),
        ("فلاديمير غروموف", "فلاديمير جروموف"),
        ("أبو بكر الحداد", "أبوبكر الحداد"),
    ],
)
def test_spellings_of_one_person_meet(spelling, one, other):
    """Hamza, long vowels, /g/, doubled letters and words written together make no other person."""
    assert person(spelling, one) == person(spelling, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("حسن نصر الله", "حسين نصر الله"),
        ("محمد إدريس", "محمود إدريس"),
        ("سالم الحربي", "سليم الحربي"),
        ("سعد ديوب", "سعيد ديوب"),
        ("جمال كامل", "جميل كمال"),
        ("موسى تونكارا", "عيسى تونكارا"),
        ("بكاري كيتا", "بكاري كوتا"),
    ],
)
def test_different_people_do_not_meet(spelling, one, other):
    """Two well-known given names are two people however alike their skeletons; short skeletons count for nothing."""
    assert person(spelling, one) != person(spelling, other)


def test_organisations_and_places(spelling):
    """أميركي and أمريكي are one in an organisation; a nationality makes another bank; غانا and قانا are two places."""
    key = lambda name: spelling.organisation_key(fold(name).split())  # noqa: E731
    assert key("الجيش الأمريكي") == key("الجيش الأميركي")
    assert key("مجموعة فاجنرود") == key("مجموعة فاغنرود")
    assert key("البنك المركزي المصري") != key("البنك المركزي التونسي")
    assert spelling.place_key(["غانا"]) != spelling.place_key(["قانا"])


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("تونكارا", "Tunkara"),
        ("نفات", "Nafat"),
        ("الشريفي", "al-Sharifi"),
        ("كيندارا", "Kindara"),
        ("محضر", "Mahdar"),
        ("گلشاهي", "Galshahi"),
        ("وَقَّاص", "Waqas"),
        ("ربيع", "Rabi'"),
        ("الشافعي", "al-Shafi'i"),
        ("صعب", "Saab"),
        ("العنزي", "al-Anzi"),
        ("WHO", "WHO"),
    ],
)
def test_romanised_words(word, latin):
    """A word nobody knows has its letters with long vowels and as many short ones as can be said."""
    assert Romaniser().word(word) == latin


@pytest.mark.parametrize(
    ("name", "kind", "english"),
    [
        ("محمد إدريس", EntityKind.PERSON, "Mohammed Idris"),
        ("عبد الله ولد زيدون", EntityKind.PERSON, "Abdullah Ould Zidun"),
        ("سالم الدوسري", EntityKind.PERSON, "Salem al-Dawsari"),
        ("حسن أبو العينين", EntityKind.PERSON, "Hassan Abu al-Aynayn"),
        ("عبد الغفار مكي", EntityKind.PERSON, "Abdulghafar Maki"),
        ("محمد آل الشيخ", EntityKind.PERSON, "Mohammed Al Sheikh"),
        ("خالد ابن سلمان", EntityKind.PERSON, "Khaled bin Salman"),
        ("أحمد بو علي", EntityKind.PERSON, "Ahmed Bu Ali"),
        ("ملعب الملك فهد الدولي", EntityKind.PLACE, "King Fahd International Stadium"),
        ("مدينة الملك عبد الله الاقتصادية", EntityKind.PLACE, "King Abdullah Economic City"),
        ("نادي الوحدة", EntityKind.ORGANISATION, "al-Wahda Club"),
        ("محكمة جنايات باماكو", EntityKind.ORGANISATION, "Bamako Criminal Court"),
        ("المركز الوطني لمكافحة الأمراض", EntityKind.ORGANISATION, "National Centre for Combating Diseases"),
        ("الهيئة العامة للرقابة المالية", EntityKind.ORGANISATION, "General Authority for Financial Oversight"),
        ("وزارة الدفاع الروسية", EntityKind.ORGANISATION, "Russian Ministry of Defence"),
        ("الجيش المالي", EntityKind.ORGANISATION, "Malian Army"),
        ("جامعة باماكو", EntityKind.ORGANISATION, "University of Bamako"),
        ("مركز أو دغست للدراسات الإقليمية", EntityKind.ORGANISATION, "Aw Daghsat Centre for Regional Studies"),
        ("نهر جامونا", EntityKind.PLACE, "Jamuna River"),
    ],
)
def test_english_guesses(name, kind, english):
    """Given names, institutions' words and known places are said in English, the rest in Latin letters."""
    assert EnglishNames({fold("باماكو"): "Bamako"}).guess(name, kind).en == english


@pytest.mark.parametrize(
    ("name", "kind", "certain"),
    [
        ("الجيش المالي", EntityKind.ORGANISATION, True),
        ("وزارة الدفاع الروسية", EntityKind.ORGANISATION, True),
        ("المركز الوطني للتكهنات", EntityKind.ORGANISATION, False),
        ("نادي الوحدة", EntityKind.ORGANISATION, False),
        ("محمد إدريس", EntityKind.PERSON, False),
        ("شارع محمد إدريس", EntityKind.PLACE, False),
    ],
)
def test_certain_english(name, kind, certain):
    """An institution made of known parts is known in English; what is spelled letter by letter or has a name of its own is not."""
    assert EnglishNames({}).guess(name, kind).certain is certain
