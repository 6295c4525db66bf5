import pytest

from glossary.glossing import Glosser
from tests.glossary.morphology.glossed import brief


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("وقد أعلن الوزير استقالته", "وقد", "and has/had"),
        ("قد يعلن الوزير استقالته", "قد", "may"),
        ("وقد أخذت الشركة القرض", "أخذت", "taken"),
        ("عبر المدير عن سعادته بالفوز", "عبر", "expressed"),
        ("عبر البحر المتوسط", "عبر", "via"),
        ("لم يصدر بعد أي بيان", "بعد", "yet"),
        ("لم يصدر بيان بعد الاجتماع", "بعد", "after"),
        ("خطة واضحة ومنظمة للعمل", "ومنظمة", "and organised"),
        ("تراجع الدولار أمام اليورو", "تراجع", "retreated"),
        ("وسط تراجع الدولار", "تراجع", "retreat"),
        ("فقد الرجل ابنه", "فقد", "lost"),
        ("الإعصار الذي ضرب الساحل", "ضرب", "struck"),
        ("وتمكن الفريق من الفوز", "وتمكن", "and was able to"),
        ("أصبحت المدينة القديمة محاصرة تماما", "محاصرة", "besieged"),
        ("يسكن في محيط المدينة", "محيط", "surroundings"),
        ("غادر البلاد مع أسرته", "البلاد", "the country"),
        ("مقتل عدد من المسلحين أمس", "المسلحين", "the gunmen"),
        ("تحرك بريطاني لحل الأزمة", "تحرك", "movement"),
        ("بعد يومين، عقد رئيس الحكومة اجتماعا", "عقد", "held"),
        ("في رسالة كتبها إلى والده", "كتبها", "wrote her/it"),
        ("لم ترد أنباء عن ضحايا", "ترد", "come in"),
        ("المصنع تحول إلى متحف", "تحول", "turned into"),
        ("الشركة الكائن مقرها في دبي", "الكائن", "located"),
        ("ويُعدّ المتحف من أكبر المتاحف", "ويُعدّ", "and is considered"),
        ("رحب بدعوة رسمية تقنية", "تقنية", "technical"),
        ("أعلن ترشحه للانتخابات", "ترشحه", "his/its candidacy"),
        ("كتب الصحفي مقالا طويلا", "كتب", "wrote"),
        ("افتتح الوزير المعرض أمس", "افتتح", "inaugurated"),
        ("قتل جندي برصاص مجهول", "قتل", "was killed"),
        ("صعد الدولار بينما هبط اليورو", "هبط", "landed"),
        ("صعد الدولار فيما هبط اليورو", "هبط", "landed"),
        ("بينما دعم البنك القطاع", "دعم", "supported"),
        ("كما عرض الوزير الخطة", "عرض", "offered"),
        ("كما تضرر القطاع السياحي", "تضرر", "was affected"),
        ("كما تقدم الشركة خدمات", "تقدم", "presents"),
        ("بينما العمل مستمر", "العمل", "the work"),
        ("في حين دعم الاتحاد للفريق كبير", "دعم", "support"),
    ],
)
def test_words_are_told_by_what_stands_around_them(glosser: Glosser, text: str, word: str, english: str) -> None:
    """Verbs, particles and adjectives are read as the words before, after and further off ask."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("الأحد 3 مارس 2019", "مارس", "March"),
        ("٧ مارس ٢٠٢٠", "مارس", "March"),
        ("في شهر آذار/مارس الماضي", "مارس", "March"),
        ("مارس الرياضة كل يوم", "مارس", "practiced"),
        ("وصل يوم الاثنين الماضي", "الاثنين", "Monday"),
        ("بعد ظهر الاثنين", "الاثنين", "Monday"),
        ("قال الوزير الاثنين إن العمل مستمر", "الاثنين", "Monday"),
        ("جاء الرجلان الاثنان", "الاثنان", "two"),
    ],
)
def test_months_are_read_beside_numbers_and_months(glosser: Glosser, text: str, word: str, english: str) -> None:
    """What is also a verb is a month where a date has it."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("قابلت الرجل الذي فاز", "الذي", "who"),
        ("قرأت الكتاب الذي كتبه", "الذي", "which"),
        ("زار المدينة الجميلة التي يحبها", "التي", "which"),
        ("شكر الناس الذين ساعدوه", "الذين", "who"),
        ("قالت المديرة إن العمل بدأ", "إن", "that"),
        ("إن العمل صعب", "إن", "indeed"),
    ],
)
def test_relatives_and_that_fit_what_they_follow(glosser: Glosser, text: str, word: str, english: str) -> None:
    """`who` is said of persons, `which` of things, and `that` after saying."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("نفى المتهم التهم الموجهة إليه", "المتهم", "the accused"),
        ("ووزعت المعدات والبيانات", "المعدات", "the equipment"),
        ("ارتفعت الأسعار 4 بالمئة", "بالمئة", "per cent"),
        ("هبط السعر بواقع 3 دولارات", "بواقع", "at a rate of"),
        ("صعد المؤشر إلى مستوى جديد", "صعد", "rose"),
        ("تأهل المنتخب إلى النهائي", "تأهل", "qualified for"),
        ("لعبنا جيدا اليوم", "لعبنا", "we played"),
        ("حملة التطعيم ضد المرض", "التطعيم", "the vaccination"),
        ("النساء الحوامل في المستشفى", "الحوامل", "the pregnant women"),
        ("أطراف النزاع في المنطقة", "النزاع", "the conflict"),
        ("هذا وضع مقلق للجميع", "مقلق", "worrying"),
        ("المناطق الأكثر تضررا", "الأكثر", "the worst affected"),
        ("قضت محكمة النقض بذلك", "محكمة", "Court of Cassation"),
        ("حكم بالسجن المشدد", "بالسجن", "with rigorous imprisonment"),
        ("أراد قلب الطاولة على خصومه", "قلب", "turning the tables"),
    ],
)
def test_words_of_any_news_have_the_english_of_news(glosser: Glosser, text: str, word: str, english: str) -> None:
    """Law, health, sport and markets are told in the words they use."""
    assert brief(glosser, text, word) == english
