"""Where the words of an annotation stand in an article, and in another version of it."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.anchoring import Anchoring, anchored, quoted
from corpus.annotation import Annotation, AnnotationKind, Passage, Place
from corpus.model import Article, Block, BlockKind

WORDS = ("قال", "الوزير", "إن", "الهدنة", "في", "بورتسودان", "قَالَ", "Reuters", "2025", "كتاب")
PARAGRAPHS = [
    "قال الوزير إن الهدنة ستبدأ يوم الأحد في العاصمة.",
    "وقال الوزير إن الهدنة قد تمدد شهرا آخر بعد التشاور.",
    "لم يعلق أحد على ذلك حتى الآن.",
]


def article_of(texts):
    blocks, start = [], 0
    for index, text in enumerate(texts):
        blocks.append(Block(index, BlockKind.PARAGRAPH, text, start, start + len(text)))
        start += len(text) + 2
    return Article("a", "title", False, "\n\n".join(texts), True, tuple(blocks))


def noted(article, first, last):
    passage = Passage(Place(*first), Place(*last))
    return Annotation(article.id, AnnotationKind.HIGHLIGHT, passage, Anchoring(article).quote(passage), id="1")


def found(article, annotation):
    """Return the words that an annotation has in an article, None where it has no place."""
    (placed,) = anchored(article, [annotation])
    return None if placed.passage is None else Anchoring(article).quote(placed.passage).exact


def of_words(text, words, occurrence=1):
    """Return where words stand in a text, by their offsets."""
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return start, start + len(words)


def test_words_are_found_where_they_moved_to():
    """A paragraph put before and one made two move the words; what stood around them tells which of equal ones are meant."""
    old = article_of(PARAGRAPHS)
    start, end = of_words(PARAGRAPHS[1], "الوزير إن الهدنة")
    second = noted(old, (1, start), (1, end))
    new = article_of(["محدث: أعلن بيان رسمي.", "مقدمة جديدة", *PARAGRAPHS])

    (placed,) = anchored(new, [second])
    assert placed.passage == Passage(Place(3, start), Place(3, end))
    assert anchored(old, [second])[0].passage == second.passage


def test_words_that_were_changed_a_little_are_found_and_lost_ones_are_told():
    """Another spelling, vowels, another cut of paragraphs and a corrected word keep a note in its place; a deleted sentence does not."""
    old = article_of(PARAGRAPHS)
    across = noted(old, (0, of_words(PARAGRAPHS[0], "العاصمة.")[0]), (1, of_words(PARAGRAPHS[1], "وقال الوزير")[1]))
    whole = noted(old, (1, 0), (1, len(PARAGRAPHS[1])))
    joined = article_of([" ".join(PARAGRAPHS[:2]), PARAGRAPHS[2]])
    assert found(joined, across) == "العاصمة. وقال الوزير"

    vowelled = article_of([PARAGRAPHS[0], PARAGRAPHS[1].replace("إن", "إِنَّ").replace("التشاور", "التشاوُر")])
    assert found(vowelled, whole) == vowelled.blocks[1].text
    corrected = article_of([PARAGRAPHS[2], PARAGRAPHS[1].replace("شهرا", "أسبوعا")])
    assert found(corrected, whole) == corrected.blocks[1].text
    assert found(article_of([PARAGRAPHS[2]]), whole) is None
    assert found(article_of(["نص آخر تماما لا صلة له بما سبق، ولا يذكر شيئا من ذلك كله."]), whole) is None


def test_lines_that_the_source_prints_everywhere_are_no_part_of_a_quote():
    """A passage over such a line is quoted without it, and stands in a version that lacks the line; the line itself can be noted."""
    line = "تابعونا على فيسبوك"
    article = article_of([PARAGRAPHS[0], line, PARAGRAPHS[1]])
    blocks = list(article.blocks)
    blocks[1] = replace(blocks[1], kind=BlockKind.BOILERPLATE)
    article = replace(article, blocks=tuple(blocks))
    passage = Passage(Place(0, 3), Place(2, 4))
    over = Annotation("a", AnnotationKind.HIGHLIGHT, passage, quoted(article, passage), id="1")
    assert over.quote.exact == f"{PARAGRAPHS[0][3:]}\n{PARAGRAPHS[1][:4]}"
    assert anchored(article, [over])[0].passage == passage
    assert found(article_of(PARAGRAPHS[:2]), over) == over.quote.exact
    inside = Passage(Place(1, 0), Place(1, 7))
    line_noted = Annotation("a", AnnotationKind.HIGHLIGHT, inside, quoted(article, inside), id="2")
    assert anchored(article, [line_noted])[0].passage == inside


@given(st.data())
@settings(max_examples=150)
def test_every_passage_is_found_again_after_what_is_put_around_it(data):
    """Whatever is chosen is found with the very same words when paragraphs come before and behind; here it keeps its place."""
    sentence = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
    texts = data.draw(st.lists(sentence, min_size=1, max_size=4))
    old = article_of(texts)
    joined = "\n".join(texts)
    first = data.draw(st.integers(0, len(joined) - 1))
    last = data.draw(st.integers(first + 1, len(joined)))
    anchoring = Anchoring(old)
    passage = Passage(anchoring._place(first), anchoring._end(last))
    quote = anchoring.quote(passage)
    annotation = Annotation("a", AnnotationKind.NOTE, passage, quote, id="1")
    before, after = data.draw(st.lists(sentence, max_size=2)), data.draw(st.lists(sentence, max_size=2))

    assert found(old, annotation) == quote.exact
    assert anchored(old, [annotation])[0].passage == passage
    assert found(article_of([*before, *texts, *after]), annotation) == quote.exact
