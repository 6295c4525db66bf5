"""The user's dictionaries: asked in the user's order, opened when the first word is looked up."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TypeVar

from corpus.arabic.normalise import bare
from corpus.worded import sentence_of, worded
from glossary.dictionaries.entry import About, Entry, Fit, Form
from glossary.dictionaries.keys import Wanted, wanted_keys
from glossary.dictionaries.morphological import morphological_readings
from glossary.dictionaries.order import Order
from glossary.dictionaries.readings import analysis_of
from glossary.dictionaries.volume import MOST_FOUND, Hit, Volume, removal_of
from glossary.errors import UnusableDictionary
from glossary.model import Analysis

INDEX = ".warraq-dictionary"
"""How the names of indexes end."""
_MOST_READINGS = 8
_MOST_READ = 4
"""Definitions of one dictionary that are read for the readings of a word: each may have to be unpacked."""
_SURENESS = {Fit.EXACT: 0, Fit.FOLDED: 0, Fit.LEMMA: 0, Fit.STRIPPED: 1, Fit.INFLECTED: 2}
_Found = TypeVar("_Found")


class Dictionaries:
    """All dictionaries of a user; one that fails is left out, and said so by `problems`. Any thread may ask."""

    def __init__(self, folder: Path) -> None:
        """Know the folder of the indexes, which need not exist; nothing is opened yet."""
        self._folder = folder
        self._lock = RLock()
        self._seen = -1
        self._volumes: list[Volume] = []
        self._problems: dict[str, str] = {}

    def all(self) -> list[About]:
        """Return what is known of each, in the user's order."""
        return [volume.about for volume in self._opened()]

    def problems(self) -> list[str]:
        """Return what is wrong with dictionaries, a sentence each: files that have gone or changed, indexes gone or damaged."""
        changed = [what for volume in self._opened() if (what := volume.changed())]
        return list(dict.fromkeys([*changed, *self.failures()]))

    def failures(self) -> list[str]:
        """Return why dictionaries did not answer when they were asked, a sentence each; looks at no files."""
        return list(dict.fromkeys(self._problems.values()))

    def failure(self, name: str) -> str:
        """Return what is wrong with the index of a dictionary, a sentence; empty where it was opened, or never added."""
        self._opened()
        return self._problems.get(index_name(name), "")

    def look(self, word: str, analyses: Sequence[Analysis] = ()) -> list[Entry]:
        """Return what all dictionaries say of a word or of its lemmas, in the user's order; raises nothing."""
        wanted = wanted_keys(word, analyses)
        found = [self._asked(volume, partial(_entries, volume, word, wanted)) for volume in self._opened()]
        return [entry for entries in found for entry in entries]

    def readings(self, word: str) -> list[Analysis]:
        """Return the readings of a word that the dictionaries make possible, the surest first; raises nothing."""
        opened = [volume for volume in self._opened() if volume.about.arabic]
        if not opened:
            return []
        wanted = wanted_keys(word)
        found: list[tuple[int, Analysis]] = []
        for volume in opened:
            found += self._asked(volume, partial(_readings, volume, word, wanted))
        return [analysis for _, analysis in sorted(found, key=lambda each: each[0])[:_MOST_READINGS]]

    def close(self) -> None:
        """Let go of all indexes."""
        with self._lock:
            for volume in self._volumes:
                volume.close()
            self._volumes, self._seen = [], -1

    def _asked(self, volume: Volume, ask: Callable[[], list[_Found]]) -> list[_Found]:
        """Return what a dictionary answers, nothing where it fails."""
        try:
            return ask()
        except UnusableDictionary as error:
            self._problems[volume.about.name] = str(error)
            return []

    def _opened(self) -> list[Volume]:
        """Return the dictionaries, opened again where some were added, removed or put in another order."""
        try:
            changed = self._folder.stat().st_mtime_ns
        except OSError:
            changed = 0
        with self._lock:
            if changed != self._seen:
                self.close()
                self._problems.clear()
                self._volumes = list(self._in_order()) if changed else []
                self._seen = changed
            return self._volumes

    def _in_order(self) -> Iterator[Volume]:
        opened: list[Volume] = []
        names = Order(self._folder).names()
        named = {index_name(name): name for name in names}
        paths = sorted(self._folder.glob(f"*{INDEX}"))
        for path in paths:
            try:
                opened.append(Volume(path, named.get(path.name, "")))
            except UnusableDictionary as error:
                self._problems[path.name] = sentence_of(error)
        self._problems.update(_gone(named[each] for each in named.keys() - {path.name for path in paths}))
        places = {name: place for place, name in enumerate(names)}
        yield from sorted(opened, key=lambda each: (places.get(each.about.name, len(places)), each.about.name))


def index_name(name: str) -> str:
    """Return what the index of a dictionary of some name, written in any case, is called."""
    digest = hashlib.sha256(name.casefold().encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{digest}{INDEX}"


def _gone(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the indexes of dictionaries that somebody has taken away, with what is to be done."""
    said = "The index of a dictionary is gone: add {name} again with {adding}, or forget it with {removing}."
    for name in sorted(names):
        yield index_name(name), worded(said, name=name, adding="warraq dict add PATH", removing=removal_of(name))


def _entries(volume: Volume, word: str, wanted: Sequence[Wanted]) -> list[Entry]:
    """Return the entries of one dictionary: of the surest keys that have some, each once."""
    found: dict[tuple[str, str], Entry] = {}
    for fit, hit in _surest(_fitting(volume, word, wanted))[:MOST_FOUND]:
        entry = volume.entry(hit, fit)
        if entry.text:
            found.setdefault((entry.headword, entry.text), entry)
    return list(found.values())


def _readings(volume: Volume, word: str, wanted: Sequence[Wanted]) -> list[tuple[int, Analysis]]:
    """Return the readings of a word after one dictionary, each with how far it is from sure."""
    if volume.about.form is Form.MORPHOLOGY:
        return [(0, analysis) for analysis in morphological_readings(volume, word)]
    hits = _surest(_fitting(volume, word, wanted))[:_MOST_READ]
    found = [(fit, analysis_of(word, volume.entry(hit, fit), hit.wanted)) for fit, hit in hits]
    return [(_SURENESS[fit], analysis) for fit, analysis in found if analysis is not None]


def _surest(hits: list[tuple[Fit, Hit]]) -> list[tuple[Fit, Hit]]:
    """Return those hits of which none is surer."""
    surest = min((_SURENESS[fit] for fit, _ in hits), default=0)
    return [(fit, hit) for fit, hit in hits if _SURENESS[fit] == surest]


def _fitting(volume: Volume, word: str, wanted: Sequence[Wanted]) -> list[tuple[Fit, Hit]]:
    """Return what a dictionary has under some keys, and how each fits; where it has the very letters, no others of that key."""
    hits = volume.find(wanted)
    written = bare(word)
    exact = [hit for hit in hits if hit.wanted.fit is Fit.FOLDED and bare(hit.headword) == written]
    if exact:
        return [(Fit.EXACT, hit) for hit in exact] + [
            (hit.wanted.fit, hit) for hit in hits if hit.wanted.fit is Fit.LEMMA
        ]
    return [(hit.wanted.fit, hit) for hit in hits]
