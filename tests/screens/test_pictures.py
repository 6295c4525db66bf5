"""`F12`: a picture of the screen."""

from pathlib import Path

import pytest

from corpus.model import Article
from tests.screens.conftest import OpenApp, settle


@pytest.fixture
def pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of pictures of somebody who has none yet."""
    monkeypatch.setenv("XDG_PICTURES_DIR", str(tmp_path / "none"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path / "home" / "data" / "warraq" / "pictures"


async def test_a_picture_is_saved(open_app: OpenApp, sample: Article, pictures: Path) -> None:
    """The picture shows the screen as it is, so that a browser shows it too; its path is told."""
    async with open_app(sample, (140, 40)) as pilot:
        said: list[str] = []
        pilot.app.notify = lambda message, **_: said.append(message)  # type: ignore[method-assign]
        await pilot.press("f12")
        await settle(pilot)
        (path,) = pictures.iterdir()
        assert said == [f"The picture is in {path}"]
        svg = path.read_text(encoding="utf-8")
        assert svg == pilot.app.export_screenshot()
        assert "unicode-bidi: bidi-override" in svg


async def test_a_picture_that_cannot_be_kept(open_app: OpenApp, sample: Article, pictures: Path) -> None:
    """Where no file can be written, one sentence names the folder, and reading goes on."""
    pictures.touch()
    async with open_app(sample, (100, 30)) as pilot:
        said: list[str] = []
        pilot.app.notify = lambda message, **_: said.append(message)  # type: ignore[method-assign]
        await pilot.press("f12")
        await settle(pilot)
        assert len(said) == 1
        assert said[0].startswith(f"The picture cannot be kept in {pictures} (")
        assert pilot.app.is_running
