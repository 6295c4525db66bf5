"""Reading without a screen: the article in lines, and commands about it."""

import os
import re
import signal
import sys

import pytest

from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from tests.tui.cli.test_terminal import Session
from tui.plain.read import DEEDS

SHOWN = "[\ufb50-\ufdff\ufe70-\ufefe]"
"""Presentation forms, which stand for letters as they are seen."""
STEERING = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
BOXES = "[\u2500-\u259f]"
WAITING = """
import _thread, signal, threading
from tui.__main__ import end_in_order
from tui.plain.prompt import typed_line, with_history
end_in_order()
with_history()
threading.Timer(0.5, _thread.interrupt_main, [signal.{name}]).start()
try:
    typed_line("> ")
except KeyboardInterrupt:
    raise SystemExit(130)
"""
"""Waits at a prompt, and notes a signal as Python does where it comes before the wait: nothing breaks that."""


@pytest.fixture
def fuel():
    """The sample that the fixture `sample` is the file of."""
    name, raw = next(each for each in sample_files() if each[0].startswith("02"))
    return article_from_bytes(raw, name)


def said(warraq, sample, *lines):
    """Return what is answered to some commands, those for standard output."""
    return warraq("read", "--plain", sample, stdin="\n".join(lines) + "\n")


def test_an_article_is_told_whole_and_in_order(warraq, sample, fuel):
    """Without commands every part is told in the order of the text, what is no paragraph headed by what it is."""
    answer = warraq("read", "--plain", sample)
    assert answer.code == 0
    places = [answer.text.find(" ".join(block.text.split())) for block in fuel.own_blocks]
    assert places == sorted(places)
    assert -1 not in places
    assert "\nTitle: تيغزار" in answer.text
    assert "\nHeading: " in answer.text


def test_kept_english_stands_below_its_part(warraq, sample):
    """The English that is kept of a part follows it; where none is kept nothing does."""
    lines = warraq("read", "--plain", sample).text.splitlines()
    title = next(place for place, line in enumerate(lines) if line.startswith("Title: "))
    assert lines[title + 1].startswith("English: ")
    assert "English" not in warraq("read", "--plain", "-", stdin="جملة لم يترجمها أحد.").text


@pytest.mark.parametrize(
    "commands", ["", "words\nterms all\nnames all\nhelp\nlibrary\nsearch وقود\nexplain كتاب\nstats\n"]
)
def test_nothing_is_drawn_turned_or_steered(warraq, sample, commands):
    """What is told has letters as they are written: no presentation forms, no boxes, no controls, nothing turned round."""
    answer = warraq("read", "--plain", sample, stdin=commands)
    for kind in (SHOWN, STEERING, BOXES):
        assert re.findall(kind, answer.text + answer.said) == []


def test_hostile_text_steers_nothing(warraq, tmp_path):
    """What an article has to steer a terminal is left out."""
    article = tmp_path / "evil.txt"
    article.write_text("عنوان \x1b[31mأحمر\x1b]0;x\x07 \u202eعكس\u202c\n\nفقرة.", encoding="utf-8")
    answer = warraq("read", "--plain", article, stdin="all\nwords\n")
    assert re.findall(STEERING, answer.text + answer.said) == []
    assert "عكس" in answer.text


def test_one_goes_through_the_parts(warraq, sample, fuel):
    """`next`, `previous`, numbers, `first` and `last` go to parts, each told with its number."""
    number = len(fuel.own_blocks)
    answer = said(warraq, sample, "next", "3", "previous", "last", "next", "first", "again")
    told = re.findall(r"^Part (\d+) of (\d+)\.$", answer.text, re.MULTILINE)
    assert told == [(str(place), str(number)) for place in (2, 3, 2, number, 1, 1)]
    assert "This is the last part." in answer.said
    assert answer.code == 1


def test_numbers_without_end(warraq, sample):
    """A number of thousands of digits is no part and no article of a list; the conversation goes on."""
    answer = said(warraq, sample, "9" * 5000, f"open {'9' * 5000}", "3")
    assert "Say the number of a part, from 1 to" in answer.said
    assert "Part 3 of" in answer.text


def test_the_place_is_kept(warraq, sample):
    """Whoever comes back goes on where they left off, and the app does too."""
    said(warraq, sample, "go 5")
    assert said(warraq, sample, "again").text.startswith("Part 5 of ")


def test_grammar_is_told_in_words(warraq, sample):
    """What is heard of a word names its part of speech in English, not by a tag, and a name is said to be one once."""
    answer = said(warraq, sample, "find أزمة", "words", "next", "words", "next", "words", "next", "words")
    assert not any(tag in answer.text for tag in ("propn", "adp", "cconj", "sconj"))
    assert "(preposition)" in answer.text
    assert "a name, name" not in answer.text


def test_words_mean_what_they_mean_here(warraq, sample):
    """`gloss` tells a word as it is read where it stands; one that does not stand there is explained; none: all words."""
    answer = said(warraq, sample, "find أزمة", "gloss أزمة", "gloss كتاب", "gloss")
    assert re.search(r"^أزمة: .+ \(.*root أ ز م\)$", answer.text, re.MULTILINE)
    assert "1. book  (lexicon)" in answer.text
    assert len(re.findall(r"^\S+: .+\(.*\)$", answer.text, re.MULTILINE)) > 10


def test_finding_ignores_vowel_signs_and_hamzas(warraq, sample):
    """`find` goes to the next part with the words, however they are spelt, English too; again without words goes on."""
    answer = said(warraq, sample, "find ازمه الوقود", "find", "find camel", "find قرنبيط")
    parts = [int(each) for each in re.findall(r"^Part (\d+) of", answer.text, re.MULTILINE)]
    assert len(parts) == 3
    assert "No part has قرنبيط." in answer.said


def test_a_term_that_is_added_is_found_at_once(warraq, sample):
    """`add term` keeps a term of two languages; from then on it is among the terms of the part."""
    answer = said(warraq, sample, "find أزمة", "add term أزمة الوقود = fuel shortage", "terms", "term الوقود")
    assert "fuel shortage" in answer.text
    assert re.search(r"أزمة الوقود.*: fuel shortage", answer.text)
    assert "fuel shortage" in warraq("term", "find", "أزمة الوقود").text


def test_this_is_a_word_where_a_word_is_meant(warraq, sample):
    """Where a term is added or a word explained, `this` is the English word and not the open article."""
    answer = said(warraq, sample, "add term هذا = this", "term this", "gloss this")
    assert [each["en"] for each in warraq("term", "find", "هذا", "--json").json["terms"]] == ["this"]
    assert "هذا" in answer.text
    assert sample.name not in answer.text + answer.said


def test_what_is_in_the_library_is_kept(warraq):
    """`keep` keeps an article that was opened from a file, and says of one that is in the library that it is there."""
    article = warraq.folder / "boat.txt"
    article.write_text(
        "وصل القارب إلى المدينة.\n\nوصل القارب صباح الأحد بعد رحلة دامت ثلاثة أسابيع.\n", encoding="utf-8"
    )
    assert "1 added" in said(warraq, article, "keep").text
    (kept,) = warraq("list", "--limit", "1", "--json").json["articles"]
    assert kept["source"] == article.name
    for name, *lines in ((article, "keep"), (kept["id"], "keep"), ("-", "library", "open 1", "keep")):
        answer = said(warraq, name, *lines) if name != "-" else warraq("read", "--plain", stdin="\n".join(lines))
        assert answer.text.rstrip().endswith("It is in the library already.")
        assert answer.code == 0


def test_a_script_may_begin_with_a_byte_order_mark(warraq, sample):
    """Some editors put one before the first command, which it is no part of."""
    assert "Part 3 of" in said(warraq, sample, "\ufeff3").text


def test_notes_and_marks_are_made_and_told(warraq, sample, fuel):
    """`note` and `mark` are of the part one is at; `notes` tells them; the command line has them too."""
    warraq("add", sample)
    answer = said(warraq, sample, "2", "note worth a look", "3", "mark", "notes")
    assert "Note, part 2: " in answer.text
    assert "You noted: worth a look" in answer.text
    assert "Mark, part 3: " in answer.text
    assert "worth a look" in warraq("notes", fuel.id).text


def test_letters_of_marks_are_told(warraq, sample, fuel):
    """A mark that a letter leads to is told with it."""
    line = f'notes add this --quote "{fuel.own_blocks[2].text.split()[0]}" --mark --letter b'
    answer = said(warraq, sample, line, "notes")
    assert "\nMark b, part " in f"\n{answer.text}"


def test_articles_are_listed_searched_and_opened_by_number(warraq, sample):
    """`library` and `search` number what they list; `open` and a number reads it, and so does an id or a file."""
    answer = said(warraq, sample, "search وقود", "open 1", "library", "open 2", f"open {sample}")
    assert answer.text.count("Say open and a number to read one.") == 2
    assert len(re.findall(r"^Part 1 of \d+\.$", answer.text, re.MULTILINE)) == 3
    assert said(warraq, sample, "open 99").code == 1


def test_without_an_article_the_library_is_told(warraq):
    """`read --plain` alone lists the library; commands about an article say that none is open."""
    assert "Say open and a number to read one." in warraq("read", "--plain").text
    answer = warraq("read", "--plain", stdin="next\nopen 1\nnext\n")
    assert "No article is open" in answer.said
    assert "Part 2 of" in answer.text


def test_every_command_of_the_command_line_is_reachable(warraq, sample, fuel):
    """What has no word of its own is said as in a shell, `this` standing for the open article; help names them all."""
    answer = said(
        warraq, sample, "entities this", "warraq show this", "term list", "help", "help term add", "help gloss"
    )
    assert answer.code == 0
    assert " ".join(fuel.title.split()) in answer.text
    assert "usage: warraq term add" in answer.text
    assert "gloss WORD: " in answer.text
    assert all(f"{deed.name}" in answer.text for deed in DEEDS)


def test_options_decide_settings_as_in_a_shell(warraq, sample, tmp_path):
    """What a command is told of a setting holds for it alone: another database, how words are romanised, how lines are set."""
    other = tmp_path / "other.db"
    warraq("term", "add", "قارب", "boat")
    for option in ((), ("--db", str(other))):
        warraq("term", "add", "جمل أبيض", "white camel", *option)
    lines = f"term remove 'جمل أبيض' --db {other}", "explain --romanisation din كتاب", "explain كتاب", "term find قارب"
    answer = said(warraq, sample, *lines)
    assert answer.code == 0
    assert warraq("term", "find", "جمل أبيض").code == 0
    assert warraq("term", "find", "جمل أبيض", "--db", str(other)).code == 1
    for scheme in ("din", "ala-lc"):
        assert warraq("explain", "كتاب", "--romanisation", scheme).text in answer.text
    assert "boat" in answer.text
    assert said(warraq, sample, "render this --mode logical").text == warraq("render", sample, "--mode", "logical").text
    assert "sideways" in said(warraq, sample, "render this --bidi sideways").said


@pytest.mark.parametrize(
    ("command", "code", "sentence"),
    [
        ("nxet", 2, "did you mean next?"),
        ("go 1000", 2, "Say the number of a part, from 1 to"),
        ("add term قارب", 2, "an equals sign"),
        ("term find", 2, "warraq term find --help"),
        ("open nowhere.txt", 1, "nowhere.txt"),
        ("read x", 2, "Say open"),
        ('term find "', 1, "No term"),
    ],
)
def test_what_cannot_be_done_is_said(warraq, sample, command, code, sentence):
    """A command that is wrong is answered with a sentence, the exit code tells it, and the next one is carried out."""
    answer = said(warraq, sample, command, "about")
    assert sentence in answer.said
    assert "Source: " in answer.text
    assert answer.code == code


def test_quit_leaves_at_once(warraq, sample):
    """What stands behind `quit` is not carried out."""
    assert said(warraq, sample, "quit", "all").text == ""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
@pytest.mark.parametrize("end", [b"quit\r", b"\x04", None], ids=["quit", "end of input", "ctrl+c"])
def test_a_person_converses_in_a_terminal(process, sample, end):
    """In a terminal the part is told, an empty line goes on, and every way out is a polite one; nothing steers the terminal."""
    session = Session([*process.command, "read", "--plain", str(sample)], process.environ, None)
    try:
        assert session.read_until(b"quit to leave.")
        os.write(session.master, b"\r")
        assert session.read_until(b"Part 2 of 14.\r\n")
        session.written = session.written.partition(b"Part 2 of 14.")[2]
        assert session.read_until(b"\r\n> ")
        if end is None:
            session.running.send_signal(signal.SIGINT)
        else:
            os.write(session.master, end)
        assert session.running.wait(60) == 0
    finally:
        session.close()
    written = session.written.decode()
    assert "Traceback" not in written
    assert re.findall(SHOWN, written) == []
    assert "\x1b" not in written


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_a_terminal_that_only_prints_gets_lines(process, sample):
    """Where `TERM` is dumb the app cannot be shown: `read` converses in lines without being asked to."""
    session = Session(["env", "TERM=dumb", *process.command, "read", str(sample)], process.environ, None)
    try:
        assert session.read_until(b"\r\n> ")
        session.running.send_signal(signal.SIGTERM)
        assert session.running.wait(60) == 128 + signal.SIGTERM
    finally:
        session.close()
    assert b"\x1b" not in session.written


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_that_breaks_no_wait_is_heard(process, name):
    """What ends a program ends it at the prompt, too, where it came just before the wait for a key and did not break it."""
    program = [sys.executable, "-c", WAITING.format(name=name)]
    session = Session(program, process.environ, None)
    try:
        assert session.read_until(b"> ")
        assert session.running.wait(60) == 128 + getattr(signal, name)
    finally:
        session.close()
