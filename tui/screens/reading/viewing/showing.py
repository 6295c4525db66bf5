"""What of the characters of an article is shown: its digits, what cannot be seen, and the line of the cursor before all others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.commanded import Handlers
from tui.typeset.digits import Digits

if TYPE_CHECKING:
    from tui.screens.reading.desk import Desk
    from tui.settings.model import Settings

_SAID = {
    Digits.WRITTEN: marked("Numbers in the digits they are written in."),
    Digits.ARABIC: marked("Numbers in Arabic-Indic digits."),
    Digits.EUROPEAN: marked("Numbers in European digits."),
    "signs": marked("Signs stand for characters that cannot be seen."),
    "no signs": marked("Characters that cannot be seen are not shown."),
    "focus": marked("All but the line of the cursor is dimmed."),
    "no focus": marked("No line is dimmed."),
}


class Showing:
    """Changes the digits, the signs and the focus of a page and its English; what a reader chose is kept while the settings stay."""

    def __init__(self, desk: Desk, settings: Settings, kept: Mapping[str, object]) -> None:
        """Begin as it was kept."""
        self.changed: Callable[[], None] = lambda: None
        """Called when what is kept is another."""
        self._desk = desk
        self._page = desk.page
        self._defaults = settings
        self._digits = next(
            (each for each in Digits if each == kept_choice(kept, "digits", settings.digits)), Digits.WRITTEN
        )
        self._has_signs = kept_choice(kept, "invisible", settings.invisible) is True
        self._set_focus(kept_choice(kept, "focus_line", settings.focus_line) is True)
        desk.unseen = self.unseen_here
        if settings.line_spacing:
            self._page.flow.space(settings.line_spacing)
        self._substitute()

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            "reader.digits": self.next_digits,
            "reader.invisible": self.toggle_signs,
            "reader.focus-line": self.toggle_focus,
        }

    @property
    def kept(self) -> Mapping[str, object]:
        """What is kept from run to run, and the settings for which it is."""
        chosen = {"digits": self._digits, "invisible": self._has_signs, "focus_line": self._is_focused}
        return {**chosen, **{f"default_{name}": getattr(self._defaults, name) for name in chosen}}

    # -- commands

    def next_digits(self) -> None:
        """Show numbers in other digits."""
        self._digits = self._digits.following
        self._page.lay_out(self._substitute)
        self._say(_SAID[self._digits])

    def toggle_signs(self) -> None:
        """Show signs for characters that cannot be seen, or no longer."""
        self._has_signs = not self._has_signs
        self._page.lay_out(self._substitute)
        self._say(_SAID["signs" if self._has_signs else "no signs"])

    def toggle_focus(self) -> None:
        """Dim all but the line of the cursor, or no longer."""
        self._set_focus(not self._is_focused)
        self._say(_SAID["focus" if self._is_focused else "no focus"])

    def _say(self, sentence: str) -> None:
        self._page.notify(_(sentence), timeout=3)
        self._desk.followed()
        self.changed()

    # -- the settings

    def settle(self, settings: Settings) -> None:
        """Show what other settings say, where they say something else than before."""
        before, self._defaults = self._defaults, settings
        digits, signs = self._digits, self._has_signs
        if settings.digits != before.digits:
            self._digits = settings.digits
        if settings.invisible != before.invisible:
            self._has_signs = settings.invisible
        if settings.focus_line != before.focus_line:
            self._set_focus(settings.focus_line)
        if settings.line_spacing != before.line_spacing:
            self._page.lay_out(lambda: self._page.flow.space(settings.line_spacing))
        if (self._digits, self._has_signs) != (digits, signs):
            self._page.lay_out(self._substitute)
        if settings.romanisation != before.romanisation:
            self._desk.explain()
        self._desk.followed()

    def _substitute(self) -> None:
        self._page.face.has_signs = self._has_signs
        if not self._has_signs and self._digits is Digits.WRITTEN:
            self._page.flow.substitute(None)
            return
        from tui.typeset.substitutes import Substitutes

        self._page.flow.substitute(Substitutes(self._digits, has_signs=self._has_signs))

    def _set_focus(self, is_focused: bool) -> None:
        self._is_focused = self._page.face.is_focused = self._desk.english.english.is_focused = is_focused
        self._page.refresh()
        self._desk.english.refresh()

    # -- what a sign stands for

    def unseen_here(self) -> str:
        """Return what cannot be seen in the word under the cursor, and beside it up to the next letters; empty where there are no signs."""
        token = self._page.words.token(self._page.spot) if self._has_signs and self._page.spot else None
        if token is None or self._page.spot is None:
            return ""
        from tui.typeset.unseen import unseen_in, unseen_name

        text, start, end = self._page.text_of(self._page.spot.block), token.start, token.end
        while start and not text[start - 1].isalnum():
            start -= 1
        while end < len(text) and not text[end].isalnum():
            end += 1
        names = dict.fromkeys(unseen_name(text[place]) for place in unseen_in(text, start, end))
        return _("unseen here: {names}").format(names=", ".join(names)) if names else ""


def kept_choice(kept: Mapping[str, object], name: str, default: object) -> object:
    """Return what a file keeps of a choice; the default where it keeps none, or one that was made while the default was another."""
    return kept[name] if name in kept and kept.get(f"default_{name}") == default else default
