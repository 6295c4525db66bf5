"""Small files of what is remembered from run to run: never half written, never in the way."""

import stat
from pathlib import Path

import pytest

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
