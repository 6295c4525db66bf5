"""What an import would bring in, printed before it does."""

from typing import TYPE_CHECKING

from corpus.errors import UnknownArticle
from corpus.presence import is_there
from corpus.search.analysis import word_count
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.shapes import Shape, summary_shape

if TYPE_CHECKING:
    from corpus.ingest.formats.port import Found
    from corpus.ingest.sources import Wishes
    from corpus.model import Article

_FIRST = 3
"""How many paragraphs of an article are shown."""
_LONGEST = 600
"""Code points of a paragraph that are shown."""
_MARGIN = "    "


class Preview:
    """Reads files and prints what is in them; nothing is kept."""

    def __init__(self, invocation: Invocation, wishes: "Wishes") -> None:
        """Know where to print, and how the files are to be read."""
        self._invocation = invocation
        self._wishes = wishes
        self._typography = None if invocation.options.json else invocation.typography
        self._shapes: dict[str, list[Shape]] = {"added": [], "duplicates": [], "failed": []}
        self._counts = dict.fromkeys(self._shapes, 0)

    def show(self, names: list[str]) -> int:
        """Print the articles of files and folders with their first lines; return 1 if any failed."""
        from corpus.importing.model import Outcome
        from corpus.importing.places import places
        from corpus.importing.reading import Unread, items_in
        from corpus.ingest.formats.port import Found
        from corpus.ingest.sources import Sources

        sources = Sources(self._wishes)
        for place in places(names):
            if isinstance(place, Outcome):
                self._failed({"path": place.path, "reason": place.reason}, place.reason)
                continue
            for item in items_in(sources, place, self._invocation.source):
                if isinstance(item, Found):
                    self._found(place.path, item)
                    continue
                part = "" if isinstance(item, Unread) else item.part
                where = {"path": place.path, "part": part} if part else {"path": place.path}
                self._failed(
                    {**where, "reason": item.reason}, f"{place.path}, {part}: {item.reason}" if part else item.reason
                )
        return self._end()

    def _end(self) -> int:
        counts = self._counts
        if self._typography is None:
            self._invocation.output.json({**self._shapes, "preview": True})
        else:
            told = f"{counts['added']:,} would be added, {counts['duplicates']:,} already there"
            self._invocation.output.line(f"{told}, {counts['failed']:,} cannot be read. Nothing was kept.")
        return NOTHING if counts["failed"] else DONE

    def _found(self, path: str, found: "Found") -> None:
        article = found.article
        kind = "duplicates" if self._is_known(article.id) else "added"
        self._counts[kind] += 1
        if self._typography is None:
            where = {"path": path, "part": found.part} if found.part else {"path": path}
            self._shapes[kind].append({**_shape(article), **where})
            return
        self._print(article, f"{path}, {found.part}" if found.part else path, is_known=kind == "duplicates")

    def _print(self, article: "Article", place: str, *, is_known: bool) -> None:
        output, typography = self._invocation.output, self._typography
        assert typography is not None
        head = "there  " if is_known else "new  "
        output.line(head + typography.inline(article.title, len(head)))
        day = article.date.isoformat() if article.date else "no date"
        told = f"{place}  ·  {day}  ·  {word_count(article):,} words  ·  {article.source or 'no source'}"
        output.line(_MARGIN + typography.sentence(told, len(_MARGIN)))
        for repair in article.repairs:
            output.line(_MARGIN + typography.sentence(repair, len(_MARGIN)))
        for block in article.blocks[:_FIRST]:
            for line in typography.paragraph(block.text[:_LONGEST]):
                output.line(line)
        output.line()

    def _failed(self, shape: Shape, sentence: str) -> None:
        self._counts["failed"] += 1
        self._shapes["failed"].append(shape)
        self._invocation.diagnostics.error(sentence)

    def _is_known(self, article_id: str) -> bool:
        """Return whether the library has an article already; no database is made to find out."""
        services = self._invocation.services
        file = services.settings.database_file
        if file is not None and not is_there(file):
            return False
        try:
            services.library.get(article_id)
        except UnknownArticle:
            return False
        return True


def _shape(article: "Article") -> Shape:
    return {
        **summary_shape(article),
        "words": word_count(article),
        "repairs": list(article.repairs),
        "begins": [block.text[:_LONGEST] for block in article.blocks[:_FIRST]],
    }
