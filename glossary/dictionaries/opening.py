"""A path -> the dictionary it names, in whatever form."""

from pathlib import Path

from corpus.worded import system_reason, worded
from glossary.dictionaries.dictd import Dictd
from glossary.dictionaries.entry import Form
from glossary.dictionaries.files import blocks
from glossary.dictionaries.morphology import Morphology
from glossary.dictionaries.source import Source
from glossary.dictionaries.stardict import StarDict
from glossary.dictionaries.table import Table
from glossary.errors import UnusableDictionary

_STARDICT_ENDS = (".ifo", ".idx", ".idx.gz", ".syn")
_SHARED_ENDS = (".dict.dz", ".dict", ".dict.gz")
_TABLE_ENDS = (".tsv", ".tab", ".csv", ".txt")
_ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".tgz", ".tbz", ".tar.gz", ".tar.bz2", ".tar.xz", ".txz")
_KNOWN = "StarDict (.ifo), dictd (.index), tables (.tsv, .csv) and ALMOR morphology databases (.db)"
_MORPHOLOGY_HEAD = b"###"


def open_source(path: Path, form: Form | None, columns: tuple[str, str]) -> Source:
    """Return the dictionary that a path names: one of its files, or a folder with one dictionary; raises UnusableDictionary."""
    place, found = _found(_real(path), form)
    if found is Form.STARDICT:
        return StarDict(place)
    if found is Form.DICTD:
        return Dictd(place)
    if found is Form.MORPHOLOGY:
        return Morphology(place)
    return Table(place, columns)


def _real(path: Path) -> Path:
    try:
        return path.expanduser().resolve(strict=True)
    except FileNotFoundError as error:
        raise UnusableDictionary(worded("There is no file {path}.", path=path)) from error
    except (OSError, RuntimeError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it leads nowhere"
        raise UnusableDictionary(
            worded(
                "{path!r} cannot be followed to a file ({why}); check the path and its permissions.",
                path=str(path),
                why=why,
            )
        ) from error


def _found(path: Path, form: Form | None) -> tuple[Path, Form]:
    if path.is_dir():
        path = _only(path)
    name = path.name.lower()
    if name.endswith(_ARCHIVES):
        raise UnusableDictionary(
            worded("{path} is an archive: unpack it, then add the .ifo or .index file inside.", path=path)
        )
    if form is None:
        form = _form(path, name)
    if form is Form.STARDICT:
        return _beside(path, ".ifo", (*_STARDICT_ENDS, *_SHARED_ENDS)), form
    if form is Form.DICTD:
        return _beside(path, ".index", (".index", *_SHARED_ENDS)), form
    return path, form


def _form(path: Path, name: str) -> Form:
    if name.endswith(_STARDICT_ENDS):
        return Form.STARDICT
    if name.endswith(".index"):
        return Form.DICTD
    if name.endswith(_SHARED_ENDS):
        return Form.STARDICT if _stem(path, _SHARED_ENDS).with_suffix(".ifo").exists() else Form.DICTD
    if _begins_as_morphology(path):
        return Form.MORPHOLOGY
    if name.endswith(_TABLE_ENDS):
        return Form.TABLE
    raise UnusableDictionary(
        worded("{path} is of no known form; known are {known}. Name one with --format.", path=path, known=_KNOWN)
    )


def _begins_as_morphology(path: Path) -> bool:
    head = next(iter(blocks(path)), b"")
    lines = [line.strip() for line in head[:65536].split(b"\n")]
    return any(line.startswith(_MORPHOLOGY_HEAD) and line.endswith(_MORPHOLOGY_HEAD) for line in lines if line)


def _only(folder: Path) -> Path:
    """Return the one dictionary of a folder."""
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        raise UnusableDictionary(
            worded("The folder {folder} cannot be read ({reason}).", folder=folder, reason=system_reason(error))
        ) from error
    for ends in ((".ifo",), (".index",), (".tsv", ".csv", ".tab"), (".db",)):
        found = [each for each in inside if each.name.lower().endswith(ends) and each.is_file()]
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(each.name for each in found[:6])
            raise UnusableDictionary(
                worded(
                    "The folder {folder} holds several dictionaries: add one of {names}.", folder=folder, names=names
                )
            )
    raise UnusableDictionary(
        worded("The folder {folder} holds no dictionary; known are {known}.", folder=folder, known=_KNOWN)
    )


def _beside(path: Path, end: str, ends: tuple[str, ...]) -> Path:
    stem = _stem(path, ends)
    place = stem.with_name(stem.name + end)
    if not place.exists():
        raise UnusableDictionary(
            worded("The dictionary {path} lacks its file {place}; put it into the same folder.", path=path, place=place)
        )
    return place


def _stem(path: Path, ends: tuple[str, ...]) -> Path:
    """Return a path without the longest of some endings."""
    name = path.name
    for end in sorted(ends, key=len, reverse=True):
        if name.lower().endswith(end):
            return path.with_name(name[: -len(end)])
    return path
