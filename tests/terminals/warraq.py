"""warraq as a program, and a home folder as its first run leaves it."""

import sys
from pathlib import Path

from tui.services.services import Services
from tui.settings.load import load_settings

WARRAQ = (str(Path(sys.executable).with_name("warraq")),)
"""The command of this environment."""


def fill_home(home: Path) -> None:
    """Put a library with the sample articles into a home folder."""
    services = Services(load_settings({}, environ_of(home)))
    services.ensure_first_run()
    list(services.catalogue_missing())
    services.close()


def environ_of(home: Path) -> dict[str, str]:
    """Return the environment by which settings and data of a home folder are found, as a program finds them there."""
    folders = {"XDG_DATA_HOME": ".local/share", "XDG_CONFIG_HOME": ".config", "XDG_STATE_HOME": ".local/state"}
    return {"HOME": str(home), **{name: str(home / folder) for name, folder in folders.items()}}
