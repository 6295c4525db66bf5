"""What is done with something noted, from a list of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from corpus.annotation import Annotation, AnnotationKind, Listed, Style
from corpus.model import Article
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import listed
from tui.screens.commanded import CommandedScreen, Handlers
from tui.screens.queue import Queue, carry_out
from tui.screens.reading.noting.drafts import Drafts, kept_note
from tui.screens.taken_back import takes_back
from tui.services.services import Services
from tui.telling.counted import counted
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from corpus.annotations import Annotations

Export = Callable[["Annotations"], Iterable[Listed]]
"""Returns what is to be exported."""


class NotesHand:
    """Edits, removes and exports what is noted, one change after the other, off the screen's thread."""

    def __init__(self, screen: CommandedScreen, services: Services, typesetter: Typesetter, listed: Export) -> None:
        """Take the screen with the list, and what returns all that it would export."""
        self.chosen: Callable[[], Annotation | None] = lambda: None
        """Returns what is under the bar."""
        self.article: Article | None = None
        """The article that is open, which need not be in the library."""
        self.changed: Callable[[], object] = lambda: None
        """Called when something was changed."""
        self._screen = screen
        self._services = services
        self._typesetter = typesetter
        self._listed = listed
        self._drafts = Drafts(services.settings.notes_file)
        self._queue = Queue()
        self._refused = ""
        """The file that was there already when it was to be written; once more replaces it."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        name = self._screen.scope.name.lower()
        return {
            f"{name}.edit": self.edit,
            f"{name}.style": lambda: self._with_chosen(self._restyled),
            f"{name}.remove": lambda: self._with_chosen(self._removed),
            f"{name}.undo": lambda: self.do(partial(self._taken, redo=False)),
            f"{name}.redo": lambda: self.do(partial(self._taken, redo=True)),
            f"{name}.export": self.export,
        }

    def edit(self) -> None:
        """Ask for another text."""
        annotation = self.chosen()
        if annotation is None:
            return
        from tui.screens.notes.box import NoteBox

        def written(text: str | None) -> None:
            if text is not None:
                self.do(lambda: kept_note(self._services.noting, self._drafts, annotation, text))

        self._screen.app.push_screen(NoteBox(self._typesetter, annotation, self._drafts), written)

    def _with_chosen(self, change: Callable[[Annotation], str]) -> None:
        annotation = self.chosen()
        if annotation is not None:
            self.do(partial(change, annotation))

    def _restyled(self, annotation: Annotation) -> str:
        if annotation.kind is AnnotationKind.MARK:
            return _("A place that is marked has one style.")
        style = annotation.style.following or Style.FIRST
        self._services.noting.revise(annotation, replace(annotation, style=style))
        said = _("{style}.").format(style=_(style.value).capitalize())
        return listed((said, takes_back(self._screen.scope.name)), " ")

    def _removed(self, annotation: Annotation) -> str:
        self._services.noting.remove(annotation)
        return listed((_("Removed."), takes_back(self._screen.scope.name)), " ")

    def _taken(self, *, redo: bool) -> str:
        again = _("Nothing to do again of marks and notes in this session.")
        nothing = again if redo else _("Nothing to take back of marks and notes in this session.")
        return self._services.noting.take(redo=redo) or nothing

    # -- one after the other

    def do(self, change: Callable[[], str]) -> None:
        """Carry out a change behind those before it, and tell what came of it."""
        carry_out(self._screen, self._queue, change, self.changed)

    # -- export

    def export(self) -> None:
        """Ask for a file and write what is listed into it, as Markdown."""
        from tui.screens.prompt import Prompt

        prompt = Prompt(_("Markdown file"), self._refused or "~/warraq-notes.md", self._typesetter)
        self._screen.app.push_screen(prompt, self._named)

    def _named(self, name: str | None) -> None:
        if name is not None:
            self.do(partial(self._exported, name))

    def _exported(self, name: str) -> str:
        from glossary.exchange.exporting import is_taken
        from tui.screens.prompt import typed_path
        from tui.services.notebook import notebook, write_notebook

        path, force = typed_path(name), name == self._refused
        if is_taken(path) and not force:
            self._refused = name
            key = key_of(f"{self._screen.scope.name.lower()}.export")
            return _("{name} is there already: {key} and Enter once more replace it.").format(name=name, key=key)
        self._refused = ""
        count = write_notebook(path, notebook(self._services, self._listed, self.article), force=force)
        said = _("{entries} written to {path}.")
        return said.format(entries=counted(count, "mark or note", "marks and notes"), path=path)
