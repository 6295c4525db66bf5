"""What is noted as Markdown: it shows what was written, whatever that is."""

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from corpus.annotation import Annotation, AnnotationKind, Listed, Passage, Place, Quote
from corpus.notebook import chapters, escaped, markdown, shapes
from tests.corpus.test_anchoring import PARAGRAPHS, article_of, noted

SIGNS = "\\`*_{}[]()<>#+-.!|~=&$^:%12 aه\N{RIGHT-TO-LEFT MARK}"


def listed(annotation, **details):
    about = {"title": "عنوان *مهم*", "source": "a_b", "date": datetime.date(2025, 9, 1), "address": None}
    return Listed(annotation, **{**about, "article": annotation.article, "is_kept": True, **details})


@given(st.text(st.sampled_from(SIGNS), max_size=12))
@settings(max_examples=400)
def test_markdown_shows_a_text_as_it_was_written(text):
    """Whatever signs a text has, CommonMark and what GitHub adds to it make one paragraph of just these letters of it."""
    document = MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(f"> {escaped(text)}\n")
    shown = [token for token in document if token.type == "inline"]
    plain = "".join(child.content for token in shown for child in token.children)
    assert (
        plain.strip().removeprefix("\N{RIGHT-TO-LEFT MARK}").strip()
        == text.strip().removeprefix("\N{RIGHT-TO-LEFT MARK}").strip()
    )
    kinds = {token.type for token in document} - {"blockquote_open", "blockquote_close"}
    assert kinds <= {"paragraph_open", "inline", "paragraph_close"}


def test_a_document_is_grouped_by_articles():
    """Each article is a chapter with what is known of it, in reading order; lost words and gone articles are told."""
    article = article_of(PARAGRAPHS)
    across = Annotation(**{**fields(noted(article, (1, 0), (2, 9))), "note": "one\n\n2. two"})
    lost = Annotation("a", AnnotationKind.HIGHLIGHT, across.passage, Quote("كلام لا أثر له في النص"), id="2")
    other = Annotation("b", AnnotationKind.MARK, Passage(Place(3, 0), Place(3, 4)), Quote("Ali قال إن الهدنة"), id="3")
    every = [
        listed(other, address="https://example.org/a_b", is_kept=False),
        listed(lost),
        listed(Annotation(**{**fields(across), "kind": AnnotationKind.NOTE})),
    ]
    found = list(chapters(every, {"a": article}.get))
    written = "".join(markdown(found))

    assert written == (
        "# Marks and notes\n\n"
        "## عنوان \\*مهم\\*\n\n"
        "- Source: a\\_b\n- Date: 2025-09-01\n- Address: <https://example.org/a_b>\n- Article: `b`\n\n"
        "> \N{RIGHT-TO-LEFT MARK}Ali قال إن الهدنة\n\n"
        "*mark · paragraph 4*\n\n"
        "## عنوان \\*مهم\\*\n\n"
        "- Source: a\\_b\n- Date: 2025-09-01\n- Article: `a`\n\n"
        f"> {PARAGRAPHS[1]}\n>\n> لم يعلق أ\n\n"
        "one\n\n2\\. two\n\n"
        "*note · yellow · 38%*\n\n"
        "> كلام لا أثر له في النص\n\n"
        "*highlight · yellow · no longer in this version of the text*\n\n"
    )
    told = shapes(found)
    assert [[each["id"] for each in one["notes"]] for one in told] == [["3"], ["1", "2"]]
    assert told[1]["notes"][0]["start"] == {"block": 1, "offset": 0}
    assert told[1]["notes"][1]["start"] is None


def fields(annotation):
    return {name: getattr(annotation, name) for name in annotation.__slots__}
