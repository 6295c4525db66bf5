"""Keeping an article that was opened by its path."""

from pathlib import Path

from textual.screen import Screen

from corpus.errors import CorpusError
from corpus.model import Article
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import Handlers
from tui.screens.messages import GlossaryChanged
from tui.services.services import Services


class Keeping:
    """Puts the open article into the library, with the file it was read from where that is still the same."""

    def __init__(self, article: Article, screen: Screen[None], services: Services) -> None:
        self._article = article
        self._screen = screen
        self._services = services

    @property
    def handlers(self) -> Handlers:
        """What carries out the command."""
        return {"reader.keep-article": self.keep}

    def keep(self) -> None:
        """Keep the article, and tell what came of it."""
        self._screen.run_worker(self._keep, thread=True, exclusive=True, group="keep-article", exit_on_error=False)

    def _keep(self) -> None:
        app = self._screen.app
        try:
            added = self._services.library.add(self._article, self._raw())
        except CorpusError as error:
            app.call_from_thread(app.notify, spoken(error), severity="error")
            return
        sentence = _("Kept in the library.") if added.is_new else _("The library has this article already.")
        app.call_from_thread(app.notify, sentence, timeout=4)
        if added.is_new:
            app.call_from_thread(app.post_message, GlossaryChanged(names=True))

    def _raw(self) -> bytes:
        """Return the bytes of the file it was read from, or its text where that is no longer to be had."""
        from corpus.ingest.sources import open_article

        path = self._services.opened_from
        try:
            if path is not None and open_article(path).id == self._article.id:
                return Path(path).read_bytes()
        except (CorpusError, OSError):
            pass
        return self._article.text.encode("utf-8", "surrogatepass")
