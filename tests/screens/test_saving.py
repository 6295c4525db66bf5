"""Saving an article beside its English from the reader."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from corpus.ingest.sources import article_from_bytes
from glossary.model import Pair, PairStatus
from tests.screens.conftest import MOMENT, OpenApp, settle
from tests.screens.golden import picture_of
from tui.screens.reading.saving.asking import SaveBilingual
from tui.services.services import Services
from tui.widgets.arabic_input import ArabicInput

SOURCE = "وصل القطار في الصباح."


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def line(pilot: Pilot[None]) -> ArabicInput:
    return pilot.app.screen.query_one(ArabicInput)


async def test_the_article_is_saved_beside_its_english(
    open_app: OpenApp, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Form and file are asked for; nothing is written without English, nor over a file unless asked twice; the place is told."""
    monkeypatch.chdir(tmp_path)
    async with open_app(article_from_bytes(SOURCE.encode(), "train.txt"), (80, 24), "1") as pilot:
        offered = Path(line(pilot).value).expanduser()
        assert (offered.parent, offered.suffix) == (tmp_path, ".html")
        await pressed(pilot, "enter")
        assert "Nothing of this article is translated yet" in picture_of(pilot.app)
        assert not offered.exists()

        services.translating.memory.add_all([Pair(SOURCE, "The train came.", "mona", PairStatus.EDITED, MOMENT)])
        await pressed(pilot, "up", "right", "right", "down")
        assert line(pilot).value.endswith("-bilingual.md")
        line(pilot).value = str(tmp_path / "train.md")
        (tmp_path / "train.md").write_text("mine")
        await pressed(pilot, "enter")
        assert "there already" in picture_of(pilot.app)
        assert (tmp_path / "train.md").read_text() == "mine"
        await pressed(pilot, "enter")
        assert "The train came." in (tmp_path / "train.md").read_text()
        assert not isinstance(pilot.app.screen, SaveBilingual)
        told = "".join("".join(note.message.split()) for note in pilot.app._notifications)
        assert f"Writtento{tmp_path / 'train.md'}:1of1paragraphs" in told
