"""Saving the open article beside its English as a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _

if TYPE_CHECKING:
    from corpus.model import Article
    from glossary.model import Pair
    from tui.screens.commanded import CommandedScreen, Handlers
    from tui.services.services import Services
    from tui.telling.bilingual import Form
    from tui.typeset.typesetter import Typesetter


class Saving:
    """Asks how and where an article is saved, and writes it with all English there is."""

    def __init__(self, article: Article, screen: CommandedScreen, services: Services, typesetter: Typesetter) -> None:
        self._article = article
        self._screen = screen
        self._services = services
        self._typesetter = typesetter
        self._folder: Path | None = None
        """Where a file was written last."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the command."""
        return {"reader.save": self.ask}

    def ask(self) -> None:
        """Ask for the form and the file."""
        from tui.screens.reading.saving.asking import SaveBilingual
        from tui.telling.bilingual import Form, file_name

        name = Path(file_name(self._article, Form.HTML)).stem
        asking = SaveBilingual(self._typesetter, (self._folder or _folder()) / name, self._write)
        self._screen.app.push_screen(asking, self._tell)

    def _tell(self, said: str | None) -> None:
        if said:
            self._screen.notify(said, timeout=8)

    def _write(self, form: Form, path: Path, force: bool) -> str:
        """Write the file and return what came of it; in a worker. Raises GlossaryError, CorpusError."""
        from glossary.errors import UnwritableFile
        from tui.telling.bilingual import Look, write_bilingual

        pairs = self._pairs()
        if not pairs:
            raise UnwritableFile(
                with_keys(
                    _(
                        "Nothing of this article is translated yet: {reader.translate} translates a paragraph, "
                        "{reader.translate-all} all."
                    )
                )
            )
        document = write_bilingual(self._article, pairs, Look(form), path, force=force)
        self._folder = path.parent
        return _("Written to {path}: {summary}").format(path=path, summary=document.summary)

    def _pairs(self) -> dict[int, Pair]:
        blocks = self._article.blocks
        found = self._services.translating.memory.find_all([block.text for block in blocks])
        return {block.index: pair for block, pair in zip(blocks, found, strict=True) if pair is not None}


def _folder() -> Path:
    """Return the folder that warraq was started in, or the user's home where nothing can be written there."""
    try:
        here = Path.cwd()
    except OSError:  # it was removed meanwhile
        return Path.home()
    return here if os.access(here, os.W_OK) else Path.home()
