"""What is said where the program itself cannot go on."""

import importlib
import os
import py_compile
import sys
from pathlib import Path

import pytest

from tui.cli.crash import CrashReport


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
