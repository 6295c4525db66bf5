"""Marks, highlights and notes on the page: making them and changing them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from corpus.anchoring import quoted
from corpus.annotation import Annotation, AnnotationKind, Passage, Placed, Style
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.commanded import Handlers
from tui.screens.reading.deciding import Deciding, Noted
from tui.screens.reading.noting import passages
from tui.screens.reading.noting.annotated import Annotated
from tui.screens.reading.noting.drafts import Drafts, kept_note
from tui.screens.taken_back import takes_back
from tui.services.services import Services

if TYPE_CHECKING:
    from tui.screens.reading.desk import Desk

_NOTHING = marked("There is nothing here to note: go to a word, or select some.")


class Annotating:
    """Notes what the reader wants noted."""

    def __init__(self, desk: Desk, services: Services, deciding: Deciding) -> None:
        """Take the desk with the page, where notes are kept, and who carries decisions out one after the other."""
        self._desk = desk
        self._page = desk.page
        self._services = services
        self._noting = services.noting
        self._deciding = deciding
        self._drafts = Drafts(services.settings.notes_file)
        self.annotated = Annotated(desk, services.noting)
        """What is noted in the article."""
        self.go: Callable[[int, int], object] = desk.go_to
        """Called with the block and the offset of a place chosen in the list."""
        self.go_by_letter: Callable[[str], object] = lambda _letter: None
        """Called with the letter of a mark."""
        desk.margin.chosen = self.note_at

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"reader.mark": self.mark, "reader.note": self.note, "reader.marks": self.show_all}

    # -- highlights

    def mark(self) -> None:
        """Highlight the selection, or the sentence; what is highlighted already is shown otherwise, in the end no more."""
        selected, word = passages.selected(self._page), passages.word(self._page)
        fresh = selected or passages.sentence(self._page)
        if fresh is None:
            self._desk.notify(_(_NOTHING), timeout=4)
            return
        self._desk.screen.clear_selection()
        if selected and (spot := passages.spot_in(self._page, selected)) != self._page.spot:
            self._page.move_to(spot)  # so that the next step with the highlight is a step with this one
        self._deciding.do(partial(self._marked, fresh, None if selected else word))

    def _marked(self, fresh: Passage, word: Passage | None) -> Noted:
        """Go a step on with the highlight on a word, or on just this passage; else make one."""
        there = passages.around(self.annotated.placed, word or fresh)
        known = next((each for each in there if self._is_meant(each, fresh, word)), None)
        if known is None:
            self._noting.add(self._new(fresh, AnnotationKind.HIGHLIGHT))
            said = _("Highlighted. {key} again: {next}; {back}").format(
                key=key_of("reader.mark"), next=_(Style.SECOND.value), back=takes_back("reader")
            )
        else:
            said = self._restyle(known.annotation)
        return self._decided(said)

    def _is_meant(self, placed: Placed, fresh: Passage, word: Passage | None) -> bool:
        """Return whether a key on a word, or else on just a passage, is about what is noted there; about a mark it never is."""
        if placed.annotation.kind is AnnotationKind.MARK:
            return False
        return word is not None or placed.passage == fresh

    def _restyle(self, annotation: Annotation) -> str:
        style = annotation.style.following
        is_note = annotation.kind is AnnotationKind.NOTE
        if style is None and not is_note:
            self._noting.remove(annotation)
            return _("Highlight removed. {back}").format(back=takes_back("reader"))
        new = style or Style.FIRST
        self._noting.revise(annotation, replace(annotation, style=new))
        after = new.following.value if new.following else Style.FIRST.value if is_note else marked("none")
        return _("{style}. {key} again: {next}; {back}").format(
            style=_(new.value).capitalize(), key=key_of("reader.mark"), next=_(after), back=takes_back("reader")
        )

    # -- notes

    def note(self) -> None:
        """Write a note on the selection, on what is highlighted or noted under the cursor already, or on the word."""
        selected, word = passages.selected(self._page), passages.word(self._page)
        fresh = selected or word
        if fresh is None:
            self._desk.notify(_(_NOTHING), timeout=4)
            return
        there = passages.around(self.annotated.placed, fresh)
        known = next((each for each in there if self._is_meant(each, fresh, None if selected else word)), None)
        self._desk.screen.clear_selection()
        self.write(known.annotation if known else self._new(fresh, AnnotationKind.NOTE))

    def note_at(self, block: int, offset: int) -> None:
        """Go to what is noted at a place, and open the note that begins there, if any does."""
        begun = [
            each.annotation for each in self.annotated.placed if each.passage and each.passage.start == (block, offset)
        ]
        self._page.move_to(self._page.words.nearest(block, offset))
        note = next((each for each in begun if each.kind is AnnotationKind.NOTE), None)
        if note is not None:
            self.write(note)

    def write(self, annotation: Annotation) -> None:
        """Ask for the text of a note."""
        from tui.screens.notes.box import NoteBox

        box = NoteBox(self._desk.typesetter, annotation, self._drafts)
        self._desk.app.push_screen(box, partial(self._written, annotation))

    def _written(self, annotation: Annotation, text: str | None) -> None:
        if text is not None:
            self._deciding.do(partial(self._keep, annotation, text))

    def _keep(self, annotation: Annotation, text: str) -> Noted | None:
        said = kept_note(self._noting, self._drafts, annotation, text)
        return self._decided(said) if said else None

    # -- marks

    def mark_place(self, then: Callable[[], object]) -> None:
        """Mark the word under the cursor as a place to come back to; `then` is called when it is."""
        word = passages.word(self._page)
        if word is None:
            self._desk.notify(_(_NOTHING), timeout=4)
            return

        def marked() -> Noted:
            self._noting.add(self._new(word, AnnotationKind.MARK))
            decided = self._decided(_("Place marked. {back}").format(back=takes_back("reader")))
            self._desk.app.call_from_thread(then)
            return decided

        self._deciding.do(marked)

    def mark_lettered(self, letter: str, said: str) -> None:
        """Mark the word under the cursor as the place that a letter leads to, and say a sentence."""
        word = passages.word(self._page)
        if word is None:
            self._desk.notify(_(_NOTHING), timeout=4)
            return

        def marked() -> Noted:
            self._noting.add_lettered(replace(self._new(word, AnnotationKind.MARK), letter=letter))
            return self._decided(said)

        self._deciding.do(marked)

    def _new(self, passage: Passage, kind: AnnotationKind) -> Annotation:
        article = self._desk.article
        return Annotation(article.id, kind, passage, quoted(article, passage), title=article.title)

    def _decided(self, said: str) -> Noted:
        self.annotated.load()
        return Noted(said)

    # -- the list

    def show_all(self) -> None:
        """List the contents, and what is noted."""
        from tui.screens.notes.contents import ContentsScreen

        here = self._page.spot or self._page.top
        screen = ContentsScreen(self._services, self._desk.typesetter, self._desk.article, (here[0], here[1]))
        screen.go = self.go

        def mark() -> None:
            self.mark_place(screen.fill)

        screen.mark = mark
        screen.letters, screen.go_by_letter = self.annotated.letters, self.go_by_letter
        self._desk.app.push_screen(screen, lambda _: self.annotated.look_again())
