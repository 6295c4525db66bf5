"""The tables of words that come with the program."""

from pathlib import Path

import pytest

from glossary.errors import LexiconMissing
from glossary.tables import table


@pytest.mark.parametrize("data", [None, b"", b"\xff", b"word\none\ttwo\n"])
def test_what_to_do_is_told_where_a_table_cannot_be_read(tmp_path: Path, data: bytes | None) -> None:
    """It is not there, is empty or no text, or has a row that is too long."""
    path = tmp_path / "words.tsv"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(LexiconMissing, match=r"words\.tsv .* install warraq again"):
        [*table(path)]
