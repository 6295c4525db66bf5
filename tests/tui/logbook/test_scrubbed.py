"""Sentences for a log: what went wrong, and nothing that belongs to the user."""

from pathlib import Path

import pytest

from tui.logbook.scrubbed import scrubbed

HOME = Path("/home/amal")


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("/home/amal/x.txt: cannot be read (Permission denied).", "~/x.txt: cannot be read (Permission denied)."),
        ("No article has the words “fuel crisis”.", "No article has the words “…”."),
        ("don't keep what is 'in quotes' here", "don't keep what is “…” here"),
        (
            "postgresql+psycopg://amal:geheim@db.example.org:5432/w?sslkey=x cannot be reached",
            "postgresql+psycopg://db.example.org:5432/… cannot be reached",
        ),
        ("The key sk-abcdef0123456789abcdef0123 was refused", "The key … was refused"),
        ("api_key=abcd, token: efgh", "api_key=… token: …"),
        ("refused: Authorization: Basic abcd efgh", "refused: Authorization: …"),
        ("KeyError: أزمة الوقود في مالي", "KeyError: …"),
        ("two\nlines\x1b[31m", "two lines [31m"),
    ],
)
def test_what_is_left_out(sentence, kept):
    """Quotes, words of other scripts, keys, passwords and paths of addresses are left out; the rest is as it was said."""
    assert scrubbed(sentence, HOME) == kept


def test_a_long_sentence_is_cut():
    """A sentence that may be a text is cut."""
    assert len(scrubbed("word " * 500)) == 401
