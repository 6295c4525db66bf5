"""Pictures of what the screen shows."""

from pathlib import Path
from typing import Any

from textual.app import App

from tui.language.spoken import gettext as _
from tui.language.wordings import spoken

_READING_SECONDS = 8.0
"""How long the path of a picture is shown."""


class Camera:
    """Saves pictures of an app; in a browser it hands them to the browser."""

    def __init__(self, app: App[Any], data_dir: Path) -> None:
        self._app = app
        self._data_dir = data_dir

    def take(self) -> None:
        """Save what the screen shows now, and say where, or why not."""
        from tui.pictures import PictureNotSaved, pictures_folder, save_picture

        if self._app.is_web:
            self._app.deliver_screenshot()
            return
        try:
            path = save_picture(self._app.export_screenshot(), pictures_folder(self._data_dir))
        except PictureNotSaved as error:
            self._app.notify(spoken(error), severity="error", timeout=_READING_SECONDS)
        else:
            self._app.notify(_("The picture is in {path}").format(path=path), timeout=_READING_SECONDS)
