"""What stands above the article in copies of whole pages: tickers, teasers, menus said twice, who published what where."""

import datetime

import pytest

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article

TITLE = "عودة السفن الكبيرة إلى ميناء المدينة بعد توقف"
BODY = [
    "أعلنت إدارة الميناء صباح اليوم أن العمل عاد إلى طبيعته، وأن السفن الكبيرة ستصل إلى الأرصفة الجديدة خلال أسبوع واحد.",
    "وأضاف المتحدث باسم الإدارة أن الخط البحري سيخدم ثلاث مدن على الساحل، وأن الرحلات اليومية ستبدأ مع نهاية الشهر.",
    "وكانت العاصفة قد أغلقت الممر يومين كاملين، فانتظرت عشرات السفن في عرض البحر حتى هدأت الرياح في المساء.",
]
HEADLINES = [
    "بلدية الساحل تفتتح سوقا جديدة للسمك",
    "طلاب الجامعة يزرعون ألف شجرة على التل",
    "انقطاع المياه عن حيين في شرق المدينة",
    "منتخب الشباب يفوز على ضيفه بثلاثة أهداف",
    "معرض الكتاب يمدد أيامه حتى نهاية الأسبوع",
    "أسعار الخضار تنخفض مع بداية الموسم",
    "قطار المساء يعود إلى الخدمة بعد الصيانة",
    "أمطار غزيرة متوقعة على المرتفعات غدا",
    "مستشفى جديد للأطفال في القرية الكبيرة",
    "مهرجان النهر يستقبل زواره هذا العام مجانا",
    "باحثون يكتشفون نقشا قديما قرب القلعة",
    "إغلاق الجسر القديم أسبوعين للترميم",
    "متحف البحر يعرض سفينة عمرها ألف عام",
    "المزارعون يبدأون قطاف الزيتون باكرا",
]


def _read(*lines: str) -> Article:
    return article_from_bytes("\n".join(lines).encode(), "a.txt")


def _body(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.kind not in ("title", "date", "credit")]


@pytest.mark.parametrize("between", [" ", " nayrouz ", "    "])
def test_tickers(between: str) -> None:
    """A line of headlines above the article is none of its paragraphs, whatever stands between them."""
    article = _read("شريط الأخبار", between.join(HEADLINES), TITLE, *BODY)

    assert (article.title, _body(article)) == (TITLE, BODY)


def test_a_long_lead_stays() -> None:
    """A lead of many words without a full stop behind it is a paragraph."""
    lead = " ".join(BODY * 2).replace(".", "،").rstrip("،")
    article = _read(TITLE, lead, *BODY)

    assert _body(article) == [lead, *BODY]


def test_teasers() -> None:
    """Beginnings of other articles that end with an invitation to read more are not the article's."""
    teasers = [f"  • 0{number % 9}:15 . {line} في بيان صدر اليوم... المزيد" for number, line in enumerate(HEADLINES)]
    article = _read("أحدث الأخبار", *teasers, "", TITLE, "", "15 يوليو 2025", *BODY, f"{HEADLINES[0]}… [قراءة المزيد]")

    assert (article.title, article.date, _body(article)) == (TITLE, datetime.date(2025, 7, 15), BODY)


def test_menus_said_twice() -> None:
    """The last line of a menu is not the section of the article below it where the menu says it twice."""
    menu = [f"  • {line}\n\n    {line}\n" for line in (*HEADLINES[:4], "فيديوهات")]

    assert _read("مباشر", *menu, TITLE, "", *BODY).section is None
    assert _read("بحر ومرافئ", TITLE, "", *BODY).section == "بحر ومرافئ"


def test_who_published_where_and_when() -> None:
    """The line in which archives say who wrote, in which newspaper and when is a credit and a date."""
    article = _read(TITLE, "سامر الحلو نشر في صحيفة الضفة يوم 15 - 07 - 2010", *BODY)

    assert [(str(block.kind), block.text) for block in article.blocks[1:3]] == [
        ("credit", "سامر الحلو نشر في صحيفة الضفة"),
        ("date", "يوم 15 - 07 - 2010"),
    ]
    assert article.date == datetime.date(2010, 7, 15)
