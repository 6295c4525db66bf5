"""Our own tables: tab-separated files with a header line, shipped with the package."""

from collections.abc import Iterator
from importlib.resources import files


def table(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of `morphology/data` by column name; lines led by `#` and empty ones are left out."""
    text = files("glossary.morphology").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    for line in lines[1:]:
        fields = line.split("\t")
        yield dict(zip(header, fields + [""] * (len(header) - len(fields)), strict=False))
