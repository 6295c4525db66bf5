"""Sentences for a log: what went wrong, and nothing that belongs to the user."""

from pathlib import Path

import pytest

from corpus.worded import worded, worded_number
from glossary.errors import InvalidTerm
from tui.language.wordings import spoken
from tui.logbook.scrubbed import noted, scrubbed

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


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (worded("No word is in {text}: write one.", text="fishing boat"), "No word is in …: write one."),
        (
            InvalidTerm(worded("{text} is longer than {longest:,}.", text="truce", longest=5000)),
            "… is longer than 5,000.",
        ),
        (
            worded("{path} cannot be read ({reason}).", path="/home/amal/x.txt", reason=worded("Permission denied")),
            "~/x.txt cannot be read (Permission denied).",
        ),
        (
            worded("{what}: {deed}.", what=worded("Undone"), deed=worded("adding {text}", text="truce")),
            "Undone: adding ….",
        ),
        (worded_number(2, "{n} entry of {name}", "{n} entries of {name}", name="truce"), "2 entries of …"),
        (worded("{name} is {value!r}.", name="truce", value="x"), "… is “…”."),
        ("A sentence that is “none” of these.", "A sentence that is “…” of these."),
    ],
)
def test_what_was_filled_in_is_left_out(said, kept):
    """Of a sentence that knows what it is made of, texts that were filled in are left out; numbers, paths and its own words stay."""
    assert noted(said, HOME) == kept
    assert noted(spoken(said), HOME) == kept


def test_what_was_told_in_arabic_is_noted_in_english(arabic):
    """What was told in the language of the interface is noted as it was made, without what was filled in."""
    said = worded("There is no Arabic word in {text}: write one to look for.", text="fishing boat")
    assert noted(spoken(said), HOME) == "There is no Arabic word in …: write one to look for."
