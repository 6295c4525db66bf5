"""Settings as a person reads them: in the words of the settings file, and without passwords."""

import re

from tui.settings.model import Origin, Settings
from tui.settings.table import BY_NAME


def word_of(settings: Settings, name: str) -> str:
    """Return the value of a setting as the settings file has it."""
    value = getattr(settings, name)
    return BY_NAME[name].values[value] if type(value) is bool else str(value)


def shown_word(settings: Settings, name: str) -> str:
    """Return the value of a setting without a password or a key that stands in it."""
    return shown_url(word_of(settings, name))


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
    url = re.sub(r"(?i)([?&;][^=&;]*(?:key|token|secret|passw)[^=&;]*=)[^&;]*", r"\1***", url)
    scheme, mark, rest = url.partition("://")
    login, at, place = rest.rpartition("@")
    user, colon, _ = login.partition(":")
    return f"{scheme}{mark}{user}{':***' if colon else ''}{at}{place}"
