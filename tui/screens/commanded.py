"""A screen whose commands come from the table."""

from collections.abc import Callable, Collection, Mapping, Sequence
from inspect import isawaitable
from typing import ClassVar, Protocol, runtime_checkable

from textual.await_complete import AwaitComplete
from textual.events import Resize
from textual.worker import Worker

from tui.commands.model import Note, Scope
from tui.screens.faults import tell_fault
from tui.screens.looking_up import LOOKED_UP, drop
from tui.screens.ready import Ready
from tui.screens.regained import Regained, is_too_small

Handlers = Mapping[str, Callable[[], object]]
"""What carries out a command, by the command's id."""


@runtime_checkable
class Scoped(Protocol):
    """What has commands of its own."""

    scope: Scope


class Barred(Protocol):
    """Rows with a bar."""

    def action_mark(self, step: int) -> None:
        """Move the bar."""

    def action_copy(self) -> None:
        """Copy the selection, or what is under the bar."""


def row_handlers(scope: Scope, rows: Barred) -> Handlers:
    """Return what carries out the commands that a scope has for its rows."""
    name = scope.name.lower()
    return {
        f"{name}.down": lambda: rows.action_mark(1),
        f"{name}.up": lambda: rows.action_mark(-1),
        f"{name}.copy": rows.action_copy,
    }


class CommandedScreen(Ready[None]):
    """A screen that carries out the commands of one scope; each subclass binds the scope's keys."""

    scope: ClassVar[Scope]
    waited_for: Collection[str] = frozenset((LOOKED_UP,))
    """The groups of workers that keys wait for; Esc drops what they look up."""
    _leaves = False
    """Whether it was to be left while another screen lay over it."""

    def __init__(self, notes: tuple[str, Sequence[Note]] = ("", ())) -> None:
        """Take what the help says besides the commands, below a heading of its own."""
        super().__init__()
        self.handlers: Handlers = {}
        """Filled by the subclass, a handler for every command of its scope."""
        self.refuse_offer: Callable[[], bool] = lambda: False
        """Takes an offer that stands on this screen away, and returns whether one did."""
        self.carried_out: Callable[[str], object] = lambda _id: None
        """Told the id of every command that was carried out here."""
        self.uncovered: Callable[[], object] = lambda: None
        """Told when this screen is the uppermost again."""
        self._regained = Regained()
        self.notes = notes
        """A heading, and what the help says below it besides the commands."""

    @property
    def scope_here(self) -> Scope:
        """The scope of the commands that the keys are for: that of the pane they are on where it has its own."""
        around = self.focused.ancestors_with_self if self.focused else ()
        return next((each.scope for each in around if isinstance(each, Scoped)), self.scope)

    def fill(self) -> "Worker[None] | None":
        """Fetch what the screen shows; the app asks for it when the frame is on screen.

        Returns the worker without which keys have nothing to be about, None where there is something already.
        """
        return None

    def regain_focus(self) -> None:
        """Look for what changed elsewhere while another window had the focus; the app tells the screen that is shown."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave, once; behind what lies over this screen, as Textual takes away the uppermost one, whichever that is."""
        if self.is_active:
            self._leaves = False
            return super().dismiss(result)
        self._leaves = self in self.app.screen_stack
        return AwaitComplete()

    def on_screen_resume(self) -> None:
        """Tell that nothing lies over this screen; leave where that was due before."""
        if self._leaves and self.is_active:
            self.dismiss()
        else:
            self.uncovered()

    def on_screen_suspend(self) -> None:
        """Open nothing over this screen any more once another one lies over it."""
        drop(self)

    def on_resize(self, event: Resize) -> None:
        """Have a sentence ready for a terminal on which nothing fits, and go on after it where one was."""
        self._regained.follow(self, event.size)
        if not is_too_small(event.size):
            return
        from tui.widgets.too_small import TooSmall

        told = next(iter(self.query(TooSmall)), None)
        if told is None:
            told = TooSmall()
            self.mount(told)
        told.fit(event.size)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a worker that failed."""
        tell_fault(self, event)

    def key_escape(self) -> bool:
        """Leave the key to its command: Textual would drop the selection unseen, and the command would leave as well."""
        return False

    async def action_do(self, command_id: str) -> None:
        """Carry out a command of the table, none unseen.

        What closes drops what is looked up first, then a selection, then takes an offer of the app's away.
        """
        if is_too_small(self.app.size):
            return
        if command_id.endswith(".close"):
            if drop(self):
                return
            if self.selections:
                self.clear_selection()
                return
            if self.refuse_offer():
                return
        answer = self.handlers[command_id]()
        if isawaitable(answer):
            await answer
        self.carried_out(command_id)
