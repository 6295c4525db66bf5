"""The tables that come with the program: tab-separated, a header line with the names of the columns, notes led by `# `."""

from collections.abc import Iterator
from pathlib import Path

_NOTE = "# "


def tsv_rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table by column name; a cell that a row lacks at its end is empty.

    Raises OSError where the table cannot be read, ValueError where it is no text, has no header or a row that is too long.
    """
    written = path.read_text(encoding="utf-8").split("\n")
    lines = [line for line in written if line.strip() and not line.startswith(_NOTE)]
    if not lines:
        raise ValueError(f"{path.name} has no header")
    header = lines[0].split("\t")
    kept: dict[str, str] = {}
    for line in lines[1:]:
        # a column may say the same in most lines, which is kept once
        cells = [kept.setdefault(cell, cell) for cell in line.split("\t")]
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
