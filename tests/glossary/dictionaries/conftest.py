"""A shelf for dictionaries, empty at first."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glossary.dictionaries.entry import About
from glossary.dictionaries.keeping import Keeper, Wish
from glossary.dictionaries.shelf import Dictionaries

Add = Callable[..., About]


@pytest.fixture
def shelf_folder(tmp_path: Path) -> Path:
    """The folder of the indexes, not yet made."""
    return tmp_path / "shelf"


@pytest.fixture
def add(shelf_folder: Path) -> Add:
    """Return a function that adds the dictionary at a path."""

    def adding(path: Path, **wishes: object) -> About:
        return Keeper(shelf_folder).add(Wish(path, **wishes), lambda _: None)

    return adding


@pytest.fixture
def shelf(shelf_folder: Path) -> Iterator[Dictionaries]:
    """The dictionaries added so far."""
    opened = Dictionaries(shelf_folder)
    yield opened
    opened.close()
