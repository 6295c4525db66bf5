"""Lists of words: a word a line, with its English, its status and its key where they are told."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from corpus.arabic.tokenise import tokens
from corpus.errors import UnreadableSource
from corpus.paragraphs import paragraphs
from glossary.learning.model import Word, WordStatus
from tui.cli.articles import LIMIT, STANDARD_INPUT, source_bytes
from tui.cli.invocation import Invocation

_STATUSES = {status.value: status for status in WordStatus}
_COLUMNS = 4
"""Of a list as it is printed: word, English, status, key."""
_LONGEST = 40
"""Code points of a line that is refused, as it is told."""


class Listed(NamedTuple):
    """A line of a list."""

    line: int
    """From 1."""
    text: str
    status: WordStatus
    gloss: str = ""
    key: str = ""


def read_list(name: str, invocation: Invocation, status: WordStatus) -> list[Listed]:
    """Return the words of a TSV or CSV file, or of standard input; `status` is that of lines that name none."""
    from corpus.ingest.encoding import NotText, decoded

    try:
        data = source_bytes(invocation.source) if name == STANDARD_INPUT else _file_bytes(Path(name))
        text = decoded(data).text
    except (OSError, NotText) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise UnreadableSource(f"The list {name} cannot be read: {reason}.") from error
    lines = text.splitlines()
    read = _tab_cells if any("\t" in line for line in lines) else _comma_cells
    rows = ([cell.strip() for cell in read(line)] for line in lines)
    return [_listed(number, row, status) for number, row in enumerate(rows, 1) if any(row)]


def listed_words(listed: Sequence[Listed], invocation: Invocation) -> tuple[dict[Word, WordStatus], list[str]]:
    """Return the words of a list with their statuses, and a sentence for each line that is no word."""
    from glossary.learning.words import cited

    words = {Word(each.key, each.text, each.gloss): each.status for each in listed if _is_whole(each)}
    refused = []
    sought = [each for each in listed if not _is_whole(each)]
    article = paragraphs("\n".join(each.text for each in sought))
    for block, each in enumerate(sought):
        if len(tokens(each.text)) == 1:
            gloss = invocation.services.annotator().annotate(article, block).glosses[0]
            words[cited(gloss, invocation.services.lexicon())] = each.status
        else:
            refused.append(f"{each.line}: {_shortened(each.text)!r} is not one Arabic word.")
    return words, refused


def _file_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise UnreadableSource(f"The list {path} holds more than 32 MB; split it.")
    return data


def _tab_cells(line: str) -> list[str]:
    """Return the cells of a line as `word list` prints it, where quotation marks are only signs."""
    return line.split("\t")


def _comma_cells(line: str) -> list[str]:
    """Return the cells of a line of a CSV file; quotation marks hold within their line, so that none swallows the next."""
    try:
        return next(csv.reader([line]), [])
    except csv.Error:
        return [line]


def _is_whole(listed: Listed) -> bool:
    """Return whether a line tells its word by key, so that it need not be looked up."""
    return bool(listed.key) and bool(tokens(listed.text))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _listed(number: int, cells: list[str], status: WordStatus) -> Listed:
    """Return what a line says; of one as it is printed each cell has its place, in others the last status is theirs."""
    if len(cells) == _COLUMNS:
        text, gloss, named, key = cells
        return Listed(number, text, _STATUSES.get(named, status), gloss, key)
    place = max((place for place, cell in enumerate(cells) if place and cell in _STATUSES), default=0)
    gloss = cells[1] if len(cells) > 1 and place != 1 else ""
    return Listed(number, cells[0], _STATUSES[cells[place]] if place else status, gloss)
