"""Translation: the engine that is chosen, whether it may be sent texts and has its key, and what it can do without."""

from collections.abc import Iterator
from importlib.util import find_spec

from glossary.errors import UnknownTranslator
from tui.doctor.finding import Finding, notable, ok, wrong
from tui.settings.model import Settings

_TOPIC = "translation"
_EXTRAS = {"keyring": "keyring", "local": "ctranslate2", "evaluate": "sacrebleu"}
"""The package of each extra that has to do with translation."""


def translation_findings(settings: Settings) -> Iterator[Finding]:
    """Yield how it stands with the engine that is chosen, never a key; then which extras are installed."""
    yield _engine(settings)
    there = [package for package in _EXTRAS.values() if find_spec(package) is not None]
    absent = [f"{package} (warraq[{extra}])" for extra, package in _EXTRAS.items() if package not in there]
    told = [f"installed: {', '.join(there)}"] if there else []
    told += [f"not installed: {', '.join(absent)}"] if absent else []
    yield ok("extras", f"For translation, {'; '.join(told)}")


def _engine(settings: Settings) -> Finding:
    from tui.engines.engines import Engines

    engines = Engines(settings)
    try:
        known = engines.known(engines.chosen) if engines.chosen else None
    except UnknownTranslator as error:
        return wrong(_TOPIC, str(error), "warraq engine list tells which engines there are.")
    if known is None:
        return ok(_TOPIC, "No engine is chosen; warraq engine list tells which there are.")
    if engines.problem:
        return wrong(_TOPIC, engines.problem, f"See warraq engine show {known.name}")
    place = f"{known.title}, {f'at {known.host}' if known.host else 'on this machine'}"
    key = engines.keys.found([known.name]).get(known.name) if known.takes_key else None
    if known.needs_key and not key:
        return wrong(_TOPIC, f"{place}: it has no key.", f"Give it one: warraq engine key {known.name}")
    held = f"; its key is in the {key}" if key else ""
    if not engines.is_allowed(known):
        return notable(_TOPIC, f"{place}: not allowed{held}.", f"To send it texts: warraq engine allow {known.name}")
    return ok(_TOPIC, f"{place}{', allowed' if known.is_remote else ''}{held}")
