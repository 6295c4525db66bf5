"""Keys under which spellings of a name meet."""

import pytest

from corpus.arabic.normalise import fold
from glossary.entities.english import EnglishNames
from glossary.entities.romanised import Romaniser
from glossary.entities.spelling import Spelling, words_of
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
        ("باولو دا سيلفا", "باولو داسيلفا"),
        ("يوهان فان دايك", "يوهان فاندايك"),
        ("كرستيان ماير", "كريستيان ماير"),
        ("إنغريد هاوغه", "إنجريد هاوجه"),
        ("سونيل ويكراماراتني", "سونيل ويكرماراتنه"),
        ("جيرهارد شرودر", "غيرهارد شرودر"),
        ("كينيث ووترز", "كينيت ووترز"),
        ("سعد ابن أبي وقاص", "سعد بن أبي وقاص"),
        ("سالم بن ناصر الكندي", "سالم ناصر الكندي"),
        ("نزار القباني", "نزار قباني"),
        ("رودريغو فالديس", "رودريجو فالديز"),
        ("فيليبي شميدت", "فيليبه شميت"),
        ("مامادو ديالو", "مامادو دياللو"),
        ("أندرو تومسون", "أندرو طومسون"),
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
        ("محمد سعد", "محمد السعدي"),
        ("عبد الله المناعي", "عبد الله المنيع"),
        ("خالد بن سلمان", "خالد سلمان"),
        ("أميرة برغاش", "أمير برغاش"),
        ("ستيفاني كولينز", "ستيفان كولينز"),
        ("فوزي برغاش", "فوزية برغاش"),
        ("إشتفان كوفاتش", "ستيفان كوفاتش"),
        ("كريستيان ماير", "كريستين ماير"),
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
    assert key("شركة نوردفيند") == key("نوردفيند")
    assert key("مجموعة العشرين") != key("العشرين")
    assert spelling.place_key(["غانا"]) != spelling.place_key(["قانا"])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("بيرغن", "بيرجن", True),
        ("مانشستر", "مانشيستر", True),
        ("ساو باولو", "ساوباولو", True),
        ("بلغراد", "بيلغورود", False),
        ("أستانا", "إستونيا", False),
        ("خراسان", "خيرسون", False),
        ("أنغولا", "أنغويلا", False),
        ("المنصور", "المنصورة", False),
        ("شارع سعد", "شارع سعيد", False),
    ],
)
def test_spellings_of_places(spelling, one, other, same):
    """Long foreign places meet whatever their ا, ي and letter for /g/; others that look alike do not."""
    keys = [spelling.place_key(fold(name).split()) for name in (one, other)]
    assert (keys[0] == keys[1]) is same


def test_known_names_do_not_meet(recogniser, spelling):
    """No spelling of a known person or organisation is taken for one of another; of places hardly any is."""
    owners = {}
    for known in recogniser.known.values():
        kind = known.entity.kind
        for form in known.forms:
            if form.free and (kind is not EntityKind.PERSON or " " in form.text):
                owners.setdefault((kind, spelling.key(kind, words_of(form.text))), set()).add(known.entity.ar)
    shared = [(kind, names) for (kind, _), names in owners.items() if len(names) > 1]
    assert {kind for kind, _ in shared} <= {EntityKind.PLACE}
    assert len(shared) <= len(owners) / 500


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
        ("شركة الكهرباء الوطنية", EntityKind.ORGANISATION, "National Electricity Company"),
        ("شركة الخطوط الجوية السعودية", EntityKind.ORGANISATION, "Saudi Airlines"),
        ("القوات الجوية المصرية", EntityKind.ORGANISATION, "Egyptian Air Force"),
        ("وزارة الزراعة واستصلاح الأراضي", EntityKind.ORGANISATION, "Ministry of Agriculture and Land Reclamation"),
        ("المنظمة العربية لحقوق الإنسان", EntityKind.ORGANISATION, "Arab Organisation for Human Rights"),
        ("الشركة الوطنية للسكك الحديدية", EntityKind.ORGANISATION, "National Company for Railways"),
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


def test_few_words_are_remembered(spelling, monkeypatch):
    """However many words are asked for, the keys of few are held at once, and they are what they were."""
    monkeypatch.setattr("glossary.entities.spelling._KEPT", 3)
    asked = Spelling()
    names = ("كريستوفر لاندو", "عبد الله ديوب", "نفات تونكارا", "كريستوفر لاندو")
    assert [person(asked, name) for name in names] == [person(spelling, name) for name in names]
    assert len(asked._unit_keys) <= 3
