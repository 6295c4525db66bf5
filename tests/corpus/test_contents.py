"""The contents of a long article."""

from corpus.contents import contents
from corpus.model import Article, Block, BlockKind


def article_of(*parts):
    blocks, start = [], 0
    for index, (kind, text) in enumerate(parts):
        blocks.append(Block(index, kind, text, start, start + len(text)))
        start += len(text) + 2
    return Article("a", "title", False, "\n\n".join(text for _, text in parts), True, tuple(blocks))


def test_headings_are_listed_with_how_far_on_they_are():
    """The title comes first, then headings and sections below it; the section above it is none of the article's own."""
    book = article_of(
        (BlockKind.SECTION, "ثقافة"),
        (BlockKind.TITLE, "كتاب"),
        (BlockKind.PARAGRAPH, "ن" * 80),
        (BlockKind.SECTION, "باب"),
        (BlockKind.HEADING, "فصل"),
        (BlockKind.PARAGRAPH, "ن" * 80),
    )
    assert [(entry.block, entry.text) for entry in contents(book)] == [(1, "كتاب"), (3, "باب"), (4, "فصل")]
    assert [f"{entry.share:.0%}" for entry in contents(book)] == ["4%", "51%", "54%"]


def test_without_headings_paragraphs_a_page_apart_are_listed():
    """Of a text without headings there is a paragraph every page or so, cut at a word; an empty one has no contents."""
    long = article_of(*[(BlockKind.PARAGRAPH, f"{n} {'كلمة ' * 80}") for n in range(12)])
    found = contents(long)
    assert [entry.block for entry in found] == [0, 3, 6, 9]
    assert all(entry.text.endswith("كلمة …") for entry in found)
    assert contents(article_of((BlockKind.CAPTION, "صورة"))) == []
