"""The tables that come with the program."""

from pathlib import Path

import pytest

from corpus.tsv import tsv_rows


def written(folder: Path, text: str) -> Path:
    """Return a table with a text."""
    path = folder / "words.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_come_by_the_names_of_their_columns(tmp_path: Path) -> None:
    """Notes and empty lines are no rows, wherever they stand; what a row lacks at its end is empty; other line ends are letters."""
    path = written(tmp_path, "# a note\nword\tvalue\n\nألف\t1\u20280\n# another\nمئة\n")
    assert [*tsv_rows(path)] == [{"word": "ألف", "value": "1\u20280"}, {"word": "مئة", "value": ""}]


@pytest.mark.parametrize("text", ["", "# nothing else\n", "word\nألف\t1\n"])
def test_a_table_that_is_none_is_no_table(tmp_path: Path, text: str) -> None:
    """One without a header, and one with a row that has more cells than there are columns."""
    with pytest.raises(ValueError, match=r"header|longer"):
        [*tsv_rows(written(tmp_path, text))]
