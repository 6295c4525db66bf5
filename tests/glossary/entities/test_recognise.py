"""Known names in running text."""

import pytest

from corpus.model import BlockKind
from tests.glossary.entities.passages import article, names


def test_a_sentence_of_news(recogniser):
    """People, organisations, places and nationalities are found in their order."""
    text = "قال دونالد ترامب إن الأمم المتحدة ستجتمع في جنيف لبحث المقترح الفرنسي"
    assert names(recogniser, text) == [
        ("PER", "دونالد ترامب"),
        ("ORG", "الأمم المتحدة"),
        ("LOC", "جنيف"),
        ("NAT", "الفرنسي"),
    ]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("سافر إلى باماكو", "باماكو"),
        ("والتقى بباماكو وفدا", "باماكو"),
        ("النزاع بين موسكو وواشنطن", "واشنطن"),
        ("قدم دعما لليبيا", "ليبيا"),
        ("قدم دعما للبنان", "لبنان"),
        ("تقرير للأمم المتحدة", "لأمم المتحدة"),
        ("وللأمم المتحدة رأي آخر", "لأمم المتحدة"),
        ("سفير بالأمم المتحدة", "الأمم المتحدة"),
        ("كبكين وطوكيو", "بكين"),
    ],
)
def test_proclitics_stay_outside(recogniser, text, surface):
    """The span of a name begins after و ف ب ل ك; of لل it keeps the second ل, which stands for the article."""
    assert surface in [found for _, found in names(recogniser, text)]


def test_marks_do_not_hide_a_name(recogniser):
    """Harakat, tatweel and the forms of alef make no difference, and the span covers what is written."""
    text = "زَارَ الوفدُ أَمـريكا وَبَارِيسَ أمس"
    assert names(recogniser, text) == [("LOC", "أَمـريكا"), ("LOC", "بَارِيسَ")]


def test_spans_are_code_points_of_the_block(recogniser):
    """Start and end of a mention cut its surface out of the block's text."""
    one = article("🔥 قال ماكرون في باريس", 'عادت "جماعة "نصرة الإسلام والمسلمين"" إلى مالي 🚨')
    mentions = recogniser.mentions(one)
    assert [one.blocks[each.block].text[each.start : each.end] for each in mentions] == [
        each.surface for each in mentions
    ]
    assert len(mentions) == 4


@pytest.mark.parametrize(
    "text",
    [
        'أعلنت جماعة "نصرة الإسلام والمسلمين" الهجوم',
        "أعلنت جماعة «نصرة الإسلام والمسلمين» الهجوم",
        "أعلنت جماعة نصرة الإسلام والمسلمين الهجوم",
        "أعلنت نصرة الإسلام والمسلمين الهجوم",
        "أعلن تنظيم نصرة الإسلام والمسلمين الهجوم",
    ],
)
def test_quotes_and_type_nouns_lead_to_one_entity(recogniser, text):
    """A group is one entity with its type noun and without, with quotes inside the name and without."""
    (mention,) = recogniser.mentions(article(text))
    assert recogniser.entity(mention.entity_id).en.endswith("(JNIM)")


def test_a_quote_opened_inside_is_closed_inside(recogniser):
    """The span of a name with quotes in it has both of them; quotes around a name stay outside."""
    assert names(recogniser, 'هاجم تنظيم "القاعدة" القرية') == [("ORG", 'تنظيم "القاعدة"')]
    assert names(recogniser, 'كتب على "إكس" أمس') == [("ORG", "إكس")]


def test_short_forms_need_the_long_one(recogniser):
    """القاعدة is the group only in an article that has its whole name somewhere, else it is the base."""
    assert names(recogniser, "وصلت القاعدة إلى المدينة") == []
    both = names(recogniser, (BlockKind.TITLE, "القاعدة تتقدم"), "أعلن تنظيم القاعدة مسؤوليته")
    assert both == [("ORG", "القاعدة"), ("ORG", "تنظيم القاعدة")]


def test_a_base_is_a_base_beside_the_group(recogniser):
    """القاعدة العسكرية is no group even in an article about the group."""
    text = "هاجم تنظيم القاعدة القاعدة العسكرية"
    assert names(recogniser, text) == [("ORG", "تنظيم القاعدة")]


def test_credits_count_and_dates_do_not(recogniser):
    """The agency of a credit is a mention; initials apart, with stops and without, are the same."""
    assert names(recogniser, (BlockKind.CREDIT, "المصدر: أ ف ب")) == [("ORG", "أ ف ب")]
    assert names(recogniser, (BlockKind.CREDIT, "(أ.ف.ب)")) == [("ORG", "أ.ف.ب")]
    assert names(recogniser, (BlockKind.DATE, "باريس 3 مايو")) == []


def test_related_headlines_do_not_count(recogniser):
    """Names in headlines of other articles are no mentions of this one."""
    assert names(recogniser, (BlockKind.RELATED, "ماكرون في باريس"), "نص عن برلين") == [("LOC", "برلين")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تعيش باماكو وبقية مالي أزمة", [("LOC", "باماكو"), ("LOC", "مالي")]),
        ("قال مصدر سياسي مالي في باماكو", [("NAT", "مالي"), ("LOC", "باماكو")]),
        ("اتصال أمريكي مالي بشأن باماكو", [("NAT", "أمريكي"), ("NAT", "مالي"), ("LOC", "باماكو")]),
        ("العاصمة المالية باماكو", [("NAT", "المالية"), ("LOC", "باماكو")]),
        ("قال وزير المالية في باماكو", [("LOC", "باماكو")]),
        ("الأزمة المالية في باماكو", [("LOC", "باماكو")]),
        ("واجهت الشركة عجزا ماليا وضغط مالي", []),
        ("دعم مالي كبير من باريس", [("LOC", "باريس")]),
        ("وصل وفد إلى مالي", [("LOC", "مالي")]),
    ],
)
def test_mali_malian_and_financial(recogniser, text, found):
    """مالي is the country, its adjective or "financial", as the words around it say."""
    assert names(recogniser, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("زار سلطنة عمان أمس", [("LOC", "سلطنة عمان")]),
        ("عاد الملك إلى عمان بعد زيارة شمال الأردن", [("LOC", "عمان"), ("LOC", "الأردن")]),
        ("فيضان نهر النيجر يهدد النيجر", [("LOC", "نهر النيجر"), ("LOC", "النيجر")]),
        ("جنوب السودان والسودان", [("LOC", "جنوب السودان"), ("LOC", "السودان")]),
        ("من مسقط رأسه", []),
        ("بعد صلاة المغرب", []),
        ("على طول الساحل", []),
        ("دول الساحل مثل النيجر", [("LOC", "الساحل"), ("LOC", "النيجر")]),
        ("أخضر مثل الساحل الشرقي", []),
        ("قطع في موريتانيا طريقا من الساحل إلى الرمال", [("LOC", "موريتانيا")]),
        ('قال مصدر لـ"الشرق الأوسط" إن الشرق الأوسط', [("ORG", "الشرق الأوسط"), ("LOC", "الشرق الأوسط")]),
        ('خطة لـ"الشرق الأوسط الجديد"', [("LOC", "الشرق الأوسط")]),
        ("ثمنه بليون دولار في فرنسا", [("LOC", "فرنسا")]),
        ("قناة الجزيرة تبث من الجزيرة", [("ORG", "الجزيرة")]),
        ("ترجمت الرواية إلى الفرنسية ونشرت باللغة الروسية", []),
        ("كتبها بالفرنسية", []),
        ("نسخة بثلاث لغات، هي العربية والفارسية والفرنسية", []),
        ("بطاقات مطبوعة باللغتين العربية والفرنسية", []),
        ("تراجعت الشركات العربية والفرنسية", [("NAT", "الفرنسية")]),
        ("زار السفارة التركية والفرنسية", [("NAT", "التركية"), ("NAT", "الفرنسية")]),
        ("وزارة الخارجية السعودية والمملكة", [("ORG", "وزارة الخارجية السعودية")]),
        ("رفع يده اليمنى", []),
        ("عاد المواطن اليمني", [("NAT", "اليمني")]),
        ("السلام والأمل والسلطة في يناير", []),
        ("بلغ من العمر عمر شجرة", []),
    ],
)
def test_homographs(recogniser, text, found):
    """Words that are names only now and then are names only where their neighbours say so."""
    assert names(recogniser, text) == found


@pytest.mark.parametrize(
    "form",
    ["أمريكي", "الأميركي", "أمريكية", "الأمريكيين", "أمريكيا", "بالأمريكيات", "والأمريكيون", "للأمريكيين", "الأمريكان"],
)
def test_forms_of_a_nationality(recogniser, form):
    """A nationality is recognised in each gender, number, state and spelling, with clitics or none."""
    (mention,) = recogniser.mentions(article(f"قيل إن الوفد {form}"))
    assert mention.mention == "nationality"
    assert recogniser.entity(mention.entity_id).en == "United States"


def test_two_word_nationalities(recogniser):
    """A nationality of two words is one mention, each word with the article or only one of them."""
    assert names(recogniser, "لاعب جنوب أفريقي") == [("NAT", "جنوب أفريقي")]
    assert names(recogniser, "الرئيس الكوري الشمالي") == [("NAT", "الكوري الشمالي")]


def test_topics(recogniser):
    """A city is a club only where the article is about matches."""
    club = "سجل لاعب برشلونة هدفا في المباراة أمام جماهير الملعب"
    assert names(recogniser, club) == [("ORG", "برشلونة")]
    assert names(recogniser, "سافر إلى برشلونة في الصيف") == [("LOC", "برشلونة")]


@pytest.mark.parametrize(
    "text",
    [
        "گوگل در تهران دفتر جدیدی باز کرد و این خبر را علی رضایی اعلام کرد",
        "گوگل در تهران",
        "وزیر خارجه ایران علی اکبر صالحی گفت که مذاکرات را ادامه می دهد",
    ],
)
@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.CAPTION])
def test_sentences_in_persian(recogniser, kind, text):
    """The rules for persons do not hold in sentences of another language in the same letters."""
    assert [name for name in names(recogniser, (kind, text)) if name[0] == "PER"] == []


def test_persian_words_in_arabic(recogniser):
    """A Persian letter or two makes no Persian of an Arabic sentence."""
    text = "قال الوزير محمد گلپایگانی إن الاجتماع في طهران كان ناجحا"
    assert ("PER", "محمد گلپایگانی") in names(recogniser, text)


def test_names_in_titles_of_other_articles(recogniser):
    """What the article says of a name holds for the titles in it too, which count nowhere."""
    texts = ("هاجم تنظيم القاعدة المدينة", (BlockKind.RELATED, "كيف تملّكت القاعدة مفاتيح باماكو"))
    found = recogniser.recognised(article(*texts))
    assert [mention.surface for mention in found.own] == ["تنظيم القاعدة"]
    assert [mention.surface for mention in found.asides] == ["القاعدة", "باماكو"]
    alone = recogniser.recognised(article("نص آخر", texts[1]))
    assert [mention.surface for mention in alone.asides] == ["باماكو"]
