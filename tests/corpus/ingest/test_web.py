"""Web pages."""

import datetime
import json
from time import process_time

import pytest

from corpus.errors import UnreadableSource
from corpus.ingest.sources import article_from_bytes
from corpus.ingest.web import plain_text

PAGE = """<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>مهرجان النهر يعود إلى المدينة | صحيفة الضفة</title>
<meta property="og:site_name" content="صحيفة الضفة">
<meta property="article:published_time" content="2025-07-15T12:16:00+03:00">
<meta property="article:section" content="ثقافة"></head>
<body><header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/w">العالم</a></li></ul></nav></header>
<main><article><h1>مهرجان النهر يعود إلى المدينة</h1><p class="byline">كتب: سامر الحلو</p>
<figure><img src="a.jpg" alt=""><figcaption>قوارب ملونة على ضفة النهر (رويترز)</figcaption></figure>
<p>القاهرة - انطلقت مساء أمس فعاليات مهرجان النهر السنوي في المدينة القديمة وسط حضور كبير من الأهالي والزوار.</p>
<h2>عودة بعد غياب</h2>
<p>وقال مدير المهرجان إن الدورة الحالية تضم أكثر من أربعين عرضا موسيقيا ومسرحيا،
إضافة إلى سوق للحرف اليدوية يستمر أسبوعا كاملا.</p>
<p><strong>سوق على الماء</strong></p>
<p>ويعرض الحرفيون أعمالهم على قوارب خشبية ترسو قرب الجسر القديم، وتبقى السوق مفتوحة حتى منتصف الليل.</p>
<p>وتشمل الفعاليات ما يلي:</p><ul><li>عروض موسيقية على الماء كل مساء</li><li>ورش للأطفال</li></ul>
<div class="related"><h3>اقرأ أيضا</h3><ul><li><a href="/1">معرض الكتاب يفتح أبوابه</a></li></ul></div>
<p>وأضاف أن البلدية خصصت حافلات مجانية لنقل الزوار طوال أيام المهرجان، داعيا الجميع إلى الحفاظ على نظافة المكان.</p>
</article></main><footer><p>جميع الحقوق محفوظة © 2025 صحيفة الضفة</p></footer></body></html>"""


@pytest.fixture(scope="module")
def article():
    return article_from_bytes(PAGE.encode(), "https://example.org/river")


def test_blocks(article):
    """A page gives title, caption with its credit, dateline, headings and every paragraph, a block a line of the stored text."""
    kinds = [str(block.kind) for block in article.blocks]
    assert kinds == [
        "section",
        "title",
        "caption",
        "credit",
        "dateline",
        "paragraph",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
        "paragraph",
        "paragraph",
        "paragraph",
        "paragraph",
    ]
    assert [block.text for block in article.blocks[:5]] == [
        "ثقافة",
        "مهرجان النهر يعود إلى المدينة",
        "قوارب ملونة على ضفة النهر",
        "(رويترز)",
        "القاهرة -",
    ]
    assert all(article.text[block.start : block.end] == block.text for block in article.blocks)


def test_facts(article):
    """Title, day, section and publisher come from the page's own statements; the site's name is cut off the title."""
    assert article.title == "مهرجان النهر يعود إلى المدينة"
    assert article.date == datetime.date(2025, 7, 15)
    assert article.section == "ثقافة"
    assert article.source == "صحيفة الضفة"
    assert not article.text_is_source
    assert not article.title_is_lead


def test_menus_and_footers_are_left_out(article):
    """Neither menus nor the footer nor headlines of other articles are in the text."""
    assert not any(word in article.text for word in ("الرئيسية", "الحقوق", "معرض الكتاب"))


@pytest.mark.parametrize("charset", ["windows-1256", "utf-16", "utf-8-sig"])
def test_charsets(article, charset):
    """A page in another encoding, named in its head or by its mark, is the same article."""
    data = PAGE.replace('charset="utf-8"', f'charset="{charset}"').encode(charset)
    again = article_from_bytes(data, "page")
    assert again.text == article.text
    assert again.id == article.id


def test_html_is_told_from_content(article):
    """A page is a page without a telling name, and plain text is none whatever its name."""
    assert article_from_bytes(PAGE.encode(), "page.txt").text == article.text
    plain = "خبر عن <html> في عنوان\n\nوصلت السفينة إلى الميناء صباح اليوم."
    assert article_from_bytes(plain.replace("<html>", "5 < 6").encode(), "a.html").text_is_source


def test_a_page_with_little_in_it():
    """A page in which no article is found gives its text."""
    article = article_from_bytes("<html><body><div>سطر واحد فقط</div></body></html>".encode(), "a.html")
    assert [block.text for block in article.blocks] == ["سطر واحد فقط"]


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("<html><HEAD><title>ا</title></Head><body class=x>ب<Script>ج</script\n>د<!-- ه -->و", ["ب", "د", "و"]),
        ("<head><title>ا</title><body>ب<style>ج", ["ب"]),
        ("ا<header>ب</header><!-- <script> -->ج<script><!-- </script>د<!-- ه", ["ا", "ب", "ج", "د"]),
    ],
)
def test_what_is_hidden_is_no_text(html, seen, monkeypatch):
    """Where no article is found, scripts, styles, heads and comments are left out, and all after one that never ends."""
    monkeypatch.setattr("trafilatura.html2txt", lambda _html: "")
    assert plain_text(html).split() == seen


@pytest.mark.parametrize("begun", ["<script>", "<!--", "<style ", "<head></head ", "<script></script"])
def test_what_is_hidden_is_found_at_once(begun, monkeypatch):
    """A page that begins what it never ends again and again takes no longer than others."""
    monkeypatch.setattr("trafilatura.html2txt", lambda _html: "")
    before = process_time()
    plain_text(f"<html><body>{begun * 20_000}")
    assert process_time() - before < 1


@pytest.mark.parametrize("html", ["<html><body></body></html>", "<html><head><script>x()</script></head></html>"])
def test_an_empty_page(html):
    """A page without text is no article."""
    with pytest.raises(UnreadableSource, match="holds no article"):
        article_from_bytes(html.encode(), "a.html")


BODY = (
    "<p>انطلقت مساء أمس فعاليات مهرجان النهر السنوي في المدينة القديمة وسط حضور كبير من الأهالي والزوار من القرى.</p>"
    "<p>وقال مدير المهرجان في 3 مارس 2019 إن الدورة الحالية تضم أكثر من أربعين عرضا موسيقيا ومسرحيا ومعرضا للصور.</p>"
)


TOLD = [
    "بدأ العرض الأول في الساحة الكبرى مساء أمس بحضور كبير.",
    "وتلاه العرض الثاني على الضفة الأخرى من النهر.",
    "وانتهى اليوم قبل منتصف الليل.",
]


@pytest.mark.parametrize(
    "body",
    [
        "<div>{0}<p>{1}</p>{2}</div>",
        "<ul><li>{0}<ul><li>{1}</li></ul>{2}</li></ul>",
        "<blockquote>{0}<p>{1}</p>{2}</blockquote>",
        "<div>{0}<div>{1}<br>{2}</div></div>",
    ],
    ids=["a division", "a list", "a quote", "divisions"],
)
def test_text_around_blocks_is_kept(body):
    """What stands beside a paragraph or a list in one block, before it or behind it, is text of the article, in its place."""
    html = f"<html><body><article><h1>مهرجان النهر يعود</h1>{BODY}{body.format(*TOLD)}</article></body></html>"
    article = article_from_bytes(html.encode(), "a.html")
    assert [block.text for block in article.blocks[-3:]] == TOLD


def test_a_row_of_a_table_is_a_line():
    """The cells of a short row stand on one line, numbers too; in a row of paragraphs, as that of a whole page, each is one."""
    rows = [("المدينة", "الزوار"), ("<p>القاهرة</p>", "1200<br>زائر"), ("الإسكندرية", "800")]
    written = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows)
    long = f"<table><tr><td>{' '.join(TOLD)}</td><td>{' '.join(TOLD)} {' '.join(TOLD)}</td></tr></table>"
    html = (
        f"<html><body><article><h1>مهرجان النهر يعود</h1>{BODY}<table>{written}</table>{long}</article></body></html>"
    )
    article = article_from_bytes(html.encode(), "a.html")
    assert [block.text for block in article.blocks[-5:]] == [
        "المدينة | الزوار",
        "القاهرة | 1200 زائر",
        "الإسكندرية | 800",
        " ".join(TOLD),
        " ".join((*TOLD, *TOLD)),
    ]


def test_an_article_that_a_page_tells_programs_only():
    """Where a page shows nothing before a program of its own runs, its article is the one that it tells programs."""
    told = {
        "@type": "NewsArticle",
        "headline": "مهرجان النهر",
        "articleSection": ["ثقافة"],
        "datePublished": "2025-07-15",
    }
    site = {"@type": "Organization", "name": "صحيفة الضفة"}

    def read(text):
        graph = json.dumps({"@graph": [site, {**told, "publisher": site, "articleBody": text}]})
        head = f"<title>الضفة</title><script type='application/ld+json'>{graph}</script>"
        return article_from_bytes(
            f"<html><head>{head}</head><body><div>جار التحميل</div></body></html>".encode(), "a.html"
        )

    article, plain = read(BODY * 2), read("\n".join([" ".join(TOLD)] * 3))
    assert (article.title, article.source, article.section) == ("مهرجان النهر", "صحيفة الضفة", "ثقافة")
    assert article.date == plain.date == datetime.date(2025, 7, 15)
    assert [str(block.kind) for block in article.blocks] == ["section", "title", *["paragraph"] * 4]
    assert [block.text for block in plain.blocks[2:]] == [" ".join(TOLD)] * 3
    assert "جار التحميل" in read("قصير").text


def day_of(head, body):
    html = f"<html><head><title>مهرجان النهر يعود</title>{head}</head><body><article>{body}{BODY}</article>"
    return article_from_bytes(f"{html}<footer>© 2024 الضفة</footer></body></html>".encode(), "a.html").date


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta name="date" content="2025-07-15">', ""),
        ('<script type="application/ld+json">{"datePublished": "2025-07-15T10:00:00Z"}</script>', ""),
        ("", '<time datetime="2025-07-15">أمس</time>'),
        ("", "<span>الثلاثاء 15 تموز 2025 - 09:15</span>"),
        ("", "<div>نشر في: ١٥/٧/٢٠٢٥</div>"),
    ],
)
def test_stated_days(head, body):
    """The day of a page is the one it states, in its metadata or on a line that says nothing but when."""
    assert day_of(head, body) == datetime.date(2025, 7, 15)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<div><time datetime='2026-01-02'>الجمعة</time></div>{0}<span>15 تموز 2025</span>"),
        (
            "",
            "<header><time datetime='2026-01-02'>الجمعة 2 يناير 2026</time></header>{0}<time datetime='2025-07-15'>أمس</time>",
        ),
        (
            "",
            "<time datetime='2025-07-15'>الثلاثاء</time>{0}<p>سطر</p><div>{1}</div><time datetime='2019-01-02'>خبر</time>",
        ),
        ("", "{0}<span>آخر تحديث: 16 يوليو 2025</span><span>15 يوليو 2025</span>"),
        ("", "{0}{1}<blockquote><p>شكرا</p><a href='/'>July 1, 2019</a></blockquote><span>15 يوليو 2025</span>"),
        ('{2}{"uploadDate": "2019-01-02"}{3}{2}{"datePublished": "2025-07-15"}{3}', "{0}"),
        (
            '{2}[{"headline": "خبر آخر", "datePublished": "2019-01-02"}]{3}<meta name="date" content="2025-07-15">',
            "{0}",
        ),
        (
            '{2}{"@graph": [{"headline": "خبر آخر", "datePublished": "2019-01-02"},'
            ' {"name": "مهرجان النهر يعود - الضفة", "datePublished": "2025-07-15"}]}{3}',
            "{0}",
        ),
    ],
    ids=["today", "today in a header", "above", "changed", "quoted", "a film", "another article", "of two"],
)
def test_the_day_is_that_of_the_article(head, body):
    """Neither today, nor the day of a film, a quote, a later change or another article on the page is that of the article."""
    for number, piece in enumerate(
        ("<h1>مهرجان النهر يعود</h1>", BODY * 4, "<script type='application/ld+json'>", "</script>")
    ):
        head, body = head.replace(f"{{{number}}}", piece), body.replace(f"{{{number}}}", piece)
    assert day_of(head, body) == datetime.date(2025, 7, 15)


def test_no_day():
    """A page that states no day has none: neither a footer's year nor a day inside a sentence stands in."""
    assert day_of("", "") is None


def test_kicker():
    """A kicker before the title of a page is a block of its own."""
    html = f"<html><head><title>عاجل: مهرجان النهر يعود إلى المدينة</title></head><body><article>{BODY}</article></body></html>"
    article = article_from_bytes(html.encode(), "a.html")
    assert (article.kicker, article.title) == ("عاجل", "مهرجان النهر يعود إلى المدينة")


@pytest.mark.parametrize(
    "html",
    [
        f"<article>{BODY}<p>\u200f</p><p>\u2028</p><p># رقم واحد</p></article>",
        f"<!doctype html><p>{BODY * 3}<br><br>سطر<br/>سطر آخر",
        f"<html><body><p>{'كلمة ' * 20000}</p></body></html>",
        "<html><body>" + "<div>" * 3000 + BODY,
        f"<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><body>{BODY}</body></html>",
    ],
)
def test_odd_pages(html):
    """Pages of odd make give blocks of their text all the same."""
    article = article_from_bytes(html.encode(), "a.html")
    assert article.blocks
    assert all(article.text[block.start : block.end] == block.text == block.text.strip() for block in article.blocks)


@pytest.mark.parametrize(
    "inside",
    ["<a href=x>ك</a>" * 120_000, "<p " + " ".join(f"a{number}" for number in range(30_000)) + ">نص</p>"],
    ids=["of links", "of attributes"],
)
def test_overgrown_pages_are_refused(inside):
    """A page with more tags, or more attributes in one, than any article has is refused before it is taken apart, for hours."""
    with pytest.raises(UnreadableSource, match=r"^a\.html is refused: it has more tags"):
        article_from_bytes(f"<!DOCTYPE html><html><body>{inside}</body></html>".encode(), "a.html")


def test_long_attributes_are_no_overgrowth():
    """A picture or a whole record written into one attribute is no reason to refuse a page."""
    written = f'<img src="data:image/png;base64,{"A" * 60_000}"><div data-state="{"{a: 1} " * 3000}"></div>'
    assert article_from_bytes(PAGE.replace("<figure>", f"{written}<figure>").encode(), "a.html").text
