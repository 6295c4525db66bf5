from types import SimpleNamespace

import pytest

from corpus.positions import ReadingPositions
from corpus.reading_days import ReadingDays
from tui.screens.reading import kept_place
from tui.screens.reading.kept_place import KeptPlace


@pytest.fixture
def clock(monkeypatch):
    """A clock that is set by hand, in seconds."""
    now = SimpleNamespace(seconds=0.0)
    monkeypatch.setattr(kept_place, "monotonic", lambda: now.seconds)
    return now


def test_words_count_once_and_only_as_fast_as_one_reads(tmp_path, clock, make_article):
    """Words that are passed count on the day, once; who goes to the end at once has read what the time allows."""
    article = make_article(" ".join(["كلمة"] * 1000))
    page = SimpleNamespace(spot=SimpleNamespace(block=0, offset=0))
    desk = SimpleNamespace(article=article, progress=0.0, page=page)
    days = ReadingDays(tmp_path / "days.json")
    place = KeptPlace(desk, ReadingPositions(tmp_path / "positions.json"), days)

    def read(progress, seconds):
        desk.progress, clock.seconds = progress, clock.seconds + seconds
        place.keep()
        return sum(days.all().values())

    assert read(0.1, 60) == 100
    assert read(0.05, 60) == 100
    assert read(0.1, 60) == 100
    assert read(1.0, 10) == 100 + 80
    again = KeptPlace(desk, ReadingPositions(tmp_path / "positions.json"), days)
    again.keep()
    assert sum(days.all().values()) == 180
