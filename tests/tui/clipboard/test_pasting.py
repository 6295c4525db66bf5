"""Reading the clipboard by programs that work, hang, fail and are missing."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.clipboard import programs
from tui.clipboard.pasting import pasted

TEXT = "قرأ الطالب"
Install = Callable[[str, str], None]


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """An X desktop with a PATH of its own."""
    for name in ("sh", "sleep"):
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    return {"PATH": str(tmp_path), "DISPLAY": ":77"}


@pytest.fixture
def install(tmp_path: Path) -> Install:
    """Put a program on the PATH."""

    def put(name: str, script: str) -> None:
        (tmp_path / name).write_text(f"#!{shutil.which('sh')}\n{script}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)

    return put


WRITES = f"""case "$*" in *clipboard*|*text*) printf '{TEXT}';; esac"""


@pytest.mark.parametrize(
    ("program", "around"),
    [("xclip", {}), ("xsel", {}), ("wl-paste", {"WAYLAND_DISPLAY": "wayland-0"})],
)
def test_the_clipboard_is_read_with_what_is_there(
    install: Install, environ: dict[str, str], program: str, around: dict[str, str]
) -> None:
    """What a program of the display writes is pasted as it stands."""
    install(program, WRITES)
    assert pasted(environ | around, None) == TEXT


def test_windows_is_asked_from_inside_it(install: Install, environ: dict[str, str]) -> None:
    """In a Linux inside Windows its own shell is asked, in UTF-8."""
    install("powershell.exe", f"""case "$*" in *UTF8*Get-Clipboard*) printf '\\357\\273\\277{TEXT}';; esac""")
    assert pasted({"PATH": environ["PATH"], "WSL_DISTRO_NAME": "Debian"}, None) == TEXT


def test_a_program_that_fails_leaves_it_to_the_next(install: Install, environ: dict[str, str]) -> None:
    """What a program writes before it fails is no text."""
    install("xclip", "printf half; exit 1")
    install("xsel", WRITES)
    assert pasted(environ, None) == TEXT


def test_a_program_that_hangs_is_ended(
    install: Install, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clipboard that nobody answers for is passed over."""
    monkeypatch.setattr(programs.said_by, "__defaults__", (0.2,))
    install("xclip", "printf half; exec sleep 60")
    assert pasted(environ, None) == ""


@pytest.mark.parametrize(
    ("around", "asked"),
    [
        ({"DISPLAY": ""}, "auto"),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "1 2 3 4"}, "auto"),
        ({}, "file"),
        ({}, "osc52"),
        ({}, "xsel"),
    ],
)
def test_only_the_users_own_clipboard_is_read(
    install: Install, environ: dict[str, str], around: dict[str, str], asked: str
) -> None:
    """Without a display, far from the user or where the settings name another way no program is asked."""
    install("xclip", WRITES)
    assert pasted(environ | around, None, asked) == ""


def test_the_way_of_the_settings_is_asked(install: Install, environ: dict[str, str]) -> None:
    """A way that the settings name reads as well as it writes."""
    install("xclip", "printf wrong")
    install("xsel", WRITES)
    assert pasted(environ, None, "xsel") == TEXT
