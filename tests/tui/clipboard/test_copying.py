"""Copying by programs that work, hang, fail and are missing."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tui.clipboard import programs
from tui.clipboard.copying import Clipboard, NotCopied
from tui.clipboard.route import Route
from tui.terminal.profile import Grounds, Profile
from tui.typeset.terminal.mode import Mode

TEXT = "قرأ الطالب لأخيه كِتَابًا"
VTE = Profile("VTE 7001", "vte", Mode.EXPLICIT, Grounds.DETECTION, "It said so.", True)
Install = Callable[[str, str], Path]


@pytest.fixture
def bin_folder(tmp_path: Path) -> Path:
    """A PATH of its own, with the shell and what the fakes need."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "cat", "head", "sleep", "touch"):
        (folder / name).symlink_to(shutil.which(name) or name)
    return folder


@pytest.fixture
def install(bin_folder: Path) -> Install:
    """Put a program on the PATH."""

    def put(name: str, script: str) -> Path:
        path = bin_folder / name
        path.write_text(f"#!{shutil.which('sh')}\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return put


@pytest.fixture
def environ(bin_folder: Path) -> dict[str, str]:
    """An X desktop."""
    return {"PATH": str(bin_folder), "DISPLAY": ":77", "OUT": str(bin_folder.parent / "out")}


def _clipboard(
    environ: dict[str, str], profile: Profile | None = VTE, asked: str = "auto"
) -> tuple[Clipboard, list[str]]:
    sent: list[str] = []
    return Clipboard(environ, profile, Path(environ["OUT"]).with_name("state"), sent.append, asked), sent


def test_a_program_takes_the_text_as_it_stands(install: Install, environ: dict[str, str]) -> None:
    """xclip is handed the text's UTF-8, and the user is told."""
    install("xclip", 'cat > "$OUT"; echo "$@" >> "$OUT.words"')
    copied = _clipboard(environ)[0].copy(TEXT)
    assert Path(environ["OUT"]).read_text(encoding="utf-8") == TEXT
    assert Path(f"{environ['OUT']}.words").read_text(encoding="utf-8") == "-selection clipboard -in\n"
    assert copied.sentence == "Copied 4 words with xclip."


@pytest.mark.parametrize(("text", "told"), [("كتاب\ta book", "1 row"), ("كتاب\tbook\nباب\tdoor\n", "2 rows")])
def test_columns_are_counted_by_rows(install: Install, environ: dict[str, str], text: str, told: str) -> None:
    """A word that is copied with its English is not told to be as many words as both have."""
    install("xclip", 'cat > "$OUT"')
    assert _clipboard(environ)[0].copy(text).sentence == f"Copied {told} with xclip."


def test_a_child_that_holds_the_streams_is_not_waited_for(
    install: Install, environ: dict[str, str], tmp_path: Path
) -> None:
    """xclip leaves a child that keeps its output open: the copy is done when xclip itself is gone."""
    install("xclip", f'cat > "$OUT"; sleep 60 & echo $! > {tmp_path}/child')
    copied = _clipboard(environ)[0].copy(TEXT)
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    os.kill(child, 0)  # the child is there still, so it cannot have been waited for
    os.kill(child, signal.SIGKILL)
    assert copied.route is Route.XCLIP


def test_a_program_that_hangs_gives_way(
    install: Install, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that never ends is ended, and the next one is tried."""
    monkeypatch.setattr(programs.fed, "__defaults__", (2.0,))
    install("xclip", "sleep 600")
    install("xsel", 'cat > "$OUT"')
    copied = _clipboard(environ)[0].copy(TEXT)
    assert copied.route is Route.XSEL
    assert copied.problems == ("xclip: no answer in 2 seconds",)


def test_a_program_that_does_not_read_gives_way(
    install: Install, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that hangs with its input unread is ended too, however long the text."""
    monkeypatch.setattr(programs.fed, "__defaults__", (0.3,))
    install("xclip", "sleep 600")
    copied = _clipboard(environ)[0].copy(TEXT * 20_000)
    assert copied.route is Route.FILE


def test_a_program_that_fails_says_why(install: Install, environ: dict[str, str]) -> None:
    """What a program complains of is told, the text is saved, and the file is named."""
    install("xclip", 'echo "Error: Can\'t open display: :77" >&2; exit 1')
    copied = _clipboard(environ)[0].copy(TEXT)
    file = Path(environ["OUT"]).with_name("state") / "copied.txt"
    assert copied.file == file
    assert file.read_text(encoding="utf-8") == TEXT
    assert file.stat().st_mode & 0o777 == 0o600
    assert copied.sentence == (
        f"No clipboard took the text (xclip: Error: Can't open display: :77). 4 words saved in {file}. "
        "For a clipboard install xclip or xsel."
    )


def test_a_program_that_complains_without_end_fills_nothing(
    install: Install, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a program says is not kept beyond what is read of it: one that says megabytes does not come to an end."""
    monkeypatch.setattr(programs.fed, "__defaults__", (1.0,))
    install("xclip", 'head -c 10000000 /dev/zero >&2; echo all > "$OUT"; exit 1')
    copied = _clipboard(environ)[0].copy(TEXT)
    assert copied.problems == ("xclip: no answer in 1 seconds",)
    assert not Path(environ["OUT"]).exists()


def test_a_child_that_goes_on_complaining_is_not_waited_for(install: Install, environ: dict[str, str]) -> None:
    """A child left behind that fills standard error neither hides what its parent said nor lives on."""
    install("xclip", 'echo "No display." >&2; cat /dev/zero >&2 & echo $! > "$OUT"; exit 1')
    copied = _clipboard(environ)[0].copy(TEXT)
    assert copied.problems == ("xclip: No display.",)
    child = int(Path(environ["OUT"]).read_text(encoding="utf-8"))
    for _ in range(200):
        if not _lives(child):
            break
        time.sleep(0.05)
    assert not _lives(child)


def _lives(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_nothing_installed_is_told(environ: dict[str, str]) -> None:
    """Where no way leads to a clipboard the text is saved, and the user is told what to install."""
    copied = _clipboard(environ)[0].copy("كتاب")
    assert copied.sentence == f"Saved 1 word in {copied.file}. For a clipboard install xclip or xsel."


def test_a_file_that_was_asked_for_needs_no_advice(environ: dict[str, str]) -> None:
    """The setting `file` is no fault."""
    copied = _clipboard(environ, asked="file")[0].copy(TEXT)
    assert copied.sentence == f"Saved 4 words in {copied.file}."


def test_a_route_of_the_settings_that_is_missing_is_told(environ: dict[str, str]) -> None:
    """A program that the settings name and nobody installed is no crash."""
    copied = _clipboard(environ, asked="wl-copy")[0].copy(TEXT)
    assert copied.problems == ("wl-copy: it is not installed",)
    assert copied.route is Route.FILE


def test_a_program_that_cannot_be_started_gives_way(install: Install, environ: dict[str, str]) -> None:
    """A file without a program in it is passed over."""
    install("xclip", "").write_bytes(b"\x7fELF nonsense")
    copied = _clipboard(environ)[0].copy(TEXT)
    assert copied.problems[0].startswith("xclip: ")
    assert copied.route is Route.FILE


def test_no_folder_to_write_is_told(environ: dict[str, str]) -> None:
    """Where not even the file can be written the user is told so, and by what."""
    Path(environ["OUT"]).with_name("state").write_text("in the way", encoding="utf-8")
    with pytest.raises(NotCopied, match="Nothing was copied"):
        _clipboard(environ)[0].copy(TEXT)


def test_the_terminal_is_asked_where_nothing_is_installed(environ: dict[str, str]) -> None:
    """What is sent to a terminal of which it is not known whether it listens is told with a doubt."""
    clipboard, sent = _clipboard(environ, None)
    copied = clipboard.copy(TEXT)
    assert [each.startswith("\x1b]52;c;") for each in sent] == [True]
    assert copied.sentence == (
        'Copied 4 words through the terminal (OSC 52). If it did not arrive, set clipboard = "file" in the settings.'
    )


def test_a_text_too_long_for_the_terminal_is_saved(environ: dict[str, str]) -> None:
    """Half a text on the clipboard would be worse than none."""
    clipboard, sent = _clipboard(environ, None)
    assert clipboard.copy(TEXT * 4000).route is Route.FILE
    assert sent == []


def test_windows_reads_utf_16(install: Install, environ: dict[str, str]) -> None:
    """clip.exe is handed UTF-16 without a mark of byte order, which it would copy as a letter."""
    install("clip.exe", 'cat > "$OUT"')
    del environ["DISPLAY"]
    copied = _clipboard({**environ, "WSL_DISTRO_NAME": "Debian"})[0].copy("لا")
    assert Path(environ["OUT"]).read_bytes() == "لا".encode("utf-16-le")
    assert copied.sentence == "Copied 1 word with clip.exe."


@pytest.fixture
def x_display() -> Iterator[str]:
    """A real X server."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not installed")
    read, write = os.pipe()
    words = [server, "-displayfd", str(write), "-nolisten", "tcp", "-screen", "0", "64x64x24"]
    process = subprocess.Popen(words, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    process.terminate()
    process.wait()


@pytest.mark.skipif(shutil.which("xclip") is None, reason="xclip is not installed")
def test_the_real_xclip_holds_the_text(x_display: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was copied with xclip can be pasted; its child lives on, and whoever waited for it would give up and take another way."""
    environ = {**os.environ, "DISPLAY": x_display}
    for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "WAYLAND_DISPLAY"):
        environ.pop(name, None)
    monkeypatch.setattr(programs.fed, "__defaults__", (10.0,))
    copied = Clipboard(environ, VTE, tmp_path, lambda _: None).copy(TEXT)
    assert copied.route is Route.XCLIP
    pasted = subprocess.run(
        ["xclip", "-o", "-selection", "clipboard"], env=environ, capture_output=True, check=True, timeout=10
    )
    assert pasted.stdout.decode() == TEXT


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_the_real_tmux_keeps_the_text(tmp_path: Path) -> None:
    """In tmux the text is in tmux's buffer, even where the terminal around it takes none."""
    folder = {"PATH": os.environ["PATH"], "TMUX_TMPDIR": str(tmp_path), "TERM": "xterm", "LANG": "C.UTF-8"}

    def tmux(*words: str) -> str:
        found = subprocess.run(["tmux", *words], env=folder, capture_output=True, check=True, timeout=10)
        return found.stdout.decode()

    tmux("-f", "/dev/null", "new-session", "-d", "sleep 60")
    try:
        inside = {**folder, "TMUX": tmux("display-message", "-p", "#{socket_path},#{pid},0").strip()}
        profile = Profile("tmux 3.3a in VTE", "tmux", Mode.VPF_LRM, Grounds.DETECTION, "It said so.", True, "tmux")
        assert Clipboard(inside, profile, tmp_path, lambda _: None).copy(TEXT).route is Route.TMUX
        assert tmux("show-buffer") == TEXT
    finally:
        tmux("kill-server")
