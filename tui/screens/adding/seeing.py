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
from corpus.presence import is_folder_there, is_there
from corpus.search.analysis import word_count
from tui.language.spoken import enumerated, isolated, marked, ngettext
from tui.language.spoken import gettext as _
from tui.language.stored import Stored
from tui.language.wordings import spoken
from tui.telling.counted import counted
from tui.widgets.passages import BLANK, Passage, heading, told

_SECONDS = 1.0
"""So long is looked at most."""
_MOST = 1000
"""So many articles of a file, and of files of a folder, are counted."""
_BLOCKS = 5
_LETTERS = 600
"""So much of each of the first blocks is shown."""
_TITLES = {
    Format.TEXT: marked("Text or web page"), Format.MARKDOWN: "Markdown", Format.JSON: "JSON",
    Format.JSONL: "JSON Lines", Format.EPUB: "EPUB", Format.DOCX: "Word", Format.PDF: "PDF",
    Format.WARC: marked("Web archive"),
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
            return self._contents([Place(STDIN)], _("Pasted text"), text)
        if any(map(is_address, names)):
            return [told("", _("An address of the web: Enter fetches it and adds the article."), "faint")]
        if missing := next((name for name in names if not is_there(Path(name))), None):
            return [told("", _("There is no file {path} yet. Tab completes a path.").format(path=missing), "faint")]
        files = _some(file for name in names for file in self._files(name))
        if not files:
            nothing = _("There is nothing to be read: files end in {ends}.").format(ends=isolated(", ".join(SUFFIXES)))
            return [told("", nothing, "warning")]
        if len(files) == 1:
            return self._contents([Place(files[0])], _title(files[0]), "")
        is_all = len(files) < _MOST and not self.is_over
        number = counted(len(files), "file") if is_all else counted(len(files), "file or more", "files or more")
        kinds = sorted({_title(file) for file in files})
        return self._contents(
            [Place(file) for file in files[:3]],
            _("{number}: {kinds}").format(number=number, kinds=enumerated(kinds)),
            "",
        )

    def _files(self, name: str) -> Iterator[str]:
        if not is_folder_there(Path(name)):
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
            shown = [told("", spoken(failures[0].reason) if failures else _("There is no article in it."), "warning")]
            return [heading(title), *shown]
        is_more = self.is_over or articles >= _MOST
        count = counted(articles, "or more article", "or more articles") if is_more else counted(articles, "article")
        return [heading(enumerated((title, "" if len(places) > 1 else count))), *_faults(failures), *_beginning(first)]


def _faults(failures: "Sequence[Failed | Unread]") -> Iterator[Passage]:
    if failures:
        said = ngettext(
            "{n} part cannot be read: {reason}", "{n} parts cannot be read; the first: {reason}", len(failures)
        )
        yield told("", said.format(n=f"{len(failures):,}", reason=spoken(failures[0].reason)), "warning")


def _beginning(article: Article) -> Iterator[Passage]:
    """Yield how an article begins and what is known of it."""
    yield told("title", article.title)
    yield told("date", isolated(article.date.isoformat()) if article.date else _("no date"), "faint")
    yield told("source", article.source or _("no source"), "faint")
    yield told("words", f"{word_count(article):,}", "faint")
    stored = Stored()
    for repair in article.repairs:
        yield told("repaired", stored.told(repair), "accent")
    yield BLANK
    for block in article.blocks[:_BLOCKS]:
        yield told("", block.text[:_LETTERS])


def _some(files: Iterator[str]) -> list[str]:
    return [file for _number, file in zip(range(_MOST), files, strict=False)]


def _is_read(name: str) -> bool:
    return suffix(name) in SUFFIXES and not name.startswith(".")


def _title(path: str) -> str:
    form = SUFFIXES.get(suffix(path), Format.TEXT)
    return _(_TITLES.get(form, form.value))


class Named(NamedTuple):
    """What is to be added."""

    names: Sequence[str]
    text: str
    """A pasted text, which goes before names; empty for none."""

    def __bool__(self) -> bool:
        return bool(self.names or self.text)
