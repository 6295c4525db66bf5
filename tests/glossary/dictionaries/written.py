"""Dictionaries written as their formats' descriptions say, for tests to read."""

import gzip
import struct
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def base64(number: int) -> str:
    """A number as .index files write it: digits of base 64, the most significant first."""
    digits = DIGITS[number % 64]
    while number := number // 64:
        digits = DIGITS[number % 64] + digits
    return digits


def dictzip(data: bytes, length: int = 200) -> bytes:
    """Data packed as dictzip does: one gzip member, its chunks flushed so that each can be unpacked by itself."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    chunks = []
    for start in range(0, len(data), length):
        chunks.append(packer.compress(data[start : start + length]) + packer.flush(zlib.Z_FULL_FLUSH))
    table = struct.pack("<HHH", 1, length, len(chunks)) + b"".join(struct.pack("<H", len(each)) for each in chunks)
    extra = b"RA" + struct.pack("<H", len(table)) + table
    head = b"\x1f\x8b\x08" + bytes([4 | 8]) + b"\0\0\0\0\2\3" + struct.pack("<H", len(extra)) + extra + b"name\0"
    return head + b"".join(chunks) + packer.flush(zlib.Z_FINISH) + struct.pack("<II", zlib.crc32(data), len(data))


def pack(path: Path, data: bytes, packed: str) -> Path:
    """Write data plain (``), with gzip (`gz`) or dictzip (`dz`), under the name that says so; return the path."""
    made = {"": bytes, "gz": gzip.compress, "dz": dictzip}[packed](data)
    place = path.with_name(path.name + ({"": "", "gz": ".dz", "dz": ".dz"}[packed] if path.suffix == ".dict" else ""))
    if path.suffix == ".idx" and packed:
        place, made = path.with_name(path.name + ".gz"), gzip.compress(data)
    place.write_bytes(made)
    return place


def stardict(
    folder: Path,
    entries: Sequence[tuple[str, bytes | str]],
    *,
    packed: str = "",
    synonyms: Iterable[tuple[str, int]] = (),
    **facts: object,
) -> Path:
    """Write a StarDict dictionary of (word, definition) and return its .ifo file."""
    folder.mkdir(parents=True, exist_ok=True)
    known: dict[str, object] = {"bookname": "Test words", "sametypesequence": "m", **facts}
    wide = str(known.get("idxoffsetbits")) == "64"
    index, text = b"", b""
    for word, definition in entries:
        data = definition if isinstance(definition, bytes) else definition.encode()
        index += word.encode() + b"\0" + struct.pack(">QI" if wide else ">II", len(text), len(data))
        text += data
    pack(folder / "words.dict", text, packed)
    pack(folder / "words.idx", index, packed)
    several = b"".join(word.encode() + b"\0" + struct.pack(">I", number) for word, number in synonyms)
    if several:
        (folder / "words.syn").write_bytes(several)
    counted = {"wordcount": len(entries), "idxfilesize": len(index), **known}
    lines = [
        "StarDict's dict ifo file",
        "version=3.0.0",
        *(f"{name}={value}" for name, value in counted.items() if value),
    ]
    place = folder / "words.ifo"
    place.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return place


def dictd(
    folder: Path, entries: Sequence[tuple[str, str]], *, packed: str = "", encoding: str = "utf-8", **headers: str
) -> Path:
    """Write a dictd dictionary of (word, article) and return its .index file; headers such as `info` come first."""
    folder.mkdir(parents=True, exist_ok=True)
    told = dict(headers)
    if encoding == "utf-8":
        told["utf8"] = "\n"
    text, lines = b"", []
    for word, article in [*((f"00-database-{name}", body) for name, body in told.items()), *entries]:
        data = article.encode(encoding)
        lines.append(f"{word}\t{base64(len(text))}\t{base64(len(data))}\n")
        text += data
    pack(folder / "words.dict", text, packed)
    place = folder / "words.index"
    place.write_bytes("".join(sorted(lines)).encode(encoding))
    return place


MORPHOLOGY = """###DEFINES###
DEFINE pos pos:noun pos:verb
DEFINE gen gen:m gen:f
###DEFAULTS###
DEFAULT pos:noun gen:m
###ORDER###
ORDER diac lex bw gloss pos gen num
###STEMBACKOFF###
STEMBACKOFF NOAN_PROP N
###PREFIXES###
\tPref-0\tdiac: bw:
و\tPref-Wa\tdiac:وَ bw:وَ/CONJ gloss:and
ال\tNPref-Al\tdiac:ال bw:ال/DET gloss:the
وال\tNPref-WaAl\tdiac:وَال bw:وَ/CONJ+ال/DET gloss:and+the
###SUFFIXES###
\tSuff-0\tdiac: bw:
ات\tNSuff-At\tdiac:َات bw:َات/NSUFF_FEM_PL gen:f num:p
هم\tNSuff-hm\tdiac:ُهُم bw:ُ/CASE_DEF_NOM+هُم/POSS_PRON_3MP
###STEMS###
زغلول\tN\tdiac:زُغْلُول lex:زُغْلُول_1 bw:زُغْلُول/NOUN gloss:squab;young_pigeon pos:noun gen:m num:s root:ز.غ.ل
تغريد\tNAt\tdiac:تَغْرِيد lex:تَغْرِيدَة_1 bw:تَغْرِيد/NOUN gloss:tweet pos:noun gen:f num:s root:غ.ر.د
###TABLE AB###
Pref-0 N
Pref-Wa N
NPref-Al N
NPref-WaAl N
Pref-0 NAt
NPref-Al NAt
###TABLE BC###
N Suff-0
N NSuff-hm
NAt NSuff-At
###TABLE AC###
Pref-0 Suff-0
Pref-0 NSuff-hm
Pref-0 NSuff-At
Pref-Wa Suff-0
Pref-Wa NSuff-hm
NPref-Al Suff-0
NPref-Al NSuff-At
NPref-WaAl Suff-0
"""
"""A morphology database of two stems, our own."""


def morphology(folder: Path, text: str = MORPHOLOGY) -> Path:
    """Write a morphology database and return its file."""
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / "words.db"
    place.write_text(text, encoding="utf-8")
    return place
