"""Copying from the app: who waits for whom, and what the terminal is sent."""

import base64
import re
import shutil
from pathlib import Path

import pytest
from textual.app import App

from tui.screens.copier import Copier
from tui.settings.load import load_settings
from tui.settings.settled import Settled
from tui.terminal.profile import PLAIN


class _Host(App[None]):
    """An app with a copier, its sentences noted."""

    def __init__(self, home: Path, route: str) -> None:
        super().__init__()
        folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "STATE")}
        self.copier = Copier(self, Settled(load_settings({}, {**folders, "WARRAQ_CLIPBOARD": route})), PLAIN)
        self.told: list[str] = []

    def notify(self, message: str, **options: object) -> None:  # type: ignore[override]
        """Note a sentence."""
        self.told.append(message)


async def test_the_terminal_is_sent_the_text_as_it_is_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """OSC 52 goes out through the driver, whole and in logical order."""
    app = _Host(tmp_path, "osc52")
    async with app.run_test() as pilot:
        assert app._driver is not None
        sent: list[str] = []
        monkeypatch.setattr(app._driver, "write", sent.append)
        app.copier.copy("قرأ لأخيه كِتاباً")
        await app.workers.wait_for_complete()
        await pilot.pause()
    [found] = re.findall(r"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", "".join(sent))
    assert base64.b64decode(found).decode() == "قرأ لأخيه كِتاباً"
    assert app.told == ["Copied 3 words through the terminal (OSC 52)."]


async def test_the_text_copied_last_is_there_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that is slow with one text does not put it over the one copied after it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "cat", "sleep", "mv"):
        (folder / name).symlink_to(shutil.which(name) or name)
    program = folder / "xclip"
    out, go = tmp_path / "out", tmp_path / "go"
    program.write_text(
        f"#!{shutil.which('sh')}\ncat > {out}.new\nuntil [ -e {go} ]; do sleep 0.01; done\nmv {out}.new {out}\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    app = _Host(tmp_path, "xclip")
    async with app.run_test() as pilot:
        for text in ("first", "second", "third"):
            app.copier.copy(text)
            await pilot.pause()
        go.touch()
        for _ in range(100):
            await pilot.pause(0.05)
            if app.told:
                break
        assert out.read_text(encoding="utf-8") == "third"
        assert app.copier.text == "third"
        assert app.told == ["Copied 1 word with xclip."]


async def test_the_screens_do_not_wait_for_a_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a program hangs the app answers, and in the end the text is saved."""
    from tui.clipboard import programs

    monkeypatch.setattr(programs.fed, "__defaults__", (3.0,))
    program = tmp_path / "xclip"
    program.write_text(f"#!{shutil.which('sh')}\nexec {shutil.which('sleep')} 60\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    app = _Host(tmp_path, "xclip")
    async with app.run_test() as pilot:
        app.copier.copy("كتاب")
        await pilot.pause()
        assert app.told == []  # the program still has the text, and we are here
        await app.workers.wait_for_complete()
        await pilot.pause()
    assert app.told[0].startswith("No clipboard took the text (xclip: no answer in 3 seconds). 1 word saved in ")
