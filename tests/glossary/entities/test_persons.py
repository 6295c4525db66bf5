"""People nobody knew before the article."""

import tracemalloc

import pytest

from glossary.model import EntityKind
from tests.glossary.entities.passages import article, names


def people(recogniser, *texts):
    return [surface for kind, surface in names(recogniser, *texts) if kind == "PER"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقال المحلل السياسي المالي، نفات تونكارا، إن الوضع صعب", ["نفات تونكارا"]),
        ("أعلن المتحدث باسم الخارجية الأمريكية جاريد هولبروك أن", ["جاريد هولبروك"]),
        ("استقبل الرئيس بورهان الدين وفدا", ["بورهان الدين"]),
        ("قال د. سامي الخزندار إن", ["سامي الخزندار"]),
        ("وأكد رئيس الوزراء الفرنسي السابق تيبو لاكروا، في باريس", ["تيبو لاكروا"]),
        ("وقالت مديرة المهرجان، خديجة سارمبا، إن الدورة", ["خديجة سارمبا"]),
        ("قال خبير سلاسل الإمداد الأمريكي إدوين براندو، وهو مستشار", ["إدوين براندو"]),
    ],
)
def test_after_a_title(recogniser, text, found):
    """A name follows a title, its complement and a nationality, with a comma or none; the title is no part of it."""
    assert people(recogniser, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("التقى عبد الرحمن ولد سيدي محمد سكان القرية", ["عبد الرحمن ولد سيدي محمد"]),
        ("نجا أبو بكر الحداد من الهجوم", ["أبو بكر الحداد"]),
        ("رواية أم سلمى بنت عثمان عن القرية", ["أم سلمى بنت عثمان"]),
        ("كتاب عبدالعزيز المقالح الجديد", ["عبدالعزيز المقالح"]),
        ("شقيق خالد عطا الله زارهم", ["خالد عطا الله"]),
        ("ومحمد إدريس ومحمود شلبي", ["محمد إدريس", "محمود شلبي"]),
        ("سلمه لمحمد إدريس", ["محمد إدريس"]),
        ("زمن الملك عبد الله الرابع", ["عبد الله الرابع"]),
    ],
)
def test_names_by_their_parts(recogniser, text, found):
    """A given name begins a name; عبد, أبو, بن and ولد hold it together; proclitics stay outside."""
    assert people(recogniser, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "قال مصدر عسكري إن الهجوم فشل",
        "أكد مراقبون أن الوضع صعب",
        "وأعلن الرئيس خلال كلمته أمس أن السلام ممكن",
        "عبر عن أمله في السلام",
        "بين عامي 2010 و2015",
        "حمدا لله على السلامة",
        "أشار بلهجة مليئة بالسخرية إلى الخطأ",
        "بلغ الوزير الجديد الستين من عمره",
        "سقط عليه سيف حاد",
        "في عمر الثلاثين",
    ],
)
def test_common_words_are_nobody(recogniser, text):
    """Titles, verbs of saying and words that are given names too make no name of common words."""
    assert people(recogniser, text) == []


def test_surnames_inside_the_article(recogniser):
    """A surname is the person's wherever it stands in the article, before the whole name too, with proclitics."""
    found = people(recogniser, "تونكارا يحذر", "قال الباحث بكاري تونكارا إن", "رأي لتونكارا وتونكارا نفسه")
    assert found == ["تونكارا", "بكاري تونكارا", "تونكارا", "تونكارا"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال المحامي حسن أبو العينين إن الحكم صدر", ["حسن أبو العينين"]),
        ("التقى الشيخ أحمد أبو حرب الوفد", ["أحمد أبو حرب"]),
        ("تألق المدافع علي البليهي في المباراة", ["علي البليهي"]),
        ("وأنقذ الحارس منيب قرواش مرماه", ["منيب قرواش"]),
        ("سجل المهاجم الصربي ألكسندر ميتروفيتش هدفا", ["ألكسندر ميتروفيتش"]),
        ("وقال المدرب خورخي جيسوس إن الفريق لعب", ["خورخي جيسوس"]),
        ("قال محمد آل الشيخ إن العمل بدأ", ["محمد آل الشيخ"]),
        ("حضر تركي بن سهيل الجلسة", ["تركي بن سهيل"]),
        ("وأدرك كريم الجندي التعادل", ["كريم الجندي"]),
        ("كان كريم النجار غائبا", ["كريم النجار"]),
        ("ركنية نفذها سلطان العويس أمس", ["سلطان العويس"]),
        ("أوقف المدافع أشرف بن حمو مباراتين", ["أشرف بن حمو"]),
        ("مدرب العين، دييغو ليما، غاضب", ["دييغو ليما"]),
        ("التقى محمود الأمين العام أمس", ["محمود"]),
        ("قال أبو عبيدة المتحدث باسم الحركة إن", ["أبو عبيدة"]),
        ("وقال الدكتور بو جمعة بلحاج إن الأمر خطير", ["بو جمعة بلحاج"]),
        ("شاركت إلهام شاهين ومنى زكي في العزاء", ["إلهام شاهين", "منى زكي"]),
        ("إن سامي قنديل وعمر مرموش جاهزان للمباراة", ["سامي قنديل", "عمر مرموش"]),
        ("سواء حضر كريم سالم أم الوزير فإن الأمر واحد", ["كريم سالم"]),
        ("على الفريق الضيف في المباراة التي جمعت بينهما", []),
        ("أقيمت على ملعب الملك فهد الدولي", []),
    ],
)
def test_more_kinds_of_names(recogniser, text, found):
    """A father's name reaches to its end whatever its letters; roles of sport show names; places called after people are none."""
    assert people(recogniser, text) == found


def test_a_name_ends_before_the_next_known_one(recogniser):
    """A name written to و is another one than the name before it, though both were known before."""
    texts = ("قال علي البليهي إن الفوز قريب.", "قال محمد معيط وعلي البليهي إنهم حضروا.")
    assert people(recogniser, *texts) == ["علي البليهي", "محمد معيط", "علي البليهي"]


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("عبد الله ولد زيدون", "ولد زيدون"),
        ("يوسف بن حمدون", "بن حمدون"),
        ("نواف آل منيف", "آل منيف"),
    ],
)
def test_the_end_of_a_name_with_its_link(recogniser, whole, short):
    """What stands from بن, ولد or آل on is the person who was named in full before."""
    mentions = recogniser.mentions(article(f"تحدث {whole} أمس.", f"وقال {short} إن الأمر انتهى."))
    assert [(each.surface, each.name) for each in mentions] == [(whole, whole), (short, whole)]


def test_a_surname_takes_nothing_from_a_place(recogniser):
    """A province that an article calls one stays one though a person of another article has its name."""
    earlier = recogniser.earlier_names()
    earlier.learn("كريم تيغزارود")
    text = "وقال كريم تيغزارود إن الوضع صعب في ولاية تيغزارود اليوم."
    found = recogniser.mentions(article(text), earlier)
    assert [(each.kind, each.surface) for each in found] == [
        (EntityKind.PERSON, "كريم تيغزارود"),
        (EntityKind.PLACE, "تيغزارود"),
    ]


def test_common_surnames_need_a_verb_or_title(recogniser):
    """A surname that is a common word counts only after a verb of saying or a title."""
    text = "قال المهندس نزار سعيد إن المشروع جاهز. وأضاف سعيد أنه سعيد بالنتيجة"
    assert people(recogniser, text) == ["نزار سعيد", "سعيد"]


def test_a_surname_of_two_is_of_the_one_named_last(recogniser):
    """Where two people share a surname, it stands for the one of whom the article spoke last."""
    texts = ("قال الطبيب كريم زروقي إن. وأضاف زروقي.", "قالت المحامية سلمى زروقي إن. وأضافت زروقي.")
    mentions = [each for each in recogniser.mentions(article(*texts)) if each.kind == "PER"]
    assert [each.name for each in mentions] == ["كريم زروقي", "كريم زروقي", "سلمى زروقي", "سلمى زروقي"]


def test_a_first_name_alone(recogniser):
    """A first name alone is the person's after a verb of saying, not elsewhere."""
    text = "قالت المعلمة نسرين أختر إن القارب جاهز. وأضافت نسرين أنه آمن. زرعت نسرين في الحديقة"
    assert people(recogniser, text) == ["نسرين أختر", "نسرين"]


def test_known_surnames_need_the_whole_name_or_a_title(recogniser):
    """A known person's surname counts after the whole name, or after a title; باول alone may be anybody."""
    assert people(recogniser, "زارنا باول أمس") == []
    assert people(recogniser, "أعلن جيروم باول القرار وغادر باول القاعة") == ["جيروم باول", "باول"]
    assert people(recogniser, "خطاب الرئيس شيراك") == ["شيراك"]


def test_the_president_of_a_country_is_no_surname(recogniser):
    """السوداني after a title is the nationality, not the person of that name."""
    assert names(recogniser, "الرئيس السوداني عمر البشير") == [("NAT", "السوداني"), ("PER", "عمر البشير")]


def test_extent_of_a_name(recogniser):
    """A name ends before a verb, a common word, a word in the accusative, a title."""
    assert people(recogniser, "أجرى كريستوفر لانداو اتصالًا هاتفيًا") == ["كريستوفر لانداو"]
    assert people(recogniser, "الوزير يوسف بطرس يصل غدا") == ["يوسف بطرس"]
    assert people(recogniser, "كتاب محمد البرادعي المدير السابق") == ["محمد البرادعي"]


@pytest.mark.parametrize("after", ["", "، وعاد", "."])
def test_a_name_is_over_where_the_text_is(recogniser, after):
    """A father's name that is cut before its last word is read as far as it goes."""
    assert people(recogniser, f"قال أبو عبد{after}") == ["أبو عبد"]


def test_a_name_without_end_takes_no_memory(recogniser):
    """Text that means harm, of hundreds of words that all belong to one name, is read in the memory of any other."""
    text = "محمد" + " بن" * 400
    people(recogniser, text)
    tracemalloc.start()
    people(recogniser, text)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000_000


def test_a_verb_with_its_object_begins_no_name(recogniser):
    """A word that ends in "both of them" is no part of the name after it."""
    assert names(recogniser, "وفاز المهاجم سجلهما أحمد سيد زيزو") == [("PER", "أحمد سيد زيزو")]
