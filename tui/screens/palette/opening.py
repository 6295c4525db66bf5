"""Opening the palette over a screen."""

from collections.abc import Callable, Sequence
from functools import partial
from inspect import isawaitable
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.worker import get_current_worker

from corpus.errors import CorpusError, FetchStopped
from corpus.model import Article
from tui.commands.keyed import with_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen
from tui.screens.empty import FOUND_NOWHERE, NOTHING_FITS
from tui.screens.messages import OpenArticle
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from glossary.terminology import Concept
    from tui.screens.palette.offers import Offer, Source

_UNKEPT = marked("This page is not in the library: {reader.keep-article} keeps it.")


class Palette:
    """Offers what can be done in an app, and does what is chosen."""

    def __init__(
        self, app: App[Any], services: Services, typesetter: Typesetter, show_term: "Callable[[Concept], None]"
    ) -> None:
        self._app = app
        self._services = services
        self._typesetter = typesetter
        self._show_term = show_term
        self.show_article: Callable[[Article], None] = lambda _article: None
        """Shows an article that need not be in the library."""
        self.show_theme: Callable[[str], None] = lambda _choice: None
        """Shows the screens in a theme, or in that which `auto` stands for."""

    def offer_all(self) -> None:
        """Offer the commands of the screen, articles, terms and the names of the open article."""
        screen = self._app.screen
        if isinstance(screen, CommandedScreen):
            self._open(_("Find a command, an article, a term, a name"), self._sources(screen), FOUND_NOWHERE)

    def offer_themes(self) -> None:
        """Offer the themes."""
        from tui.screens.palette.sources import theme_source
        from tui.screens.settings.keeping import Keeping
        from tui.settings.table import THEMES

        def choose(name: str) -> None:
            # where an option or the environment is stronger, the choice holds at least until the end
            if Keeping(self._app, self._services.choosing).choose("theme", name):
                self.show_theme(name)

        self._open(_("Find a theme"), [theme_source(THEMES, choose)])

    def _sources(self, screen: CommandedScreen) -> "list[Source]":
        from tui.screens.palette.sources import (
            address_source,
            article_source,
            command_source,
            engine_source,
            name_source,
            term_source,
        )
        from tui.screens.reading.screen import ReadingScreen

        scopes = [screen.scope, Scope.SIDEBAR, Scope.ENGLISH] if isinstance(screen, ReadingScreen) else [screen.scope]
        found = [address_source(self._read), command_source(scopes, lambda command: screen.run_action(command.action))]
        found.append(engine_source(self._choose_engine))
        if isinstance(screen, ReadingScreen):
            found.append(name_source(screen.records, screen.follow))
        found.append(article_source(self._services, lambda article_id: self._app.post_message(OpenArticle(article_id))))
        found.append(term_source(self._services, self._show_term))
        return found

    def _choose_engine(self) -> None:
        from tui.screens.engines.screen import EnginesScreen

        def chosen(name: str | None) -> None:
            if name:
                title = spoken(self._services.translating.engines.known(name).title)
                self._app.notify(_("{engine} translates from now on.").format(engine=title))

        self._app.push_screen(EnginesScreen(self._services, self._typesetter), chosen)

    def _read(self, address: str) -> None:
        """Fetch the article at an address and show it, without keeping it."""
        self._app.notify(_("Fetching {address}").format(address=address), timeout=4)
        work = partial(self._fetch, address)
        self._app.run_worker(work, thread=True, exclusive=True, group="open", exit_on_error=False)

    def _fetch(self, address: str) -> None:
        from corpus.ingest.fetching.pages import article_at

        worker, app = get_current_worker(), self._app
        try:
            article = article_at(address, self._services.following.fetcher(lambda: worker.is_cancelled))
        except FetchStopped:
            return
        except CorpusError as error:
            app.call_from_thread(partial(app.notify, spoken(error), severity="error", timeout=8))
            return
        if not worker.is_cancelled:
            app.call_from_thread(self.show_article, article)
            app.call_from_thread(app.call_after_refresh, partial(app.notify, with_keys(_(_UNKEPT)), timeout=6))

    def _open(self, invitation: str, sources: "Sequence[Source]", nothing: str = NOTHING_FITS) -> None:
        from tui.screens.palette.screen import PaletteScreen

        self._app.push_screen(PaletteScreen(invitation, sources, self._typesetter, with_keys(_(nothing))), _carry_out)


async def _carry_out(offer: "Offer | None") -> None:
    if offer is not None:
        done = offer.run()
        if isawaitable(done):
            await done
