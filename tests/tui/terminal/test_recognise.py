"""Terminals are recognised by what the real ones answered and set."""

import pytest

from tui.terminal.answers import Answers, Sieve
from tui.terminal.outside import Outside
from tui.terminal.recognise import recognised
from tui.typeset.terminal.mode import Mode

XTERM = b"\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[8;0$y\x1b[?64;1;2c"
VTE = b"\x1b[>65;7006;1c\x1b[8;1$y\x1b[?65;1;9c"
KITTY = b"\x1bP>|kitty(0.26.5)\x1b\\\x1b[>1;4000;26c\x1b[8;0$y\x1b[?62;c"
KONSOLE = b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1b[?62;1;4c"
QTERMINAL = b"\x1b[>0;115;0c\x1b[?1;2c"
MLTERM = b"\x1b[>24;279;0c\x1b[8;0$y\x1b[?63;1;2;3c"
XTERM_JS = b"\x1b[>0;276;0c\x1b[8;0$y\x1b[?1;2c"
TMUX = b"\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[?1;2c"
SCREEN = b"\x1b[>83;40900;0c\x1b[?1;2c"
IN_TMUX = {"TMUX": "/tmp/tmux-1000/default,311,0", "TERM": "tmux-256color"}
IN_SCREEN = {"STY": "28331.pts-1.vm", "TERM": "screen"}


def seen(environ, said=b"", outside=(), terminals=1):
    sieve = Sieve(terminals)
    sieve.keys(said)
    return recognised({"TERM": "xterm-256color", **environ}, sieve.heard, outside)


@pytest.mark.parametrize(
    ("environ", "said", "name", "mode", "is_sure"),
    [
        ({"TERM": "xterm", "XTERM_VERSION": "XTerm(379)"}, XTERM, "XTerm 379", Mode.VPF, True),
        ({"VTE_VERSION": "7006"}, VTE, "VTE 7006", Mode.EXPLICIT, True),
        ({"KITTY_WINDOW_ID": "1"}, KITTY, "kitty 0.26.5", Mode.WORDS, False),
        ({"KONSOLE_VERSION": "221203"}, KONSOLE, "Konsole 22.12.3", Mode.LTRBASE, False),
        ({}, QTERMINAL, "QTerminal", Mode.LTRBASE, True),
        ({"MLTERM": "3.9.0", "TERM": "mlterm"}, MLTERM, "mlterm 3.9.0", Mode.MLTERM, True),
        ({}, XTERM_JS, "xterm.js", Mode.VPF_LRM, True),
        ({"TERM_PROGRAM": "vscode", "TERM_PROGRAM_VERSION": "1.90"}, XTERM_JS, "VS Code 1.90", Mode.VPF, False),
        ({"TERM": "foot"}, b"\x1bP>|foot(1.13.1)\x1b\\\x1b[>1;011301;0c\x1b[?62;4c", "foot 1.13.1", Mode.VPF, True),
        ({"TERM": "st-256color"}, b"\x1b[?6c", "st", Mode.VPF, True),
        ({"TERM": "rxvt-unicode-256color"}, b"\x1b[>85;95;0c\x1b[?1;2c", "urxvt", Mode.VPF, True),
        ({"TERM": "alacritty"}, b"\x1b[>0;1700;1c\x1b[?6c", "Alacritty", Mode.VPF, True),
        ({"ZUTTY_VERSION": "0.14"}, b"\x1b[>64;0;0c\x1b[?64;1c", "zutty 0.14", Mode.VPF, True),
        ({"WT_SESSION": "x"}, b"\x1b[>0;10;1c\x1b[?61;4c", "Windows Terminal", Mode.VPF, True),
        ({}, b"\x1bP>|ghostty 1.1.3\x1b\\\x1b[>1;10;0c\x1b[?62;22c", "Ghostty 1.1.3", Mode.VPF, True),
        ({}, b"\x1bP>|WezTerm 20240203\x1b\\\x1b[8;2$y\x1b[?65c", "WezTerm 20240203", Mode.EXPLICIT, True),
        ({}, b"\x1bP>|mintty 3.7.0\x1b\\\x1b[>77;30700;0c\x1b[8;1$y\x1b[?64c", "mintty 3.7.0", Mode.EXPLICIT, True),
        ({"TERM_PROGRAM": "iTerm.app"}, b"\x1b[>0;95;0c\x1b[?1;2c", "iTerm2", Mode.VPF, False),
        ({"TERM_PROGRAM": "Apple_Terminal"}, b"\x1b[>1;95;0c\x1b[?1;2c", "Terminal", Mode.VPF_LRM, False),
        ({"TERM": "linux"}, b"", "Linux console", Mode.VPF, True),
        ({"TERM": "dumb"}, b"", "unknown", Mode.VPF, False),
        ({}, b"\x1b[>9;9;9c\x1b[?1;2c", "unknown", Mode.VPF, False),
        ({}, b"\x1bP>|Novel 1\x1b\\\x1b[?1;2c", "Novel 1", Mode.VPF, False),
        ({"TEXTUAL_DRIVER": "x:Y", "VTE_VERSION": "7006"}, b"", "browser", Mode.VPF, True),
    ],
)
def test_terminals(environ, said, name, mode, is_sure):
    """Each terminal has its name with the version it tells, and the mode in which pictures of it read right."""
    sighting = seen(environ, said)
    assert (sighting.name.lower(), sighting.mode, sighting.kind.is_sure) == (name.lower(), mode, is_sure)


@pytest.mark.parametrize(
    ("environ", "mode"),
    [
        ({"VTE_VERSION": "7006"}, Mode.EXPLICIT),
        ({"VTE_VERSION": "5202"}, Mode.VPF),
        ({"KONSOLE_VERSION": "221203"}, Mode.LTRBASE),
        ({"KITTY_WINDOW_ID": "1"}, Mode.WORDS),
        ({"MLTERM": "3.9.0"}, Mode.MLTERM),
    ],
)
def test_a_silent_terminal_is_what_the_environment_says(environ, mode):
    """Where no answer came in time the variables count; VTE turns text since 0.58."""
    assert seen(environ).mode is mode


@pytest.mark.parametrize(("said", "name"), [(XTERM, "xterm 379"), (KITTY, "kitty 0.26.5"), (b"\x1b[?6c", "unknown")])
@pytest.mark.parametrize(
    "inherited", [{"VTE_VERSION": "7006"}, {"KONSOLE_VERSION": "221203"}, {"MLTERM": "3.9.0"}, {"TMUX": "a,1,0"}]
)
def test_inherited_variables_deceive_nobody(inherited, said, name):
    """A terminal that was started from another one bears its variables; what it answers counts."""
    assert seen(inherited, said).name == name


def test_an_answer_about_turning_counts_most():
    """A terminal that knows mode 8 is asked to turn nothing, whoever it is; one that does not is no VTE that turns."""
    assert seen({}, b"\x1bP>|Novel 1\x1b\\\x1b[8;1$y\x1b[?1;2c").mode is Mode.EXPLICIT
    assert seen({}, b"\x1b[8;1$y\x1b[?1;2c").mode is Mode.EXPLICIT
    assert seen({}, b"\x1b[8;3$y\x1b[?1;2c").mode is Mode.VPF_LRM
    assert seen({}, b"\x1bP>|VTE(5202)\x1b\\\x1b[?1;2c").mode is Mode.VPF


@pytest.mark.parametrize(
    ("answers", "environ", "name", "mode", "is_sure"),
    [
        (Answers("XTerm(379)"), {}, "tmux 3.3a in xterm 379", Mode.VPF, True),
        (Answers(), {"VTE_VERSION": "7006"}, "tmux 3.3a in VTE 7006", Mode.VPF_LRM, True),
        (Answers("kitty(0.26.5)"), {}, "tmux 3.3a in kitty 0.26.5", Mode.WORDS, False),
        (Answers("Konsole 22.12.3"), {}, "tmux 3.3a in Konsole 22.12.3", Mode.LTRBASE, False),
        (Answers(), {"MLTERM": "3.9.0"}, "tmux 3.3a in mlterm 3.9.0", Mode.WORDS, False),
        (Answers(), {}, "tmux 3.3a", Mode.VPF, False),
    ],
)
def test_around_tmux(answers, environ, name, mode, is_sure):
    """What tmux knows of its client, and the client's own variables, tell what is around it."""
    sighting = seen(IN_TMUX, TMUX, [Outside(answers, environ)])
    assert (sighting.name, sighting.mode, sighting.kind.is_sure) == (name, mode, is_sure)
    assert sighting.multiplexer == "tmux"


def test_mlterm_is_reached_where_requests_are_let_through():
    """mlterm is asked to turn nothing through screen, and through tmux where that lets wrapped requests pass."""
    assert seen(IN_TMUX, TMUX, [Outside(Answers(), {"MLTERM": "3.9.0"}, lets_through=True)]).mode is Mode.MLTERM
    assert seen(IN_SCREEN, SCREEN + MLTERM, terminals=2).mode is Mode.MLTERM


def test_tmux_that_does_not_say_what_is_around_it():
    """The variables tmux was started with are taken where nothing else is known, and taken with doubt."""
    sighting = seen({**IN_TMUX, "VTE_VERSION": "7006"}, TMUX)
    assert (sighting.mode, sighting.kind.is_sure) == (Mode.VPF_LRM, False)


def test_tmux_shown_in_two_terminals():
    """Where two terminals need different modes nobody can be sure; where they agree it is no matter."""
    both = [Outside(Answers("XTerm(379)"), {}), Outside(Answers(), {"VTE_VERSION": "7006"})]
    assert not seen(IN_TMUX, TMUX, both).kind.is_sure
    assert seen(IN_TMUX, TMUX, [both[0], Outside(Answers("foot(1.13.1)"), {})]).kind.is_sure


@pytest.mark.parametrize(
    ("around", "name", "mode"),
    [
        (VTE, "screen 4.9.0 in VTE 7006", Mode.VPF_LRM),
        (KITTY, "screen 4.9.0 in kitty 0.26.5", Mode.WORDS),
        (XTERM, "screen 4.9.0 in xterm 379", Mode.VPF),
    ],
)
def test_around_screen(around, name, mode):
    """The terminal around screen answers questions that screen hands on, and counts more than old variables."""
    sighting = seen({**IN_SCREEN, "MLTERM": "3.9.0"}, SCREEN + around, terminals=2)
    assert (sighting.name, sighting.mode, sighting.multiplexer) == (name, mode, "screen")


def test_over_ssh_from_tmux():
    """A multiplexer on another machine names itself, and nobody knows what is around it."""
    sighting = seen({"TERM": "tmux-256color", "SSH_TTY": "/dev/pts/1"}, TMUX)
    assert (sighting.name, sighting.mode, sighting.kind.is_sure) == ("tmux 3.3a", Mode.VPF, False)


def test_keys_of_calibrations_outlive_versions():
    """A calibration is kept under the terminal, not its version, and unknown ones are told apart by TERM."""
    assert seen({}, KITTY).key == seen({}, KITTY.replace(b"0.26.5", b"0.40")).key == "kitty"
    assert seen(IN_TMUX, TMUX, [Outside(Answers("kitty(1)"), {})]).key == "tmux in kitty"
    assert seen({"TERM": "a"}).key != seen({"TERM": "b"}).key


@pytest.mark.parametrize(
    ("name", "heeds"),
    [
        (b"Konsole 22.12.3", True),
        (b"Konsole 24.02.0", True),
        (b"Konsole 22.08.1", False),
        (b"Konsole 21.12.3", False),
        (b"kitty(0.26.5)", False),
    ],
)
def test_which_heeds_marks(name, heeds):
    """A Konsole since 22.12 parts words by marks, whatever their looks; of an older one that is not to be relied on."""
    answers = b"\x1bP>|" + name + b"\x1b\\\x1b[?62;1;4c"
    assert seen({}, answers).heeds_marks is heeds
