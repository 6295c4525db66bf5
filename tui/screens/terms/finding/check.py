"""Whether a translation keeps to the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual.strip import Strip

from corpus.errors import UnreadableSource
from corpus.worded import system_reason
from glossary.progress import Watch
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import enumerated, listed, marked
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import row_handlers
from tui.screens.messages import OpenArticle
from tui.screens.prompt import typed_path
from tui.screens.terms.finding.found import FoundScreen
from tui.screens.terms.finding.texts import ChooseTexts, Texts
from tui.services.services import Services
from tui.telling.counted import counted
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of

if TYPE_CHECKING:
    from corpus.model import Article
    from glossary.checking.findings import Finding

_LEAD, _SEVERITY = 2, 12
_SIGNS = {"error": marked("✗ error"), "warning": marked("! warning"), "note": marked("· note")}
_INKS = {"error": "warning", "warning": "strong", "note": "faint"}
_AFTER = 12
"""Cells that are left behind the words found, where there is room."""
_RANK = {"error": 0, "warning": 1, "note": 2}


class CheckScreen(FoundScreen["Finding"]):
    """What is wrong with a translation, the worst first; each finding leads to its place and its entry."""

    scope = Scope.CHECK
    BINDINGS = bindings_of(Scope.CHECK)
    row_height = 4
    names = (marked("Check a translation"), "")
    arabic = "مراجعة"

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__(services, typesetter)
        self._texts: Texts | None = None
        self._told = ""
        self.handlers = {
            "check.open": self.open_marked,
            "check.entry": self.show_entry,
            "check.choose": self.ask,
            **row_handlers(Scope.CHECK, self.rows),
            "check.close": self.close,
        }

    def come_first(self) -> None:
        """Ask what is to be checked."""
        self.ask()

    def ask(self) -> None:
        """Ask for an article and its translation."""

        def answered(texts: Texts | None) -> None:
            if texts is not None:
                self._texts = texts
                self.begin()
            elif self._texts is None:
                self.dismiss()

        path = self._texts.path if self._texts else ""
        self.app.push_screen(ChooseTexts(self.services, self.typesetter, path), answered)

    def find(self, watch: Watch) -> Iterable[Finding]:
        """Return what is wrong, the worst first."""
        assert self._texts is not None, "it is begun when texts are chosen"
        from glossary.checking.names import names_of

        article = self.services.library.get(self._texts.article_id)
        text = _file_text(self._texts.path) if self._texts.path else self._remembered(article)
        names = names_of(self.services.names_of(article))
        report = self.services.using.checker.report(article, text, names=names, watch=watch)
        said = _("{translated} paragraphs held against {original}, {entries}")
        entries = counted(report.concepts, "approved entry", "approved entries")
        self._told = said.format(translated=f"{report.paragraphs:,}", original=f"{report.blocks:,}", entries=entries)
        return sorted(report.findings, key=lambda each: (_RANK[each.severity.value], each.line))

    def _remembered(self, article: Article) -> str:
        """Return the translations that the memory has of an article, a paragraph for each block that has one."""
        pairs = self.services.translating.memory.find_all([block.text for block in article.blocks])
        return "\n\n".join(pair.target for pair in pairs if pair)

    def summary(self, items: Sequence[Finding]) -> str:
        """Return how many findings there are of each kind."""
        counts = {name: sum(each.severity.value == name for each in items) for name in _SIGNS}
        told = enumerated(_number_of(name, count) for name, count in counts.items() if count)
        return listed((told or _("Nothing was found"), self._told))

    def choose(self, item: Finding) -> None:
        """Open the article where the Arabic stands."""
        if self._texts is not None and item.block is not None:
            self.post_message(OpenArticle(self._texts.article_id, spot=(item.block, 0)))
        else:
            self.show_entry()

    def open_marked(self) -> None:
        """Open the article where the Arabic of the finding under the bar stands."""
        if self.rows.item is not None:
            self.choose(self.rows.item)

    def show_entry(self) -> None:
        """Show the entry that the finding under the bar is about."""
        item = self.rows.item
        if item is None or item.concept_id is None:
            self.notify(_("This finding is about no entry."))
        else:
            self.opening.concept_of(item.concept_id)

    def paint(self, item: Finding, width: int, marked: bool) -> list[Strip]:
        """Return what is wrong, the English, the Arabic, and a blank."""
        rows, setter = self.rows, self.typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        name = item.severity.value
        lead = fitted(setter, "▌" if marked else " ", _LEAD, rows.row_ink("accent", marked=marked), "left")
        sign = fitted(setter, _(_SIGNS[name]), _SEVERITY, rows.row_ink(_INKS[name], marked=marked), "left")
        said = fitted(setter, spoken(item.message), width - _LEAD - _SEVERITY, plain, "left")
        blank = fitted(setter, _("line {n}").format(n=item.line) if item.line else "", _LEAD + _SEVERITY, faint, "end")
        room = width - _LEAD - _SEVERITY - 1
        english = fitted(setter, excerpt(" ".join(item.sentence.split()), item.found, room), room, faint, "left")
        gap = fitted(setter, "", _LEAD, plain)
        arabic = fitted(setter, " ".join(item.arabic.split()), width - _LEAD - 1, faint, "right")
        return [
            strip_of([lead, sign, said], width, plain),
            strip_of([blank, fitted(setter, " ", 1, plain), english], width, plain),
            strip_of([gap, arabic], width, plain),
            Strip.blank(width, rows.ink()),
        ]


def _number_of(severity: str, count: int) -> str:
    """Return how many findings of a severity there are, in words."""
    if severity == "error":
        return counted(count, "error")
    return counted(count, "warning") if severity == "warning" else counted(count, "note")


def excerpt(sentence: str, found: str, room: int) -> str:
    """Return a sentence from so far on that the words found in it stand within some cells, beginning with a whole word."""
    end = sentence.find(found) + len(found)
    after = min(_AFTER, len(sentence) - end)
    if not found or end + after <= max(room, len(found)):
        return sentence
    first = sentence.find(" ", max(0, end + after - room), end - len(found))
    return sentence if first < 0 else f"…{sentence[first:]}"


def _file_text(path: str) -> str:
    """Return the text of a file; raise UnreadableSource."""
    from corpus.ingest.encoding import NotText, decoded

    try:
        return decoded(typed_path(path).read_bytes()).text
    except OSError as error:
        said = _("The translation {path} cannot be read ({reason}).")
        raise UnreadableSource(said.format(path=path, reason=spoken(system_reason(error)))) from error
    except NotText as error:
        raise UnreadableSource(_("The translation {path} {reason}.").format(path=path, reason=spoken(error))) from error
