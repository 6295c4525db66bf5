"""Articles as they are named on a command line: a file, an id, an address, or `-` for standard input."""

from pathlib import Path
from string import hexdigits
from typing import BinaryIO

from corpus.errors import UnreadableSource
from corpus.ingest.naming import is_address
from corpus.model import Article
from corpus.paragraphs import paragraphs
from corpus.presence import is_there
from tui.cli.errors import Misused
from tui.cli.invocation import Invocation

LIMIT = 32 * 1024 * 1024
"""The most bytes read from standard input, the same as from a file."""
STANDARD_INPUT = "-"
ID_LENGTH = 12


def named_article(name: str, invocation: Invocation) -> Article:
    """Return the article a path, an id, an address or `-` names; a path and an address need no database. Raises CorpusError."""
    from corpus.ingest.sources import article_from_bytes, open_article

    if name == STANDARD_INPUT:
        return article_from_bytes(source_bytes(invocation.source), STANDARD_INPUT)
    if not name:
        raise Misused("An empty name means no article; name a file, an id, or - for standard input.")
    if is_id(name):
        return invocation.services.library.get(name.lower())
    if is_address(name):
        return fetched_article(name, invocation)
    if not any(sign in name for sign in "./\\") and _is_missing(name):
        raise UnreadableSource(
            f"There is neither a file {name!r} nor an article with that id: `warraq list` shows the ids."
        )
    return open_article(name)


def _is_missing(name: str) -> bool:
    """Return whether there is nothing of a name; why it cannot be looked at is told where it is opened."""
    try:
        return not Path(name).exists()
    except OSError:
        return False


def fetched_article(address: str, invocation: Invocation) -> Article:
    """Return the only article at an address, while it is told how much of it has come; raises CorpusError."""
    from corpus.ingest.fetching.pages import article_at

    tell = invocation.diagnostics.progress

    def told(count: int) -> None:
        tell(f"Fetching {address}: {count // 1024:,} KB")

    tell(f"Fetching {address}")
    try:
        return article_at(address, invocation.services.following.fetcher(told=told))
    finally:
        tell("")


def named_text(name: str, invocation: Invocation) -> Article:
    """Return the article a name stands for, where standard input is taken as it is, one paragraph a line."""
    if name != STANDARD_INPUT:
        return named_article(name, invocation)
    from corpus.ingest.encoding import NotText, decoded

    data = source_bytes(invocation.source)
    if not data.strip():
        raise UnreadableSource("Standard input is empty; pipe a text into it.")
    try:
        return paragraphs(decoded(data).text)
    except NotText as error:
        raise UnreadableSource(f"Standard input {error}.") from error


def is_id(name: str) -> bool:
    """Return whether a name can only mean the id of an article, or its beginning: hexadecimal digits, and no such file."""
    if not 0 < len(name) <= ID_LENGTH or not set(name) <= set(hexdigits):
        return False
    return not is_there(Path(name))


def source_bytes(source: BinaryIO | None) -> bytes:
    """Return all of standard input; UnreadableSource if there is none, or too much of it."""
    if source is None:
        raise UnreadableSource("Standard input is closed; pipe a file into it.")
    data = source.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise UnreadableSource("Standard input holds more than 32 MB; split it.")
    return data
