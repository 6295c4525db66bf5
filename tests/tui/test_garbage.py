"""What is done once everything is loaded."""

import ctypes
import gc
from collections.abc import Iterator

import pytest

from tui.garbage import keep_what_is_loaded, share_one_arena


@pytest.fixture
def nothing_kept() -> Iterator[None]:
    """Leave what is looked for as it was."""
    gc.unfreeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("nothing_kept")
def test_what_is_loaded_is_looked_at_once() -> None:
    """What is there when all is loaded is never looked at again, and calling twice changes nothing."""
    keep_what_is_loaded()
    kept = gc.get_freeze_count()
    assert kept
    more: list[list[int]] = [[] for _ in range(1000)]
    keep_what_is_loaded()
    assert gc.get_freeze_count() <= kept
    assert len(more) == 1000


@pytest.mark.usefixtures("nothing_kept")
@pytest.mark.parametrize("fault", [OSError("no library"), TypeError("a name is needed"), AttributeError("malloc_trim")])
def test_systems_without_glibc(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """Where the C library cannot return memory, or is not found, nothing happens."""
    asked: list[object] = []

    def missing(name: object) -> None:
        asked.append(name)
        raise fault

    monkeypatch.setattr(ctypes, "CDLL", missing)
    share_one_arena()
    keep_what_is_loaded()
    assert asked == [None, None]
    assert gc.get_freeze_count()
