"""All settings as a file like `config.toml`, each with its meaning, its default and where its value comes from."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from tui.settings.engines import KNOWN, EngineSettings
from tui.settings.key_table import KEYS
from tui.settings.model import Origin, Settings
from tui.settings.shown import origin_of, shown_url, shown_word, source_of, word_of
from tui.settings.table import SETTINGS, Setting
from tui.settings.writing import toml_value

_WIDEST = 100
"""Code points of a line of comment."""
_HEAD = (
    "The settings of warraq as they are now, in the form of config.toml. What has its default stands behind a #; "
    "take it away to choose something else."
)
_SECRET = "What is kept secret in it is not printed: write it in by hand."


def printed(settings: Settings) -> Iterator[str]:
    """Yield the lines of a settings file with which another run has the same settings, passwords apart."""
    yield from _comment(_HEAD)
    group = None
    for setting in SETTINGS:
        if setting.group is not group:
            group = setting.group
            yield ""
            yield from _comment(f"{group.capitalize()}:")
        yield ""
        yield from _lines(settings, setting)
    if settings.keys:
        yield ""
        yield f"[{KEYS}]"
        for command, keys in settings.keys:
            yield f"{_toml(command)} = {_toml(keys[0] if len(keys) == 1 else list(keys))}"
    for engine in settings.engines:
        yield ""
        yield from _engine(engine)


def _lines(settings: Settings, setting: Setting) -> Iterator[str]:
    """Yield what is said of a setting, and its line."""
    name, origin = setting.name, origin_of(settings, setting.name)
    value = word_of(settings, name)
    shown = shown_word(settings, name)
    yield from _comment(f"{setting.meaning} {_range(setting)}".strip())
    if setting.mirrored:
        yield from _comment(f"In an Arabic interface the default is {_toml(setting.mirrored)}.")
    yield from _comment(f"{_default(setting, origin)} {_origin(settings, setting, origin)}".strip())
    if shown != value:
        yield from _comment(_SECRET)
    is_left_out = origin is Origin.DEFAULT or shown != value
    line = f"{name} = {_toml(toml_value(name, setting.default if origin is Origin.DEFAULT else shown))}"
    yield f"# {line}" if is_left_out else line


def _range(setting: Setting) -> str:
    if setting.is_number:
        return f"A number from 0 to {setting.most}."
    return f"One of {', '.join(map(_toml, setting.values))}." if setting.values else ""


def _default(setting: Setting, origin: Origin) -> str:
    if origin is Origin.DEFAULT:
        return "The default holds."
    return f"The default is {_toml(toml_value(setting.name, setting.default))}." if setting.default else ""


def _origin(settings: Settings, setting: Setting, origin: Origin) -> str:
    """Return where the value comes from, and what it is here where the default depends on the machine."""
    shown = shown_word(settings, setting.name)
    match origin:
        case Origin.DEFAULT:
            return f"Here it is {shown}." if shown != setting.default else ""
        case Origin.FILE:
            return f"This is from {settings.config_file}."
        case Origin.CHOSEN:
            return "This was chosen in the app."
        case Origin.OPTION:
            return f"This is from the option {source_of(setting.name, origin)}."
        case Origin.ENVIRONMENT:
            return f"This is from the environment: {source_of(setting.name, origin)}."


def _engine(engine: EngineSettings) -> Iterator[str]:
    yield f"[engines.{_toml(engine.name)}]"
    for name in KNOWN:
        value = getattr(engine, name)
        if value in ("", None):
            continue
        shown = shown_url(value) if isinstance(value, str) else value
        yield f"{'' if shown == value else '# '}{name} = {_toml(shown)}"


def _comment(text: str) -> Iterator[str]:
    yield from wrap(text, _WIDEST, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def _toml(value: Any) -> str:
    """Return a value as TOML has it."""
    import tomlkit

    return str(tomlkit.item(value).as_string())
