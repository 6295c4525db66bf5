"""The translator of a kind and its options."""

from dataclasses import dataclass, field
from difflib import get_close_matches

from corpus.worded import worded
from glossary.errors import UnknownTranslator
from glossary.translate.engine_translator import EngineTranslator
from glossary.translate.engines import ENGINES, Engine, Need, engine_of

_OFF = frozenset({"", "off", "none", "no"})
_MOST_PARALLEL = 32


@dataclass(frozen=True, slots=True)
class TranslatorOptions:
    """What an engine needs to know of the user; `Engine.needs` and `Engine.takes` say which of it."""

    url: str = ""
    """The address of the engine, where it is not the usual one."""
    key: str = field(default="", repr=False)
    """Its key; it goes to the process that asks, and nowhere else."""
    model: str = ""
    """The model, as the server calls it."""
    folder: str = ""
    """The folder of a model on this machine."""
    region: str = ""
    """The region of the user's account."""
    account: str = ""
    """The app id, the folder id or the e-mail address that goes with the key."""
    parallel: int = 0
    """How many passages are asked for at a time; 0 for what the engine bears."""
    name: str = ""
    """What the user calls the engine, which stands with what it translates; empty for the name of its kind."""
    title: str = ""
    """What a sentence for the user calls it; empty for the title of its kind, or its name where the user gave one."""


def open_translator(kind: str, options: TranslatorOptions | None = None) -> EngineTranslator | None:
    """Return the translator of a kind of engine, None for `off`; nothing is asked yet.

    Raises UnknownTranslator for a kind that there is not, with those there are, and for an option that is missing.
    """
    if kind.strip().lower() in _OFF:
        return None
    engine = engine_of(kind)
    if engine is None:
        raise UnknownTranslator(_unknown(kind))
    told = _told(engine, options or TranslatorOptions())
    given = options or TranslatorOptions()
    return EngineTranslator(engine, told, name=given.name, title=given.title or given.name)


def missing_of(engine: Engine, options: TranslatorOptions) -> tuple[Need, ...]:
    """Return what an engine needs that the options do not give."""
    given = {need: str(getattr(options, need.value)) or (engine.url if need is Need.URL else "") for need in Need}
    return tuple(need for need in engine.needs if not given[need].strip())


def _told(engine: Engine, options: TranslatorOptions) -> dict[str, object]:
    missing = missing_of(engine, options)
    if missing:
        raise UnknownTranslator(_lacking(engine, missing))
    takes = {*engine.needs, *engine.takes}
    told: dict[str, object] = {
        "kind": engine.name,
        "source": engine.source,
        "target": engine.target,
        "url": options.url.strip() or engine.url,
        "parallel": min(max(options.parallel, 0), _MOST_PARALLEL) or engine.parallel,
    }
    for need in (Need.KEY, Need.MODEL, Need.FOLDER, Need.REGION, Need.ACCOUNT):
        told[need.value] = str(getattr(options, need.value)).strip() if need in takes else ""
    return told


_SAID = {
    Need.URL: "an address: set its url to that of your server",
    Need.KEY: "a key: keep yours with `warraq engine key`",
    Need.MODEL: "a model: set its model to the name that the server knows it by",
    Need.FOLDER: "a folder: set its folder to that of a CTranslate2 model or an unpacked Argos package",
    Need.REGION: "a region: set its region to that of your account",
    Need.ACCOUNT: "an account: set its account to your app id",
}


def _lacking(engine: Engine, missing: tuple[Need, ...]) -> str:
    needs: str = worded(_SAID[missing[0]])
    for need in missing[1:]:
        needs = worded("{needs}, and {need}", needs=needs, need=worded(_SAID[need]))
    return worded("{title} needs {needs}.", title=engine.title, needs=needs)


def _unknown(kind: str) -> str:
    names = [engine.name for engine in ENGINES]
    near = get_close_matches(kind.strip().lower(), names, 1)
    said = "There is no translator called {kind!r}: choose one of {names}, or off."
    if near:
        said = "There is no translator called {kind!r}: choose one of {names}, or off. Did you mean {near}?"
    return worded(said, kind=kind, names=", ".join(names), near="".join(near))
