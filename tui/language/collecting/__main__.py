"""`python -m tui.language.collecting`: bring the catalogue up to date with the code."""

import sys
from pathlib import Path

from babel.messages.pofile import read_po

from tui.language.collecting.catalogue import load_catalogue, missing, renewed, save, take_over, written
from tui.language.collecting.sentences import sentences
from tui.language.collecting.stored import save_templates

_LANGUAGE = "ar"


def main(arguments: list[str]) -> int:
    """Write the catalogue, with the translations of a file where one is named, and what is still missing into another.

    `--take FILE` and `--missing FILE` name them; 1 is returned where sentences are missing. The templates by which
    stored sentences are known again are written too.
    """
    named = dict(zip(arguments[::2], arguments[1::2], strict=True))
    found = list(sentences())
    catalogue = renewed(load_catalogue(_LANGUAGE), found)
    if taken := named.get("--take"):
        with Path(taken).open("rb") as file:
            sys.stdout.write(f"{take_over(catalogue, read_po(file, _LANGUAGE))} translations taken from {taken}.\n")
    save(catalogue)
    save_templates(found)
    left = missing(catalogue)
    if place := named.get("--missing"):
        Path(place).write_bytes(written(left))
    sys.stdout.write(f"{len(catalogue)} sentences, {len(left)} of them not translated.\n")
    return 1 if len(left) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
