"""Answers of terminals are parted from keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.answers import Answers, Sieve

VTE = b"\x1b[>65;7006;1c\x1b[8;1$y\x1b[?65;1;9c"
KITTY = b"\x1bP>|kitty(0.26.5)\x1b\\\x1b[>1;4000;26c\x1b[8;0$y\x1b[?62;c"
KEYS = (b"a", b"\r", b"\x1b[A", b"\x1bOP", "\N{ARABIC LETTER TEH}".encode(), b"\x1b[<0;12;5M", b"\x1b[I", b"8;1$y")


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (VTE, Answers("", (65, 7006, 1), 1, is_complete=True)),
        (KITTY, Answers("kitty(0.26.5)", (1, 4000, 26), 0, is_complete=True)),
        (b"\x1b[?6c", Answers(is_complete=True)),
        (b"\x1b]11;rgb:ffff/ffff/dddd\x07\x1b[?62c", Answers(ground="rgb:ffff/ffff/dddd", is_complete=True)),
        (b"\x1b]11;rgb:14/17/1c\x1b\\\x1b[?62c", Answers(ground="rgb:14/17/1c", is_complete=True)),
        (b"\x1bP>|foot(1.13.1)\x07\x1b[?62c", Answers("foot(1.13.1)", is_complete=True)),
    ],
)
def test_what_a_terminal_says(sent, expected):
    """Name, secondary attributes and mode 8 are read; the primary attributes end what it says."""
    sieve = Sieve()
    assert sieve.keys(sent) == b""
    assert sieve.heard == (expected,)
    assert sieve.is_done


def test_nothing_is_taken_after_the_last_answer():
    """Once a terminal has said all, whatever comes is the app's, though it look like an answer."""
    sieve = Sieve()
    assert sieve.keys(VTE + b"\x1b[>1;2c") == b"\x1b[>1;2c"
    assert sieve.keys(b"\x1b[?1;2c\x1b") == b"\x1b[?1;2c\x1b"


def test_two_terminals_answer_in_turn():
    """A multiplexer and the terminal around it are told apart by where the first one ends."""
    sieve = Sieve(2)
    sieve.keys(b"\x1b[>83;40900;0c\x1b[?1;2c")
    assert not sieve.is_done
    sieve.keys(KITTY)
    assert [answers.secondary[0] for answers in sieve.heard] == [83, 1]
    assert sieve.is_done


@given(st.data())
def test_keys_between_answers_are_kept(data):
    """However keys and answers are mixed and torn, each key arrives once and in order, and no answer does."""
    pieces = [b"\x1b[>65;7006;1c", b"\x1b]11;rgb:0/0/0\x1b\\", b"\x1b[8;1$y", b"\x1bP>|VTE(7006)\x1b\\"]
    typed = data.draw(st.lists(st.sampled_from(KEYS), max_size=6))
    stream = [*pieces]
    for number, key in enumerate(typed):
        stream.insert(data.draw(st.integers(0, len(stream)), label=f"place {number}"), key)
    sent = b"".join(stream) + b"\x1b[?65;1;9c" + b"z"
    expected = b"".join(each for each in stream if each not in pieces) + b"z"
    sieve, got, rest = Sieve(), b"", sent
    while rest:
        length = data.draw(st.integers(1, len(rest)))
        got += sieve.keys(rest[:length])
        rest = rest[length:]
    assert got == expected
    assert sieve.heard == (Answers("VTE(7006)", (65, 7006, 1), 1, "rgb:0/0/0", is_complete=True),)


@pytest.mark.parametrize("held", [b"\x1b", b"\x1b[", b"\x1bP", b"\x1b]"])
def test_the_beginning_of_an_answer_can_be_a_key(held):
    """What may begin an answer is kept back until it is released; a lone Escape is no torn answer."""
    sieve = Sieve()
    assert sieve.keys(b"a" + held) == b"a"
    assert sieve.is_waiting
    assert not sieve.is_torn
    assert sieve.release() == held
    assert not sieve.is_waiting


@pytest.mark.parametrize("held", [b"\x1b[?6", b"\x1b[>1;2", b"\x1b[8;1$", b"\x1bP>|kit", b"\x1bP>|kitty\x1b"])
def test_a_torn_answer_is_known(held):
    """What can be nothing but an answer is known as such before its end has come."""
    sieve = Sieve()
    assert sieve.keys(held) == b""
    assert sieve.is_torn


def test_numbers_without_end_are_no_fault():
    """An answer may be as long as a terminal likes; of a number that nobody says its beginning is read."""
    sieve = Sieve()
    assert sieve.keys(b"\x1b[>" + b"1" * 9999 + b"c\x1b[8;" + b"9" * 9999 + b"$y\x1b[?6c") == b""
    assert sieve.heard == (Answers("", (111_111_111,), 999_999_999, is_complete=True),)
