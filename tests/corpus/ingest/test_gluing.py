"""What lost the space behind it in a copy is taken off the line it is glued to; what a site tells its readers is no body."""

import datetime

import pytest

from corpus.ingest.sources import article_from_bytes

TITLE = "عودة السفن الكبيرة إلى ميناء المدينة بعد توقف"
FIRST = "أعلنت إدارة الميناء صباح اليوم أن العمل عاد إلى طبيعته، وأن السفن الكبيرة ستصل إلى الأرصفة الجديدة خلال أسبوع واحد."
SECOND = (
    "وأضاف المتحدث باسم الإدارة أن الخط البحري سيخدم ثلاث مدن على الساحل، وأن الرحلات اليومية ستبدأ مع نهاية الشهر."
)


def _blocks(*lines: str) -> list[tuple[str, str]]:
    article = article_from_bytes("\n".join([TITLE, *lines]).encode(), "a.txt")
    assert all(article.text[block.start : block.end] == block.text for block in article.blocks)
    return [(str(block.kind), block.text) for block in article.blocks[1:]]


GLUED = {
    "label": (f"مقالات ذات صلة{SECOND}", [("related", "مقالات ذات صلة"), ("paragraph", SECOND)]),
    "label with tanwin": (f"اقرأ أيضاً{SECOND}", [("related", "اقرأ أيضاً"), ("paragraph", SECOND)]),
    "label without it": (f"اقرأ أيضا{SECOND}", [("related", "اقرأ أيضا"), ("paragraph", SECOND)]),
    "label behind": (
        f"{SECOND} اقرأ أيضا: خطة جديدة لتوسعة الموانئ",
        [("paragraph", SECOND), ("related", "اقرأ أيضا: خطة جديدة لتوسعة الموانئ")],
    ),
    "label behind a stop": (
        f"{SECOND}شاهد أيضاً: صور من الميناء الجديد",
        [("paragraph", SECOND), ("related", "شاهد أيضاً: صور من الميناء الجديد")],
    ),
}


@pytest.mark.parametrize(("line", "expected"), GLUED.values(), ids=GLUED)
def test_labels(line: str, expected: list[tuple[str, str]]) -> None:
    """A label of related articles glued to a paragraph is no part of it, and takes none of it away."""
    assert _blocks(FIRST, line) == [("paragraph", FIRST), *expected]


HEADS = {
    "time": ("15 يوليو 2025 - 10:30", [("date", "15 يوليو 2025 - 10:30")]),
    "day": ("تم النشر في 15 يوليو 2025", [("date", "تم النشر في 15 يوليو 2025")]),
    "minutes": ("3 دقائق قراءة", []),
    "views": ("1,234 مشاهدة", []),
    "agency": ("رويترز", [("credit", "رويترز")]),
    "dateline": ("القاهرة - رويترز", [("dateline", "القاهرة - رويترز")]),
    "caption": ("سفينة تدخل الميناء (رويترز)", [("caption", "سفينة تدخل الميناء"), ("credit", "(رويترز)")]),
    "credit": ("© Photo / Port Office", [("credit", "© Photo / Port Office")]),
}


@pytest.mark.parametrize(("head", "expected"), HEADS.values(), ids=HEADS)
def test_heads(head: str, expected: list[tuple[str, str]]) -> None:
    """Dates, counts, senders and captions glued to the first words of an article are blocks of their own, or nothing."""
    assert _blocks(f"{head}{FIRST}", SECOND) == [*expected, ("paragraph", FIRST), ("paragraph", SECOND)]


MEANT = (
    "وقال المدير في 15 يوليو 2025 إن العمل عاد إلى طبيعته بعد توقف دام 15يوما في هذه المدينة.",
    "وقالت المديرةالجديدة إن العمل عاد إلى طبيعته بعد توقف طويل في هذه المدينة وحدها.",
    "وقال مصدر لوكالة (رويترز)إن العمل عاد إلى طبيعته بعد توقف طويل في هذه المدينة وحدها.",
    "وقال رويترزي قديم إن العمل عاد إلى طبيعته بعد توقف طويل في هذه المدينة وحدها.",
)


@pytest.mark.parametrize("text", MEANT)
def test_slips_of_the_pen_stay(text: str) -> None:
    """Words of a sentence that were written without a space are left as they are."""
    assert _blocks(FIRST, text) == [("paragraph", FIRST), ("paragraph", text)]


def test_days_with_their_zone() -> None:
    """A line that says day, twin month, change and zone is a date, and so is one in English with a comma."""
    for line in ("الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21 (GMT+0400)", "تاريخ النشر: 4th, August 2013 GMT"):
        article = article_from_bytes(f"{TITLE}\n{line}\n{FIRST}\n{SECOND}".encode(), "a.txt")
        assert article.date == datetime.date(2013, 8, 4)


RULES = (
    "ترحب الصحيفة بآراء القراء وتراجع التعليقات قبل نشرها، ولمعرفة المزيد اقرأ إرشادات الاستخدام وسياسة الخصوصية"
    " وشروط استخدام الموقع، وللعلم فإن جميع مشاركاتك يمكن نشرها مع اسمك."
)
REPORT = (
    "وقالت الشركة إن سياسة الخصوصية وشروط الخدمة في تطبيقها ستتغير الشهر المقبل، وإن المستخدمين سيبلغون بذلك في حينه."
)


def test_rules_of_a_site() -> None:
    """A paragraph in which a site speaks to its readers of its rules is left out, in plain text and on a page; a report on rules stays."""
    lines = [FIRST, SECOND, REPORT, RULES, "الآراء الواردة أدناه لا تعبر عن رأي الصحيفة."]
    wanted = [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", REPORT)]
    rows = "".join(f"<p>{line}</p>" for line in lines)
    page = (
        f"<!doctype html><html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>{rows}</div></body></html>"
    )
    found = article_from_bytes(page.encode(), "a.html")

    assert _blocks(*lines) == wanted
    assert [(str(block.kind), block.text) for block in found.blocks[1:]] == wanted


def test_the_last_section_of_a_menu() -> None:
    """The section that ends a menu above an article is not the article's."""
    menu = ["الرئيسية", "سياسة", "اقتصاد", "ثقافة", "صحة", "تكنولوجيا", "منوعات", "رياضة"]
    more = ["اتصل بنا", "من نحن", "سياسة الخصوصية", "الأكثر قراءة", *(f"خبر قصير {number}" for number in range(9))]
    text = "\n".join([*menu, TITLE, "15 يوليو 2025", *([FIRST, SECOND] * 3), *more])

    assert article_from_bytes(text.encode(), "a.txt").section is None
