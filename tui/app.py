"""The app: which screen is shown; no behaviour of its own."""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.events import Event, InputEvent, Key, Paste
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.worker import Worker

from corpus.model import Article
from tui.chores.chores import Chores
from tui.chores.garbage import GarbageAtRest
from tui.chores.news import News
from tui.colours.app import ColouredApp
from tui.colours.depth import Depth, found_depth
from tui.commands.bindings import bindings_of, with_arabic_keys
from tui.commands.model import Scope
from tui.language.spoken import SPOKEN, chosen_language, is_mirrored
from tui.language.spoken import gettext as _
from tui.rooms.fetching import Fetching
from tui.rooms.jump_steps import JumpSteps
from tui.rooms.rooms import Rooms, doors_of
from tui.screens.calibrate.comparison import Comparison
from tui.screens.camera import Camera
from tui.screens.commanded import CommandedScreen
from tui.screens.copier import Copier
from tui.screens.faults import tell_fault
from tui.screens.keystrokes import Keystrokes
from tui.screens.messages import CopyInstead, GlossaryChanged, GoBack, OpenArticle
from tui.screens.modal import Modal
from tui.screens.palette.opening import Palette
from tui.screens.paster import Paster
from tui.screens.settings.warned import warn_of
from tui.screens.tour.tour import Tour
from tui.screens.type_ahead import TypeAhead
from tui.screens.window import stop_for_now
from tui.services.services import Services
from tui.terminal.choice import found_profile
from tui.terminal.colours import announce_colours
from tui.terminal.enquiry import Enquiry
from tui.terminal.profile import PLAIN, Profile
from tui.terminal.size import SMALLEST
from tui.widgets.fitted import wrapped
from tui.widgets.key_bar import KeyBar
from tui.widgets.typing.paste_wanted import PasteWanted

if TYPE_CHECKING:
    from textual.driver import Driver

_HERE = Path(__file__).parent
_SENTENCE_SECONDS = 4.0
_TOAST_WIDTH, _TOAST_FRAME = 60, 4
"""The cells of Textual's toasts, of which half the screen is the most, and those of them that hold no text."""
_TURN = 0.001
"""Seconds after which a worker lets the screens have their turn."""


class WarraqApp(ColouredApp):
    """Shows the library, the reader and the glossary, one at a time."""

    TITLE = "warraq"
    BINDINGS = with_arabic_keys(bindings_of(Scope.APP), App.BINDINGS)
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (SMALLEST[0], "-narrow"), (80, "-normal"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (SMALLEST[1], "-high")]

    def __init__(
        self,
        services: Services,
        article: Article | None,
        profile: Profile = PLAIN,
        enquiry: Enquiry | None = None,
        depth: Depth = Depth.TRUE,
    ) -> None:
        self._profile = profile
        self._enquiry = enquiry
        first = "reading/reading.tcss" if article else "library/library.tcss"
        turned = [_HERE / "mirrored.tcss"] if is_mirrored() else []
        super().__init__(
            [_HERE / "app.tcss", _HERE / "screens" / first, *turned], services.settings, depth, profile.is_dark
        )
        self.set_class(is_mirrored(), "-mirrored")
        self.services = services
        self.noted = services.logbook.failed
        self.type_ahead = TypeAhead(self)
        self._keystrokes = Keystrokes(self, services.settings)
        self.rooms = Rooms(self, services, article, self.type_ahead)
        self._fetching = Fetching(self, services, self.rooms, self.type_ahead)
        self.chores = Chores(self, services)
        self._garbage = GarbageAtRest(self)
        self.copier = Copier(self, services.settled, profile)
        self._paster = Paster(self, services.settled, profile, self.copier, self.type_ahead)
        self.comparison = Comparison(self, services.settings, profile, self.rooms.typesetter)
        self.tour = Tour(self, self.rooms, services.settings, self.comparison)
        palette = Palette(self, services, self.rooms.typesetter, self.rooms.show_term)
        palette.show_article = self.rooms.open
        palette.show_theme = self.show_theme
        self.handlers = _handlers_of(self, palette)
        services.settled.follow(self.settle_looks)
        services.settled.follow(self._keystrokes.settle)

    def get_driver_class(self) -> "type[Driver]":
        """Return what draws: the platform's driver, taught what this terminal needs."""
        platform = super().get_driver_class()
        if self._enquiry is None or sys.platform == "win32":
            return platform
        from tui.driver.driver import driver_class

        return driver_class(platform, self._profile, self._enquiry)

    async def on_event(self, event: Event) -> None:
        """Answer an event; keys and pastes one at a time, whatever the one before opens."""
        if isinstance(event, InputEvent):
            self._garbage.used()
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
        elif not self.type_ahead.keeps(event):
            target = self.type_ahead.target
            meant = self._keystrokes.meant(event)
            if meant is not None:
                await super().on_event(meant)
            self.type_ahead.follow(target)

    def post_display_hook(self) -> None:
        """Look for what a picture left, which is shown now."""
        self._garbage.painted()

    def action_do(self, command_id: str) -> None:
        """Carry out a command of the table."""
        self.handlers[command_id]()
        self.tour.did(command_id)

    def get_default_screen(self) -> Screen[Any]:
        """Return the first screen."""
        return self.rooms.first()

    def on_ready(self) -> None:
        """Fill the first screen now that its frame is shown; offers and the catalogue come after it."""
        self.chores.begin()
        self._garbage.begin()
        News(self, self.services).begin()
        self.rooms.fill()
        warn_of(self, self.services.settings)
        self._keystrokes.tell()

    def watch_app_focus(self, has_focus: bool) -> None:
        """Tell the screen that the terminal has the focus again; a screen that watched this itself would be kept for ever."""
        if has_focus and self.screen_stack and isinstance(self.screen, CommandedScreen):
            self.screen.regain_focus()

    def on_words_ready(self) -> None:
        """Do what needs the lexicon and what nobody waits for."""
        self._garbage.loaded()
        self.chores.go_on()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a worker that failed; those that are stopped when the app ends have no screen left to tell."""
        if self.screen_stack:
            tell_fault(self.screen, event)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a sentence in the key bar or a card's edge, or over the screen where it is long; brackets in it are brackets."""
        if severity != "information":
            self.services.logbook.told(message, warning=severity == "warning")
        seconds = _SENTENCE_SECONDS if timeout is None else timeout
        bars, own = self.screen.query(KeyBar), getattr(self.screen, "say", None)
        is_said = bars.first().say(message, seconds, warning=severity != "information") if bars else False
        if not is_said and not (own is not None and own(message, seconds)):
            width = min(_TOAST_WIDTH, self.size.width // 2) - _TOAST_FRAME
            shown = wrapped(self.rooms.typesetter, message, width)
            super().notify(shown, title=title, severity=severity, timeout=timeout, markup=False)

    @property
    def clipboard(self) -> str:
        """What was copied last, for an input line to paste."""
        return self.copier.text

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text by the best route of this terminal, and say which one that was."""
        self.copier.copy(text)

    # -- what the screens ask for

    def on_paste_wanted(self, event: PasteWanted) -> None:
        """Put what is on the clipboard into a line."""
        self._paster.paste(event)

    def on_go_back(self, event: GoBack) -> None:
        """Show the screen before."""
        self.rooms.back()

    def on_open_article(self, event: OpenArticle) -> None:
        """Show an article; of one that the library lacks say so, unless it is open."""
        if event.missing and self.rooms.opened(event.article_id) is None:
            self.notify(event.missing)
        else:
            self._fetching.open(event)

    def on_glossary_changed(self, event: GlossaryChanged) -> None:
        """Let the open article show the glossary and names as they are now."""
        reader = self.rooms.reader
        if reader is not None and reader.is_mounted:
            reader.learn() if event.names else reader.refresh_terms()
        if event.names:
            self.chores.catalogue()

    def on_copy_instead(self, event: CopyInstead) -> None:
        """Copy an address that could not be opened, and say both in one sentence."""
        self.copier.copy(event.address, _("{problem}: the address was copied.").format(problem=event.problem))

    def show_help(self) -> None:
        """Explain what has the keys, and carry out the command chosen there."""
        from tui.screens.help.asking import help_on
        from tui.screens.help.chosen import carry_out
        from tui.screens.help.screen import HelpScreen

        screen = self.screen
        if isinstance(screen, CommandedScreen | Modal):
            self.push_screen(HelpScreen(help_on(screen), self.rooms.typesetter), partial(carry_out, screen))

    def on_unmount(self) -> None:
        """Let what is being prepared end, and keep the place in the open article."""
        self.chores.end()
        if self.rooms.reader is not None:
            self.rooms.reader.keep_place()


def _handlers_of(app: WarraqApp, palette: Palette) -> dict[str, Callable[[], object]]:
    """Return what carries out the commands that are there on every screen."""
    jump_steps = JumpSteps(app, app.rooms)
    return {
        **doors_of(app.rooms),
        "app.place-before": jump_steps.back,
        "app.place-after": jump_steps.forward,
        "app.palette": palette.offer_all,
        "app.theme": palette.offer_themes,
        "app.help": app.show_help,
        "app.tour": app.tour.go_on,
        "app.calibrate": app.comparison.compare,
        "app.picture": Camera(app, app.services.settings.data_dir).take,
        "app.suspend": partial(stop_for_now, app),
        "app.quit": app.exit,
    }


def run(services: Services, article: Article | None, enquiry: Enquiry) -> int:
    """Open the app on an article, or on the library, in a terminal that was asked; return its exit code.

    Raises the fault that ended it, once the terminal is given back.
    """
    sys.setswitchinterval(_TURN)
    SPOKEN.speak(chosen_language(services.settings.language))
    profile = found_profile(services.settings, os.environ, enquiry)
    announce_colours(os.environ, profile)
    depth = found_depth(services.settings.colours, os.environ)
    app = WarraqApp(services, article, profile, enquiry, depth)
    if article is None:
        app.tour.offer()
    app.run(mouse=services.settings.mouse)
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0
