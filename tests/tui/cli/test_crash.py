"""What is said where the program itself cannot go on."""

import importlib
import os
import py_compile
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.cli.conftest import ROOT
from tui.cli.crash import CrashReport

COLLECTING = """
import signal, time
from tui.__main__ import end_in_order
from tui.cli.crash import report_crashes
class Dropping:
    def __del__(self):
        signal.raise_signal(signal.{name})
report_crashes()
end_in_order()
try:
    Dropping()
    time.sleep(60)
except KeyboardInterrupt:
    raise SystemExit(130)
"""
"""Hears a signal where what it raises is dropped."""


STARTING = """
import signal, sys
from tui.__main__ import main
class Dropping:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)
class Importing:
    def find_spec(self, name, *_):
        if name == "tui.cli.run":
            Dropping()
sys.meta_path.insert(0, Importing())
sys.argv = ["warraq", "--version"]
raise SystemExit(main())
"""
"""Hears ctrl+c while it starts, where what that raises is dropped."""


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_half_a_file_of_compiled_code_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], share: float
) -> None:
    """A file that a full disk cut short is told in one sentence with what to do, and no report of a crash is written."""
    source = tmp_path / "half_made.py"
    source.write_text("def told():\n    return 'a long sentence'\n" * 40)
    compiled = Path(py_compile.compile(str(source), doraise=True) or "")
    data = compiled.read_bytes()
    compiled.write_bytes(data[: int(len(data) * share)])
    monkeypatch.syspath_prepend(str(tmp_path))
    report = CrashReport({"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")})
    with pytest.raises(Exception) as raised:  # noqa: PT011
        importlib.import_module("half_made")
    sys.modules.pop("half_made", None)
    report(raised.type, raised.value, raised.tb)
    said = capsys.readouterr().err
    assert f"{compiled} is damaged, as a full disk leaves it: delete it" in said
    assert len(said.splitlines()) == 1
    assert not (tmp_path / "state").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_for_a_report_keeps_nobody_waiting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the file of the last fault cannot be written, the fault is told whole on standard error."""
    folder = tmp_path / "state" / "warraq"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "crash.txt")
    error = ValueError("wrong")
    CrashReport({"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")})(ValueError, error, None)
    assert capsys.readouterr().err == "warraq: This is a fault of warraq, not yours: ValueError: wrong.\nValueError\n"
    assert "ValueError" in (folder / "warraq.log").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_signal_amid_the_collecting_of_garbage_is_not_lost(name: str) -> None:
    """It ends the program all the same, without a word."""
    program = [sys.executable, "-c", COLLECTING.format(name=name)]
    done = subprocess.run(
        program, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, timeout=50, check=False
    )
    assert (done.returncode, done.stderr) == (128 + getattr(signal, name), b"")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_ctrl_c_while_the_program_starts_ends_it_without_a_word() -> None:
    """Amid its imports too, where an exception may be dropped: nothing is told, and the program does not go on."""
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", STARTING], env=environ, capture_output=True, timeout=50, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, b"", b"")


def test_nothing_long_is_imported_before_ctrl_c_ends_the_program_so() -> None:
    """Until `main` is called ctrl+c is a traceback, so that its module imports nothing that takes long."""
    code = "import sys; import tui.__main__; print(*sys.modules)"
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-S", "-c", code], env=environ, capture_output=True, text=True, check=True)
    assert not {"typing", "contextlib", "re", "enum", "functools"} & set(done.stdout.split())
