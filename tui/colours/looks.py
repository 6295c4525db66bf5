"""The themes as this terminal shows them."""

from textual.theme import Theme

from tui.colours.depth import Depth
from tui.colours.few import few
from tui.colours.legible import exact, legible, nearest_of_256


class Looks:
    """Fits themes to the colours that a terminal has, each once."""

    def __init__(self, depth: Depth) -> None:
        """Know how many colours there are."""
        self.depth = depth
        self._fitted: dict[tuple[str, Depth], Theme] = {}

    def fitted(self, theme: Theme) -> Theme:
        """Return what stands for a theme in this terminal, under its name."""
        key = (theme.name, self.depth)
        if key not in self._fitted:
            self._fitted[key] = self._fit(theme)
        return self._fitted[key]

    def _fit(self, theme: Theme) -> Theme:
        if self.depth.is_few or theme.ansi:
            return few(theme, self.depth)
        return legible(theme, nearest_of_256 if self.depth is Depth.C256 else exact)
