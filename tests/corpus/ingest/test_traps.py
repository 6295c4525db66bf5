"""Lines that look like something else."""

import pytest

from corpus.ingest.sources import article_from_bytes

TITLE = "مهرجان النهر يعود إلى المدينة القديمة"
FIRST = "انطلقت مساء أمس فعاليات مهرجان النهر في المدينة القديمة، وسط حضور كبير من الأهالي."
LAST = "وأضاف أن البلدية خصصت حافلات مجانية لنقل الزوار طوال أيام المهرجان."


def blocks(*lines):
    article = article_from_bytes("\n\n".join(lines).encode(), "a.txt")
    return [(str(block.kind), block.text) for block in article.blocks]


BODY = [
    "شارك هذا العام في المعرض ثلاثمئة ناشر من عشرين دولة.",
    "شارك عبر الفيديو في الاجتماع ممثلون عن خمس بلديات.",
    "تابع آخر التطورات من مكتبه ثم غادر.",
    "حقوق النشر في المنطقة تواجه تحديات كبيرة، بحسب اتحاد الناشرين.",
    "قراءات متعددة ظهرت للقرار، أبرزها أن الحكومة تتراجع.",
    "اقرأ أيضا ما كتبه أبناؤك، هكذا نصح الكاتب جمهوره.",
    "وقال المصدر: لن نقبل بذلك",
    "وكشف المصدر: العملية ستبدأ غدا",
    "ونقلت الصورة وكالة (رويترز) ثم صحف كثيرة.",
    "الصورة: أبلغ من ألف كلمة كما يقولون.",
    "15 يوليو 2025 سيبقى يوما لا ينسى في تاريخ المدينة.",
    "في 15 يوليو 2025، تغير كل شيء.",
    "الرئيس – الذي وصل أمس – سيغادر غدا إلى باريس بعد لقاء قصير مع الوزراء.",
    "العالم: هكذا يبدأ كل خطاب للرئيس منذ عشر سنوات.",
    "كتب الرئيس رسالة طويلة إلى أهالي الضحايا، ولم ينشرها.",
    "تحرير المدينة استغرق ثلاثة أشهر من القتال.",
    "المزيد من الأخبار السيئة ينتظر المزارعين هذا العام.",
    "إعلان الطوارئ لم يغير شيئا في حياة السكان.",
    "رويترز قالت إن السفينة غرقت قبالة الساحل.",
    "عاجل هو الإصلاح، أما الكلام فيمكن أن ينتظر.",
    "وفي نص الصورة: لا مكان للخوف",
    "وبث الخبر في مقابلة مع شبكة CNN",
    "وفق ما نقلت وكالة الأنباء السعودية (واس)",
    "لا",
    "القاهرة: مدينة لا تنام، هكذا سماها الرحالة.",
    "واشنطن - بعكس ما يظن كثيرون - مدينة هادئة في الليل.",
]


@pytest.mark.parametrize("line", BODY[:-6])
def test_body(line):
    """A sentence of the body stays one paragraph whatever its words remind of."""
    assert blocks(TITLE, FIRST, FIRST.replace("أمس", "اليوم"), line, LAST)[3:] == [
        ("paragraph", line),
        ("paragraph", LAST),
    ]


@pytest.mark.parametrize("line", BODY)
def test_nothing_is_dropped(line):
    """Whatever a line is taken for, its words are in a block."""
    pieces = [text for _, text in blocks(TITLE, FIRST, FIRST.replace("أمس", "اليوم"), FIRST, line, LAST)]
    assert line in pieces


TITLES = [
    "7.2 درجات.. زلزال يضرب الجزر الشرقية",
    "+100 لاعب في سباق القوارب هذا العام",
    "10/10.. طالبة تحقق العلامة الكاملة",
    "غزة - أطباء بلا دواء ولا كهرباء",
    "القاهرة وبيروت: رحلة بين ذاكرتين",
    "رويترز: النفط يقترب من أعلى مستوى في عام",
    "أسعار الذهب اليوم الثلاثاء 15 يوليو 2025",
    "هل ينجح الاتفاق؟ أسئلة وأجوبة",
    '"لن نترك البحر".. صيادون يواجهون الإخلاء',
    "بالصور.. افتتاح جسر المشاة الجديد",
    "العالم يترقب نتائج القمة المناخية",
    "كتب نادرة تعرض للمرة الأولى في المدينة",
    "تحرير سوق الطاقة يثير جدلا واسعا",
    "مصر: افتتاح أكبر متحف للفخار",
    "🔴 انقطاع الكهرباء في ثلاث محافظات",
]


@pytest.mark.parametrize("title", TITLES)
def test_titles(title):
    """A title is a title, whole, whatever it begins or ends with."""
    assert blocks(title, FIRST, LAST) == [("title", title), ("paragraph", FIRST), ("paragraph", LAST)]


@pytest.mark.parametrize("above", [(), ("12345",)])
def test_a_title_of_few_words_above_short_sentences(above):
    """Where all a text has are short sentences, the title is the line of few words above them."""
    sentences = ["وصلت السفينة إلى الميناء صباح اليوم.", "قال مدير الميناء إنها تحمل القمح."]
    assert blocks(*above, "وصول السفينة", *sentences) == [
        ("title", "وصول السفينة"),
        *(("paragraph", each) for each in sentences),
    ]


def test_the_title_of_a_thousand_short_lines():
    """A text of more short lines than a page has menus, a long poem or a list of words, keeps its title and every line."""
    lines = ["يمضي النهر", "وحده", "نحو البحر", "والقوارب", "نائمة"] * 90
    assert [text for _, text in blocks("نشيد النهر الطويل", *lines)] == ["نشيد النهر الطويل", *lines]


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("عاجل:انقطاع الكهرباء في ثلاث محافظات", "عاجل"),
        ("عاجل | انقطاع الكهرباء في ثلاث محافظات", "عاجل"),
        ("عاجل.. انقطاع الكهرباء في ثلاث محافظات", "عاجل"),
        ("خاص: انقطاع الكهرباء في ثلاث محافظات", "خاص"),
        ("🔴 عاجل: انقطاع الكهرباء في ثلاث محافظات", "عاجل"),
        ("حصري | انقطاع الكهرباء في ثلاث محافظات", "حصري"),
    ],
)
def test_kickers(line, kicker):
    """A kicker written before a title is a block of its own, with its separator; the article names it without."""
    article = article_from_bytes(f"{line}\n\n{FIRST}\n\n{LAST}".encode(), "a.txt")
    assert article.kicker == kicker
    assert article.title == "انقطاع الكهرباء في ثلاث محافظات"
    assert [str(block.kind) for block in article.blocks] == ["kicker", "title", "paragraph", "paragraph"]
    assert article.blocks[0].text + article.blocks[1].text == line.replace(" ان", "ان")


@pytest.mark.parametrize("suffix", [" | اليوم السابع", " - الجزيرة نت", " - فرانس 24"])
def test_site_behind_the_title(suffix):
    """The name of a known site behind a title is cut off, and is the source."""
    article = article_from_bytes(f"{TITLE}{suffix}\n\n{FIRST}\n\n{LAST}".encode(), "a.txt")
    assert article.title == TITLE
    assert article.source == suffix.strip(" |-")


CREDITED = [
    ("طوابير أمام محطة وقود", "المصدر: (أ ف ب)"),
    ("طوابير أمام محطة وقود", "المصدر: رويترز"),
    ("طوابير أمام محطة وقود", "المصدر: متداولة"),
    ("طوابير أمام محطة وقود", "المصدر: منصة إكس"),
    ("طوابير أمام محطة وقود", "(رويترز)"),
    ("طوابير أمام محطة وقود", "(الفرنسية - أرشيف)"),
    ("طوابير أمام محطة وقود", "(أ.ف.ب)"),
    ("طوابير أمام محطة وقود", "(غيتي إيميجز)"),
    ("طوابير أمام محطة وقود", "- الأناضول"),
    ("طوابير أمام محطة وقود", "/ AFP"),
    ("طوابير أمام محطة وقود", "Getty Images"),
    ("طوابير أمام محطة وقود", "© رويترز"),
    ("طوابير أمام محطة وقود", "تصوير: ماجد وهبي"),
    ("طوابير أمام محطة وقود", "(Photo by SAMI NOUR/AFP via Getty Images)"),
]


@pytest.mark.parametrize(("caption", "credit"), CREDITED)
@pytest.mark.parametrize("place", ["above", "inside"])
def test_credits(caption, credit, place):
    """A credit behind a caption is a block of its own, below the title and inside the body."""
    line = f"{caption} {credit}"
    lines = (TITLE, line, FIRST, LAST) if place == "above" else (TITLE, FIRST, line, LAST)
    expected = [("caption", caption), ("credit", credit)]
    found = blocks(*lines)
    assert (found[1:3] if place == "above" else found[2:4]) == expected


@pytest.mark.parametrize("credit", ["المصدر: (أ ف ب)", "تصوير: ماجد وهبي", "AFP", "Getty Images"])
def test_glued_credits(credit):
    """A credit glued to its caption is split off after the caption's last letter."""
    caption = "طوابير أمام محطة وقود في العاصمة"
    assert blocks(TITLE, caption + credit, FIRST, LAST)[1:3] == [("caption", caption), ("credit", credit)]


HEADINGS = [
    "غموض كبير",
    "ماذا بعد؟",
    '"رزقنا هنا"',
    "🔥 تفاصيل الخلاف",
    "أولا: الحدود",
    "2025.. عام التحول",
    "بين نارين!",
    "رفض",
    "1️⃣ البداية",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings(heading):
    """A short line of its own between paragraphs is a heading, an emoji before it included."""
    assert blocks(TITLE, FIRST, heading, LAST)[2] == ("heading", heading)


DATELINES = [
    "رصد -",
    "باريس (أ ف ب) –",
    "لندن (رويترز) -",
    "القاهرة -",
    "القاهرة - أ ش أ:",
    "واشنطن/ الأناضول -",
    "أنقرة / الأناضول –",
    "الرياض: «الشرق الأوسط»",
    "بيروت:",
    "غزة – «القدس العربي»:",
    "وكالات -",
    "دبي، الإمارات العربية المتحدة (CNN)--",
    "القدس المحتلة - رويترز -",
    "خاص -",
    "أبوظبي (الاتحاد) -",
    "نيويورك (الأمم المتحدة) ـ",
    "باماكو-",
    "واشنطن — (أ ب) —",
]


@pytest.mark.parametrize(
    "dateline",
    [
        "القاهرة - رويترز",
        "جنيف (أ ف ب) -",
        "جنيف (أ ف ب)",
        "القاهرة – الأناضول",
        "القاهرة/ الأناضول",
        "القدس المحتلة، رويترز",
        "القاهرة، الإسكندرية - رويترز",
        "القاهرة: «الشرق الأوسط»",
        "دبي، الإمارات العربية المتحدة (CNN)",
        "القاهرة",
    ],
)
def test_a_dateline_on_its_own_line(dateline):
    """A place below the title, alone or with the agency that sent the news from there, is a dateline."""
    assert blocks(TITLE, dateline, FIRST, LAST)[1:] == [
        ("dateline", dateline),
        ("paragraph", FIRST),
        ("paragraph", LAST),
    ]


@pytest.mark.parametrize(
    "credit", ["رويترز", "(رويترز)", "رويترز - أ ف ب", "كتب: محمد علي", "محمد علي - القاهرة", "المصدر: رويترز"]
)
def test_a_lone_agency_is_no_dateline(credit):
    """An agency without a place below the title, or a writer with or without one, is a credit."""
    assert blocks(TITLE, credit, FIRST, LAST)[1] == ("credit", credit)


@pytest.mark.parametrize("dateline", DATELINES)
def test_datelines(dateline):
    """What a report begins with, place and agency, is a block of its own and keeps its separator."""
    assert blocks(TITLE, f"{dateline} {FIRST}", LAST)[1:] == [
        ("dateline", dateline),
        ("paragraph", FIRST),
        ("paragraph", LAST),
    ]
