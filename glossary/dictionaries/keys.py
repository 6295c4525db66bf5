"""The keys under which headwords are found, and the keys that a word of a text may have."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import bare, fold
from glossary.dictionaries.entry import Fit
from glossary.matching.affixes import Stripped, stripped
from glossary.model import Analysis

LONGEST_KEY = 200
"""Code points; no headword has more."""
_MOST = 40
_LONGEST_WORD = 40
_ARTICLE = "ال"
_FEMININE = "ه"
_MARBUTA = "\N{ARABIC LETTER TEH MARBUTA}"
_ENDINGS = (
    "ات",
    "ون",
    "ين",
    "ان",
    "يه",
    "تين",
    "تان",
    "وا",
)
_SHORTEST = 3


class Wanted(NamedTuple):
    """A key that a word may have in a dictionary."""

    key: str
    fit: Fit
    cut: Stripped | None = None
    """What is taken off the word, where something is."""


def key_of(headword: str) -> str:
    """Return the key of a headword: without harakat and tatweel, the forms of hamza made one, in lower case, spaces single."""
    return " ".join(fold(headword[: 2 * LONGEST_KEY]).split())[:LONGEST_KEY]


def wanted_keys(word: str, analyses: Sequence[Analysis] = ()) -> list[Wanted]:
    """Return the keys of a word, the surest first, each once: as written, its lemmas, without clitics, without endings."""
    found: dict[str, Wanted] = {}
    for wanted in _keys(key_of(word), analyses, feminine=bare(word).endswith(_MARBUTA)):
        if wanted.key:
            found.setdefault(wanted.key, wanted)
        if len(found) >= _MOST:
            break
    return list(found.values())


def _keys(key: str, analyses: Sequence[Analysis], *, feminine: bool) -> Iterator[Wanted]:
    """Yield the keys of a word; its last letter is no pronoun if it is written as the feminine ending, which keys do not tell."""
    yield Wanted(key, Fit.FOLDED)
    for analysis in analyses:
        yield Wanted(key_of(analysis.lemma), Fit.LEMMA)
    if " " in key or not _SHORTEST <= len(key) <= _LONGEST_WORD:
        return
    cuts = sorted((cut for cut in stripped(key) if not (feminine and cut.enclitics)), key=_letters_cut)
    for cut in cuts:
        core = cut.core
        if cut.article:
            yield Wanted(_ARTICLE + core, Fit.STRIPPED, cut)
        yield Wanted(core, Fit.STRIPPED, cut)
    for cut in cuts:
        for core in _singulars(cut.core):
            yield Wanted(core, Fit.INFLECTED, cut)
    if not key.startswith(_ARTICLE):
        yield Wanted(_ARTICLE + key, Fit.INFLECTED)


def _letters_cut(cut: Stripped) -> int:
    return len(cut.proclitics) + len(cut.enclitics)


def _singulars(core: str) -> Iterator[str]:
    for ending in _ENDINGS:
        rest = core.removesuffix(ending)
        if rest != core and len(rest) >= _SHORTEST:
            yield rest
            yield rest + _FEMININE
    rest = core.removesuffix(_FEMININE)
    if rest != core and len(rest) >= _SHORTEST:
        yield rest
