import json
import threading
from datetime import UTC, datetime

import pytest

from corpus import positions as module
from corpus.errors import StoreReadOnly
from corpus.positions import Position, ReadingPositions


@pytest.fixture
def path(tmp_path):
    return tmp_path / "new" / "positions.json"


def test_a_position_comes_back(path):
    """A position is kept for the next run, with the time it was noted."""
    before = datetime.now(UTC)
    ReadingPositions(path).set("abc", 3, 17, 0.25)
    found = ReadingPositions(path).get("abc")

    assert found == Position(3, 17, 0.25, found.changed)
    assert before <= found.changed <= datetime.now(UTC)


def test_an_article_never_read_has_none(path):
    """Without a file, or for another article, there is no position."""
    positions = ReadingPositions(path)
    assert positions.get("abc") is None
    positions.set("other", 0, 0, 0)

    assert positions.get("abc") is None


def test_positions_are_replaced_and_forgotten(path):
    """The last position of an article counts; a forgotten one is gone, the others stay."""
    positions = ReadingPositions(path)
    positions.set("a", 1, 1, 0.1)
    positions.set("b", 2, 2, 0.2)
    positions.set("a", 3, 3, 2.0)
    positions.forget("b")
    positions.forget("c")

    assert [(each, found.block, found.progress) for each, found in positions.all().items()] == [("a", 3, 1.0)]


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        "null",
        '{"positions": 3}',
        '{"positions": {"abc": 3}}',
        '{"positions": {"abc": {"block": "x"}}}',
        "\x00\xff",
    ],
)
def test_a_damaged_file_holds_nothing(path, damage):
    """A damaged file is no error: nothing is known, and the next position is kept."""
    path.parent.mkdir()
    path.write_bytes(damage.encode("latin-1"))
    positions = ReadingPositions(path)
    assert positions.get("abc") is None
    positions.set("abc", 1, 2, 0.5)

    assert positions.get("abc").block == 1


def test_a_damaged_entry_leaves_the_others(path):
    """An entry that makes no sense is left out, the others count."""
    path.parent.mkdir()
    good = {"block": 1, "offset": 2, "progress": 0.5, "changed": "2026-01-01T00:00:00"}
    bad = [{**good, "block": -1}, {**good, "progress": 7}, {**good, "changed": "soon"}, {**good, "offset": None}, []]
    path.write_text(json.dumps({"positions": {"good": good, **{f"bad{n}": entry for n, entry in enumerate(bad)}}}))

    assert set(ReadingPositions(path).all()) == {"good"}


def test_only_the_newest_are_kept(path, monkeypatch):
    """The file does not grow without end: the longest untouched positions go."""
    monkeypatch.setattr(module, "_KEPT", 3)
    positions = ReadingPositions(path)
    for number in range(5):
        positions.set(str(number), number, 0, 0)

    assert set(positions.all()) == {"2", "3", "4"}


def test_a_place_that_cannot_be_written(tmp_path):
    """Where nothing can be written reading still works and writing says what to do."""
    (tmp_path / "file").write_text("x")
    positions = ReadingPositions(tmp_path / "file" / "positions.json")

    assert positions.get("abc") is None
    with pytest.raises(StoreReadOnly, match="make its folder writable"):
        positions.set("abc", 0, 0, 0)


def test_nobody_reads_half_a_file(path):
    """Readers meet a whole file while writers replace it, and no stray file is left."""
    positions = ReadingPositions(path)
    positions.set("abc", 0, 0, 0)
    missing = []
    stop = threading.Event()

    def read():
        while not stop.is_set():
            if ReadingPositions(path).get("abc") is None:
                missing.append(True)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(200):
        positions.set("abc", number, 0, 0)
    stop.set()
    reader.join()

    assert missing == []
    assert [file.name for file in path.parent.iterdir()] == ["positions.json"]


def test_what_was_read_to_its_end_stays_read(path):
    """Looking into a finished article again moves the place and not how far it is read; marked as new it begins anew."""
    positions = ReadingPositions(path)
    positions.set("a", 9, 0, 1.0)
    positions.set("a", 2, 4, 0.1)
    assert positions.get("a")[:3] == (2, 4, 1.0)
    positions.change({"a": None})
    positions.set("a", 2, 4, 0.1)
    assert positions.get("a").progress == 0.1
