"""The program itself: its version, Python's, those of the packages it stands on, and its settings."""

import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, requires, version

from corpus.presence import is_there
from tui.doctor.finding import Finding, notable, ok, wrong
from tui.settings.errors import SettingsError
from tui.settings.load import load_sound_settings
from tui.settings.model import Settings
from tui.settings.table import DEFAULTS

NAME = "warraq"
_OLDEST = (3, 11)


def program_findings() -> Iterator[Finding]:
    """Yield the versions of warraq, Python and the packages; a package that is missing needs attention."""
    yield ok("warraq", _version(NAME) or "not installed as a package")
    told = f"{platform.python_version()} ({sys.executable})"
    is_old = sys.version_info < _OLDEST
    yield wrong("python", told, "warraq needs Python 3.11 or newer.") if is_old else ok("python", told)
    packages = {name: _version(name) for name in required_packages()}
    missing = [name for name, found in packages.items() if found is None]
    if missing:
        told = f"Not installed: {', '.join(missing)}."
        yield wrong("packages", told, "Install warraq again: pipx reinstall warraq")
    if packages:
        yield ok("packages", ", ".join(f"{name} {found}" for name, found in packages.items() if found))


def required_packages() -> list[str]:
    """Return the names of the packages that the installed warraq asks for, its extras left out."""
    try:
        wanted = requires(NAME) or []
    except PackageNotFoundError:
        return []
    return [_name(each) for each in wanted if "extra ==" not in each]


def packages_of_extras() -> dict[str, str | None]:
    """Return the versions of the packages that the extras ask for, in their order, None for those that are not installed."""
    try:
        wanted = requires(NAME) or []
    except PackageNotFoundError:
        return {}
    return {name: _version(name) for name in (_name(each) for each in wanted if "extra ==" in each)}


def _name(requirement: str) -> str:
    return next(
        (requirement[:place] for place, sign in enumerate(requirement) if not (sign.isalnum() or sign in "-_.")),
        requirement,
    )


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def settings_findings(options: Mapping[str, str], environ: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what is wrong with the settings file and the variables, one finding each."""
    settings, problem = sound_settings(options, environ)
    if problem:
        yield wrong("settings", problem, "Until then warraq leaves out what WARRAQ_… variables and options say here.")
    for warning in settings.warnings:
        broken = warning.endswith("left out here.")
        yield wrong("settings", warning) if broken else notable("settings", warning)
    odd_keys = _odd_keys(settings)
    for sentence in odd_keys:
        yield notable("keys", f"{settings.config_file}: {sentence}")
    if not (problem or settings.warnings or odd_keys):
        there = "" if is_there(settings.config_file) else " (not there: every setting has its default)"
        yield ok("settings", f"{settings.config_file}{there}")


def _odd_keys(settings: Settings) -> Sequence[str]:
    """Return what is odd in the keys that the user chose, a sentence each."""
    if not settings.keys:
        return ()
    from tui.commands.resolving import keymap_of

    return keymap_of(settings.keymap, settings.keys).problems


def sound_settings(options: Mapping[str, str], environ: Mapping[str, str]) -> tuple[Settings, str]:
    """Return the settings without those that are wrong, and a sentence on what is wrong outside of the file."""
    try:
        return load_sound_settings(options, environ), ""
    except SettingsError as error:
        names = {f"WARRAQ_{name.upper()}" for name in DEFAULTS}
        rest = {name: value for name, value in environ.items() if name not in names}
        return _without(options, rest), str(error)


def _without(options: Mapping[str, str], environ: Mapping[str, str]) -> Settings:
    try:
        return load_sound_settings(options, environ)
    except SettingsError:
        return load_sound_settings({}, environ)
