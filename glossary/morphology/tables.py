"""Our own tables: tab-separated files with a header line, shipped with the package."""

from collections.abc import Iterator
from importlib.resources import files

from corpus.worded import worded
from glossary.errors import LexiconMissing


def table(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of `morphology/data` by column name; lines led by `#` and empty ones are left out.

    Raises LexiconMissing where it is not there or no table.
    """
    try:
        text = files("glossary.morphology").joinpath("data", name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconMissing(
            worded("The table {name} that came with warraq cannot be read: install warraq again.", name=name)
        ) from error
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    kept: dict[str, str] = {}
    for line in lines[1:]:
        # a column may say the same in most lines, which is kept once
        fields = [kept.setdefault(field, field) for field in line.split("\t")]
        yield dict(zip(header, fields + [""] * (len(header) - len(fields)), strict=False))
