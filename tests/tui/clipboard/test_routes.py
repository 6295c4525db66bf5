"""Which ways lead to the clipboard."""

from pathlib import Path

import pytest

from tui.clipboard.choosing import chosen_route, routes
from tui.clipboard.osc52 import MOST_BYTES, is_too_long, sequence
from tui.clipboard.route import Route
from tui.clipboard.surroundings import Surroundings
from tui.terminal.profile import Grounds, Profile
from tui.typeset.terminal.mode import Mode

ALL = ("wl-copy", "xclip", "xsel", "tmux", "clip.exe")


@pytest.fixture
def programs(tmp_path: Path) -> str:
    """A PATH with every program on it."""
    for name in ALL:
        path = tmp_path / name
        path.write_text("#!/bin/sh\n", encoding="utf-8")
        path.chmod(0o755)
    return str(tmp_path)


def _profile(name: str, multiplexer: str = "") -> Profile:
    return Profile(name, name, Mode.VPF, Grounds.DETECTION, "It said so.", True, multiplexer)


def _found(environ: dict[str, str], name: str, multiplexer: str = "") -> list[Route]:
    return [each.route for each in routes(environ, _profile(name, multiplexer))]


def test_a_wayland_desktop_takes_wl_copy_first(programs: str) -> None:
    """On Wayland its own program comes before those of X, the terminal after them, the file last."""
    environ = {"PATH": programs, "WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    found = _found(environ, "foot 1.13")
    assert found == [Route.WL_COPY, Route.XCLIP, Route.XSEL, Route.OSC52, Route.FILE]


def test_vte_has_programs_only(programs: str) -> None:
    """VTE has no OSC 52: it is never asked."""
    assert _found({"PATH": programs, "DISPLAY": ":0"}, "VTE 7001") == [Route.XCLIP, Route.XSEL, Route.FILE]


def test_no_program_leaves_the_terminal(tmp_path: Path) -> None:
    """Where nothing is installed the terminal is asked, where it has no OSC 52 the file is left."""
    environ = {"PATH": str(tmp_path), "DISPLAY": ":0"}
    assert _found(environ, "kitty 0.26.5") == [Route.OSC52, Route.FILE]
    assert _found(environ, "VTE 7001") == [Route.FILE]


def test_over_ssh_the_terminal_comes_first(programs: str) -> None:
    """Programs at the other end of ssh reach the wrong clipboard; a display that ssh forwards is the user's own."""
    ssh = {"PATH": programs, "SSH_CONNECTION": "10.0.0.1 22 10.0.0.2 22", "WAYLAND_DISPLAY": "wayland-0"}
    assert _found({**ssh, "DISPLAY": ":0"}, "kitty 0.26.5") == [Route.OSC52, Route.FILE]
    forwarded = {**ssh, "DISPLAY": "localhost:10.0"}
    assert _found(forwarded, "kitty 0.26.5") == [Route.OSC52, Route.XCLIP, Route.XSEL, Route.FILE]
    assert _found(forwarded, "VTE 7001") == [Route.XCLIP, Route.XSEL, Route.FILE]


def test_tmux_passes_the_text_on(programs: str) -> None:
    """In tmux its own program is asked, not the terminal behind its back."""
    environ = {"PATH": programs, "TMUX": "/tmp/tmux-0/default,1,0"}
    assert _found(environ, "tmux 3.3a in kitty", "tmux") == [Route.TMUX, Route.FILE]
    with_display = {**environ, "DISPLAY": ":0"}
    assert _found(with_display, "tmux 3.3a in VTE", "tmux")[:3] == [Route.XCLIP, Route.XSEL, Route.TMUX]


def test_windows_programs_serve_wsl(programs: str) -> None:
    """A Linux inside Windows has clip.exe."""
    found = _found({"PATH": programs, "WSL_DISTRO_NAME": "Debian"}, "Windows Terminal")
    assert found == [Route.CLIP, Route.OSC52, Route.FILE]


def test_the_settings_have_the_first_word(programs: str) -> None:
    """A route that the settings name is tried alone; what it does not take is saved."""
    environ = {"PATH": programs, "DISPLAY": ":0"}
    assert [each.route for each in routes(environ, None, "xsel")] == [Route.XSEL, Route.FILE]
    assert [each.route for each in routes(environ, None, "file")] == [Route.FILE]
    assert chosen_route(environ, None, "osc52").reason == "the settings name it"


def test_the_reason_says_what_would_help(tmp_path: Path) -> None:
    """Where only the file is left, the reason says what to do for a clipboard."""
    empty = str(tmp_path)
    vte = _profile("VTE 7001")
    assert chosen_route({"PATH": empty, "DISPLAY": ":0"}, vte).reason == "install xclip or xsel"
    assert chosen_route({"PATH": empty, "WAYLAND_DISPLAY": "wayland-0"}, vte).reason == "install wl-clipboard"
    assert "over ssh" in chosen_route({"PATH": empty, "SSH_TTY": "/dev/pts/1"}, vte).reason


def test_a_terminal_that_is_not_known_is_doubted(tmp_path: Path) -> None:
    """xterm takes OSC 52 only where its settings allow it: the route is there, but not sure."""
    found = chosen_route({"PATH": str(tmp_path)}, _profile("xterm 379"))
    assert (found.route, found.is_sure) == (Route.OSC52, False)


def test_a_terminal_is_asked_in_base64() -> None:
    """OSC 52 carries the text's UTF-8 in base64 and ends with BEL."""
    assert sequence("كتاب", Surroundings({}, "foot")) == "\x1b]52;c;2YPYqtin2Kg=\x07"


def test_kitty_is_cleared_first() -> None:
    """Older kittys add to what they hold: something that is no base64 empties it."""
    assert sequence("ab", Surroundings({}, "kitty 0.20")) == "\x1b]52;c;!\x07\x1b]52;c;YWI=\x07"


def test_screen_passes_pieces_on() -> None:
    """GNU screen drops long strings: each device control string holds a piece, together they are the sequence."""
    sent = sequence("كتاب " * 400, Surroundings({}, "screen", "screen"))
    pieces = sent.removeprefix("\x1bP").removesuffix("\x1b\\").split("\x1b\\\x1bP")
    assert max(map(len, pieces)) < 256
    assert "".join(pieces) == sequence("كتاب " * 400, Surroundings({}, "xterm"))


def test_long_texts_are_not_sent_to_every_terminal() -> None:
    """Some terminals cut what is longer than 74,994 bytes: there the route is passed over."""
    long = "ا" * (MOST_BYTES // 2 + 1)
    assert is_too_long(long, Surroundings({}, "xterm"))
    assert not is_too_long(long, Surroundings({}, "kitty"))
    assert not is_too_long(long[1:], Surroundings({}, "xterm"))
