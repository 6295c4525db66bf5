"""What the Arabic pane shows and where it stands: asked of the app itself, which runs without a terminal."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rich.style import Style
from textual.app import App
from textual.strip import Strip
from textual.worker import WorkerCancelled

from corpus.ingest.sources import article_from_bytes
from tests.terminals.look import MARGIN, Rgb
from tui.app import WarraqApp
from tui.services.services import Services
from tui.settings.load import load_settings
from tui.terminal.profile import Profile
from tui.typeset.direction import Direction
from tui.typeset.terminal.encode import encode
from tui.typeset.terminal.mode import Mode
from tui.widgets.page.page import Page

_TURNS = 4
"""How often workers are waited for: what one of them tells can start another."""


@dataclass(frozen=True)
class Ink:
    """Neighbouring columns of one look, counted from the left of what is cut out of the screen."""

    column: int
    width: int
    colour: Rgb
    ground: Rgb
    is_bold: bool
    is_underlined: bool


@dataclass(frozen=True)
class Row:
    """One row of the pane."""

    text: str
    """In logical order, as it was written."""
    is_right_to_left: bool
    inks: tuple[Ink, ...]


@dataclass(frozen=True)
class Pane:
    """The Arabic pane with a margin on either side: where it begins on the screen, in cells, and its rows."""

    column: int
    row: int
    width: int
    rows: tuple[Row, ...]

    @property
    def text(self) -> str:
        """What a reader reads, a line a row."""
        return "\n".join(row.text for row in self.rows)

    @property
    def has_text(self) -> list[bool]:
        """Which rows have text."""
        return [bool(row.text) for row in self.rows]


def pane_of(sample: Path, size: tuple[int, int], profile: Profile, environ: dict[str, str]) -> Pane:
    """Return the Arabic pane of an article as it is opened in a terminal of some columns and rows."""
    return asyncio.run(_pane(sample, size, profile, environ))


async def _pane(sample: Path, size: tuple[int, int], profile: Profile, environ: dict[str, str]) -> Pane:
    services = Services(load_settings({}, environ))
    app = WarraqApp(services, article_from_bytes(sample.read_bytes(), sample.name), profile)
    async with app.run_test(size=size) as pilot:
        for _ in range(_TURNS):
            await pilot.pause()
            with suppress(WorkerCancelled):
                await app.workers.wait_for_complete()
        await pilot.pause()
        page = app.screen.query_one(Page)
        strips = _strips(app)
        region = page.content_region
        left, width = region.x - MARGIN, region.width + 2 * MARGIN
        rows = (_row(page, y, _inks(strips[region.y + y], left, width)) for y in range(region.height))
        return Pane(left, region.y, width, tuple(rows))


def _strips(app: App[None]) -> list[Strip]:
    return app.screen._compositor.render_strips()


def _row(page: Page, y: int, inks: tuple[Ink, ...]) -> Row:
    place = page.rows[y] if y < len(page.rows) else None
    line = page.line_at(place) if place else None
    if place is None or line is None:
        return Row("", True, inks)
    text = encode(line, page.article.blocks[place.block].text, Mode.LOGICAL)
    return Row(text, line.direction is Direction.RTL, inks)


def _inks(strip: Strip, start: int, width: int) -> tuple[Ink, ...]:
    """Return the looks of some columns of a row, the first of them being column 0."""
    inks = []
    column = -start
    for segment in strip:
        begin, column = max(0, column), column + segment.cell_length
        end = min(width, column)
        if begin < end:
            inks.append(_ink(begin, end - begin, segment.style or Style()))
    return tuple(inks)


def _ink(column: int, width: int, style: Style) -> Ink:
    colour = style.color.get_truecolor() if style.color else (0, 0, 0)
    ground = style.bgcolor.get_truecolor(foreground=False) if style.bgcolor else (255, 255, 255)
    return Ink(column, width, tuple(colour), tuple(ground), bool(style.bold), bool(style.underline))
