"""Frequent words of the library that the glossary lacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.strip import Strip

from glossary.progress import Watch
from tui.commands.bindings import bindings_of
from tui.commands.keymap import key_of
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.commanded import row_handlers
from tui.screens.empty import told_of
from tui.screens.messages import GlossaryChanged, OpenArticle
from tui.screens.taken_back import takes_back
from tui.screens.terms.changing import Changes, many
from tui.screens.terms.draft import Draft
from tui.screens.terms.finding.found import FoundScreen
from tui.services.services import Services
from tui.telling.counted import in_articles
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of, text_width, with_arabic

if TYPE_CHECKING:
    from glossary.usage.candidates import Candidate
    from tui.screens.terms.kept import Outcome

_LEAD, _COUNT, _GAP = 2, 18, 2
_MOST, _ARTICLES = 200, 500


class CandidatesScreen(FoundScreen["Candidate"]):
    """Words with their count, their English where it is known, and a sentence; each is accepted or dismissed by a key."""

    scope = Scope.CANDIDATES
    BINDINGS = bindings_of(Scope.CANDIDATES)
    row_height = 3
    names = (marked("Candidates for the glossary"), "")
    arabic = "مرشحات"

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__(services, typesetter)
        self.changes = Changes(self, services, lambda: None)
        taken = Changes(self, services, self.begin)
        self.handlers = {
            "candidates.accept": self.accept,
            "candidates.edit": self.edit,
            "candidates.dismiss": self.dismiss_marked,
            "candidates.open": self.open_marked,
            **row_handlers(Scope.CANDIDATES, self.rows),
            **taken.handlers(Scope.CANDIDATES),
            "candidates.close": self.close,
        }

    def find(self, watch: Watch) -> Iterable[Candidate]:
        """Return the best candidates of the newest articles."""
        return self.services.using.candidates_in_library(_MOST, _ARTICLES, watch)

    def summary(self, items: Sequence[Candidate]) -> str:
        """Return how many there are and what to do."""
        if not items:
            return told_of(Scope.CANDIDATES)
        found = many(len(items), "candidate", "candidates")
        accept, correct, dismiss = (key_of(f"candidates.{name}") for name in ("accept", "edit", "dismiss"))
        told = _("{found}. {accept} accepts as a draft, {correct} corrects first, {dismiss} dismisses; {back}")
        return told.format(found=found, accept=accept, correct=correct, dismiss=dismiss, back=takes_back("candidates"))

    def choose(self, item: Candidate) -> None:
        """Open the form."""
        self.edit()

    def accept(self) -> None:
        """Keep the words under the bar as a draft."""
        item = self.rows.item
        if item is None:
            return

        def change(_changes: Changes) -> str:
            self.services.using.candidates.accept(item)
            return _("{words}: accepted as a draft. {back}").format(words=item.text, back=takes_back("candidates"))

        self.changes.do(change, then=partial(self.drop, item))

    def dismiss_marked(self) -> None:
        """Never offer the words under the bar again."""
        item = self.rows.item
        if item is None:
            return

        def change(_changes: Changes) -> str:
            self.services.using.candidates.dismiss(item)
            return _("{words}: dismissed. {back}").format(words=item.text, back=takes_back("candidates"))

        self.changes.do(change, then=partial(self.drop, item))

    def edit(self) -> None:
        """Open the form with the words under the bar and their sentence."""
        from tui.screens.terms.form import TermForm

        item = self.rows.item
        if item is None:
            return
        article = item.article
        draft = Draft(
            item.text,
            item.english,
            item.pos,
            item.context,
            (article.source or article.title) if article else "",
            article=article.id if article else None,
            noted=article.date.isoformat() if article and article.date else None,
        )

        def kept(outcome: Outcome | None) -> None:
            if outcome is not None:
                said = _("{words}: kept. {back}").format(words=item.text, back=takes_back("candidates"))
                self.notify(said if outcome.has_changed else _("Nothing was changed."))
                self.app.post_message(GlossaryChanged())
                self.drop(item)

        self.app.push_screen(TermForm(self.services, self.typesetter, draft), kept)

    def open_marked(self) -> None:
        """Open the article at the sentence of the words under the bar."""
        item = self.rows.item
        if item is not None and item.article is not None:
            self.post_message(OpenArticle(item.article.id, spot=(item.block, item.start)))

    def paint(self, item: Candidate, width: int, marked: bool) -> list[Strip]:
        """Return the words with their count and English, their sentence, and a blank."""
        rows, setter = self.rows, self.typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        half = (width - _LEAD - _COUNT - 1) // 2
        count = _("{n}× {in_articles}").format(n=f"{item.count:,}", in_articles=in_articles(item.articles))
        lead = fitted(setter, "▌" if marked else " ", _LEAD, rows.row_ink("accent", marked=marked), "left")
        parts = [
            fitted(setter, count, _COUNT + 2, faint, "left"),
            fitted(setter, item.english or "–", half - 2 - _GAP, plain, "left"),
        ]
        gap = fitted(setter, "", _GAP, plain)
        arabic = fitted(setter, item.text, half, rows.row_ink("found", marked=marked), "right")
        first = [lead, *with_arabic(parts, [gap, arabic])]
        second = [
            fitted(setter, "", _LEAD, plain),
            fitted(setter, sentence_around(setter, item, width - _LEAD - 1), width - _LEAD - 1, faint, "right"),
        ]
        return [strip_of(first, width, plain), strip_of(second, width, plain), Strip.blank(width, rows.ink())]


def sentence_around(setter: Typesetter, item: Candidate, width: int) -> str:
    """Return the sentence of a candidate without so many of its first words that the candidate's are in view, whole.

    Of what follows them as much as half the room beside them in so many cells is in view.
    """
    end = item.place + item.end - item.start
    lead, own, after = (" ".join(part.split()) for part in _parts(item.context, item.place, end))
    own = f"{'' if item.context[: item.place][-1:].strip() else ' '}{own}"
    after = f"{item.context[end : end + 1].isspace() * ' '}{after}"
    room = width - text_width(setter, own, width)
    most = width - min((room + 1) // 2, text_width(setter, after, width))
    kept, shown = lead, f"{lead}{own}".strip()
    while kept and text_width(setter, shown, 2 * width) > most:
        kept = kept.partition(" ")[2]
        shown = f"{f'… {kept}'.strip()}{own}"
    return f"{shown}{after}".strip()


def _parts(text: str, start: int, end: int) -> tuple[str, str, str]:
    return text[:start], text[start:end], text[end:]
