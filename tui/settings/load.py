"""Settings from options, environment, file and defaults, the first that says something wins."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from corpus.meant import did_you_mean
from corpus.presence import is_no_file
from corpus.state_file import content_of
from corpus.worded import Worded, system_reason, worded
from tui.settings import places
from tui.settings.addresses import database_url, whole_path
from tui.settings.chosen_engine import ChosenEngine
from tui.settings.engines import EngineSettings, engine_name, engine_tables, misplaced_key
from tui.settings.errors import SettingsError, told_left_out
from tui.settings.key_table import KEYS, key_table
from tui.settings.layout import Layout, Panes
from tui.settings.model import CHOSEN_FILE, Colours, Language, Origin, Preset, Settings
from tui.settings.table import BY_NAME, DEFAULTS, NO, OFF, ON, ON_START, YES
from tui.typeset.digits import Digits
from tui.typeset.harakat import Harakat

_TEXTS = (
    "theme",
    "bidi",
    "clipboard",
    "translator",
    "translator_url",
    "translator_model",
    "translator_folder",
    "romanisation",
)
_SWITCHES = ("animations", "invisible", "focus_line", "mouse", "allow_private", "refresh_feeds")
_KINDS = {
    "colours": Colours,
    "language": Language,
    "pane_order": Panes,
    "layout": Layout,
    "harakat": Harakat,
    "digits": Digits,
    "keymap": Preset,
}
"""The settings that become one of an enumeration."""
ENCODING = "utf-8-sig"
"""That of the settings file: UTF-8, with or without the mark that some editors put before it."""
_LARGEST = 10**9
"""No number of a setting is as large; Python refuses to write those of thousands of digits."""
_ENGINES = "engines"
"""The table of the settings file that holds a table for each engine."""
_VARIABLE = "WARRAQ_"
"""With what the names of our environment variables begin."""
_OTHERS = ("WARRAQ_KEY_", "WARRAQ_TRANSLATOR_KEY", "WARRAQ_ALLOW_ENGINES")
"""Variables that are no settings."""
_NEAR = 0.9
"""How like a known variable one is that is taken for it, mistyped."""


class Written(NamedTuple):
    """What a settings file says."""

    values: Mapping[str, str] = {}
    """The known settings, by name."""
    engines: tuple[EngineSettings, ...] = ()
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The keys of commands, by their ids."""
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
            try:
                self.values[name] = sound_value(name, value, origin)
            except SettingsError as problem:
                if origin is Origin.OPTION:
                    raise
                self.problems.append(told_left_out(problem))
            else:
                self.origins[name] = origin


def sound_value(name: str, value: str, origin: Origin = Origin.CHOSEN) -> str:
    """Return the value of a setting as it is kept, of a file with its whole path; raises SettingsError for one that cannot be."""
    sound = _sound(name, value)
    if sound is not None:
        return sound
    raise SettingsError(_unsound(name, value, origin))


def _unsound(name: str, value: str, origin: Origin) -> Worded:
    """Return that a setting cannot have a value, and what it can have."""
    setting = BY_NAME[name]
    where = name if origin is Origin.CHOSEN else worded("{name} ({origin})", name=name, origin=worded(origin.value))
    if setting.is_number:
        said = "The setting {name} is a number from 0 to {most}, not {value!r}; choose one."
        return worded(said, name=where, most=setting.most, value=value)
    said = "The setting {name} is one of {values}, not {value!r}; choose one of them."
    return worded(said, name=where, values=", ".join(setting.values), value=value)


def _sound(name: str, value: str) -> str | None:
    """Return the value of a setting as it is kept, None for one that cannot be."""
    setting = BY_NAME[name]
    if setting.is_number:
        is_short = len(value) <= len(str(setting.most))  # Python counts no further than some thousands of digits
        is_sound = value.isdecimal() and is_short and int(value) <= setting.most
        return str(int(value)) if is_sound else None
    if setting.is_path:
        return whole_path(value)
    return value if not setting.values else next((each for each in setting.values if each == value.casefold()), None)


def load_settings(options: Mapping[str, str], environ: Mapping[str, str]) -> Settings:
    """Return the settings of this run: option > environment `WARRAQ_…` > settings file > default.

    The options are those that say something of a setting, by its name, and of `allow_engines`, which is none.
    What is wrong in the environment, or with one setting of the file, is left out with a warning; a wrong option and a
    file that cannot be read are a SettingsError.
    """
    return _chosen(options, environ, load_file(config_file(environ)))


def load_sound_settings(
    options: Mapping[str, str], environ: Mapping[str, str], held: Mapping[str, str | None] | None = None
) -> Settings:
    """Return the settings as `load_settings` does; a settings file that is wrong is left out with a warning.

    What is `held` goes before what the file says of it; None stands for a line that is not there.
    """
    held = held or {}
    try:
        written = load_file(config_file(environ))
    except SettingsError as error:
        written = Written(problems=(told_left_out(error),))
    left = {name: value for name, value in written.values.items() if name not in held}
    return _chosen(options, environ, written._replace(values=left), held)


def config_file(environ: Mapping[str, str]) -> Path:
    """Return the path of the settings file."""
    return places.config_dir(environ) / "config.toml"


def _chosen(
    options: Mapping[str, str],
    environ: Mapping[str, str],
    written: Written,
    held: Mapping[str, str | None] | None = None,
) -> Settings:
    variables = {name: environ.get(f"{_VARIABLE}{name.upper()}", "").strip() for name in DEFAULTS}
    choice = Choice()
    state = places.state_dir(environ)
    kept = ChosenEngine(state / CHOSEN_FILE).name
    choice.take({"translator": kept} if kept else {}, Origin.CHOSEN)
    choice.take(written.values, Origin.FILE)
    choice.take({name: value for name, value in (held or {}).items() if value is not None}, Origin.CHOSEN)
    choice.take({name: value for name, value in variables.items() if value}, Origin.ENVIRONMENT)
    choice.take({name: value for name, value in options.items() if name in DEFAULTS}, Origin.OPTION)
    data = places.data_dir(environ)
    return Settings(
        data_dir=data,
        config_dir=places.config_dir(environ),
        state_dir=state,
        db=database_url(choice.values["db"] or str(data / "warraq.db")),
        engines=written.engines,
        keys=written.keys,
        allowed_engines=_names(options.get("allow_engines") or environ.get("WARRAQ_ALLOW_ENGINES", "")),
        author=choice.values["author"] or _user(environ),
        origins=tuple(choice.origins.items()),
        warnings=(*written.problems, *choice.problems, *_mistyped(environ), *places.left_out(environ)),
        **typed(choice.values),
    )


def typed(values: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields of `Settings` that are what the words of a setting say, whatever the machine is."""
    return {
        **{name: values[name] for name in _TEXTS},
        **{name: int(values[name]) for name in values if BY_NAME[name].is_number},
        **{name: values[name] in (ON, YES, ON_START) for name in _SWITCHES},
        **{name: kind(values[name]) for name, kind in _KINDS.items()},
    }


def load_file(path: Path) -> Written:
    """Return what a TOML file says, of files and folders as they stand to its own folder; nothing if there is no file."""
    try:
        raw = content_of(path)
    except (FileNotFoundError, NotADirectoryError):
        return Written()
    except OSError as error:
        raise SettingsError(unreadable(path, error)) from error
    document = parsed(path, raw)
    engines, odd = engine_tables(path, document.pop(_ENGINES, {}))
    keys = key_table(path, document.pop(KEYS, {}))
    known = {name: _as_written(name, value) for name, value in document.items() if name in DEFAULTS}
    texts = {name: _placed(path, name, value) for name, value in known.items() if isinstance(value, str)}
    unknown = (_unknown(path, name) for name in document if name not in DEFAULTS)
    others = (_no_text(path, name, value) for name, value in known.items() if name not in texts)
    return Written(texts, engines, keys.keys, (*unknown, *others, *odd, *keys.problems))


def unreadable(path: Path, error: OSError) -> Worded:
    """Return that a settings file cannot be read, and what to do."""
    said = "{path}: cannot be read ({reason}); mend its permissions or remove it."
    if is_no_file(path):
        said = "{path}: cannot be read ({reason}); remove or rename it."
    return worded(said, path=path, reason=system_reason(error))


def parsed(path: Path, written: bytes) -> dict[str, object]:
    """Return what the bytes of a settings file say; raises SettingsError where they are no TOML."""
    import tomllib

    try:
        return tomllib.loads(written.decode(ENCODING))
    except UnicodeDecodeError as error:
        raise SettingsError(worded("{path}: is not UTF-8; save it as UTF-8.", path=path)) from error
    except (ValueError, RecursionError) as error:
        said = "{path}: is not valid TOML ({reason}); mend that line or remove the file."
        raise SettingsError(worded(said, path=path, reason=error)) from error


def _placed(file: Path, name: str, value: str) -> str:
    """Return a text of a settings file; where it is a file or a folder, one that stands beside the settings file."""
    return whole_path(value, file.parent) if BY_NAME[name].is_path else value


def _as_written(name: str, value: object) -> object:
    """Return the text of a number or of true and false where a number or a choice is wanted; anything else as it is."""
    setting = BY_NAME[name]
    if not (setting.is_number or setting.values):
        return value
    if type(value) is bool:
        said = (ON, YES) if value else (OFF, NO)
        return next((each for each in setting.values if each in said), str(value).lower())
    return str(value) if isinstance(value, int | float) and abs(value) < _LARGEST else value


def _no_text(path: Path, name: str, value: object) -> Worded:
    is_large = type(value) is int and abs(value) >= _LARGEST
    told = worded("so large a number") if is_large else repr(value)
    said = "{path}: {name} has to be text in quotes, not {value}; put quotes around it."
    return told_left_out(worded(said, path=path, name=name, value=told))


def _unknown(path: Path, name: str) -> Worded:
    known = worded("known are {names}.", names=", ".join(DEFAULTS))
    advice = did_you_mean(name, (*DEFAULTS, _ENGINES, KEYS), known)
    problem = misplaced_key(name) or worded("there is no setting {name}; {advice}", name=name, advice=advice)
    return worded("{where}: {problem}", where=path, problem=problem)


def _mistyped(environ: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each variable that is nearly called as one of a setting; those of others are left alone."""
    known = {f"{_VARIABLE}{name.upper()}" for name in DEFAULTS}
    for variable in environ:
        if variable.startswith(_VARIABLE) and variable not in known and not variable.startswith(_OTHERS):
            from difflib import get_close_matches

            for near in get_close_matches(variable, known, n=1, cutoff=_NEAR):
                said = "The environment variable {variable} sets nothing: did you mean {near}?"
                yield told_left_out(worded(said, variable=variable, near=near))


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
