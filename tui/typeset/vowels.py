"""Vowel signs put on the letters of a line, and taken from them; no cell becomes wider or stands for other code points."""

import re
from collections.abc import Iterator, Mapping

from tui.typeset.glyphs import MOST_MARKS
from tui.typeset.line import Cell, Line

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]+")
_CLUSTER = re.compile(rf"(?s:.){_MARKS.pattern[:-1]}*")
_UNSHOWN = re.compile("[^\u064b-\u0655]")
"""Marks that monospaced fonts lack are not shown, as on the words of a text."""
_TANWIN = "\N{ARABIC FATHATAN}"
_SHADDA = "\N{ARABIC SHADDA}"
_TATWEEL = "\N{ARABIC TATWEEL}"
_ALIKE = str.maketrans(
    {
        "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}": "\N{ARABIC LETTER ALEF}",
        "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}": "\N{ARABIC LETTER ALEF}",
        "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}": "\N{ARABIC LETTER ALEF}",
        "\N{ARABIC LETTER ALEF WASLA}": "\N{ARABIC LETTER ALEF}",
        "\N{ARABIC LETTER ALEF MAKSURA}": "\N{ARABIC LETTER YEH}",
        "\N{ARABIC LETTER TEH MARBUTA}": "\N{ARABIC LETTER HEH}",
    }
)
"""Letters for which texts write one another."""


def bare(line: Line, start: int = 0, end: int = 0) -> Line:
    """Return a line without vowel signs but for those of a range of code points."""
    if not _MARKS.search(line.text):
        return line
    return line._replace(
        cells=tuple([cell if start < cell.end and cell.start < end else _unmarked(cell) for cell in line.cells])
    )


def _unmarked(cell: Cell) -> Cell:
    text, width, start, end, level = cell
    return Cell(_MARKS.sub("", text), width, start, end, level) if len(text) > width else cell


def marked(line: Line, marks: Mapping[int, str]) -> Line:
    """Return a line with other vowel signs on the letters at some offsets."""
    cells: list[Cell] = []
    for cell in line.cells:
        text, width, start, end, level = cell
        found = marks.get(start) if end - start == 1 else _of(start, end, marks)
        if found is None or text.isspace():
            cells.append(cell)
            continue
        letter = text if len(text) == 1 else _MARKS.sub("", text)
        cells.append(Cell(letter + found[:MOST_MARKS], width, start, end, level))
    return line._replace(cells=tuple(cells))


def _of(start: int, end: int, marks: Mapping[int, str]) -> str | None:
    """Return the vowel signs of a ligature; None where none is known of any of its letters."""
    found = [marks[offset] for offset in range(start, end) if offset in marks]
    return "".join(found) if found else None


def marks_of(written: str, vocalised: str, start: int = 0) -> dict[int, str]:
    """Return the vowel signs of every letter of a word by its offset, counted from `start`; none where the letters differ.

    What is written on a letter is believed before its vocalised form.
    """
    letters = [found for found in _letters(written) if found[1] != _TATWEEL]
    # some write the tanwin on the alef, others before it; a word has one
    theirs = vocalised.replace(_TANWIN, "") if _TANWIN in written else vocalised
    sounded = [found for found in _letters(theirs) if found[1] != _TATWEEL]
    skeletons = ["".join(letter for _, letter, _ in found).translate(_ALIKE) for found in (letters, sounded)]
    if skeletons[0] != skeletons[1]:
        return {}
    return {
        start + place: _joined(own, theirs) for (place, _, own), (_, _, theirs) in zip(letters, sounded, strict=True)
    }


def _letters(word: str) -> Iterator[tuple[int, str, str]]:
    """Yield the letters of a word, each with its place and its vowel signs."""
    for found in _CLUSTER.finditer(word):
        yield found.start(), found[0][0], _UNSHOWN.sub("", found[0][1:])


def _joined(own: str, theirs: str) -> str:
    """Return what stands on a letter that is written with some signs, of which its vocalised form has others."""
    vowels = own.replace(_SHADDA, "") or theirs.replace(_SHADDA, "")
    return (_SHADDA if _SHADDA in own + theirs else "") + vowels
