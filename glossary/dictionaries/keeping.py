"""Adding, removing and ordering dictionaries: all or nothing, whoever does the same at once."""

import contextlib
import json
import os
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.worded import system_reason, worded
from glossary.dictionaries.cleaning import cleaned
from glossary.dictionaries.entry import About, Form
from glossary.dictionaries.index import Progress, build
from glossary.dictionaries.opening import open_source
from glossary.dictionaries.order import Order
from glossary.dictionaries.shelf import Dictionaries, index_name
from glossary.errors import UnknownDictionary, UnusableDictionary

_PART = ".part"
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Wish:
    """A dictionary that somebody wants added."""

    path: Path
    name: str = ""
    """What to call it; empty means as it calls itself, or its file."""
    form: Form | None = None
    """How it is written, None to find out."""
    licence: str = ""
    columns: tuple[str, str] = ("", "")
    """The names or numbers of a table's columns of words and meanings."""


class Keeper:
    """Keeps the indexes of dictionaries in a folder."""

    def __init__(self, folder: Path) -> None:
        """Know the folder; it is made when something is added."""
        self._folder = folder
        self._order = Order(folder)

    def add(self, wish: Wish, progress: Progress) -> About:
        """Index a dictionary, put it behind the others and return what it is about; raises UnusableDictionary.

        Whatever ends it leaves nothing half-made: the index comes to its place when it is whole.
        """
        source = open_source(wish.path, wish.form, wish.columns)
        name = _name(wish.name or source.name or wish.path.stem)
        place = self._place(name)
        if place.exists():
            raise UnusableDictionary(_taken(name))
        return self._built(place, lambda part: build(part, source, (name, wish.licence or source.licence), progress))

    def update(self, name: str, progress: Progress) -> About:
        """Index a dictionary anew, its files having changed; raises UnknownDictionary and UnusableDictionary."""
        known = self._known(name)
        reading = json.loads(known.reading or "{}")
        columns = (str(reading.get("word", "")), str(reading.get("meaning", "")))
        source = open_source(Path(known.path), known.form, columns)
        place = self._place(known.name)
        return self._built(
            place, lambda part: build(part, source, (known.name, known.licence), progress), replaces=True
        )

    def remove(self, name: str) -> About | None:
        """Forget a dictionary and return what it was about, None where its index is gone or unreadable.

        Its own files stay. Raises UnknownDictionary.
        """
        own = name.casefold()
        try:
            known = self._known(name)
        except UnusableDictionary:
            known = None
        try:
            self._place(name).unlink(missing_ok=True)
            self._order.change(lambda names: [each for each in names if each.casefold() != own])
        except OSError as error:
            raise UnusableDictionary(
                worded("{folder} cannot be written ({reason}).", folder=self._folder, reason=system_reason(error))
            ) from error
        return known

    def order(self, names: Sequence[str]) -> None:
        """Put some dictionaries first, in this order; the others follow as they were. Raises UnknownDictionary."""
        first = [self._known(name).name for name in names]
        shelf = Dictionaries(self._folder)
        present = [about.name for about in shelf.all()]
        shelf.close()
        try:
            self._order.change(lambda names: list(dict.fromkeys([*first, *present, *names])))
        except OSError as error:
            raise UnusableDictionary(
                worded("{folder} cannot be written ({reason}).", folder=self._folder, reason=system_reason(error))
            ) from error

    def _known(self, name: str) -> About:
        """Return the dictionary of a name, written in any case; UnusableDictionary where its index is gone or unreadable."""
        shelf = Dictionaries(self._folder)
        present, problem = shelf.all(), shelf.failure(name)
        shelf.close()
        for about in present:
            if about.name.casefold() == name.casefold():
                return about
        if problem:
            raise UnusableDictionary(problem)
        names = ", ".join(about.name for about in present)
        said = "There is no dictionary {name!r}; there are: {names}." if names else "There is no dictionary yet."
        raise UnknownDictionary(worded(said, name=name, names=names))

    def _place(self, name: str) -> Path:
        return self._folder / index_name(name)

    def _built(self, place: Path, make: Callable[[Path], About], *, replaces: bool = False) -> About:
        part = place.with_name(f"{place.name}.{os.getpid()}{_PART}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._sweep()
            part.unlink(missing_ok=True)
            about = make(part)
            self._publish(part, place, about.name, replaces=replaces)
        except (sqlite3.Error, OSError) as error:
            raise UnusableDictionary(_no_room(self._folder, error)) from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        return about

    def _publish(self, part: Path, place: Path, name: str, *, replaces: bool) -> None:
        """Put a whole index into its place, unless somebody else has put one of this name there meanwhile."""

        def published(names: list[str]) -> list[str]:
            if place.exists() and not replaces:
                raise UnusableDictionary(_taken(name))
            part.replace(place)
            return list(dict.fromkeys([*names, name]))

        self._order.change(published)

    def _sweep(self) -> None:
        """Delete what programs that were killed while they indexed have left."""
        for left in self._folder.glob(f"*{_PART}"):
            number = left.name.removesuffix(_PART).rpartition(".")[2]
            if number.isdecimal() and not _runs(int(number)):
                with contextlib.suppress(OSError):
                    left.unlink()


def _runs(process: int) -> bool:
    """Return whether a process still runs; where that cannot be asked harmlessly, whether it may."""
    if os.name == "nt":
        return False  # a file that somebody has open cannot be deleted there
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _name(told: str) -> str:
    name = " ".join(cleaned(told).split())[:_LONGEST_NAME].strip()
    if not name:
        raise UnusableDictionary(worded("The dictionary needs a name: give it one with --name."))
    return name


def _taken(name: str) -> str:
    return worded(
        "There is a dictionary {name!r} already: name this one otherwise (--name), or update or remove that one.",
        name=name,
    )


def _no_room(folder: Path, error: Exception) -> str:
    reason = system_reason(error) if isinstance(error, OSError) else str(error)
    return worded(
        "The index of the dictionary cannot be written to {folder} ({reason}); nothing was added.",
        folder=folder,
        reason=reason,
    )
