"""Paragraphs of a length that no page has."""

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.ingest.portions import LONGEST
from corpus.ingest.sources import article_from_bytes

SENTENCE = "وصل الوفد إلى المدينة صباح اليوم. "


def test_a_book_on_one_line_is_cut_behind_sentences() -> None:
    """Each block is short enough to be worked on, ends with its sentence, and is verbatim."""
    article = article_from_bytes((SENTENCE * 3000).encode(), "line.txt")
    assert len(article.blocks) > 5
    for block in article.blocks:
        assert len(block.text) <= LONGEST
        assert block.text.endswith(".")
        assert article.text[block.start : block.end] == block.text


def test_no_word_is_lost() -> None:
    """The blocks hold the words of the line, in order."""
    text = SENTENCE * 1000
    article = article_from_bytes(text.encode(), "line.txt")
    assert " ".join(block.text for block in article.blocks).split() == text.split()


def test_a_long_paragraph_of_a_page_stays_whole() -> None:
    """A paragraph that a page could have is one block."""
    text = (SENTENCE * 100).strip()
    article = article_from_bytes(f"عنوان قصير\n{text}\n".encode(), "page.txt")
    assert [block.text for block in article.blocks if len(block.text) > 100] == [text]


@settings(deadline=None)
@given(
    st.text(alphabet="\u0627\u0628 .\u0651", min_size=1, max_size=12).map(
        lambda unit: unit * (LONGEST // len(unit) + 2)
    )
)
def test_letters_keep_their_marks(text: str) -> None:
    """Where there is neither sentence nor space, the cut is still between letters, and everything is there."""
    from corpus.ingest.pieces import Piece
    from corpus.ingest.portions import portioned
    from corpus.model import BlockKind

    cut = [piece.text for piece in portioned([Piece(BlockKind.PARAGRAPH, 0, text)])]
    assert "".join("".join(cut).split()) == "".join(text.split())
    assert not [piece for piece in cut[1:] if unicodedata.combining(piece[0]) and not _all_marks(text)]


def _all_marks(text: str) -> bool:
    """Return whether the text holds a run of marks that is longer than a portion or follows no letter."""
    return bool(re.search("(^|\\s)[\u0651]|[\u0651]{9000}", text))


def test_a_letter_of_endless_marks_is_cut_all_the_same() -> None:
    """A hundred thousand marks on one letter are no more portions than any other text of that length."""
    from corpus.ingest.pieces import Piece
    from corpus.ingest.portions import portioned
    from corpus.model import BlockKind

    text = "ب" + "\u064e" * 100_000
    cut = list(portioned([Piece(BlockKind.PARAGRAPH, 0, text)]))
    assert "".join(piece.text for piece in cut) == text
    assert len(cut) == 11
