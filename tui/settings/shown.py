"""Settings as a person reads them: in the words of the settings file, and without passwords."""

import re

from tui.settings.model import Origin, Settings
from tui.settings.table import BY_NAME, Setting

HIDDEN = "***"
"""Stands for a password or a key."""
_KEY = re.compile(r"(?i)(?<=[?&;])([^=&;]*(?:key|token|secret|passw)[^=&;]*)=([^&;]*)")
"""A key among what a URL asks for: its name and itself."""


def word_of(settings: Settings, name: str) -> str:
    """Return the value of a setting as the settings file has it."""
    value = getattr(settings, name)
    return BY_NAME[name].values[value] if type(value) is bool else str(value)


def shown_word(settings: Settings, name: str) -> str:
    """Return the value of a setting without a password or a key that stands in it."""
    return shown_url(word_of(settings, name))


def in_interface(setting: Setting, *, is_mirrored: bool) -> Setting:
    """Return a setting with the default that it has in an interface that runs from right to left, or from left to right."""
    return setting._replace(default=setting.mirrored) if is_mirrored and setting.mirrored else setting


def held_word(settings: Settings, setting: Setting) -> str:
    """Return the value that holds of a setting in an interface, of which it has the default, as `shown_word`."""
    is_other = setting.default != BY_NAME[setting.name].default and origin_of(settings, setting.name) is Origin.DEFAULT
    return setting.default if is_other else shown_word(settings, setting.name)


def origin_of(settings: Settings, name: str) -> Origin:
    """Return where the value of a setting came from."""
    return dict(settings.origins).get(name, Origin.DEFAULT)


def source_of(name: str, origin: Origin) -> str:
    """Return what has to be changed where an option or the environment says something of a setting; empty elsewhere."""
    if origin is Origin.OPTION:
        return f"--{name.replace('_', '-')}"
    return f"WARRAQ_{name.upper()}" if origin is Origin.ENVIRONMENT else ""


def shown_url(url: str) -> str:
    """Return a URL without its password, and without keys among what it asks for."""
    before, password, behind = _parted(_KEY.sub(rf"\1={HIDDEN}", url))
    return f"{before}{HIDDEN if password is not None else ''}{behind}"


def with_hidden(typed: str, url: str) -> str:
    """Return what was typed over a URL as it is shown, with the password and keys that were left hidden."""
    keys = dict(_KEY.findall(url))
    typed = _KEY.sub(lambda key: f"{key[1]}={keys.get(key[1], HIDDEN) if key[2] == HIDDEN else key[2]}", typed)
    before, password, behind = _parted(typed)
    if password != HIDDEN:
        return typed
    return f"{before}{_parted(url)[1] or HIDDEN}{behind}"


def _parted(url: str) -> tuple[str, str | None, str]:
    """Return what stands before the password of a URL, the password, and what stands behind; None where it has none."""
    scheme, mark, rest = url.partition("://")
    login, at, place = rest.rpartition("@")
    user, colon, password = login.partition(":")
    return f"{scheme}{mark}{user}{colon}", password if colon else None, f"{at}{place}"
