"""Asks which line of Arabic reads right, while the app stands aside; offers to ask where that may be needed."""

import sys
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from textual.app import App, SuspendNotSupported

from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen
from tui.screens.window import use_profile
from tui.settings.model import Settings
from tui.terminal.calibrations import CalibrationNotKept, Calibrations
from tui.terminal.profile import STRONGER_THAN_ANSWERS, Grounds, Profile
from tui.typeset.terminal.mode import Mode
from tui.typeset.typesetter import Typesetter
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from tui.calibrate.offers import Offers
    from tui.widgets.offer_bar import OfferBar

_INSTEAD = marked("Lines can only be compared in a terminal: run warraq calibrate there.")
_READING_SECONDS = 8.0


class Comparison:
    """The offer, the question and the answer of one run of the app."""

    def __init__(self, app: App[Any], settings: Settings, profile: Profile, typesetter: Typesetter) -> None:
        self._app = app
        self._typesetter = typesetter
        self._profile = profile
        self._chosen_by = profile.grounds
        self._settings = settings
        self._calibrations = Calibrations(settings.calibrations_file)
        self._bars: list[OfferBar] = []
        self._is_settled = False
        """Whether the offer was answered or turned down since the app began."""
        self.answered: Callable[[], object] = lambda: None
        """Called when the offer is gone from the screens since it was answered or turned down."""

    @cached_property
    def _offers(self) -> "Offers":
        from tui.calibrate.offers import Offers

        return Offers(self._settings.offers_file)

    def offer(self) -> None:
        """Offer the comparison in a line above the keys of this screen, where it may be needed and is not yet."""
        screen = self._app.screen
        if self._is_settled or self._profile.is_sure or self._app.is_web or not isinstance(screen, CommandedScreen):
            return
        from tui.widgets.offer_bar import OfferBar

        if not screen.query(OfferBar) and self._offers.is_wanted(self._profile):
            self._bars.append(bar := OfferBar(self.compare, self.refuse, self._typesetter))
            screen.refuse_offer = self.refuse
            screen.mount(bar, before=screen.query_one(KeyBar))

    @property
    def is_offered(self) -> bool:
        """Whether the offer stands on a screen."""
        return bool(self._bars)

    def put_off(self) -> None:
        """Take the offer away from all screens until they are filled anew."""
        while self._bars:
            self._bars.pop().remove()

    def refuse(self) -> bool:
        """Take the offer away from all screens and note that it was turned down; return whether there was one."""
        if not self._bars:
            return False
        self._offers.refuse(self._profile)
        self._take_away()
        return True

    def compare(self) -> None:
        """Ask, keep the answer, and draw by it from now on."""
        try:
            with self._app.suspend():
                mode, code = self._answer()
        except SuspendNotSupported:
            self._app.notify(_(_INSTEAD), severity="warning", timeout=_READING_SECONDS)
            return
        if code is not None:
            self._app.exit(return_code=code)
        elif mode is not None:
            self._take_away()
            self._keep(mode)

    def _answer(self) -> tuple[Mode | None, int | None]:
        """Return the mode chosen, and the exit code where the program was told to end meanwhile."""
        from tui.calibrate.prompt import NotAsked, ask

        if sys.__stderr__ is None or sys.__stdin__ is None:
            return None, None
        try:
            mode = ask(self._profile, sys.__stderr__.fileno(), sys.__stdin__.fileno())
        except NotAsked as error:
            self._app.notify(spoken(error), severity="warning", timeout=_READING_SECONDS)
            return None, None
        except SystemExit as ending:
            return None, int(ending.code or 0)
        if mode is not None:
            self._profile = chosen(self._profile, mode)
            use_profile(self._app, self._profile)
        return mode, None

    def _keep(self, mode: Mode) -> None:
        from tui.calibrate.sheet import choices

        try:
            self._calibrations.keep(self._profile.key, mode)
        except CalibrationNotKept as error:
            self._app.notify(spoken(error), severity="error", timeout=_READING_SECONDS)
        else:
            line = choices(self._profile).index(mode) + 1
            told = _("Arabic is now drawn as line {line} was. {key} asks again.").format(
                line=line, key=key_of("app.calibrate")
            )
            if stronger := STRONGER_THAN_ANSWERS.get(self._chosen_by):
                told = _("Arabic is drawn as line {line} was until you leave; then {stronger} decides again.").format(
                    line=line, stronger=stronger
                )
            self._app.notify(told, timeout=_READING_SECONDS)

    def _take_away(self) -> None:
        self._is_settled = True
        self.put_off()
        self.answered()


def chosen(profile: Profile, mode: Mode) -> Profile:
    """Return a terminal as its reader says it is."""
    return profile._replace(
        mode=mode,
        grounds=Grounds.CALIBRATION,
        reason=f"You said that {mode} reads right in it.",
        is_sure=True,
    )
