from datetime import date

import pytest

from corpus.errors import StoreReadOnly
from corpus.reading_days import ReadingDays


def test_words_are_added_up_by_day(tmp_path):
    """What is read on a day adds up, survives a restart, and nothing read is nothing noted."""
    path = tmp_path / "warraq.days.json"
    days = ReadingDays.beside(tmp_path / "warraq.positions.json")
    days.add(100, date(2026, 1, 2))
    days.add(20, date(2026, 1, 2))
    days.add(5, date(2026, 1, 3))
    days.add(0, date(2026, 1, 4))

    assert ReadingDays(path).all() == {date(2026, 1, 2): 120, date(2026, 1, 3): 5}


def test_a_damaged_file_holds_nothing_and_one_that_cannot_be_written_says_so(tmp_path):
    """Entries that are no days or counts are passed over; a folder in the file's place is named in the error."""
    path = tmp_path / "days.json"
    path.write_text(
        '{"words": {"2026-01-02": 7, "yesterday": 3, "2026-01-03": "x", "2026-01-04": -1}}', encoding="utf-8"
    )
    assert ReadingDays(path).all() == {date(2026, 1, 2): 7}
    folder = tmp_path / "folder.json"
    folder.mkdir()
    with pytest.raises(StoreReadOnly, match=r"folder\.json"):
        ReadingDays(folder).add(3)


def test_days_never_take_the_place_of_positions(tmp_path):
    """Whatever the file of positions is called, the days of reading are kept in another one."""
    for name in ("warraq.positions.json", "places.json", "places"):
        path = tmp_path / name
        path.write_text("{}")
        ReadingDays.beside(path).add(7, date(2025, 1, 2))
        assert path.read_text() == "{}"
        assert ReadingDays.beside(path).all() == {date(2025, 1, 2): 7}
