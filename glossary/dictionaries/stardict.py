"""StarDict dictionaries: .ifo, .idx[.gz], .dict[.dz] and .syn (the format's description, versions 2.4.2 and 3.0.0)."""

import json
import struct
from collections.abc import Iterator
from pathlib import Path

from corpus.worded import worded
from glossary.dictionaries.cleaning import cleaned, without_markup, without_xdxf
from glossary.dictionaries.entry import Form
from glossary.dictionaries.files import blocks, opened
from glossary.dictionaries.source import MOST_ENTRIES, Piece, Record, one_line, sidecar_licence
from glossary.errors import UnusableDictionary

_MAGIC = "StarDict's dict ifo file"
_LARGEST_IFO = 1 << 20
_LONGEST_WORD = 4096
"""Bytes: the format allows 255, writers exceed it."""
_MARKED = {"h": without_markup, "g": without_markup, "k": without_markup, "x": without_xdxf}
_SHOWN = frozenset("mlgtyhxkwn")
_TYPES = frozenset("mlgtyhxkwnrWPX")


class StarDict:
    """A StarDict dictionary on disk."""

    form = Form.STARDICT

    def __init__(self, path: Path) -> None:
        """Read the .ifo file; UnusableDictionary where it or one of its neighbours is not as it should be."""
        facts = _ifo(path)
        self._path = path
        self._offset_bytes = 8 if facts.get("idxoffsetbits") == "64" else 4
        self._types = facts.get("sametypesequence", "")
        if not _TYPES.issuperset(self._types):
            raise UnusableDictionary(
                worded("{path} has the sametypesequence {types!r}, which is not known.", path=path, types=self._types)
            )
        self.name = cleaned(facts.get("bookname", ""))
        told = (facts.get("description", ""), facts.get("author", ""), facts.get("email", ""), facts.get("website", ""))
        said = one_line(*(cleaned(without_markup(each)) for each in told))
        self.licence = one_line(facts.get("license", facts.get("licence", "")), said) or sidecar_licence(path)
        self._index = _neighbour(path, ".idx", ".idx.gz", ".idx.dz")
        self.text: Path | None = _neighbour(path, ".dict", ".dict.dz")
        self._synonyms = next((each for each in (path.with_suffix(".syn"),) if each.exists()), None)
        self.files: tuple[Path, ...] = (path, self._index, self.text, *([self._synonyms] if self._synonyms else []))

    @property
    def reading(self) -> dict[str, str]:
        """Return the types of a definition's fields."""
        return {"types": self._types}

    def records(self) -> Iterator[Record | None]:
        """Yield the entries of the .idx file; UnusableDictionary where it is cut off or no such file."""
        size = self._offset_bytes + 4
        number = struct.Struct(">QI" if size == 12 else ">II")
        for word, data in _words(self._index, size):
            start, length = number.unpack(data)
            headword = cleaned(word.decode("utf-8", "replace"))
            yield Record(headword, start, length) if headword else None

    def synonyms(self) -> Iterator[tuple[str, int]]:
        """Yield the words of the .syn file with the place of the entry each means."""
        if self._synonyms is not None:
            for word, data in _words(self._synonyms, 4):
                yield cleaned(word.decode("utf-8", "replace")), struct.unpack(">I", data)[0]

    def pieces(self) -> Iterator[Piece]:
        """Yield nothing: words are whole."""
        yield from ()


def stardict_text(data: bytes, reading: str) -> str:
    """Return a definition of a StarDict dictionary as text; what is no text in it is left out."""
    types = str(json.loads(reading or "{}").get("types", ""))
    told = [_told(kind, field) for kind, field in (_same(data, types) if types else _mixed(data))]
    return cleaned("\n".join(part for part in told if part))


def _told(kind: str, field: bytes) -> str:
    if kind not in _SHOWN:
        return ""
    text = field.decode("utf-8", "replace").rstrip("\0")
    if kind in "ty":
        return f"/{text.strip('/')}/" if text.strip() else ""
    return _MARKED[kind](text) if kind in _MARKED else text


def _same(data: bytes, types: str) -> Iterator[tuple[str, bytes]]:
    """Yield the fields of a definition whose types are known; the last one ends with the data."""
    for place, kind in enumerate(types):
        last = place == len(types) - 1
        field, data = (data, b"") if last else _cut(kind, data)
        yield kind, field


def _mixed(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the fields of a definition that says their types itself."""
    while data:
        kind = chr(data[0])
        if kind not in _TYPES:
            return
        field, data = _cut(kind, data[1:])
        yield kind, field


def _cut(kind: str, data: bytes) -> tuple[bytes, bytes]:
    """Return a field and what comes behind: small letters end with NUL, capitals begin with their size."""
    if kind.islower():
        field, _, rest = data.partition(b"\0")
        return field, rest
    size = struct.unpack(">I", data[:4])[0] if len(data) >= 4 else 0
    return data[4 : 4 + size], data[4 + size :]


def _words(path: Path, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield words that end with NUL, each with the bytes behind it."""
    data, count = b"", 0
    for block in blocks(path):
        data, place = data + block, 0
        while (end := data.find(b"\0", place)) >= 0 and end + size < len(data):
            yield data[place:end], data[end + 1 : end + 1 + size]
            place, count = end + 1 + size, count + 1
        data = data[place:]
        if count > MOST_ENTRIES or (b"\0" not in data[:_LONGEST_WORD] and len(data) > _LONGEST_WORD):
            raise UnusableDictionary(
                worded(
                    "{path} is no list of words behind entry {count:,}; get the dictionary again.",
                    path=path,
                    count=count,
                )
            )
    if data:
        raise UnusableDictionary(
            worded("{path} is cut off behind entry {count:,}; get the dictionary again.", path=path, count=count)
        )


def _ifo(path: Path) -> dict[str, str]:
    with opened(path) as file:
        text = file.read(_LARGEST_IFO).decode("utf-8-sig", "replace")
    first, *lines = text.splitlines() or [""]
    if first.strip() != _MAGIC:
        raise UnusableDictionary(
            worded("{path} is no StarDict dictionary: it does not begin with “{magic}”.", path=path, magic=_MAGIC)
        )
    pairs = (line.partition("=") for line in lines if "=" in line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _neighbour(path: Path, *suffixes: str) -> Path:
    for suffix in suffixes:
        place = path.with_name(path.stem + suffix)
        if place.exists():
            return place
    named = path.with_name(path.stem + suffixes[0])
    raise UnusableDictionary(
        worded("The dictionary {path} lacks its file {named}; put it into the same folder.", path=path, named=named)
    )
