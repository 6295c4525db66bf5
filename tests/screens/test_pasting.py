"""Pasting with the key of an input line."""

import shutil
from pathlib import Path

import pytest

from corpus.model import Article
from tests.screens.conftest import OpenApp
from tests.screens.test_type_ahead import burst, field
from tui.app import WarraqApp
from tui.screens.paster import NOTHING
from tui.services.services import Services
from tui.settings.load import load_settings

SIZE = (140, 30)
PASTE = "\x16"


async def test_what_was_copied_here_is_pasted(open_app: OpenApp, sample: Article) -> None:
    """Where no program reads a clipboard, what was copied last comes, and what is typed behind it stays behind it."""
    async with open_app(sample, SIZE) as pilot:
        pilot.app.copy_to_clipboard("في المدينة")
        await burst(pilot, f"/a{PASTE}b")
        assert field(pilot) == "aفي المدينةb"


async def test_where_nothing_can_be_pasted_that_is_said(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence says which key to take instead."""
    told: list[str] = []
    monkeypatch.setattr(WarraqApp, "notify", lambda _app, message, **_: told.append(message))
    async with open_app(None, SIZE) as pilot:
        await burst(pilot, f"/{PASTE}x")
        assert field(pilot) == "x"
        assert told == [NOTHING]


async def test_the_clipboard_comes_first(services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a program reads is pasted, however slow it is, before what is typed behind it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "xclip").write_text(
        f"#!{shutil.which('sh')}\n{shutil.which('sleep')} 0.3\nprintf 'من هناك'\n", encoding="utf-8"
    )
    (folder / "xclip").chmod(0o755)
    environ = {f"XDG_{name.upper()}_HOME": str(tmp_path / "home" / name) for name in ("data", "config", "state")}
    settings = load_settings({}, environ | {"WARRAQ_CLIPBOARD": "xclip"})
    monkeypatch.setenv("PATH", str(folder))
    app = WarraqApp(Services(settings), None)
    async with app.run_test(size=SIZE) as pilot:
        await burst(pilot, f"/{PASTE}x")
        assert field(pilot) == "من هناكx"
