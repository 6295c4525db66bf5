"""The folders of data, settings and states: XDG variables first on every platform."""

from collections.abc import Mapping
from pathlib import Path

NAME = "warraq"


def data_dir(environ: Mapping[str, str]) -> Path:
    """Return the folder of the database."""
    return _xdg(environ, "XDG_DATA_HOME") or _platform("user_data_path")


def config_dir(environ: Mapping[str, str]) -> Path:
    """Return the folder of the settings file."""
    return _xdg(environ, "XDG_CONFIG_HOME") or _platform("user_config_path")


def state_dir(environ: Mapping[str, str]) -> Path:
    """Return the folder of what may be lost."""
    return _xdg(environ, "XDG_STATE_HOME") or _platform("user_state_path")


def _xdg(environ: Mapping[str, str], variable: str) -> Path | None:
    value = environ.get(variable, "").strip()
    return Path(value).expanduser().absolute() / NAME if value else None


def _platform(function: str) -> Path:
    import platformdirs

    return Path(getattr(platformdirs, function)(NAME, appauthor=False))
