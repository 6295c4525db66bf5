"""Settings from options, environment, file and defaults, the first that says something wins."""

from collections.abc import Mapping
from pathlib import Path

from tui.clipboard.route import AUTO, CHOICES
from tui.settings import places
from tui.settings.errors import SettingsError
from tui.settings.model import AUTO as AUTO_MODE
from tui.settings.model import SCHEME, SCHEMES, Origin, Settings
from tui.typeset.harakat import Harakat
from tui.typeset.terminal.mode import Mode

DEFAULTS: Mapping[str, str] = {
    "db": "",
    "theme": "paper",
    "bidi": AUTO_MODE,
    "clipboard": AUTO,
    "translator": "off",
    "translator_url": "",
    "author": "",
    "romanisation": SCHEME,
    "harakat": Harakat.WRITTEN,
}
"""The settings a user may choose, with their defaults; an empty one depends on the machine."""


class Choice:
    """The settings as found so far, in words."""

    def __init__(self) -> None:
        """Begin with the defaults."""
        self.values = dict(DEFAULTS)
        self.origins = dict.fromkeys(DEFAULTS, Origin.DEFAULT)

    def take(self, found: Mapping[str, str], origin: Origin) -> None:
        """Let what was found replace what is weaker."""
        self.values.update(found)
        self.origins.update(dict.fromkeys(found, origin))


def load_settings(options: Mapping[str, str | None], environ: Mapping[str, str]) -> Settings:
    """Return the settings of this run: option > environment `WARRAQ_…` > settings file > default; or SettingsError."""
    return _chosen(options, environ, *load_file(config_file(environ)))


def load_sound_settings(options: Mapping[str, str | None], environ: Mapping[str, str]) -> Settings:
    """Return the settings as `load_settings` does; a settings file that is wrong is left out with a warning."""
    try:
        return load_settings(options, environ)
    except SettingsError as error:
        return _chosen(options, environ, {}, (f"{error} It is left out here.",))


def config_file(environ: Mapping[str, str]) -> Path:
    """Return the path of the settings file."""
    return places.config_dir(environ) / "config.toml"


def _chosen(
    options: Mapping[str, str | None], environ: Mapping[str, str], written: Mapping[str, str], warnings: tuple[str, ...]
) -> Settings:
    variables = {name: environ.get(f"WARRAQ_{name.upper()}", "") for name in DEFAULTS}
    choice = Choice()
    choice.take(written, Origin.FILE)
    choice.take({name: value for name, value in variables.items() if value}, Origin.ENVIRONMENT)
    choice.take({name: value for name, value in options.items() if value and name in DEFAULTS}, Origin.OPTION)
    data = places.data_dir(environ)
    return Settings(
        data_dir=data,
        config_dir=places.config_dir(environ),
        state_dir=places.state_dir(environ),
        db=database_url(choice.values["db"] or str(data / "warraq.db")),
        theme=choice.values["theme"],
        bidi=_bidi(choice),
        clipboard=_clipboard(choice),
        translator=choice.values["translator"],
        translator_url=choice.values["translator_url"],
        author=choice.values["author"] or _user(environ),
        romanisation=_romanisation(choice),
        harakat=_harakat(choice),
        origins=tuple(choice.origins.items()),
        warnings=warnings,
    )


def load_file(path: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the known settings of a TOML file and a sentence for each unknown one; nothing if there is no file."""
    try:
        written = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}, ()
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}); mend its permissions or remove it.") from error
    document = _document(path, written)
    warnings = tuple(_unknown(path, name) for name in document if name not in DEFAULTS)
    return {name: _text(path, name, value) for name, value in document.items() if name in DEFAULTS}, warnings


def _document(path: Path, written: bytes) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(written.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8; save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: is not valid TOML ({error}); mend that line or remove the file.") from error


def database_url(text: str) -> str:
    """Return a database URL; a plain file name becomes an SQLite one."""
    if "://" in text:
        return text
    return f"sqlite:///{Path(text).expanduser().absolute()}"


def _bidi(choice: Choice) -> str:
    value = choice.values["bidi"]
    known = (AUTO_MODE, *Mode)
    if value not in known:
        place = choice.origins["bidi"]
        raise SettingsError(
            f"The setting bidi ({place}) is one of {', '.join(known)}, not {value!r}; choose one of them."
        )
    return value


def _clipboard(choice: Choice) -> str:
    value = choice.values["clipboard"]
    if value not in CHOICES:
        place = choice.origins["clipboard"]
        raise SettingsError(f"The setting clipboard ({place}) is one of {', '.join(CHOICES)}, not {value!r}.")
    return value


def _romanisation(choice: Choice) -> str:
    value = choice.values["romanisation"]
    if value not in SCHEMES:
        place = choice.origins["romanisation"]
        raise SettingsError(f"The setting romanisation ({place}) is one of {', '.join(SCHEMES)}, not {value!r}.")
    return value


def _harakat(choice: Choice) -> Harakat:
    value = choice.values["harakat"]
    if value not in tuple(Harakat):
        place = choice.origins["harakat"]
        raise SettingsError(f"The setting harakat ({place}) is one of {', '.join(Harakat)}, not {value!r}.")
    return Harakat(value)


def _text(path: Path, name: str, value: object) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"{path}: {name} has to be text in quotes, not {value!r}; put quotes around it.")
    return value


def _unknown(path: Path, name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, DEFAULTS, n=1)
    advice = f"did you mean {near[0]}?" if near else f"known are {', '.join(DEFAULTS)}."
    return f"{path}: there is no setting {name}; {advice}"


def _user(environ: Mapping[str, str]) -> str:
    return next((environ[name] for name in ("LOGNAME", "USER", "USERNAME") if environ.get(name)), "")
