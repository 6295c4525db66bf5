"""The lexicon's stems: the file's text, an index of its forms, and entries read when they are asked for."""

import re
import time
from collections.abc import Iterable, Sequence
from sys import intern

from glossary.morphology.grammar.pos import universal_tag
from glossary.morphology.lexicon.places import FormPlaces
from glossary.morphology.lexicon.revisions import Revisions
from glossary.morphology.lexicon.stem import Origin, Stem
from glossary.morphology.tables import table

_ENTRY = re.compile(r"^([^;\t\n][^\t\n]*)\t([^\t\n]*)\t([^\t\n]*)\t", re.MULTILINE)
_WITHOUT_ACCUSATIVE = "N0_Nh"
_WITH_ACCUSATIVE = "N0F_Nh"
_DEFECTIVE = re.compile(r"mu.*[^~]iy")
"""An active participle that ends in -ī: most such have an accusative in -iyan in the file (`muktafiyan`), some lack it."""
_IS_NOT = re.compile(r"lay?so?s?o?/NEG_PART|layos/NEG_PART")
_SLICE = 96 * 1024
_PAUSE = 0.0002
_CATEGORY_BITS = 9
CATEGORY_MASK = (1 << _CATEGORY_BITS) - 1
"""The bits of an entry that are the place of its category in `StemIndex.categories`."""
_KEPT = 6144
_LEMMA = "\n;; "
_HEADS = (_LEMMA, "\n;\n", "\n;---")
"""How the lines begin that say what lemma follows: one, or none yet of a new block."""


class StemIndex:
    """The entries of the stem file by form; the text stays one string, an entry is read when it is asked for."""

    def __init__(self, text: str, additions: Iterable[tuple[str, Stem]] = ()) -> None:
        """Index the file's text in slices, between which other threads have their turn; additions come first."""
        self._text = text
        self._places = FormPlaces(text, _CATEGORY_BITS)
        self._ours: dict[str, tuple[int, ...]] = {}
        """The entries of the additions by form."""
        self._read: dict[int, Stem] = {}
        self._listed: dict[int, str] = {}
        self._revisions = Revisions()
        self._heads = {row["id"]: row["head"] for row in table("heads.tsv")}
        self._added: list[Stem] = []
        numbers: dict[str, int] = {}
        for form, stem in additions:
            self._add(form, stem, numbers)
        start = 0
        while start < len(text):
            end = text.find("\n", start + _SLICE) + 1 or len(text)
            self._index(start, end, numbers)
            start = end
            time.sleep(_PAUSE)
        self._places.close()
        self.categories = list(numbers)

    def _add(self, form: str, stem: Stem, numbers: dict[str, int]) -> None:
        number = numbers.setdefault(stem.category, len(numbers))
        self._added.append(self._headed(stem))
        entry = -len(self._added) << _CATEGORY_BITS | number
        self._ours[form] = (*self._ours.get(form, ()), entry)

    def _index(self, start: int, end: int, numbers: dict[str, int]) -> None:
        add = self._places.add
        for found in _ENTRY.finditer(self._text, start, end):
            form, vocalised, listed = found.groups()
            category = _category(vocalised, listed)
            number = numbers.setdefault(category, len(numbers))
            add(form, found.start() << _CATEGORY_BITS | number)

    def entries(self, form: str) -> Sequence[int]:
        """Return the entries of a bare form in transliteration: additions, then in the order of the file; maybe none."""
        found = self._places.entries(form)
        ours = self._ours.get(form)
        return found if ours is None else (*ours, *found)

    def stem(self, entry: int) -> Stem:
        """Return the entry's stem."""
        if entry < 0:
            return self._added[-(entry >> _CATEGORY_BITS) - 1]
        stem = self._read.get(entry)
        if stem is None:
            if len(self._read) >= _KEPT:
                self._read.clear()
            stem = self._read[entry] = self._parsed(entry >> _CATEGORY_BITS)
        return stem

    def listed_as(self, entry: int) -> str:
        """Return the entry's part of speech as the file has it, our revisions left out: much sooner than the stem."""
        if entry < 0:
            return self.stem(entry).pos
        known = self._listed.get(entry)
        if known is None:
            if len(self._listed) >= _KEPT:
                self._listed.clear()
            start = entry >> _CATEGORY_BITS
            _, _, category, gloss = self._text[start : self._text.find("\n", start)].split("\t", 3)
            words, _, rest = gloss.partition("<pos>")
            known = self._listed[entry] = universal_tag(category, words.strip(), rest.partition("</pos>")[0])
        return known

    @property
    def text(self) -> str:
        """The text of the stem file."""
        return self._text

    @property
    def additions(self) -> Sequence[Stem]:
        """The stems that are not in the file."""
        return self._added

    def stem_at(self, start: int) -> Stem:
        """Return the stem of the line that begins at an offset of the text."""
        return self._parsed(start)

    def lemma(self, entry: int) -> str:
        """Return the id of the entry's lemma."""
        if entry < 0:
            return self.stem(entry).lemma
        start = entry >> _CATEGORY_BITS
        return self._lemma(start) or self._block_head(start)

    def _lemma(self, start: int) -> str:
        text = self._text
        remark = text.rfind("\n;", 0, start)
        while not text.startswith(_HEADS, remark) and remark >= 0:
            remark = text.rfind("\n;", 0, remark)
        return text[remark + 4 : text.find("\n", remark + 4)].strip() if text.startswith(_LEMMA, remark) else ""

    def _block_head(self, start: int) -> str:
        """Return the vocalised form of the first entry of a block that names no lemma."""
        text = self._text
        place = max(text.rfind("\n;---", 0, start), text.rfind("\n;\n", 0, start))
        found = _ENTRY.search(text, max(place, 0), start)
        line = found.start() if found else start
        return text[line : text.find("\n", line)].split("\t")[1]

    def _parsed(self, start: int) -> Stem:
        text = self._text
        _, vocalised, category, gloss = text[start : text.find("\n", start)].split("\t", 3)
        words, _, rest = gloss.partition("<pos>")
        tag = rest.partition("</pos>")[0]
        words = words.strip()
        is_not = tag[:2] == "la" and _IS_NOT.match(tag)
        lemma = intern("layosa_1" if is_not else self._lemma(start) or self._block_head(start))
        pos = universal_tag(category, words, tag)
        stem = Stem(
            vocalised,
            intern(_category(vocalised, category)),
            words,
            tag,
            pos,
            lemma,
            Origin(text, start, lemma, category, named=pos == "PROPN"),
        )
        return self._headed(self._revisions.revised(stem))

    def _headed(self, stem: Stem) -> Stem:
        head = self._heads.get(stem.lemma)
        return stem._replace(head=head) if head else stem


def _category(vocalised: str, listed: str) -> str:
    """Return the category of an entry: the one it is listed under, but for participles that are listed without an ending."""
    if listed != _WITHOUT_ACCUSATIVE or not _DEFECTIVE.fullmatch(vocalised):
        return listed
    return _WITH_ACCUSATIVE
