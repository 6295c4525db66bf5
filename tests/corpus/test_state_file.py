"""Small files of what is remembered from run to run: never half written, never in the way."""

import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.positions import ReadingPositions
from corpus.state_file import StateFile, replace_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in a folder that is not there yet."""
    return tmp_path / "state" / "values.json"


def test_values_come_back(path: Path):
    """What was saved is there for the next run, Arabic and all, in place of what was there before."""
    StateFile(path, "values").save({"a": 1, "b": 2})
    StateFile(path, "values").save({"كتاب": [1, 2]})
    assert StateFile(path, "values").load() == {"كتاب": [1, 2]}
    assert [each.name for each in path.parent.iterdir()] == ["values.json"]


@pytest.mark.parametrize("written", [b"", b"{", b"[]", b'{"values": 3}', b'{"other": {}}', b"\xff", b"[" * 100_000])
def test_a_damaged_file_holds_nothing(path: Path, written: bytes):
    """A file that cannot be understood is as good as none, and is replaced by the next one."""
    path.parent.mkdir()
    path.write_bytes(written)
    file = StateFile(path, "values")
    assert file.load() == {}
    file.save({"a": 1})
    assert file.load() == {"a": 1}


def test_what_cannot_be_written_leaves_the_old_file(path: Path):
    """Where a file cannot be put in the place of another, that one stays, and nothing lies beside it."""
    path.mkdir(parents=True)
    with pytest.raises(OSError, match=path.name):
        StateFile(path, "values").save({"a": 1})
    assert list(path.parent.iterdir()) == [path]


def test_any_text_can_be_written(path: Path):
    """Half a character, as it stands in an environment that is not UTF-8, is no reason to keep nothing."""
    StateFile(path, "values").save({"unknown \udcff": 1})
    assert StateFile(path, "values").load() == {"unknown ?": 1}


def test_a_file_can_be_for_its_owner_alone(path: Path):
    """Nobody else reads a file that is meant for its owner, whatever lay there before."""
    replace_file(path, "open")
    replace_file(path, "closed", 0o600)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text(encoding="utf-8") == "closed"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders")
def test_what_is_no_file_is_neither_waited_for_nor_replaced(path: Path):
    """A named pipe in the place of the file holds nothing, and stays what it is; so does a device."""
    path.parent.mkdir()
    os.mkfifo(path)
    device = path.with_name("device.json")
    device.symlink_to(os.devnull)
    for each in (path, device):
        assert StateFile(each, "values").load() == {}
        with pytest.raises(OSError, match="it is no file"):
            StateFile(each, "values").save({"a": 1})
    assert path.is_fifo()
    assert not Path(os.devnull).is_file()


def test_a_file_without_end_is_not_read(path: Path):
    """A file far larger than what we write is none of ours, and is not taken into memory."""
    path.parent.mkdir()
    path.write_text('{"values": {"a": 1}}' + " " * (16 * 1024 * 1024), encoding="utf-8")
    assert StateFile(path, "values").load() == {}


def test_a_link_is_kept(path: Path, tmp_path: Path):
    """Where the file is kept elsewhere and linked here, that one is replaced."""
    path.parent.mkdir()
    elsewhere = tmp_path / "elsewhere.json"
    path.symlink_to(elsewhere)
    for values in ({"a": 1}, {"b": 2}):
        StateFile(path, "values").save(values)
        assert StateFile(elsewhere, "values").load() == values
    assert path.is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_nobody_s_entry_is_lost(path: Path, monkeypatch: pytest.MonkeyPatch):
    """What many note at the same time is all there afterwards, though each of them writes the whole file."""
    monkeypatch.setattr("corpus.state_file._PATIENCE", 60.0)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: ReadingPositions(path).set(str(number), 0, 0, 0.5), range(64)))
    assert len(ReadingPositions(path).all()) == 64


def test_one_that_was_stopped_holds_nobody_up(path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where another does not let go of the file, one writes all the same after a while."""
    monkeypatch.setattr("corpus.state_file._PATIENCE", 0.05)
    with StateFile(path, "positions").alone():
        ReadingPositions(path).set("a", 0, 0, 0.5)
    assert ReadingPositions(path).get("a") is not None
