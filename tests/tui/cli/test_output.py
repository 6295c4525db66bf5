"""Standard output and standard error."""

import io
import itertools
import json
import os

import pytest

from tui.cli.diagnostics import Diagnostics
from tui.cli.output import Output, OutputError, ReaderGone
from tui.cli.typography import Typography, plain
from tui.typeset.terminal.mode import Mode

ARABIC = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER REH}"


class Terminal(io.BytesIO):
    def isatty(self):
        return True


class Unwritable(io.StringIO):
    asked = 0

    def write(self, _text):
        self.asked += 1
        raise OSError(28, "No space left on device")


class Full(io.RawIOBase):
    """A device that takes nothing."""

    def __init__(self, error):
        self.error = error

    def writable(self):
        return True

    def write(self, _data):
        raise self.error


def test_json_is_one_utf8_object():
    """A result is one JSON object in UTF-8, letters as they are, and a line end."""
    stream = io.BytesIO()
    Output(stream).json({"ar": ARABIC})
    assert stream.getvalue() == f'{{"ar": "{ARABIC}"}}\n'.encode()


def test_surrogates_are_made_safe():
    """A file name that is not UTF-8 becomes a replacement character, not a crash."""
    stream = io.BytesIO()
    Output(stream).json({"path": os.fsdecode(b"a\xff")})
    assert json.loads(stream.getvalue()) == {"path": "a\N{REPLACEMENT CHARACTER}"}


def test_a_terminal_gets_no_control_characters():
    """What an article says cannot steer the terminal; a pipe gets it as it is."""
    terminal, pipe = Terminal(), io.BytesIO()
    for stream in (terminal, pipe):
        Output(stream).line("a\x1b[2Jb\tc")
    assert terminal.getvalue() == b"a[2Jb\tc\n"
    assert pipe.getvalue() == b"a\x1b[2Jb\tc\n"


@pytest.mark.parametrize(
    ("error", "expected"),
    [(BrokenPipeError(32, "Broken pipe"), ReaderGone), (OSError(28, "No space left on device"), OutputError)],
)
def test_a_stream_that_takes_no_more(error, expected):
    """A reader that went away and a full disk are told apart."""
    output = Output(io.BufferedWriter(Full(error)))
    output.line("x")
    with pytest.raises(expected):
        output.flush()


def test_closed_output_is_said():
    """Standard output that was closed is one sentence."""
    with pytest.raises(OutputError, match="Standard output is closed"):
        Output(None).line("x")


def test_diagnostics_are_for_people():
    """What went wrong begins with the program's name; progress is for terminals only."""
    stream = io.StringIO()
    diagnostics = Diagnostics(stream)
    diagnostics.error("It broke.")
    diagnostics.warning("It creaks.")
    diagnostics.progress("1 of 3")
    assert stream.getvalue() == "warraq: It broke.\nwarraq: warning: It creaks.\n"


def test_diagnostics_that_cannot_be_written_are_dropped():
    """A standard error that takes nothing ends no program, and is asked once."""
    stream = Unwritable()
    diagnostics = Diagnostics(stream)
    diagnostics.error("It broke.")
    diagnostics.error("It broke again.")
    assert stream.asked == 1


def test_what_turns_the_order_is_not_printed():
    """What is printed for a person has no bidi controls and no pile of marks, on a terminal or not; words keep their marks."""
    text = "\u202eab\u2066c\u200f دَّ" + "\u0301" * 10_000
    for stream, mode in itertools.product((io.BytesIO(), Terminal()), (Mode.VPF, Mode.LOGICAL)):
        typography = Typography(Output(stream), mode)
        for printed in (typography.inline(text), "".join(typography.paragraph(text))):
            assert len(printed) < 100
            assert not set(printed) & set("\u202e\u2066\u200f")
    assert plain("دَّ\u200cمُّ") == "دَّ\u200cمُّ"
