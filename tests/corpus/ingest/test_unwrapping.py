"""Lines that were broken at a width."""

import textwrap

import pytest

from corpus.ingest.sources import article_from_bytes

TITLE = "مهرجان النهر يعود إلى المدينة"
PARAGRAPHS = (
    "انطلقت مساء أمس فعاليات مهرجان النهر في المدينة القديمة، وسط حضور كبير من الأهالي الذين جاؤوا من القرى المجاورة.",
    "وقال مدير المهرجان إن هذه الدورة تضم أكثر من أربعين عرضاً، على أن تستمر السوق حتى نهاية الأسبوع، وتبقى القوارب في مكانها.",
    "ويعرض الحرفيون أعمالهم على قوارب خشبية ترسو قرب الجسر القديم، في حين خصصت البلدية حافلات مجانية لنقل الزوار كل يوم.",
    "ولم يخل الافتتاح من مفاجآت، إذ عزفت فرقة من الصيادين ألحانا قديمة على آلات صنعوها بأيديهم من خشب المراكب.",
    "وتشارك في الدورة الحالية خمس مدن تقع على النهر نفسه، وتتبادل في ما بينها كل عام مفتاح المهرجان وسجله الكبير.",
    "أما الأطفال فلهم نصيبهم: ورش للرسم على الورق والحجر، وسباق لقوارب من ورق، وحكايات تروى عند الغروب قرب السد.",
)


@pytest.mark.parametrize("width", [45, 60, 72, 80])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_paragraphs_are_whole_again(width, end):
    """A text whose lines were broken at a width comes out with whole paragraphs, and it is told."""
    text = "\n\n".join([TITLE, *(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)])
    article = article_from_bytes(text.replace("\n", end).encode(), "a.txt")
    assert [block.text for block in article.blocks] == [TITLE, *PARAGRAPHS]
    assert not article.text_is_source
    assert "broken" in article.repairs[0]


def test_verses_stay():
    """Lines of their own stay lines of their own."""
    verses = (
        "يا نهر ما بال المراكب لا تعود",
        "والليل يسأل عن مصابيح الحدود",
        "كنا صغارا نرسم الأمواج فوق الرمل ثم نعود",
    )
    text = "\n".join([TITLE, "", *verses * 5])
    article = article_from_bytes(text.encode(), "a.txt")
    assert article.text == text
    assert [str(block.kind) for block in article.blocks] == ["title"] + ["paragraph"] * 15


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_lines_of_one_length_stay(gap):
    """Lines that are alike in length are not taken for pieces of one another."""
    lines = [f"هذا هو السطر رقم {number} من نص تجريبي طويل بعض الشيء في كلماته" for number in range(100, 160)]
    article = article_from_bytes(gap.join([TITLE, *lines]).encode(), "a.txt")
    assert article.text_is_source
    assert [block.text for block in article.blocks] == [TITLE, *lines]
