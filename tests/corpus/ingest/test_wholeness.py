"""Nothing of the body is lost, broken or moved, whatever stands around it."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.ingest.sources import article_from_bytes

TITLE = "مهرجان النهر يعود إلى المدينة القديمة بعد غياب"
SUBJECTS = (
    "قال رئيس البلدية",
    "وأضاف التاجر",
    "ويرى خبراء الاقتصاد",
    "وفي المقابل",
    "لكن السكان",
    "وذكرت وكالة رويترز",
    "وبحسب المصدر",
)
REST = (
    " إن السوق ستبقى مفتوحة حتى منتصف الليل.",
    ' إن "النهر ذاكرة المدينة"، ولن يتركوه لأحد.',
    " (وهو أمر نادر) تراجع الأسعار بنسبة 3.5 في المئة خلال يوليو 2025؛ ما فاجأ الجميع.",
    ": لن نغادر هذا المكان مهما حدث في الأيام المقبلة.",
    " – الذي وصل أمس – سيغادر غدا إلى باريس.",
    " إلى ما يلي، وفق المصدر: تحسين الطرق، وإنارة الشوارع، وتنظيف الضفاف.",
)
BODY = st.builds(str.__add__, st.sampled_from(SUBJECTS), st.sampled_from(REST))
NOISE = st.sampled_from(
    [
        "logo",
        "شارك",
        "تابعونا على",
        ";",
        "فيسبوك",
        "إعلان",
        "* * *",
        "#النهر #المدينة",
        "https://example.org/a",
        "• • •",
    ]
)


@given(
    st.lists(st.tuples(BODY, st.lists(NOISE, max_size=2)), min_size=1, max_size=8),
    st.sampled_from(["\n", "\n\n", "\r\n"]),
)
def test_every_sentence_survives(parts, gap):
    """Sentences stay whole and in order among boilerplate of any kind, and the boilerplate goes."""
    lines = [line for body, noise in parts for line in (body, *noise)]
    article = article_from_bytes(gap.join([TITLE, *lines]).encode(), "a.txt")
    assert article.title == TITLE
    assert [block.text for block in article.blocks[1:]] == [body for body, _ in parts]


@given(st.lists(BODY, min_size=1, max_size=8))
def test_a_text_without_a_title(bodies):
    """A text of sentences alone has no title; the beginning of the first stands in."""
    article = article_from_bytes("\n".join(bodies).encode(), "a.txt")
    assert article.title_is_lead
    assert [block.text for block in article.blocks] == bodies
    assert bodies[0].startswith(article.title.rstrip("…"))


@given(st.text(st.sampled_from('اب تجدة.:؟!؛،"»()-–*•#|/ \n\r\t\u00a0\u200f0123٤ABc©🔥'), min_size=1, max_size=300))
def test_any_text_gives_blocks_of_itself(text):
    """Whatever a text is made of, its blocks are trimmed pieces of it, ascending and apart; or it is no article."""
    from corpus.errors import UnreadableSource

    try:
        article = article_from_bytes(text.encode(), "a.txt")
    except UnreadableSource:
        return
    end = 0
    for index, block in enumerate(article.blocks):
        assert block.index == index
        assert block.text == article.text[block.start : block.end] == block.text.strip()
        assert block.start >= end
        assert block.text
        end = block.end
    assert article.title
