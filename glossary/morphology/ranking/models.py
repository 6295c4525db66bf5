"""The tables that training writes: read whole, or not at all where they are missing or damaged."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class ModelRows(NamedTuple):
    """What a trained table says."""

    lines: list[str]
    """Its lines, remarks left out; none where the file is missing or damaged."""
    fault: str = ""
    """One sentence that says what is wrong with the file; empty where it is sound or not shipped."""

    @property
    def rows(self) -> Iterator[list[str]]:
        """The fields of each line, the last one a number; one line at a time, since all together take much memory."""
        return (line.split("\t") for line in self.lines)


def model_rows(path: Path, columns: int) -> ModelRows:
    """Return the rows of a trained table of so many columns; words are read without it where it cannot be used."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ModelRows([])
    except OSError as error:
        return ModelRows([], _told(path, f"cannot be read ({error.strerror})"))
    except UnicodeDecodeError:
        return ModelRows([], _told(path, "is damaged (it is no text)"))
    return parsed_rows(text, columns, path)


def parsed_rows(text: str, columns: int, path: Path) -> ModelRows:
    """Return the rows of the text of a trained table; remarks begin with `#`."""
    lines = [line for line in text.split("\n") if line and line[0] != "#"]
    lasts = {line.rpartition("\t")[2] for line in lines}
    if {columns - 1}.issuperset(line.count("\t") for line in lines) and all(map(_is_number, lasts)):
        return ModelRows(lines)
    return ModelRows([], _told(path, f"is damaged in line {_first_bad_line(text, columns)}"))


def _first_bad_line(text: str, columns: int) -> int:
    """Return the number of the first line that is no row, from 1; there is one."""
    lines = enumerate(text.split("\n"), 1)
    rows = ((number, line.split("\t")) for number, line in lines if line and line[0] != "#")
    return next(number for number, row in rows if len(row) != columns or not _is_number(row[-1]))


def _is_number(field: str) -> bool:
    return field.removeprefix("-").replace(".", "", 1).isdecimal()


def _told(path: Path, what: str) -> str:
    return f"The file {path} {what}, so words are read without what it knows: install warraq again."
