"""The place in an article that is read part by part."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from corpus.ingest.sources import article_from_bytes
from corpus.positions import ReadingPositions
from tui.plain.place import OpenArticle


@pytest.mark.parametrize(("text", "before"), [("نص قصير.", None), ("نص قصير.", 0.0), ("أول النص.\n\nآخر النص.", 0.9)])
def test_an_article_whose_last_part_was_come_to_is_read(tmp_path: Path, text: str, before: float | None) -> None:
    """Its last part may be its first, and may be where one was before, at a place in it that is kept."""
    article = article_from_bytes(text.encode(), "short.txt")
    positions = ReadingPositions(tmp_path / "positions.json")
    last = article.own_blocks[-1].index
    if before is not None:
        positions.set(article.id, last, 3, before)
    services: Any = SimpleNamespace(positions=positions)
    OpenArticle(article, "", services, pytest.fail).keep_place()
    left = positions.get(article.id)
    assert left is not None
    assert (left.block, left.offset, left.progress) == (last, 0 if before is None else 3, 1.0)
