"""Morphology databases in the ALMOR form (Habash 2007; CAMeL Tools): prefixes, stems and suffixes, and which go together."""

import re
from collections.abc import Iterator
from pathlib import Path

from corpus.worded import worded
from glossary.dictionaries.cleaning import cleaned
from glossary.dictionaries.entry import Form
from glossary.dictionaries.files import blocks
from glossary.dictionaries.keys import key_of
from glossary.dictionaries.source import MOST_ENTRIES, Piece, Record, sidecar_licence
from glossary.errors import UnusableDictionary
from glossary.morphology.grammar.buckwalter import to_arabic

_SECTION = re.compile(r"###\s*([A-Z ]+?)\s*###\s*$")
_PARTS = {"PREFIXES": "PREFIX", "STEMS": "STEM", "SUFFIXES": "SUFFIX"}
_TABLES = {"TABLE AB": "AB", "TABLE BC": "BC", "TABLE AC": "AC"}
_NEEDED = ("PREFIXES", "STEMS", "SUFFIXES", "TABLE AB", "TABLE BC", "TABLE AC")
_ARABIC = re.compile("[\u0621-\u064a]")
_LATIN = re.compile("[A-Za-z$*&|<>}{']")
_LONGEST_LINE = 1 << 18
_ABOUT = 5
"""Lines before the first section that may say what the database is."""


class Morphology:
    """A morphology database on disk."""

    form = Form.MORPHOLOGY

    def __init__(self, path: Path) -> None:
        """Know the file; it is read when its records are asked for."""
        self._path = path
        self.files: tuple[Path, ...] = (path,)
        self.text: Path | None = None
        self.name = ""
        self._transliterated = False
        self.licence = _about(path) or sidecar_licence(path)

    @property
    def reading(self) -> dict[str, str]:
        """Return whether its words are in Buckwalter's transliteration."""
        return {"transliterated": "yes" if self._transliterated else ""}

    def records(self) -> Iterator[Record | None]:
        """Yield an entry for each lemma and gloss; raises UnusableDictionary where a section is missing."""
        seen: set[tuple[str, str]] = set()
        found: set[str] = set()
        for section, line in self._lines():
            found.add(section)
            if section != "STEMS" or not line:
                continue
            fields = line.split("\t")
            if len(fields) != 3:
                yield None
                continue
            told = features(fields[2])
            lemma, gloss = plain_lemma(told.get("lex", fields[0])), "\n".join(english(told.get("gloss", "")))
            self._transliterated = self._transliterated or _is_latin(lemma)
            headword = to_arabic(lemma) if self._transliterated else lemma
            if gloss and (headword, gloss) not in seen:
                seen.add((headword, gloss))
                yield Record(cleaned(headword), body=cleaned(gloss))
        missing = [name for name in _NEEDED if name not in found]
        if missing:
            raise UnusableDictionary(
                worded(
                    "{path} is no whole morphology database: it lacks {missing}.",
                    path=self._path,
                    missing=", ".join(missing),
                )
            )

    def synonyms(self) -> Iterator[tuple[str, int]]:
        """Yield nothing."""
        yield from ()

    def pieces(self) -> Iterator[Piece]:
        """Yield all parts of words and the pairs of their categories."""
        for section, line in self._lines():
            if section in _PARTS:
                form, category, told = (*line.split("\t", 2), "", "")[:3]
                if category:
                    form = to_arabic(form.strip()) if self._transliterated else form.strip()
                    yield Piece(_PARTS[section], key_of(form), category.strip(), told.strip())
            elif section in _TABLES:
                pair = line.split()
                if len(pair) == 2:
                    yield Piece(_TABLES[section], *pair)

    def _lines(self) -> Iterator[tuple[str, str]]:
        """Yield each line with its section, and an empty one where a section begins."""
        section = ""
        for line in _text_lines(self._path):
            heading = _SECTION.match(line)
            if heading:
                section = heading[1]
                yield section, ""
            elif section and line:
                yield section, line


def features(told: str) -> dict[str, str]:
    """Return what a database says of a part (`diac:… lex:… pos:…`) by its names."""
    pairs = (part.partition(":") for part in told.split(" "))
    return {name: value for name, sign, value in pairs if sign}


def plain_lemma(lemma: str) -> str:
    """Return a lemma without the number that tells it from homographs (`kitAb_1`)."""
    return lemma.partition("_")[0].partition("-")[0]


def english(gloss: str) -> list[str]:
    """Return the senses of a gloss, their underlines as spaces."""
    found = (part.replace("_", " ").strip() for part in gloss.split(";"))
    return list(dict.fromkeys(part for part in found if part and part != "NO ANALYSIS"))


def _is_latin(word: str) -> bool:
    return not _ARABIC.search(word) and bool(_LATIN.search(word))


def _about(path: Path) -> str:
    told: list[str] = []
    for line in _text_lines(path):
        if line.startswith(("###DEFINES", "DEFINE")) or len(told) >= _ABOUT:
            break
        if not line.startswith("###") and line.strip("#% "):
            told.append(cleaned(line.strip("#% ")))
    return " · ".join(told)[:400]


def _text_lines(path: Path) -> Iterator[str]:
    data, count = b"", 0
    for block in blocks(path):
        *lines, data = (data + block).split(b"\n")
        count += len(lines)
        if len(data) > _LONGEST_LINE or count > MOST_ENTRIES:
            raise UnusableDictionary(
                worded("{path} is no morphology database behind line {count:,}.", path=path, count=count)
            )
        for line in lines:
            yield line.decode("utf-8", "replace").rstrip("\r")
    if data:
        yield data.decode("utf-8", "replace")
