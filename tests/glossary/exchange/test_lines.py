"""Lines of text files, whatever they were written in."""

import io
import random

import pytest

from glossary.errors import UnreadableFile
from glossary.exchange.lines import LONGEST, encoding_of, lines_of

WORDS = ["قال الوزير إن الحكومة في المدينة", "the minister said", "بعد أن كان من بين الذين"] * 5


def read(content):
    faults = []
    lines = lines_of(io.BytesIO(content), lambda line, sentence: faults.append(line))
    return [(line.number, line.text) for line in lines], faults


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
def test_every_encoding_and_line_end(encoding, end):
    """Marks, line ends and older encodings are understood; the lines are those that were written."""
    found, faults = read(end.join(WORDS).encode(encoding))
    assert (found, faults) == (list(enumerate(WORDS, 1)), [])


def test_a_broken_line_is_left_out():
    """A line with bytes of no letter in a file that is UTF-8 else is told, and the others are read."""
    found, faults = read("بيت\n".encode() + b"\xd8\xff\n" + "دار\n".encode())
    assert (found, faults) == ([(1, "بيت"), (3, "دار")], [2])


def test_an_endless_line_is_left_out():
    """A line longer than any text is told without being kept, and the next one is read."""
    found, faults = read(b"a\n" + b"x" * (3 * LONGEST) + b"\nb\n")
    assert (found, faults) == ([(1, "a"), (3, "b")], [2])


def test_damaged_utf_16_ends_the_reading():
    """Half a letter at the end is told, and what stands before it is read."""
    found, faults = read("\ufeffا\nب\n".encode("utf-16-le")[:-1])
    assert (found[0], len(faults)) == ((1, "ا"), 1)


@pytest.mark.parametrize("content", [bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n" + bytes(3000)])
def test_what_is_no_text_is_refused(content):
    """A picture or a program is refused in a sentence."""
    with pytest.raises(UnreadableFile):
        encoding_of(io.BytesIO(content))


def test_a_stream_is_left_open():
    """Reading lines, all or some, does not close the file."""
    stream = io.BytesIO(b"a\nb\n")
    next(lines_of(stream, lambda *_: None))
    assert not stream.closed
    assert [line.text for line in lines_of(stream, lambda *_: None)] == ["a", "b"]


def test_bytes_of_a_program_are_no_text():
    """A file full of control characters is refused, though no byte of it is NUL: no line of it is a term."""
    content = bytes(each for each in random.Random(1).randbytes(5_000) if each)
    with pytest.raises(UnreadableFile, match="control characters"):
        encoding_of(io.BytesIO(content))


def test_a_slip_does_not_make_a_text_a_program():
    """A text with a control character here and there is read."""
    assert len(read(("\x07" + "\n".join(WORDS)).encode())[0]) == len(WORDS)
