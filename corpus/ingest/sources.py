"""Articles from files, folders and bytes."""

import gc
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from corpus.arabic.patterns import Pattern
from corpus.errors import UnreadableSource
from corpus.ingest.article import article
from corpus.ingest.encoding import Decoded, NotText, decoded
from corpus.ingest.mending import mended
from corpus.ingest.reader import Reader
from corpus.ingest.web import is_html, page, plain_text
from corpus.model import Article

LARGEST = 32 * 1024 * 1024
"""How many bytes an article may have."""
_LARGE = 1024 * 1024
STDIN = "-"
"""The name that stands for standard input."""
_ADDRESS = Pattern(r"[A-Za-z][A-Za-z0-9+.-]*://(?:[^/@]*@)?(?:www\.)?(?P<host>[^/:?#]+)")
_OWN_STREAM = Pattern(r"/dev/(?:stdin|fd/\d+)$|/proc/(?:self|\d+)/fd/\d+$")
"""How the streams are named that the shell opened for this program."""
_SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".xhtml"})


def open_article(path: str) -> Article:
    """Return the article in a file, or on standard input for `-`; UnreadableSource if there is none."""
    return article_from_bytes(read_bytes(path), path if path == STDIN else Path(path).name)


def read_bytes(path: str) -> bytes:
    """Return what a file, or standard input for `-`, holds; UnreadableSource if that cannot be an article."""
    if path == STDIN:
        return _checked(sys.stdin.buffer.read(LARGEST + 1), STDIN)
    try:
        _refuse_streams(path)
        with Path(path).open("rb") as file:
            size = os.fstat(file.fileno())
            if stat.S_ISREG(size.st_mode) and size.st_size > LARGEST:
                raise UnreadableSource(_too_large(path))
            return _checked(file.read(LARGEST + 1), path)
    except (OSError, ValueError) as error:
        raise UnreadableSource(_unopened(path, error)) from error


def article_paths(path: str) -> list[Path]:
    """Return the file itself, or the text and HTML files of a folder and its folders, sorted; UnreadableSource if there are none."""
    place = Path(path)
    try:
        if not place.is_dir():
            place.stat()
            return [place]
        found = sorted(_files(place))
    except (OSError, ValueError) as error:
        raise UnreadableSource(_unopened(path, error)) from error
    if not found:
        raise UnreadableSource(
            f"There is no article in the folder {_shown(path)}: it holds no file that ends in .txt, .html or .htm."
        )
    return found


def article_from_bytes(data: bytes, name: str) -> Article:
    """Return the article that bytes hold; `name` is a file name, an address or `-`; UnreadableSource if there is none."""
    try:
        source = decoded(_checked(data, name))
    except NotText as error:
        raise UnreadableSource(f"{_titled(name)} {error}.") from error
    repairs = (source.repair,) if source.repair else ()
    found = _from_page(source, name) if is_html(source.text, name) else _from_plain(source, name)
    if not found.blocks:
        raise UnreadableSource(f"{_titled(name)} holds no article: there is no line of text in it.")
    return replace(found, repairs=repairs + found.repairs)


def _from_plain(source: Decoded, name: str) -> Article:
    text = mended(source)
    with _collector_at_rest(len(source.utf8)):
        found = article(text.text, Reader().plain(text.text), _origin(name), text.utf8)
    return replace(found, text_is_source=text.text == source.text, repairs=text.repairs)


def _from_page(source: Decoded, name: str) -> Article:
    html = mended(source)
    read = page(html.text)
    if read.lines:
        text, layout = Reader().page(read)
    else:
        text = plain_text(html.text)
        layout = Reader().plain(text)
    return replace(article(text, layout, _origin(name)), text_is_source=False, repairs=html.repairs)


@contextmanager
def _collector_at_rest(size: int) -> Iterator[None]:
    """Stop the garbage collector while a large text is cut up: it would look at all the new blocks again and again."""
    if size < _LARGE or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _files(folder: Path) -> list[Path]:
    found: list[Path] = []
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(
            Path(here, name) for name in names if Path(name).suffix.lower() in _SUFFIXES and not name.startswith(".")
        )
    return found


def _refuse_streams(path: str) -> None:
    """Raise UnreadableSource for a pipe or device, which may wait for ever; one that this program was given is read."""
    mode = Path(path).stat().st_mode
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode) or _OWN_STREAM.match(path):
        return
    raise UnreadableSource(
        f"{_titled(path)} is not a regular file: to read what a program writes, name - and pipe it in."
    )


def _checked(data: bytes, name: str) -> bytes:
    if len(data) > LARGEST:
        raise UnreadableSource(_too_large(name))
    if not data or data.isspace():
        raise UnreadableSource(f"{_titled(name)} is empty: there is no article in it.")
    return data


def _origin(name: str) -> str | None:
    if name == STDIN:
        return None
    address = _ADDRESS.match(name) if "://" in name else None
    return address["host"] if address else _shown(Path(name).name)


def _unopened(path: str, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return f"There is no file {_shown(path)}: check the path."
    if isinstance(error, IsADirectoryError):
        return f"{_titled(path)} is a folder: name a file in it, or add the whole folder with `warraq add`."
    if isinstance(error, PermissionError):
        return f"{_titled(path)} may not be read: you have no permission for it."
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{_titled(path)} cannot be read: {reason}."


def _too_large(name: str) -> str:
    return f"{_titled(name)} is larger than {LARGEST // 1024 // 1024} MB: no article is; cut it into smaller files."


def _titled(name: str) -> str:
    return "Standard input" if name == STDIN else _shown(name)


def _shown(name: str) -> str:
    """Return a name that can be printed whatever bytes it was made of."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape", "surrogatepass").decode()
        for character in name
    )
