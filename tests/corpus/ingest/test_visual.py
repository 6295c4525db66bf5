"""Text that arrives in visual order."""

import arabic_reshaper
import pytest
from bidi import get_display

from corpus.arabic.normalise import bare
from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from corpus.ingest.visual import is_visual

SAMPLES = sample_files()


@pytest.mark.parametrize(("name", "raw"), SAMPLES, ids=[name for name, _ in SAMPLES])
def test_text_in_reading_order_is_left_alone(name: str, raw: bytes) -> None:
    """No article that runs as it is read is taken for one that runs backwards."""
    assert not is_visual(raw.decode())


@pytest.mark.parametrize(("name", "raw"), SAMPLES, ids=[name for name, _ in SAMPLES])
@pytest.mark.parametrize("shaped", [False, True], ids=["letters", "presentation forms"])
def test_text_in_visual_order_is_turned_back(name: str, raw: bytes, shaped: bool) -> None:
    """A text stored as it is seen gives the same title and nearly the same words; the repair is told."""
    lines = raw.decode().splitlines()
    if shaped:
        lines = [arabic_reshaper.reshape(line) for line in lines]
    seen = "\n".join(get_display(line, base_dir="R") for line in lines)
    article, plain = article_from_bytes(seen.encode(), name), article_from_bytes(raw, name)
    words, expected = set(bare(article.text).split()), set(bare(plain.text).split())
    assert [repair for repair in article.repairs if "Turned round" in repair]
    assert not article.text_is_source
    assert len(words & expected) / len(expected) > 0.9


def test_a_short_text_is_not_turned_on_a_guess() -> None:
    """A few words speak for no order, so they stay as they are."""
    assert not is_visual("سلام ونهال")
