"""Plain-text copies of news pages, in the manners of many sites, come out as a careful reader would expect."""

import datetime
import re
from pathlib import Path

import pytest

from corpus.ingest.sources import article_from_bytes

DUMPS = sorted((Path(__file__).parent / "dumps").glob("*.txt"))
_PIECE = re.compile(r"\[(-|[a-z]+)\]")


def _read(path: Path) -> tuple[dict[str, str], str, list[tuple[str, str]]]:
    """Return the facts a dump's first line states, the dump without its marks, and its blocks."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    facts = dict(fact.split("=", 1) for fact in head.removeprefix("#!").split())
    blocks = []
    for line in body.splitlines():
        parts = _PIECE.split(line)[1:]
        blocks += [(kind, text.strip()) for kind, text in zip(parts[::2], parts[1::2], strict=True) if kind != "-"]
    return facts, _PIECE.sub("", body), blocks


@pytest.mark.parametrize("path", DUMPS, ids=lambda path: path.stem)
def test_blocks(path: Path) -> None:
    """Every line becomes the block, or the blocks, or the nothing, that it is marked as."""
    _, text, expected = _read(path)
    article = article_from_bytes(text.encode(), path.name)
    assert [(str(block.kind), block.text) for block in article.blocks] == expected


@pytest.mark.parametrize("path", DUMPS, ids=lambda path: path.stem)
def test_facts(path: Path) -> None:
    """Title, section, day and publisher are those the page states; blocks lie in the text, ascending and apart."""
    facts, text, expected = _read(path)
    article = article_from_bytes(text.encode(), path.name)
    titles = [piece for kind, piece in expected if kind == "title"]
    assert article.title_is_lead == (not titles)
    if titles:
        assert article.title == titles[0]
    assert article.section == facts.get("section")
    assert article.date == (datetime.date.fromisoformat(facts["date"]) if "date" in facts else None)
    assert article.source == facts.get("source", path.name).replace("_", " " if "source" in facts else "_")
    assert article.text == text
    ends = 0
    for block in article.blocks:
        assert article.text[block.start : block.end] == block.text == block.text.strip()
        assert block.start >= ends
        ends = block.end
