"""What a program meets around it, for a report: the system, the terminal, the keys, the schema; no value is the user's own."""

import locale
import platform
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from tui.commands.resolving import SHARED
from tui.doctor.program import packages_of_extras
from tui.settings.model import Settings
from tui.terminal.profile import Profile

_TOLD = ("TERM", "COLORTERM", "TERM_PROGRAM", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "CLICOLOR")
"""Variables whose values are told: they say what a terminal and a language are, nothing of a person."""
_NAMED = ("TMUX", "STY", "SSH_CONNECTION", "DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "VIRTUAL_ENV")
"""Variables of which it is only told that they are set."""

_SHORT = 20
"""Code points of a system's release: a longer one is taken for a key."""


def surroundings(
    settings: Settings, profile: Profile | None, size: tuple[int, int] | None, environ: Mapping[str, str]
) -> Iterator[str]:
    """Yield lines, each a name and what was found of it."""
    yield f"made: {datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    yield f"system: {platform.system()} {platform.release()[:_SHORT]}, {platform.machine()}, {' '.join(platform.libc_ver())}"
    yield f"python: {platform.python_implementation()} {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    yield f"encodings: files {sys.getfilesystemencoding()}, locale {locale.getencoding()}, standard output {_output()}"
    yield f"terminal: {_terminal(profile)}"
    yield f"size: {f'{size[0]} columns, {size[1]} rows' if size else 'none'}"
    yield f"keys: preset {settings.keymap}, {_keys(settings)}"
    yield f"interface: language {settings.language}, theme {settings.theme}, layout {settings.layout}"
    yield f"database: {'a SQLite file' if settings.database_file else 'PostgreSQL'}"
    yield f"variables: {', '.join(_variables(environ)) or 'none of interest'}"
    extras = (f"{name} {found or 'not installed'}" for name, found in packages_of_extras().items())
    yield f"extras: {', '.join(extras)}"


def _output() -> str:
    return getattr(sys.stdout, "encoding", None) or "closed"


def _terminal(profile: Profile | None) -> str:
    if profile is None:
        return "none"
    sure = "sure" if profile.is_sure else "not sure"
    inside = f", in {profile.multiplexer}" if profile.multiplexer else ""
    arabic = f"Arabic as {profile.mode} by {profile.grounds}, {sure}"
    return f"{profile.name} (key {profile.key}){inside}, {arabic}, ground {profile.ground}"


def _keys(settings: Settings) -> str:
    """Return how many commands have keys of the user's own, and how many keys several commands have on purpose."""
    shared = dict(settings.keys).get(SHARED, ())
    own = sum(name != SHARED for name, _ in settings.keys)
    return f"{own} commands with keys of the user's own, keys shared on purpose: {len(shared)}"


def _variables(environ: Mapping[str, str]) -> Iterator[str]:
    for name in _TOLD:
        if name in environ:
            yield f"{name}={environ[name][:40]}"
    yield from (f"{name} set" for name in _NAMED if environ.get(name))
    yield from (f"{name} set" for name in sorted(environ) if name.startswith(("WARRAQ_", "XDG_")) and environ[name])
