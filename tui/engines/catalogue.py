"""The engines there are: those of the settings' tables, and the kinds."""

from corpus.meant import did_you_mean
from corpus.worded import worded
from glossary.errors import UnknownTranslator
from glossary.translate.engines import ENGINES, Engine, engine_of
from tui.engines.known import KnownEngine
from tui.settings.chosen_engine import ChosenEngine
from tui.settings.engines import OFF, EngineSettings, engine_name
from tui.settings.model import Origin, Settings

_TOLD = ("url", "model", "folder")
"""What may be said of the chosen engine outside of tables: `translator_url` and the like."""

_SAID = ("region", "account")
"""What may be said of any engine in its table or in the app."""


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
        return KnownEngine(engine, self._told(engine, table))

    def all(self) -> list[KnownEngine]:
        """Return what is known of every engine; a table that names no kind there is is left out."""
        found = []
        for name in self.names:
            try:
                found.append(self.known(name))
            except UnknownTranslator:
                continue
        return found

    def _told(self, engine: Engine, table: EngineSettings) -> EngineSettings:
        """Return what is said of an engine: of the one that is named beside it, by its table, in the app; the strongest first."""
        settings, kept = self._settings, self._kept.told(table.name)
        named = {each: getattr(settings, f"translator_{each}") for each in _TOLD}
        origin = dict(settings.origins).get("translator", Origin.DEFAULT)
        is_for_any = origin in (Origin.CHOSEN, Origin.DEFAULT)
        first = named if table.name == wanted(settings.translator) and not is_for_any else {}
        # an address beside which no engine is named is meant for one that needs it, and not for whichever is chosen
        last = {need.value: named.get(need.value, "") for need in engine.needs} if is_for_any else {}
        found = {
            each: first.get(each, "") or getattr(table, each) or getattr(kept, each) or last.get(each, "")
            for each in (*_TOLD, *_SAID)
        }
        return table._replace(**found)

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
