"""English as it is printed: paragraph by paragraph, or as JSON."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tui.cli.invocation import Invocation
from tui.cli.shapes import Shape

if TYPE_CHECKING:
    from corpus.model import Article
    from glossary.respect.misses import Miss
    from glossary.translate.articles import TranslatedBlock
    from tui.cli.output import Output
    from tui.cli.translating.report import Report

Write = Callable[[str], None]


class Printer(Protocol):
    """Who prints what comes."""

    def begin(self, article: "Article") -> None:
        """Go on with another article."""

    def take(self, each: "TranslatedBlock", misses: "Sequence[Miss]") -> None:
        """Take a block of it, in any order."""

    def close(self, article: "Article") -> None:
        """Print what there is of the article."""

    def end(self, said: Shape) -> None:
        """Print what is left to print, with what is said of the whole."""


class _Cut(Exception):
    """What was to be written is not whole."""


@contextmanager
def printer(invocation: Invocation, report: "Report", *, several: bool) -> Iterator[Printer]:
    """Give what prints the English of one or several articles where it shall go; raises UnwritableFile.

    A file is put in its place only where the report says in the end that it was not cut: the same command, which replaces no
    file, then goes on with it.
    """
    options = invocation.options
    if not options.output:
        lines = _on_terminal(invocation) if invocation.output.is_terminal else _sent(invocation.output)
        yield Document(invocation.output.json, report) if options.json else Text(lines, several=several)
        return
    from glossary.exchange.exporting import written_beside

    with suppress(_Cut), written_beside(Path(options.output), options.force) as stream:
        if options.json:
            import json

            yield Document(lambda shape: stream.write(json.dumps(shape, ensure_ascii=False).encode() + b"\n"), report)
        else:
            yield Text(_as_line(lambda text: stream.write(text.encode("utf-8", "replace"))), several=several)
        if report.is_cut:
            raise _Cut


class Text:
    """English as text, a blank line between paragraphs, each as soon as those before it are there."""

    def __init__(self, write: Write, *, several: bool) -> None:
        """Write paragraphs; of several articles each has its id above it."""
        self._write = write
        self._several = several
        self._awaited: list[int] = []
        self._there: dict[int, str] = {}
        self._is_first = True

    def begin(self, article: "Article") -> None:
        """Go on with another article."""
        from glossary.translate.articles import translated_blocks

        self._awaited = [block.index for block in translated_blocks(article)]
        self._there = {}
        if self._several:
            self._paragraph(f"# {article.id}")

    def take(self, each: "TranslatedBlock", misses: "Sequence[Miss]") -> None:
        """Take a block and print what may be printed."""
        self._there[each.block.index] = each.pair.target if each.pair else ""
        while self._awaited and self._awaited[0] in self._there:
            self._paragraph(self._there[self._awaited.pop(0)])

    def close(self, article: "Article") -> None:
        """Print what stands behind a block that never came."""
        for index in self._awaited:
            self._paragraph(self._there.get(index, ""))
        self._awaited = []

    def end(self, said: Shape) -> None:
        """Print what came of an article that was stopped."""
        for index in self._awaited:
            self._paragraph(self._there.get(index, ""))

    def _paragraph(self, text: str) -> None:
        if text:
            self._write(text if self._is_first else f"\n{text}")
            self._is_first = False


class Document:
    """English as one JSON object with all articles."""

    def __init__(self, write: Callable[[Shape], object], report: "Report") -> None:
        """Write it at the end, with whether the report says that it was stopped."""
        self._write = write
        self._report = report
        self._articles: list[Shape] = []
        self._blocks: list[Shape] = []

    def begin(self, article: "Article") -> None:
        """Go on with another article."""
        self._blocks = []
        self._articles.append({"article": article.id, "title": article.title, "blocks": self._blocks})

    def take(self, each: "TranslatedBlock", misses: "Sequence[Miss]") -> None:
        """Take a block."""
        self._blocks.append(translated_shape(each, misses))
        self._blocks.sort(key=lambda shape: int(shape["block"]))

    def close(self, article: "Article") -> None:
        """Do nothing: all is printed together."""

    def end(self, said: Shape) -> None:
        """Print everything."""
        self._write({"to": "en", **said, "stopped": self._report.stopped, "articles": self._articles})


def translated_shape(each: "TranslatedBlock", misses: "Sequence[Miss]") -> Shape:
    """Return a block with its English as JSON has it; offsets in code points of the block's text and of the English."""
    pair = each.pair
    return {
        "block": each.block.index,
        "kind": each.block.kind.value,
        "source": each.block.text,
        "english": pair.target if pair else None,
        "origin": pair.origin if pair else None,
        "status": pair.status.value if pair else None,
        "new": each.is_new,
        "misses": [miss_shape(miss) for miss in misses],
        "failure": {"kind": each.failure.kind, "sentence": str(each.failure)} if each.failure else None,
    }


def miss_shape(miss: "Miss") -> Shape:
    """Return a miss as JSON has it."""
    return {
        "kind": miss.kind.value,
        "id": miss.id,
        "arabic": {"start": miss.arabic.start, "end": miss.arabic.end} if miss.arabic else None,
        "english": {"start": miss.english.start, "end": miss.english.end} if miss.english else None,
        "found": miss.found,
        "wanted": list(miss.wanted),
        "replacement": miss.replacement,
        "message": miss.message,
    }


def _as_line(write: Callable[[str], object]) -> Write:
    def line(text: str) -> None:
        write(f"{text}\n")

    return line


def _sent(output: "Output") -> Write:
    """Return what hands each paragraph at once to whoever reads: an engine may take long over the next."""
    write = _as_line(output.text)

    def line(text: str) -> None:
        write(text)
        output.flush()

    return line


def _on_terminal(invocation: Invocation) -> Write:
    """Return what lays paragraphs out for a terminal."""

    def lines(text: str) -> None:
        invocation.diagnostics.progress("")  # it stands where the text goes
        if text.startswith("\n"):
            invocation.output.line()
        for line in invocation.typography.paragraph(text.removeprefix("\n")):
            invocation.output.line(line)
        invocation.output.flush()

    return lines
