"""Opening the settings file in the editor of the user."""

from __future__ import annotations

import os
import shlex
import subprocess
from typing import TYPE_CHECKING

from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.settings.errors import SettingsError

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.settings.choosing import Choosing


def edit(screen: Screen[None], choosing: Choosing) -> None:
    """Let the user's editor have the terminal until it ends, then read the file again.

    Where there is no editor, or no terminal to hand over, the path of the file is copied.
    """
    from textual.app import SuspendNotSupported

    path = choosing.file.path
    try:
        command = [*shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""), str(path)]
        if len(command) == 1:
            screen.app.copy_to_clipboard(str(path))
            screen.notify(_("EDITOR names no editor: the path of the file was copied."), timeout=6)
            return
        choosing.file.ensure()
        with screen.app.suspend():
            subprocess.run(command, check=False)
    except SuspendNotSupported:
        screen.app.copy_to_clipboard(str(path))
        screen.notify(_("There is no terminal to hand over: the path of the file was copied."), timeout=6)
    except (SettingsError, OSError, ValueError) as error:
        screen.notify(
            _("The editor could not be opened: {reason}").format(reason=spoken(error)), severity="warning", timeout=8
        )
    choosing.refresh()
