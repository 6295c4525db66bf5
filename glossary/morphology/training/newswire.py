"""ANERcorp's training split: newswire with a tag beside each word that tells names."""

from pathlib import Path

from glossary.errors import TreebankMissing

_FILE = "anercorp_train.txt"


def newswire_text(folder: Path) -> str:
    """Return the text of the file, a line `word TAG` and an empty one after each sentence; TreebankMissing where it is not there."""
    path = folder / _FILE
    if not path.is_file():
        raise TreebankMissing(
            f"There is no {_FILE} in {folder}: name a folder that holds ANERcorp's training split, as in "
            "`make models NER=path/to/ner`."
        )
    return path.read_text(encoding="utf-8")
