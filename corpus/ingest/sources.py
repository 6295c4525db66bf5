"""Articles from files, folders and bytes, in whatever format they are."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, NamedTuple

from corpus.errors import UnreadableSource
from corpus.ingest.formats.detect import SUFFIXES, Format, format_of, suffix
from corpus.ingest.formats.port import Found, Item, Reader
from corpus.ingest.formats.source import LARGEST, Source, opened, read_all, source_of, unopened
from corpus.ingest.formats.text import TextReader, text_article
from corpus.ingest.layouts import Layouts
from corpus.ingest.naming import STDIN, is_address, shown, titled
from corpus.model import Article
from corpus.worded import worded

__all__ = [
    "LARGEST",
    "STDIN",
    "Sources",
    "Wishes",
    "article_from_bytes",
    "article_paths",
    "articles_in",
    "open_article",
    "read_bytes",
    "reader_of",
]


def open_article(path: str) -> Article:
    """Return the only article in a file, or on standard input for `-`; UnreadableSource if there is none, or several."""
    if format_of(b"", path) is Format.TEXT:
        return article_from_bytes(read_bytes(path), path if path == STDIN else Path(path).name)
    with opened(path) as source:
        return _only(source)


def read_bytes(path: str) -> bytes:
    """Return what a file, or standard input for `-`, holds; UnreadableSource if that cannot be an article."""
    return read_all(path)


def article_from_bytes(data: bytes, name: str) -> Article:
    """Return the only article that bytes hold; `name` is a file name, an address or `-`; UnreadableSource if there is none."""
    source = source_of(data, name)
    return text_article(data, name) if format_of(source.head, name) is Format.TEXT else _only(source)


class Wishes(NamedTuple):
    """What the user said of a source."""

    form: Format | None = None
    """Its format, whatever name and content tell."""
    fields: Mapping[str, str] = MappingProxyType({})
    """Which field of a record holds what: `text`, `title`, `date`, ... -> the field's name."""
    fetched: Callable[[str], Iterator[Item]] | None = None
    """What yields the articles at an address of the web; None where nothing is fetched."""


class Sources:
    """Reads sources one after the other, all with the same wishes; made once for many, for its tables take long to read."""

    def __init__(self, wishes: Wishes | None = None) -> None:
        self._wishes = wishes or Wishes()
        self._layouts: Layouts | None = None

    def articles_in(self, path: str, piped: BinaryIO | None = None, skip: int = 0) -> Iterator[Item]:
        """Yield all that a file, or standard input for `-`, holds, one after the other; UnreadableSource if it is no article.

        `piped` stands in for standard input; so many parts as `skip` says (`Found.done`) are passed over.
        """
        if self._wishes.fetched is not None and is_address(path):
            yield from self._wishes.fetched(path)
            return
        with opened(path, piped) as source:
            form = self._wishes.form or format_of(source.head, source.name)
            self._layouts = self._layouts or Layouts()
            own = replace(source, fields=self._wishes.fields, layouts=self._layouts, skip=skip)
            try:
                yield from reader_of(form).read(own)
            except OSError as error:
                raise UnreadableSource(unopened(path, error)) from error


def articles_in(path: str, piped: BinaryIO | None = None, wishes: Wishes | None = None) -> Iterator[Item]:
    """Yield all that one file, or standard input for `-`, holds; UnreadableSource if it is no article."""
    yield from Sources(wishes).articles_in(path, piped)


def article_paths(path: str, missed: Callable[[str], object] = lambda _sentence: None) -> list[Path]:
    """Return the file itself, or the files of a folder and its folders that may hold articles, sorted; UnreadableSource if there are none.

    Folders that links lead to are not entered. `missed` is told, in a sentence each, which folders may not be read.
    """
    place = Path(path)
    try:
        if not place.is_dir():
            place.stat()
            return [place]
        next(place.iterdir(), None)  # a folder that may not be read is no folder without articles
        found = sorted(_files(place, missed))
    except (OSError, ValueError) as error:
        raise UnreadableSource(unopened(path, error)) from error
    if not found:
        raise UnreadableSource(
            worded(
                "There is no article in the folder {path}: it holds no file that ends in {endings}.",
                path=shown(path),
                endings=_endings(),
            )
        )
    return found


def reader_of(form: Format) -> Reader:
    """Return the reader of a format; its module is imported only now."""
    if form is Format.TEXT:
        return TextReader()
    module = import_module(f"corpus.ingest.formats.{form}")
    reader: Reader = module.READER()
    return reader


def _only(source: Source) -> Article:
    """Return the one article of a source; UnreadableSource where there are more or none."""
    items = reader_of(format_of(source.head, source.name)).read(source)
    first = next(items, None)
    if first is None:
        raise UnreadableSource(worded("{name} holds no article.", name=titled(source.name)))
    if next(items, None) is not None:
        raise UnreadableSource(
            worded(
                "{name} holds several articles: keep them with `warraq add` and open them in the library.",
                name=titled(source.name),
            )
        )
    if isinstance(first, Found):
        return first.article
    raise UnreadableSource(first.reason)


def _files(folder: Path, missed: Callable[[str], object]) -> list[Path]:
    def skipped(error: OSError) -> None:
        missed(unopened(str(error.filename), error))

    found: list[Path] = []
    for here, folders, names in os.walk(folder, onerror=skipped):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(here, name) for name in names if suffix(name) in SUFFIXES and not name.startswith("."))
    return found


def _endings() -> str:
    *most, last = SUFFIXES
    return worded("{others} or {last}", others=", ".join(most), last=last)
