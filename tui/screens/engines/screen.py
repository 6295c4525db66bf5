"""The engines that translate: choosing one, and saying that texts may be sent to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.strip import Strip
from textual.worker import get_current_worker

from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.engines.known import keyless, still_allowed
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.engines.readying import Readying
from tui.screens.engines.rows import Seen, painted, seen
from tui.screens.engines.trial import Trial
from tui.screens.modal import Modal
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, RowMarked, Rows

_TOLD = marked("Nothing leaves this machine until you choose an engine and say that it may.")


class EnginesScreen(Modal[str | None]):
    """Lists the engines; answers with the name of the one that is chosen and may be asked from now on, or None.

    Open it where `services.translating.engines.chosen` is empty, or where a translation fails with the kind "consent".
    """

    BINDINGS = modal_keys(
        [
            *acting_bindings(
                Scope.ENGINES,
                {
                    "engines.try": "try",
                    "engines.edit": "tell",
                    "engines.forbid": "forbid",
                    "engines.none": "off",
                },
            ),
            Binding("escape", "leave", "Leave; nothing is sent.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("engines.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._said = ArabicText(_(_TOLD), typesetter, id="said")
        self._about = ArabicText("", typesetter, id="about")
        self._rows: Rows[Seen] = Rows(self._paint)
        self._keys: dict[str, str] | None = None
        self._engines = services.translating.engines
        self._readying = Readying(self, self._engines, typesetter, self._tell)
        self._trial = Trial(self, self._engines, self._show)

    def compose(self) -> ComposeResult:
        """Yield the list in a box."""
        with Vertical(id="engines-box") as box:
            entitle(
                box,
                self._typesetter,
                _("Translation engines"),
                _(
                    "Enter choose · {engines.try} try · {engines.edit} edit · {engines.forbid} forbid · {engines.none} none · Esc leave"
                ),
            )
            yield self._said
            yield self._rows
            yield self._about

    def on_mount(self) -> None:
        """List them, and look for their keys meanwhile."""
        problem = self._engines.problem
        self._said.show([Paragraph(problem or _(_TOLD), "warning" if problem else "faint")])
        self._fill(self._engines.chosen)
        self._rows.focus()
        self.run_worker(self._find_keys, thread=True, group="keys", exit_on_error=False)

    def on_unmount(self) -> None:
        """End a trial that is under way."""
        self._trial.end()

    def _find_keys(self) -> None:
        engines = self._engines
        found = engines.keyed(known.name for known in engines.all() if known.takes_key)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._show_keys, found)

    def _show_keys(self, found: dict[str, str]) -> None:
        self._keys = found
        self._fill(self._here)

    @property
    def _here(self) -> str:
        """The name of the engine under the bar."""
        return self._rows.item.known.name if self._rows.item is not None else ""

    def _fill(self, name: str) -> None:
        """List them as they are now, the bar on the one of a name."""
        found = seen(self._engines, self._keys)
        self._rows.show(found, next((place for place, each in enumerate(found) if each.known.name == name), 0))

    def _tell(self, sentence: str) -> None:
        """Say a sentence, and list the engines as they are now."""
        self._show([Paragraph(sentence or _(_TOLD), "warning" if sentence else "faint")])

    def _show(self, paragraphs: Sequence[Paragraph]) -> None:
        self._said.show(paragraphs)
        self._fill(self._here)

    def _paint(self, item: Seen, width: int, marked: bool) -> list[Strip]:
        return painted(self._rows, self._typesetter, item, width)

    def on_row_marked(self, event: RowMarked) -> None:
        """Say what the engine under the bar is."""
        if self._rows.item is not None:
            self._about.show([Paragraph(self._rows.item.told, "faint")])

    def on_row_chosen(self, event: RowChosen) -> None:
        """Ask what is still to be known, and choose the engine under the bar."""
        if self._here:
            self._readying.ready(self._here, self._choose)

    def _choose(self, name: str) -> None:
        known = self._engines.known(name)
        if known.needs_key and self._keys is not None and not self._has_key(name):
            self._tell(keyless(known))
            self.run_worker(self._find_keys, thread=True, group="keys", exit_on_error=False)
            return
        if not self._readying.is_done(partial(self._engines.choose, name)):
            return
        place = self._engines.is_fixed
        if place is not None and name != self._services.settings.translator:
            said = _("Until the end of warraq: another start takes the one that the {place} names.")
            self.app.notify(said.format(place=_(place)), timeout=8)
        self.dismiss(name)

    def _has_key(self, name: str) -> bool:
        """Return whether a key was found for an engine, or would be as soon as it is the chosen one."""
        return bool(self._keys and self._keys.get(name)) or bool(self._engines.keys_if(name).written(name))

    def action_tell(self) -> None:
        """Ask for what the engine under the bar can be told."""
        if self._rows.item is not None:
            self._readying.tell_all(self._rows.item.known)

    def action_forbid(self) -> None:
        """Let nothing be sent to the engine under the bar any more."""
        name = self._here
        if name and self._readying.is_done(partial(self._engines.records.consents.forbid, name)):
            said = _("Nothing is sent by {name} any more.").format(name=name)
            self._tell(still_allowed(name) if self._engines.is_allowed_now(name) else said)

    def action_off(self) -> None:
        """Choose none."""
        if self._readying.is_done(partial(self._engines.choose, "off")):
            self._tell(_("No engine is chosen."))

    def action_try(self) -> None:
        """Have the engine under the bar translate a sentence, once it may be sent one."""
        if self._here:
            self._readying.ready(self._here, self._trial.begin)

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
