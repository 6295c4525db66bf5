"""The engines there are: those of the settings' tables, and the kinds."""

from corpus.meant import did_you_mean
from corpus.worded import worded
from glossary.errors import UnknownTranslator
from glossary.translate.engines import ENGINES, Engine, engine_of
from tui.engines.known import KnownEngine
from tui.settings.chosen_engine import ChosenEngine
from tui.settings.engines import OFF, EngineSettings, engine_name
from tui.settings.model import Origin, Settings
from tui.settings.shown import origin_of, source_of

_TOLD = ("url", "model", "folder")
"""What may be said of the chosen engine outside of tables: `translator_url` and the like."""

_SAID = ("region", "account")
"""What may be said of any engine in its table or in the app."""

_Said = tuple[str, str]
"""What is said, and where that is written; nothing where it was told in the app."""
_NOTHING: _Said = ("", "")


class Catalogue:
    """Finds engines by the user's names for them, with all that is said of each."""

    def __init__(self, settings: Settings, kept: ChosenEngine) -> None:
        """Know the settings of this run, and what was said in the app."""
        self._settings = settings
        self._kept = kept

    @property
    def names(self) -> list[str]:
        """Return the names of all engines: the tables of the settings, then the kinds that have none."""
        tables = [table.name for table in self._settings.engines]
        return list(dict.fromkeys([*tables, *(engine.name for engine in ENGINES)]))

    def known(self, name: str) -> KnownEngine:
        """Return what is known of an engine; raises UnknownTranslator, which names those there are."""
        key = engine_name(name)
        table = next((each for each in self._settings.engines if each.name == key), EngineSettings(key))
        engine = engine_of(table.kind or key)
        if engine is None:
            raise self._unknown(key, table)
        said = self._said(engine, table)
        url, model, folder, region, account = (said[each][0] for each in (*_TOLD, *_SAID))
        told = table._replace(url=url, model=model, folder=folder, region=region, account=account)
        return KnownEngine(engine, told, tuple((each, place) for each, (_value, place) in said.items()))

    def all(self) -> list[KnownEngine]:
        """Return what is known of every engine; a table that names no kind there is is left out."""
        found = []
        for name in self.names:
            try:
                found.append(self.known(name))
            except UnknownTranslator:
                continue
        return found

    @property
    def named(self) -> str:
        """Return the name of the engine for which what is said of the chosen one is meant, empty where it names none."""
        return "" if self._is_for_any else wanted(self._settings.translator)

    def has_chosen_key(self, name: str) -> bool:
        """Return whether the key for the chosen engine is meant for this one: it is named beside the key, or none is and it needs one."""
        if self.named:
            return name == self.named
        try:
            return self.known(name).needs_key
        except UnknownTranslator:
            return False

    @property
    def _is_for_any(self) -> bool:
        """Return whether what is said beside the name of an engine stands there without one."""
        return origin_of(self._settings, "translator") in (Origin.CHOSEN, Origin.DEFAULT)

    def _said(self, engine: Engine, table: EngineSettings) -> dict[str, _Said]:
        """Return what is said of an engine: of the one that is named beside it, by its table, in the app; the strongest first."""
        settings, kept = self._settings, self._kept.told(table.name)
        named = {each: (getattr(settings, f"translator_{each}"), self._place(each)) for each in _TOLD}
        first = named if table.name == self.named else {}
        # an address beside which no engine is named is meant for one that needs it, and not for whichever is chosen
        last = {each: named[each] for each in _TOLD if each in engine.needs} if self._is_for_any else {}
        found = {}
        for each in (*_TOLD, *_SAID):
            own, told = (getattr(table, each), f"[engines.{table.name}]"), (getattr(kept, each), "")
            said = first.get(each, _NOTHING), own, told, last.get(each, _NOTHING)
            found[each] = next((one for one in said if one[0]), _NOTHING)
        return found

    def _place(self, detail: str) -> str:
        """Return what has to be changed where something is said of an engine outside of its table."""
        name = f"translator_{detail}"
        return source_of(name, origin_of(self._settings, name)) or name

    def _unknown(self, name: str, table: EngineSettings) -> UnknownTranslator:
        kinds = ", ".join(engine.name for engine in ENGINES)
        if table.kind:
            said = "{table} is of no kind there is, {kind!r}: choose one of {kinds}."
            return UnknownTranslator(worded(said, table=f"[engines.{name}]", kind=table.kind, kinds=kinds))
        if any(each.name == name for each in self._settings.engines):
            said = "{table} says nothing of its kind: add kind = and one of {kinds}."
            return UnknownTranslator(worded(said, table=f"[engines.{name}]", kinds=kinds))
        otherwise = worded("choose one of {names}, or off.", names=", ".join(self.names))
        advice = did_you_mean(name, self.names, otherwise)
        return UnknownTranslator(worded("There is no translator called {name!r}: {advice}", name=name, advice=advice))


def wanted(name: str) -> str:
    """Return the name of an engine as it is kept, empty for `off`."""
    wanted = engine_name(name)
    return "" if wanted in OFF else wanted
