"""What each article should look like, and how well that reads."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.terminals.ideal import Ideal
from tests.terminals.look import Look
from tests.terminals.pane import Pane, pane_of
from tests.terminals.reading import text_of
from tests.terminals.scores import Score
from tests.terminals.warraq import environ_of
from tui.terminal.profile import Profile
from tui.typeset.terminal.mode import Mode


@dataclass(frozen=True)
class Reference:
    """The pane of an article, its ideal picture, and what is read on it."""

    pane: Pane
    picture: Image.Image
    score: Score


class References:
    """The references of articles by the size of the terminal; each is made once."""

    def __init__(self, look: Look, home: Path) -> None:
        self._ideal = Ideal(look)
        self._home = home
        self._made: dict[tuple[Path, tuple[int, int], Profile], Reference] = {}
        self.cell = (self._ideal.cell_width, float(self._ideal.cell_height))
        """The width and height of a cell as the font has them, in pixels."""

    def of(self, sample: Path, size: tuple[int, int], profile: Profile) -> Reference:
        """Return the reference of an article in a terminal of some columns and rows."""
        # the terminal's name and what is done to rows change nothing of the layout, only what is offered does
        profile = profile._replace(name="", key="", mode=Mode.VPF, reason="", multiplexer="")
        if (sample, size, profile) not in self._made:
            pane = pane_of(sample, size, profile, environ_of(self._home))
            picture = self._ideal.picture(pane)
            score = Score.of(pane.text, text_of(picture, pane.has_text))
            self._made[sample, size, profile] = Reference(pane, picture, score)
        return self._made[sample, size, profile]
