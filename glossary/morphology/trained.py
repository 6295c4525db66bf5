"""The heads of trained tables: which tables and rules of ours each was made with, and what was seen of its text by them."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

_DATA = Path(__file__).parent / "data"
RANKING = _DATA / "ranking.tsv"
FREQUENCIES = _DATA / "frequencies.tsv"
NAMES = Path(__file__).parents[1] / "naming" / "data" / "weights.tsv"
TAGS = Path(__file__).parents[1] / "entities" / "tagging" / "data" / "tagger.tsv"
_INPUTS, _TEXT = "Inputs: ", "Text: "
_DIGITS = 12


def digest(parts: Iterable[str]) -> str:
    """Return twelve hexadecimal digits that are others where any of the parts is another, or stands elsewhere."""
    found = sha256()
    for part in parts:
        found.update(part.encode())
        found.update(b"\0")
    return found.hexdigest()[:_DIGITS]


def head_line(inputs: str) -> str:
    """Return the line of a head that names the digest of what a table was made with."""
    return f"{_INPUTS}{inputs}"


def text_line(seen: str) -> str:
    """Return the line of a head that names the digest of what was seen of the text that a table was learned from."""
    return f"{_TEXT}{seen}"


def inputs_of(path: Path) -> str:
    """Return the digest in the head of a trained table, its first lines led by `#`; empty where there is none."""
    return _told(path, _INPUTS)


def text_of(path: Path) -> str:
    """Return the digest of what was seen of the text, from the head of a trained table; empty where there is none."""
    return _told(path, _TEXT)


def _told(path: Path, what: str) -> str:
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith("#"):
                    break
                told = line.removeprefix("#").strip()
                if told.startswith(what):
                    return told.removeprefix(what)
    except (OSError, UnicodeDecodeError):
        return ""
    return ""


def all_inputs() -> str:
    """Return what is another where any of the trained tables was made otherwise: words are then read otherwise."""
    return "-".join(map(inputs_of, (RANKING, FREQUENCIES, NAMES)))
