"""When style sheets are read."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from textual.app import ComposeResult
from textual.css import stylesheet
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from tui.colours.app import ColouredApp
from tui.colours.depth import Depth
from tui.settings.load import load_settings


def _screen(folder: Path, name: str, width: int, kind: type[Screen[None]] = Screen) -> Screen[None]:
    sheet = folder / f"{name}.tcss"
    sheet.write_text(f"{name} Static {{ width: {width}; }}", encoding="utf-8")

    def compose(_self: Screen[None]) -> ComposeResult:
        yield Static("a")

    return type(name, (kind,), {"CSS_PATH": sheet, "compose": compose})()


async def test_a_new_screen_has_only_its_own_sheet_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen is shown by its own rules from the first picture on, and no sheet that was read before is read for it again."""
    parsed: Counter[tuple[str, str]] = Counter()
    parse = stylesheet.parse

    def counted(scope: str, css: str, read_from: tuple[str, str], **details: Any) -> Any:
        parsed[read_from] += 1
        return parse(scope, css, read_from, **details)

    monkeypatch.setattr(stylesheet, "parse", counted)
    (tmp_path / "App.tcss").write_text("Static { height: 1; }", encoding="utf-8")
    app = ColouredApp([tmp_path / "App.tcss"], load_settings({}, {"HOME": str(tmp_path)}), Depth.TRUE)
    async with app.run_test() as pilot:
        for screen, width in (
            (_screen(tmp_path, "One", 7), 7),
            (_screen(tmp_path, "Two", 9, ModalScreen), 9),
            (_screen(tmp_path, "One", 7), 7),
        ):
            await app.push_screen(screen)
            await pilot.pause()
            assert app.screen.query_one(Static).size.width == width
    assert {name: parsed[str(tmp_path / f"{name}.tcss"), ""] for name in ("App", "One", "Two")} == dict.fromkeys(
        ("App", "One", "Two"), 1
    )
