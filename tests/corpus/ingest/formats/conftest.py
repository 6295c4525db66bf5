"""Files of every format, made here, and what is read from them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.ingest.formats.port import Failed, Found, Item
from corpus.ingest.sources import Wishes, articles_in

Read = Callable[..., list[Item]]


@pytest.fixture
def read(tmp_path) -> Read:
    """Read bytes or a text under a file name, and give all that it holds."""

    def read_all(content: bytes | str, name: str, **wishes: object) -> list[Item]:
        path: Path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return list(articles_in(str(path), wishes=Wishes(**wishes)))

    return read_all


@pytest.fixture
def article(read):
    """The only article of a file, which has no other part."""

    def only(content: bytes | str, name: str, **wishes: object):
        (found,) = read(content, name, **wishes)
        assert isinstance(found, Found), found
        return found.article

    return only


@pytest.fixture
def failure(read):
    """Why the only part of a file holds no article."""

    def only(content: bytes | str, name: str, **wishes: object) -> str:
        (failed,) = read(content, name, **wishes)
        assert isinstance(failed, Failed), failed
        return failed.reason

    return only
