"""Settings from options, environment, file and defaults, the first that says something wins."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tui.clipboard.route import AUTO, CHOICES
from tui.settings import places
from tui.settings.chosen_engine import ChosenEngine
from tui.settings.engines import LEFT_OUT, EngineSettings, engine_name, engine_tables, misplaced_key
from tui.settings.errors import SettingsError
from tui.settings.layout import Layout
from tui.settings.model import AUTO as AUTO_MODE
from tui.settings.model import CHOSEN_FILE, SCHEME, SCHEMES, Origin, Settings
from tui.typeset.harakat import Harakat
from tui.typeset.terminal.mode import Mode

DEFAULTS: Mapping[str, str] = {
    "db": "",
    "theme": "paper",
    "bidi": AUTO_MODE,
    "clipboard": AUTO,
    "translator": "off",
    "translator_url": "",
    "translator_model": "",
    "translator_folder": "",
    "author": "",
    "romanisation": SCHEME,
    "harakat": Harakat.WRITTEN,
    "layout": Layout.SIDE_BY_SIDE,
    "backups": "10",
    "allow_private": "no",
    "refresh_feeds": "off",
}
"""The settings a user may choose, with their defaults; an empty one depends on the machine."""
_KNOWN: Mapping[str, tuple[str, ...]] = {
    "bidi": (AUTO_MODE, *Mode),
    "clipboard": tuple(CHOICES),
    "romanisation": SCHEMES,
    "harakat": tuple(Harakat),
    "layout": tuple(Layout),
    "allow_private": ("no", "yes"),
    "refresh_feeds": ("off", "on start"),
}
"""The values of the settings that have only some."""
_NUMBERS = ("backups",)
"""The settings that are numbers from 0."""
_MOST_DIGITS = 4
_ENGINES = "engines"
"""The table of the settings file that holds a table for each engine."""


class Written(NamedTuple):
    """What a settings file says."""

    values: Mapping[str, str] = {}
    """The known settings, by name."""
    engines: tuple[EngineSettings, ...] = ()
    problems: tuple[str, ...] = ()
    """A sentence for each thing that was left out."""


class Choice:
    """The settings as found so far, in words."""

    def __init__(self) -> None:
        """Begin with the defaults."""
        self.values = dict(DEFAULTS)
        self.origins = dict.fromkeys(DEFAULTS, Origin.DEFAULT)
        self.problems: list[str] = []
        """What is wrong with settings that were left out, a sentence each."""

    def take(self, found: Mapping[str, str], origin: Origin) -> None:
        """Let what was found replace what is weaker; a value that cannot be is left out, of an option it is a SettingsError."""
        for name, value in found.items():
            sound = _sound(name, value)
            if sound is not None:
                self.values[name], self.origins[name] = sound, origin
                continue
            can_be = "a number from 0" if name in _NUMBERS else f"one of {', '.join(_KNOWN[name])}"
            problem = f"The setting {name} ({origin}) is {can_be}, not {value!r}; choose {'one' if name in _NUMBERS else 'one of them'}."
            if origin is Origin.OPTION:
                raise SettingsError(problem)
            self.problems.append(f"{problem} {LEFT_OUT}")


def _sound(name: str, value: str) -> str | None:
    """Return the value of a setting as it is kept, None for one that cannot be."""
    if name in _NUMBERS:
        return value if value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS else None
    known = _KNOWN.get(name)
    return value if known is None else next((each for each in known if each == value.casefold()), None)


def load_settings(options: Mapping[str, str | None], environ: Mapping[str, str]) -> Settings:
    """Return the settings of this run: option > environment `WARRAQ_…` > settings file > default.

    What is wrong in the environment, or with one setting of the file, is left out with a warning; a wrong option and a
    file that cannot be read are a SettingsError.
    """
    return _chosen(options, environ, load_file(config_file(environ)))


def load_sound_settings(options: Mapping[str, str | None], environ: Mapping[str, str]) -> Settings:
    """Return the settings as `load_settings` does; a settings file that is wrong is left out with a warning."""
    try:
        return load_settings(options, environ)
    except SettingsError as error:
        return _chosen(options, environ, Written(problems=(f"{error} {LEFT_OUT}",)))


def config_file(environ: Mapping[str, str]) -> Path:
    """Return the path of the settings file."""
    return places.config_dir(environ) / "config.toml"


def _chosen(options: Mapping[str, str | None], environ: Mapping[str, str], written: Written) -> Settings:
    variables = {name: environ.get(f"WARRAQ_{name.upper()}", "") for name in DEFAULTS}
    choice = Choice()
    state = places.state_dir(environ)
    kept = ChosenEngine(state / CHOSEN_FILE).name
    choice.take({"translator": kept} if kept else {}, Origin.CHOSEN)
    choice.take(written.values, Origin.FILE)
    choice.take({name: value for name, value in variables.items() if value}, Origin.ENVIRONMENT)
    choice.take({name: value for name, value in options.items() if value and name in DEFAULTS}, Origin.OPTION)
    data = places.data_dir(environ)
    return Settings(
        data_dir=data,
        config_dir=places.config_dir(environ),
        state_dir=state,
        db=database_url(choice.values["db"] or str(data / "warraq.db")),
        theme=choice.values["theme"],
        bidi=choice.values["bidi"],
        clipboard=choice.values["clipboard"],
        translator=choice.values["translator"],
        translator_url=choice.values["translator_url"],
        translator_model=choice.values["translator_model"],
        translator_folder=choice.values["translator_folder"],
        engines=written.engines,
        allowed_engines=_names(options.get("allow_engines") or environ.get("WARRAQ_ALLOW_ENGINES", "")),
        author=choice.values["author"] or _user(environ),
        romanisation=choice.values["romanisation"],
        harakat=Harakat(choice.values["harakat"]),
        layout=Layout(choice.values["layout"]),
        backups=int(choice.values["backups"]),
        allow_private=choice.values["allow_private"] == "yes",
        refresh_feeds=choice.values["refresh_feeds"] == "on start",
        origins=tuple(choice.origins.items()),
        warnings=(*written.problems, *choice.problems),
    )


def load_file(path: Path) -> Written:
    """Return what a TOML file says; nothing if there is no file."""
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Written()
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}); mend its permissions or remove it.") from error
    document = _document(path, raw)
    engines, odd = engine_tables(path, document.pop(_ENGINES, {}))
    known = {name: _as_written(name, value) for name, value in document.items() if name in DEFAULTS}
    texts = {name: value for name, value in known.items() if isinstance(value, str)}
    unknown = (_unknown(path, name) for name in document if name not in DEFAULTS)
    others = (_no_text(path, name, value) for name, value in known.items() if name not in texts)
    return Written(texts, engines, (*unknown, *others, *odd))


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


def _as_written(name: str, value: object) -> object:
    """Return the text of a number where one is wanted; anything else as it is."""
    return str(value) if name in _NUMBERS and type(value) is int else value


def _no_text(path: Path, name: str, value: object) -> str:
    return f"{path}: {name} has to be text in quotes, not {value!r}; put quotes around it. {LEFT_OUT}"


def _unknown(path: Path, name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, (*DEFAULTS, _ENGINES), n=1)
    advice = f"did you mean {near[0]}?" if near else f"known are {', '.join(DEFAULTS)}."
    return f"{path}: {misplaced_key(name) or f'there is no setting {name}; {advice}'}"


def _names(written: str) -> tuple[str, ...]:
    return tuple(filter(None, map(engine_name, written.split(","))))


def _user(environ: Mapping[str, str]) -> str:
    """Return the login that the environment tells, or else the system's own; empty where neither knows one."""
    told = next((environ[name] for name in ("LOGNAME", "USER", "USERNAME") if environ.get(name)), "")
    return told or _system_login()


def _system_login() -> str:
    """Return the login of who runs the program, by the database of passwords; empty where it has none or there is none."""
    try:
        import pwd
    except ImportError:  # as on Windows, which tells it in USERNAME
        return ""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except (KeyError, OSError):
        return ""
