"""The templates of sentences that are stored in English, for the program to know these again."""

import json
from collections.abc import Iterable

from tui.language.collecting.sentences import Sentence
from tui.language.stored import TEMPLATES

_MADE_IN = ("corpus/following/", "corpus/ingest/", "corpus/worded.py")
"""Where what is stored is made: what feeds say, what was mended in an article, and the reasons in both."""


def templates(found: Iterable[Sentence]) -> bytes:
    """Return the file of templates, a line each with its plural or nothing."""
    pairs = dict.fromkeys((each.one, each.many) for each in found if each.file.startswith(_MADE_IN))
    lines = ",\n".join(json.dumps(pair, ensure_ascii=False) for pair in sorted(pairs))
    return f"[\n{lines}\n]\n".encode()


def save_templates(found: Iterable[Sentence]) -> None:
    """Write the file of templates."""
    TEMPLATES.write_bytes(templates(found))
