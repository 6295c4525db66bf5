"""`warraq calibrate`: the answer is kept for this terminal, and forgotten again."""

import json
import os
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")


def kept(warraq):
    """What is kept, by terminal."""
    file = warraq.folder / "state" / "warraq" / "terminals.json"
    return json.loads(file.read_text(encoding="utf-8"))["modes"] if file.exists() else {}


def test_without_a_terminal_nothing_is_asked(process):
    """Without a terminal one sentence says how to answer; nothing is kept."""
    answer = process("calibrate")
    assert (answer.code, answer.output, answer.said.count("\n")) == (2, b"", 1)
    assert "warraq calibrate --mode MODE" in answer.said
    assert kept(process) == {}


def test_an_answer_without_a_question(process):
    """`--mode` keeps the answer, a second one replaces it, `--forget` takes it away."""
    first = process("calibrate", "--mode", "words", "--json", KITTY_WINDOW_ID="1")
    assert (first.code, first.json) == (0, {"terminal": "kitty", "mode": "words"})
    assert kept(process) == {"kitty": "words"}
    process("calibrate", "--mode", "vpf", KITTY_WINDOW_ID="1")
    assert kept(process) == {"kitty": "vpf"}
    forgotten = process("calibrate", "--forget", "--json", KITTY_WINDOW_ID="1")
    assert (forgotten.code, forgotten.json) == (0, {"terminal": "kitty", "mode": None})
    assert kept(process) == {}


def test_the_answer_is_for_one_terminal(process):
    """Another terminal keeps its own answer."""
    process("calibrate", "--mode", "vpf", KITTY_WINDOW_ID="1")
    process("calibrate", "--mode", "ltrbase", KONSOLE_VERSION="221203")
    assert kept(process) == {"kitty": "vpf", "Konsole": "ltrbase"}


def test_forgetting_what_was_never_kept(process):
    """Forgetting where nothing is kept makes no file."""
    answer = process("calibrate", "--forget")
    assert answer.code == 0
    assert not (process.folder / "state").exists()


@pytest.mark.parametrize(
    "arguments", [["--mode", "fancy"], ["--mode", "logical"], ["--mode", "vpf", "--forget"], ["x"]]
)
def test_misuse(process, arguments):
    """A mode that no screen can be drawn in, and two answers at once, are misuse."""
    answer = process("calibrate", *arguments)
    assert (answer.code, answer.output, answer.said.count("\n")) == (2, b"", 1)
    assert kept(process) == {}


def test_what_was_chosen_elsewhere_goes_before_it(process):
    """Where a setting decides already, that is said."""
    answer = process("calibrate", "--mode", "vpf", WARRAQ_BIDI="ltrbase")
    assert answer.code == 0
    assert "WARRAQ_BIDI says otherwise" in answer.said


def test_an_answer_that_cannot_be_kept(process):
    """Where the file cannot be written, one sentence names it."""
    (process.folder / "state").touch()
    answer = process("calibrate", "--mode", "vpf")
    assert (answer.code, answer.said.count("\n")) == (1, 1)
    assert "terminals.json" in answer.said


def test_the_doctor_tells_of_it(process):
    """What was kept shows in what is recognised, as its grounds."""
    process("calibrate", "--mode", "vpf", KITTY_WINDOW_ID="1")
    session = in_terminal(process, "doctor", KITTY_WINDOW_ID="1")
    assert "vpf (calibration)" in session


def in_terminal(warraq, *arguments, **environ):
    """What a command writes on a terminal of its own."""
    from tests.tui.cli.test_terminal import Session

    session = Session([*warraq.command, *arguments], {**warraq.environ, **environ}, None)
    try:
        session.running.wait(60)
        session.read_until(b"worth knowing.", 5)
    finally:
        session.close()
    return session.written.decode()


def test_a_key_answers(process):
    """In a terminal the lines are shown, and the key of one keeps its mode and says so."""
    from tests.tui.cli.test_terminal import Session

    session = Session([*process.command, "calibrate"], {**process.environ, "KITTY_WINDOW_ID": "1"}, None)
    try:
        assert session.read_until(b"Esc: change nothing")
        os.write(session.master, b"2")
        assert session.read_until(b"kitty: explicit")
        assert session.running.wait(60) == 0
    finally:
        session.close()
    assert kept(process) == {"kitty": "explicit"}
