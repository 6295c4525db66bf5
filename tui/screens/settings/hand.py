"""Changing the setting under the bar, and taking changes back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from tui.language.spoken import gettext as _
from tui.screens.prompt import Prompt
from tui.screens.settings.keeping import Keeping
from tui.screens.settings.listing import Known
from tui.screens.settings.rows import range_of
from tui.screens.undoing import Change, Undoing
from tui.settings.model import Origin
from tui.settings.shown import shown_url, with_hidden, word_of
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.screens.commanded import Handlers
    from tui.settings.choosing import Choosing


class SettingsHand:
    """Takes the next choice, asks for numbers and texts, goes back to defaults; undo takes back any of these."""

    def __init__(self, screen: Screen[Any], choosing: Choosing, typesetter: Typesetter) -> None:
        self._screen = screen
        self._choosing = choosing
        self._typesetter = typesetter
        self._keeping = Keeping(screen, choosing)
        self._undoing = Undoing(screen)
        self.chosen: Callable[[], Known | None] = lambda: None
        """The setting under the bar."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            "settings.next": lambda: self.turn(1),
            "settings.previous": lambda: self.turn(-1),
            "settings.default": self.go_back,
            **self._undoing.handlers("settings"),
        }

    def change(self) -> None:
        """Take the next choice, or ask for a number or a text."""
        known = self.chosen()
        if known is not None and known.setting.values:
            self.turn(1)
        elif known is not None:
            self.ask(shown_url(self._now(known)))

    def turn(self, step: int) -> None:
        """Take the choice so many further on, the first one after the last; of a number a larger or a smaller one."""
        known = self.chosen()
        if known is None:
            return
        setting, now = known.setting, self._now(known)
        if setting.is_number:
            number = max(0, min(setting.most, int(now) + step * setting.step))
            self._choose(known, str(number))
        elif setting.values:
            place = setting.values.index(now) + step if now in setting.values else 0
            self._choose(known, setting.values[place % len(setting.values)])

    def ask(self, typed: str, *, is_begun: bool = False) -> None:
        """Ask for a number or a text, with what is there before or was begun; what cannot be stays to be mended.

        A password or a key that is there before is not shown, and stays where the line has it hidden.
        """
        known = self.chosen()
        if known is None or known.setting.values:
            return
        setting = known.setting

        def told(answer: str | None) -> None:
            if answer is None:
                return
            chosen = answer if setting.is_number else with_hidden(answer, self._now(known))
            if not self._choose(known, chosen):
                self.ask(answer, is_begun=True)

        question = _("{name}: {range}").format(name=setting.name, range=range_of(setting))
        self._screen.app.push_screen(Prompt(question, typed, self._typesetter, is_begun=is_begun), told)

    def go_back(self) -> None:
        """Let the default hold again."""
        known = self.chosen()
        if known is None:
            return
        if known.setting.name in self._written():
            self._choose(known, None)
            return
        told = _("Nothing was chosen for {name}.")
        if known.origin is Origin.CHOSEN:
            told = _("{name} was chosen elsewhere in the app: choose another there.")
        self._screen.notify(told.format(name=known.setting.name), timeout=4)

    def _now(self, known: Known) -> str:
        """Return what is chosen of a setting, which may be waiting for something stronger to go."""
        name = known.setting.name
        if known.waiting is not None:
            return self._choosing.chosen(name) or known.setting.default
        # what the machine tells in the place of an empty default is nothing that was chosen
        return known.setting.default if known.origin is Origin.DEFAULT else word_of(self._choosing.settings, name)

    def _written(self) -> dict[str, str]:
        return {name: value for name, value in self._choosing.written().items() if value is not None}

    def _choose(self, known: Known, value: str | None) -> bool:
        name = known.setting.name
        before = self._written().get(name)
        if (
            value == before == self._now(known)
        ):  # what the file has may not hold: another pace was pressed, or it cannot be
            return True
        choose = partial(self._keeping.choose, name)
        return self._undoing.do(Change(name, partial(choose, value), partial(choose, before)))
