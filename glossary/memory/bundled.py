"""The translations of the sample articles, block by block."""

from importlib.resources import files

from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from glossary.model import Pair, PairStatus

ORIGIN = "warraq"


def sample_pairs() -> list[Pair]:
    """Return every block of the sample articles with its English, in reading order.

    Raises ValueError where an article has another number of blocks than its translation has lines.
    """
    return [pair for name, data in sample_files() for pair in _pairs(name, data)]


def _pairs(name: str, data: bytes) -> list[Pair]:
    english = files("glossary.memory").joinpath("samples", name).read_text(encoding="utf-8").splitlines()
    blocks = article_from_bytes(data, name).blocks
    return [Pair(block.text, line, ORIGIN, PairStatus.APPROVED) for block, line in zip(blocks, english, strict=True)]
