"""Opening the palette over a screen."""

from collections.abc import Sequence
from inspect import isawaitable
from typing import TYPE_CHECKING

from tui.commands.model import Command
from tui.screens.commanded import CommandedScreen
from tui.screens.messages import OpenArticle
from tui.screens.palette.offers import Offer, Source
from tui.screens.palette.screen import PaletteScreen
from tui.screens.palette.sources import article_source, command_source, name_source, term_source, theme_source
from tui.screens.reading.screen import ReadingScreen

if TYPE_CHECKING:
    from tui.app import WarraqApp


def open_palette(app: "WarraqApp") -> None:
    """Offer the commands of the screen, articles, terms and the names of the open article."""
    screen = app.screen
    if isinstance(screen, CommandedScreen):
        _open(app, "Find a command, an article, a term, a name", _sources(app, screen))


def open_themes(app: "WarraqApp") -> None:
    """Offer the themes."""

    def choose(name: str) -> None:
        app.theme = name

    _open(app, "Find a theme", [theme_source(app.available_themes, choose)])


def _sources(app: "WarraqApp", screen: CommandedScreen) -> list[Source]:
    def run(command: Command) -> object:
        return screen.run_action(command.action)

    found = [command_source(screen.scope, run)]
    if isinstance(screen, ReadingScreen):
        found.append(name_source(screen.records, screen.follow))
    found.append(article_source(app.services, lambda article_id: app.post_message(OpenArticle(article_id))))
    found.append(term_source(app.services, app.rooms.show_term))
    return found


def _open(app: "WarraqApp", invitation: str, sources: Sequence[Source]) -> None:
    app.push_screen(PaletteScreen(invitation, sources, app.rooms.typesetter), _carry_out)


async def _carry_out(offer: Offer | None) -> None:
    if offer is not None:
        done = offer.run()
        if isawaitable(done):
            await done
