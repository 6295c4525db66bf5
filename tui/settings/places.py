"""The folders of data, settings and states: XDG variables first on every platform."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from corpus.worded import worded
from tui.settings.errors import SettingsError

NAME = "warraq"
_VARIABLES = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")


def data_dir(environ: Mapping[str, str]) -> Path:
    """Return the folder of the database; raises SettingsError where there is no home folder, as the others do."""
    return _xdg(environ, "XDG_DATA_HOME") or _platform("user_data_path")


def config_dir(environ: Mapping[str, str]) -> Path:
    """Return the folder of the settings file."""
    return _xdg(environ, "XDG_CONFIG_HOME") or _platform("user_config_path")


def state_dir(environ: Mapping[str, str]) -> Path:
    """Return the folder of what may be lost."""
    return _xdg(environ, "XDG_STATE_HOME") or _platform("user_state_path")


def home_dir() -> Path | None:
    """Return the user's home folder, None where the system knows of none."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def left_out(environ: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each variable that names no whole path, which is left out as the XDG specification wants it."""
    for variable in _VARIABLES:
        value = environ.get(variable, "").strip()
        if value and _xdg(environ, variable) is None:
            yield worded(
                "{variable} is {value!r}, which is no whole path, and is left out: write one that begins with {root}. "
                "{command} tells which folder is used.",
                variable=variable,
                value=value,
                root="/",
                command="warraq locate",
            )


def _xdg(environ: Mapping[str, str], variable: str) -> Path | None:
    value = environ.get(variable, "").strip()
    try:
        path = Path(value).expanduser()
    except RuntimeError:  # `~` of somebody the system does not know
        return None
    return path / NAME if path.is_absolute() else None


def _platform(function: str) -> Path:
    import platformdirs

    try:
        path = Path(getattr(platformdirs, function)(NAME, appauthor=False))
    except RuntimeError:  # a user that the system does not know
        path = Path()
    if not path.is_absolute():
        raise SettingsError(
            worded(
                "There is no home folder to keep things in: set {home}, or {most} and {last}.",
                home="HOME",
                most=", ".join(_VARIABLES[:-1]),
                last=_VARIABLES[-1],
            )
        )
    return path
