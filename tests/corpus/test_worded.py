"""Sentences know what they are made of, wherever they go."""

import errno
import json
import pickle

import pytest

from corpus.errors import NotFetched, UnreadableSource
from corpus.worded import Worded, sentence_of, system_reason, worded, worded_number


def test_a_sentence_is_its_english():
    """Who knows nothing of templates has a plain English text, which is compared, printed and written to JSON as one."""
    said = worded("{path} is refused: it has {count:,} files in it.", path="a.zip", count=20_000)
    assert said == "a.zip is refused: it has 20,000 files in it."
    assert json.dumps([said]) == '["a.zip is refused: it has 20,000 files in it."]'
    assert str(UnreadableSource(said)) == said


@pytest.mark.parametrize(("count", "told"), [(0, "0 words"), (1, "1 word"), (2, "2 words"), (2000, "2,000 words")])
def test_a_number_has_its_noun(count, told):
    """One has a form of its own, and every other number the other."""
    assert worded_number(count, "{n} word", "{n:,} words") == told


def test_an_error_in_a_sentence_stands_there_with_its_own():
    """What another error said keeps its template within a sentence; one that is not ours is its text."""
    inner = worded("is cut off at byte {place}", place=3)
    outer = worded("{path} {reason}.", path="a.txt", reason=ValueError(inner))
    assert outer == "a.txt is cut off at byte 3."
    assert isinstance(outer.fields["reason"], Worded)
    assert worded("{reason}", reason=ValueError("x")).fields["reason"] == "x"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_sentence_goes_to_another_process(protocol):
    """Sentences and errors that were raised with them are whole behind a pipe, braces in their fields too."""
    said = worded_number(2, "{n} file in {path}", "{n} files in {path}", path="{a}")
    error = pickle.loads(pickle.dumps(NotFetched(worded("No: {said}", said=said), status=404, wait=1.5), protocol))
    assert (str(error), error.status, error.wait) == ("No: 2 files in {a}", 404, 1.5)
    found = sentence_of(error)
    assert (found.template, found.fields["said"].many) == ("No: {said}", "{n} files in {path}")
    assert found.fields["said"].fields == {"n": 2, "path": "{a}"}


def test_the_sentence_of_an_error_is_what_it_was_raised_with():
    """Errors that are not ours say what they say; an empty one says nothing."""
    assert sentence_of(OSError(errno.ENOENT, "No such file or directory", "a")).startswith("[Errno 2]")
    assert sentence_of(ValueError()) == ""
    assert sentence_of("as it is") == "as it is"


def test_what_the_system_says_is_known_in_its_own_words():
    """The usual refusals know their sentence; one in other words, or without any, is told as it came."""
    assert isinstance(system_reason(OSError(errno.ENOSPC, "No space left on device")), Worded)
    assert type(system_reason(OSError(errno.ENOSPC, "Kein Platz"))) is str
    assert system_reason(OSError("odd")) == "odd"
