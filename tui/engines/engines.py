"""The engines of the settings: which there are, which is chosen, which may be sent texts."""

import os
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from corpus.worded import system_reason, worded
from glossary.errors import ConsentNotKept, KeyUnavailable, UnknownTranslator
from glossary.translate.guard.guarded import Guarded
from glossary.translate.guard.keyring import Keyring
from glossary.translate.guard.keys import Keys, key_variable
from glossary.translate.guard.records import open_records
from glossary.translate.opening import TranslatorOptions, open_translator
from glossary.translate.texts import requests_of
from tui.engines.catalogue import Catalogue, wanted
from tui.engines.known import KnownEngine, keyless, lacking, no_address, overruled, sound_host
from tui.language.wordings import spoken
from tui.settings.addresses import whole_path
from tui.settings.chosen_engine import ChosenEngine
from tui.settings.engines import engine_name
from tui.settings.model import Origin, Settings

_NO_KEY = " "
"""Lest one without a key be given that of the chosen engine, which the environment may hold."""


class Engines:
    """Opens engines by the user's names for them, each behind a guard; what is allowed and chosen is kept."""

    def __init__(self, settings: Settings) -> None:
        """Know the settings of this run."""
        self._settings = settings
        self._kept = ChosenEngine(settings.chosen_file)
        self._catalogue = Catalogue(settings, self._kept)
        self._chosen = wanted(settings.translator)
        self._found: dict[str, str] = {}
        """Keys that were found, by the names of their engines."""
        self.records = open_records(settings.engines_dir)
        """Who may be sent texts, and how much was."""

    # -- which there are

    @property
    def chosen(self) -> str:
        """Return the name of the engine that is chosen, empty where it is off."""
        return self._chosen

    @property
    def problem(self) -> str:
        """Return why the engine that is chosen cannot be opened, empty where none is chosen or nothing speaks against it."""
        try:
            known = self.known(self._chosen) if self._chosen else None
        except UnknownTranslator as error:
            return spoken(error)
        if known is None or not (known.missing or (known.is_remote and not known.host)):
            return ""
        return lacking(known) if known.missing else no_address(known.url, known.place("url"))

    @property
    def is_fixed(self) -> Origin | None:
        """Return where the choice is written that another start takes before one made here; None where it is not."""
        origin = dict(self._settings.origins).get("translator", Origin.DEFAULT)
        return origin if origin in (Origin.OPTION, Origin.ENVIRONMENT, Origin.FILE) else None

    def known(self, name: str) -> KnownEngine:
        """Return what is known of an engine; raises UnknownTranslator, which names those there are."""
        return self._catalogue.known(name)

    def all(self) -> list[KnownEngine]:
        """Return what is known of every engine."""
        return self._catalogue.all()

    # -- what the user says

    def is_allowed(self, known: KnownEngine) -> bool:
        """Return whether texts may be sent to an engine: it is on this machine, or the user said so."""
        if not known.is_remote or self.is_allowed_now(known.name):
            return True
        return self.records.consents.allows(known.name, known.host)

    def is_allowed_now(self, name: str) -> bool:
        """Return whether texts may be sent to an engine in this run, whatever is kept: a variable or an option says so."""
        return name in self._settings.allowed_engines

    def allow(self, known: KnownEngine) -> None:
        """Let texts be sent to an engine where it is now; raises ConsentNotKept."""
        if known.is_remote and known.host:
            self.records.consents.allow(known.name, known.host)

    def choose(self, name: str) -> None:
        """Take another engine from now on, `off` for none; raises UnknownTranslator and ConsentNotKept."""
        chosen = wanted(name)
        if chosen:
            self.known(chosen)
        self._chosen = chosen
        self._write(lambda: self._kept.choose(chosen or "off"))

    def tell(self, name: str, details: Mapping[str, str]) -> None:
        """Keep an address, a model, a folder and the like of an engine.

        Raises UnknownTranslator for what is no address, and ConsentNotKept.
        """
        url = details.get("url")
        if url and not sound_host(url):
            raise UnknownTranslator(no_address(url))
        self._write(lambda: self._kept.tell(engine_name(name), _whole(details)))

    def overruled(self, name: str, details: Mapping[str, str]) -> str:
        """Return a sentence on what was told an engine where something stronger says otherwise, empty where nothing does."""
        return overruled(self.known(name), _whole(details))

    # -- keys

    @property
    def keys(self) -> Keys:
        """Return what finds keys: that of the chosen one is for the engine that is named beside it, whichever was chosen since."""
        return self.keys_if(self._catalogue.named or self._chosen)

    def keyed(self, names: Iterable[str]) -> dict[str, str]:
        """Return where the keys of engines are, `environment` or `keyring`, by the names of those that have one.

        Where the key for the chosen one is of no use to that, it counts for each that would have it as soon as it is chosen.
        """
        is_taken = self._catalogue.has_chosen_key(self._chosen)
        meant = list(filter(self._catalogue.has_chosen_key, self._catalogue.names))
        return (self.keys if is_taken else Keys(os.environ, meant)).found(names)

    def keys_if(self, chosen: str) -> Keys:
        """Return what finds keys where an engine is the chosen one."""
        return Keys(os.environ, (chosen,) if self._catalogue.has_chosen_key(chosen) else ())

    def keep_key(self, known: KnownEngine, key: str) -> None:
        """Put the key of an engine into the keyring; raises KeyUnavailable and ConsentNotKept."""
        Keyring(key_variable(known.name)).keep(known.name, key)
        self._found.pop(known.name, None)
        self._write(lambda: self._kept.note_key(known.name, is_there=True))

    def remove_key(self, known: KnownEngine) -> bool:
        """Take the key of an engine out of the keyring; return whether there was one; raises KeyUnavailable."""
        removed = Keyring(key_variable(known.name)).remove(known.name)
        self._found.pop(known.name, None)
        self._write(lambda: self._kept.note_key(known.name, is_there=False))
        return removed

    def _key(self, known: KnownEngine) -> str:
        """Return the key of an engine, empty where it has none; raises UnknownTranslator where it does nothing without."""
        if not known.takes_key:
            return ""
        if known.name not in self._found:
            is_looked_for = known.needs_key or known.is_remote or known.name in self._kept.keyed
            found = _looked_for(self.keys, known) if is_looked_for else self.keys.written(known.name)
            if not found:
                return ""
            self._found[known.name] = found
        return self._found[known.name]

    # -- opening

    def open(self, name: str, tell: Callable[[str], object] = lambda _sentence: None) -> Guarded:
        """Return an engine behind its guard; raises UnknownTranslator where it lacks something. Nothing is asked yet."""
        known = self.known(name)
        if known.missing:
            raise UnknownTranslator(lacking(known))
        if known.is_remote and not known.host:
            raise UnknownTranslator(no_address(known.url, known.place("url")))
        own = known.settings
        options = TranslatorOptions(
            url=own.url,
            key=self._key(known) or _NO_KEY,
            model=own.model,
            folder=own.folder,
            region=own.region,
            account=own.account,
            parallel=own.parallel or 0,
            name=known.name,
            title=known.title,
        )
        translator = open_translator(known.engine.name, options)
        if translator is None:
            raise UnknownTranslator(worded("{title} cannot be opened.", title=known.title))
        policy = known.policy(is_allowed=self.is_allowed_now(known.name))
        guarded = Guarded(translator, policy, self.records, tell=tell)
        guarded.gate.requests = partial(requests_of, engine=known.engine)
        guarded.key_refused = partial(self._found.pop, known.name, None)
        return guarded

    def _write(self, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError as error:
            place, reason = self._settings.chosen_file, system_reason(error)
            raise ConsentNotKept(
                worded(
                    "{place}: cannot be written ({reason}); it holds until the end only.", place=place, reason=reason
                )
            ) from error


def _looked_for(keys: Keys, known: KnownEngine) -> str:
    """Return the key of an engine, empty where it has none; raises UnknownTranslator where it does nothing without."""
    reason = ""
    try:
        key = keys.find(known.name)
    except KeyUnavailable as error:
        key, reason = "", f" {spoken(error)}"
    if not key and known.needs_key:
        raise UnknownTranslator(f"{keyless(known)}{reason}")
    return key


def _whole(details: Mapping[str, str]) -> dict[str, str]:
    """Return what is told of an engine with the whole path of its folder."""
    return {name: whole_path(value) if name == "folder" else value for name, value in details.items()}
