"""The file of what happened."""

import os

import pytest

from corpus.errors import StoreBusy
from tui.logbook.logbook import FILE, Logbook
from tui.logbook.traced import traced

SECRET = "أزمة الوقود"


@pytest.fixture
def book(tmp_path):
    return Logbook(tmp_path / "state")


def fail(text):
    """Fail with a text in the message and in what is behind it."""
    try:
        {}[text]
    except KeyError as error:
        raise ValueError(f"nothing is known of {text} here") from error


def test_nothing_is_made_before_there_is_something_to_note(book, tmp_path):
    """A run in which nothing happens leaves no file."""
    assert book.tail(10) == []
    assert not (tmp_path / "state").exists()


def test_a_fault_is_told_by_its_places_without_its_values(book):
    """What failed, where, and what was behind it are noted; the values that errors carry are not."""
    with pytest.raises(ValueError, match=SECRET) as caught:
        fail(SECRET)
    book.failed(caught.value)
    lines = book.tail(50)
    assert "KeyError" in lines
    assert "which became" in lines
    assert lines[-1] == "ValueError"
    assert any("tests/tui/logbook/test_logbook.py" in line and "in fail" in line for line in lines)
    assert SECRET not in "\n".join(lines)


def test_errors_of_ours_and_of_the_system_keep_their_sentence():
    """What we said ourselves is kept, scrubbed; of what the system says, its own words."""
    assert traced(StoreBusy("The database is busy with “x”.")) == "StoreBusy: The database is busy with “…”."
    assert traced(FileNotFoundError(2, "No such file or directory", "/home/x/secret.txt")) == (
        "FileNotFoundError: No such file or directory (2)"
    )


def test_a_full_log_begins_anew(book, tmp_path):
    """The file does not grow for ever: the one before is kept beside it."""
    for number in range(6000):
        book.told(f"sentence {number} " + "x " * 40)
    sizes = [path.stat().st_size for path in (tmp_path / "state").iterdir()]
    assert len(sizes) == 2
    assert max(sizes) <= 256_000
    assert "sentence 5999" in book.tail(1)[0]


@pytest.mark.skipif(os.name != "posix", reason="/dev/full is a thing of Unix")
def test_a_disk_that_is_full_is_no_further_fault(tmp_path):
    """What cannot be written is dropped."""
    (tmp_path / FILE).symlink_to("/dev/full")
    book = Logbook(tmp_path)
    book.told("The disk is full.")
    nowhere = Logbook(tmp_path / FILE / "no folder")
    nowhere.told("The disk is full.")
    assert nowhere.tail(1) == []
