"""A look at what a line names, before it is added."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from corpus.importing.model import Place
from corpus.importing.reading import Unread, items_in
from corpus.ingest.formats.detect import SUFFIXES, Format, suffix
from corpus.ingest.formats.port import Failed, Found
from corpus.ingest.naming import STDIN, is_address
from corpus.ingest.sources import Sources
from corpus.model import Article
from corpus.search.analysis import word_count
from tui.widgets.passages import BLANK, Passage, heading, told

_SECONDS = 1.0
"""So long is looked at most."""
_MOST = 1000
"""So many articles of a file, and of files of a folder, are counted."""
_BLOCKS = 5
_LETTERS = 600
"""So much of each of the first blocks is shown."""
_TITLES = {
    Format.TEXT: "Text or web page", Format.MARKDOWN: "Markdown", Format.JSON: "JSON", Format.JSONL: "JSON Lines",
    Format.EPUB: "EPUB", Format.DOCX: "Word", Format.PDF: "PDF", Format.WARC: "Web archive",
}  # fmt: skip


class Look:
    """Looks at files and folders until time is up or nobody wants it."""

    def __init__(self, is_cancelled: Callable[[], bool]) -> None:
        self._is_cancelled = is_cancelled
        self._end = time.monotonic() + _SECONDS

    @property
    def is_over(self) -> bool:
        """Whether there is no more time."""
        return self._is_cancelled() or time.monotonic() > self._end

    def passages(self, names: Sequence[str], text: str) -> list[Passage]:
        """Return what is told of what the names name, or of a pasted text: how much there is, and how the first begins."""
        if text:
            return self._contents([Place(STDIN)], "Pasted text", text)
        if any(map(is_address, names)):
            return [told("", "An address of the web: Enter fetches it and adds the article.", "faint")]
        if missing := next((name for name in names if not Path(name).exists()), None):
            return [told("", f"There is no file {missing} yet. Tab completes a path.", "faint")]
        files = _some(file for name in names for file in self._files(name))
        if not files:
            return [told("", f"There is nothing to be read: files end in {', '.join(SUFFIXES)}.", "warning")]
        if len(files) == 1:
            return self._contents([Place(files[0])], _title(files[0]), "")
        counted = (
            f"{len(files):,} files" if len(files) < _MOST and not self.is_over else f"{len(files):,} files or more"
        )
        kinds = sorted({_title(file) for file in files})
        return self._contents([Place(file) for file in files[:3]], f"{counted}: {', '.join(kinds)}", "")

    def _files(self, name: str) -> Iterator[str]:
        if not Path(name).is_dir():
            yield name
            return
        for here, folders, files in os.walk(name):
            folders[:] = sorted(each for each in folders if not each.startswith("."))
            yield from (os.path.join(here, each) for each in sorted(files) if _is_read(each))  # noqa: PTH118
            if self.is_over:
                return

    def _contents(self, places: Sequence[Place], title: str, text: str) -> list[Passage]:
        sources = Sources()
        shown: list[Passage] = []
        articles, first, failures = 0, None, []
        for place in places:
            for item in items_in(sources, place, BytesIO(text.encode("utf-8", "surrogatepass")) if text else None):
                if isinstance(item, Found):
                    articles += 1
                    first = first or item.article
                else:
                    failures.append(item)
                if self.is_over or articles + len(failures) >= _MOST:
                    break
            if first is not None:
                break
        if first is None:
            shown = [told("", failures[0].reason if failures else "There is no article in it.", "warning")]
            return [heading(title), *shown]
        more = " or more" if self.is_over or articles >= _MOST else ""
        count = "" if len(places) > 1 else f", {articles:,}{more} article{'s' if articles != 1 else ''}"
        return [heading(f"{title}{count}"), *_faults(failures), *_beginning(first)]


def _faults(failures: "Sequence[Failed | Unread]") -> Iterator[Passage]:
    if failures:
        count = "1 part cannot be read" if len(failures) == 1 else f"{len(failures):,} parts cannot be read; the first"
        yield told("", f"{count}: {failures[0].reason}", "warning")


def _beginning(article: Article) -> Iterator[Passage]:
    """Yield how an article begins and what is known of it."""
    yield told("title", article.title)
    yield told("date", article.date.isoformat() if article.date else "none", "faint")
    yield told("source", article.source or "none", "faint")
    yield told("words", f"{word_count(article):,}", "faint")
    for repair in article.repairs:
        yield told("repaired", repair, "accent")
    yield BLANK
    for block in article.blocks[:_BLOCKS]:
        yield told("", block.text[:_LETTERS])


def _some(files: Iterator[str]) -> list[str]:
    return [file for _, file in zip(range(_MOST), files, strict=False)]


def _is_read(name: str) -> bool:
    return suffix(name) in SUFFIXES and not name.startswith(".")


def _title(path: str) -> str:
    form = SUFFIXES.get(suffix(path), Format.TEXT)
    return _TITLES.get(form, form.value)


class Named(NamedTuple):
    """What is to be added."""

    names: Sequence[str]
    text: str
    """A pasted text, which goes before names; empty for none."""

    def __bool__(self) -> bool:
        return bool(self.names or self.text)
