"""What is pasted is parted from what is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.ingest.formats.source import LARGEST
from tui.driver.pastes import Pastes, plain

BEGIN, END = b"\x1b[200~", b"\x1b[201~"


@given(st.data())
def test_torn_anywhere(data):
    """Wherever the stream is torn, keys and pastes come whole and in order."""
    sent = (
        b"a\x1b[2"
        + BEGIN
        + b"one\x1b[20"
        + b"1"
        + END
        + b"b"
        + BEGIN
        + END
        + b"\x1b[200"
        + BEGIN
        + b"two\r"
        + END
        + b"c"
    )
    pastes, parts = Pastes(), []
    while sent:
        length = data.draw(st.integers(1, len(sent)))
        parts += pastes.parts(sent[:length])
        sent = sent[length:]
    parts = [part for part in parts if part != b""]
    assert [part for part in parts if isinstance(part, str)] == ["one", "", "two\r"]
    typed = b"".join(part if isinstance(part, bytes) else b"|" for part in parts)
    assert typed == b"a\x1b[2" + BEGIN + b"|b" + BEGIN + b"|\x1b[200" + BEGIN + b"|c"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("\x1b[1;31mred\x1b[0m\r\n\tx", "red\r\n\tx"),
        ("a\x1b]8;;http://example.org\x1b\\b\x1b]8;;\x07c", "abc"),
        ("a\x1bqb\x00\x11\x7f\x85c\x9b31md", "abcd"),
        ("\x1b" * 9 + "[A", ""),
        ("\x9d" * 300_000, ""),
        ("\x1b]" * 300_000, ""),
    ],
    ids=["colours", "links", "controls", "escapes", "strings without end", "the same in seven bits"],
)
def test_what_steers_is_dropped(text, kept):
    """Of a pasted text its letters, tabs and line ends are kept."""
    assert plain(text) == kept


@pytest.mark.parametrize("sign", [b"x", b"\0"], ids=["letters", "what would be dropped"])
def test_a_paste_is_not_kept_without_end(sign):
    """Of a very long paste so much is kept that it is more than an article may have, and its end is known."""
    pastes = Pastes()
    begun, pasted, typed = [
        *pastes.parts(BEGIN),
        *(part for _ in range(40) for part in pastes.parts(sign * 1_000_000)),
        *pastes.parts(END + b"k"),
    ]
    assert (begun, len(pasted), typed) == (BEGIN, LARGEST + 1, b"k")
