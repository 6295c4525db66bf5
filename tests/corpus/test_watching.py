"""Files that are watched."""

import os
import time

from corpus.importing import watching
from corpus.importing.watching import Watched


def test_what_is_handed_out(tmp_path, monkeypatch):
    """A file is handed out when it is new or has changed in any way, not while somebody may still write it, and once."""
    old, fresh = tmp_path / "old.txt", tmp_path / "fresh.txt"
    old.write_text("a")
    os.utime(old, (1, 1))
    fresh.write_text("a")
    watched = Watched([str(tmp_path), str(tmp_path / "not there")])
    assert [each.path for each in watched.changed()] == [str(old)]
    assert watched.count == 2
    monkeypatch.setattr(watching, "QUIET", 0.0)
    assert [each.path for each in watched.changed()] == [str(fresh)]
    assert watched.changed() == []
    old.write_text("b")
    os.utime(old, (1, 1))
    assert [(each.path, each.is_named) for each in watched.changed()] == [(str(old), False)]


def test_a_clock_that_is_wrong(tmp_path, monkeypatch):
    """A file that says it was changed in the future is handed out once it has stayed the same for long enough."""
    file = tmp_path / "a.txt"
    file.write_text("a")
    os.utime(file, (time.time() + 10_000, time.time() + 10_000))
    watched = Watched([str(tmp_path)])
    assert watched.changed() == []
    begun = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: begun + 10_000)
    assert [each.path for each in watched.changed()] == [str(file)]
