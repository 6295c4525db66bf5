"""What the reader said reads right is kept by terminal."""

import json

import pytest

from tui.settings.load import load_settings
from tui.terminal.answers import Answers
from tui.terminal.calibrations import CalibrationNotKept, Calibrations
from tui.terminal.choice import chosen_profile
from tui.terminal.profile import Grounds
from tui.terminal.recognise import recognised
from tui.typeset.terminal.mode import Mode

KITTY = recognised({"TERM": "xterm-kitty"}, [Answers("kitty(0.26.5)", is_complete=True)], [])


@pytest.fixture
def environ(tmp_path):
    return {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("DATA", "CONFIG", "STATE")}


@pytest.fixture
def settings(environ):
    return load_settings({}, environ)


def test_answers_are_kept_by_terminal(tmp_path):
    """What is kept of one terminal is read again, changes nothing of another, and can be forgotten."""
    path = tmp_path / "state" / "terminals.json"
    Calibrations(path).keep("kitty", Mode.VPF)
    Calibrations(path).keep("Konsole", Mode.LTRBASE)
    assert Calibrations(path).all() == {"kitty": Mode.VPF, "Konsole": Mode.LTRBASE}
    Calibrations(path).forget("kitty")
    assert Calibrations(path).get("kitty") is None
    assert Calibrations(path).get("Konsole") is Mode.LTRBASE
    assert [each.name for each in path.parent.iterdir()] == ["terminals.json"]


@pytest.mark.parametrize(
    "written",
    [b"", b"{", b"[]", b'{"modes": 3}', b'{"modes": {"kitty": "fancy"}}', b'{"modes": {"kitty": []}}', b"\xff"],
)
def test_a_damaged_file_holds_nothing(tmp_path, written):
    """A file that is damaged is as good as none, and is mended by the next answer."""
    path = tmp_path / "terminals.json"
    path.write_bytes(written)
    assert Calibrations(path).all() == {}
    Calibrations(path).keep("kitty", Mode.VPF)
    assert json.loads(path.read_text()) == {"modes": {"kitty": "vpf"}}


def test_a_damaged_entry_spares_the_others(tmp_path):
    """An answer that is no mode is left out by itself."""
    path = tmp_path / "terminals.json"
    path.write_text('{"modes": {"kitty": "fancy", "VTE": "explicit"}}')
    assert Calibrations(path).all() == {"VTE": Mode.EXPLICIT}


def test_a_folder_that_cannot_be_written(tmp_path):
    """What cannot be kept is one sentence that names the file."""
    (tmp_path / "state").write_text("a file")
    path = tmp_path / "state" / "terminals.json"
    with pytest.raises(CalibrationNotKept, match=rf"cannot be kept in {path} \("):
        Calibrations(path).keep("kitty", Mode.VPF)


def test_a_calibration_beats_detection(settings):
    """What the reader said counts more than what the terminal is, and is sure."""
    assert chosen_profile(settings, KITTY).mode is Mode.WORDS
    assert not chosen_profile(settings, KITTY).is_sure
    Calibrations(settings.calibrations_file).keep(KITTY.key, Mode.VPF)
    profile = chosen_profile(settings, KITTY)
    assert (profile.mode, profile.grounds, profile.is_sure) == (Mode.VPF, Grounds.CALIBRATION, True)
    assert profile.reason == "It calls itself kitty(0.26.5); you said that vpf reads right in it."


def test_what_the_user_chose_beats_all(environ, settings, tmp_path):
    """Option, then environment, then settings file, then calibration, then detection."""
    Calibrations(settings.calibrations_file).keep(KITTY.key, Mode.VPF)
    file = tmp_path / "config" / "warraq" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text('bidi = "ltrbase"\n')
    seen = {}
    for options, variable in (({"bidi": "words"}, "vpf-lrm"), ({}, "vpf-lrm"), ({}, "")):
        profile = chosen_profile(load_settings(options, {**environ, "WARRAQ_BIDI": variable}), KITTY)
        seen[profile.grounds] = profile.mode
        assert profile.is_sure
    assert seen == {
        Grounds.OPTION: Mode.WORDS,
        Grounds.ENVIRONMENT: Mode.VPF_LRM,
        Grounds.SETTING: Mode.LTRBASE,
    }


def test_an_option_may_give_the_choice_back(environ, settings):
    """`--bidi auto` undoes a mode of the settings: the terminal decides again."""
    automatic = load_settings({"bidi": "auto"}, {**environ, "WARRAQ_BIDI": "logical"})
    assert chosen_profile(automatic, KITTY).grounds is Grounds.DETECTION


def test_an_unknown_terminal_is_a_guess(settings):
    """Where nothing is known visual order is taken, and calibration is offered."""
    profile = chosen_profile(settings, recognised({"TERM": "novel"}, [Answers(is_complete=True)], []))
    assert (profile.mode, profile.grounds, profile.is_sure) == (Mode.VPF, Grounds.DEFAULT, False)
    assert profile.reason.endswith(".")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [(Answers("Konsole 22.12.3", is_complete=True), True), (Answers(secondary=(0, 115, 0), is_complete=True), False)],
)
def test_the_mouse_is_told_by_kept_columns_in_some_terminals_that_turn_rows(settings, answers, expected):
    """Konsole tells the mouse by where it keeps a cell, QTerminal by where it shows it, as was seen in both."""
    profile = chosen_profile(settings, recognised({"TERM": "xterm-256color"}, [answers], []))
    assert profile.mode is Mode.LTRBASE
    assert profile.buffer_columns is expected
