"""Roots of words: as the lexicon's headers give them, or drawn from the words that stand together where it gives none."""

import re

from glossary.morphology.grammar.buckwalter import unmarked

_LEMMA = re.compile(r"\n;; (\S+?)_\d+")
_DOUBLED = re.compile(r"([^aiuo~])~")
_LONG = re.compile(r"A|uw(?![aiu~o])|iy(?![aiu~o])")
_HAMZAS = str.maketrans({">": "A", "<": "A", "&": "A", "}": "A", "'": "A", "|": "A"})
_FEMININE = "ap"
_WEAK = re.compile("[AwyY]")
HEADER = ";---"
"""What the header of a block of entries begins with."""


_BORROWED = frozenset(
    {
        "Siyniy~", "Tun~", "bAS", "banok", "diroham", "diynAr", "dukotuwr", "duwlAr", "faranosiy~", "fiylom",
        "funoduq", "gAz", "garAm", "hinodiy~", "jinirAl", "jiniyh", "kurodiy~", "liyrap", "liytor", "miloyAr",
        "miloyuwn", "nayojiyriy~", "qAnuwn", "ruwsiy~", "suwriy~", "tilifuwn", "turokiy~", "yAbAniy~",
    }
)  # fmt: skip
"""Lemmas without their numbers."""
_FOREIGN_END = re.compile(r"(?:A|uw|iy)_\d+$")


def is_borrowed(lemma: str, category: str, *, named: bool) -> bool:
    """Return whether a word is a foreign name or a loanword, whose letters are no root."""
    if named:
        return category.startswith(("N0", "Nprop"))
    return lemma.rpartition("_")[0] in _BORROWED or (category == "N0" and bool(_FOREIGN_END.search(lemma)))


def root_under(block: str) -> str:
    """Return the root of a block of entries that begins with its header line.

    A header whose letters none of the lemmas has is a slip of the lexicon (`;--- hd` above `hab~`): the root is drawn from
    the lemmas then, where they show it. Weak letters and hamzas, which come and go, are not held against it.
    """
    line, _, entries = block.removeprefix(HEADER).partition("\n")
    root = header_root(line)
    strong = _strong(root)
    is_slip = all(not _holds(_strong(lemma), strong) for lemma in _lemmas(entries))
    return (is_slip and root and drawn_root(entries)) or root


def header_root(line: str) -> str:
    """Return the root of a header line without its dashes (` rhb(2)` → `rhb`), empty for a rule or a remark."""
    written = line.split()
    root = written[0].partition("(")[0].partition("/")[0] if written else ""
    return root if root.strip("-") else ""


def drawn_root(block: str) -> str:
    """Return the three consonants of the plainest lemma of a block of entries, empty where none shows them."""
    lemmas = _lemmas(block)
    verbs = [lemma.partition("-")[0] for lemma in lemmas if "-" in lemma]
    nouns = [lemma.removesuffix(_FEMININE) for lemma in lemmas if "-" not in lemma]
    return next(filter(None, map(_three, [*verbs, *nouns])), "")


def _lemmas(block: str) -> list[str]:
    return [found[1] for found in _LEMMA.finditer(f"\n{block}")]


def _three(lemma: str) -> str:
    letters = "" if _LONG.search(lemma) else _letters(lemma)
    return letters if len(letters) == 3 and "Y" not in letters else ""


def _letters(lemma: str) -> str:
    return unmarked(_DOUBLED.sub(r"\1\1", lemma)).translate(_HAMZAS)


def _strong(word: str) -> str:
    return _WEAK.sub("", _letters(word))


def _holds(letters: str, others: str) -> bool:
    """Return whether all of the others stand among the letters, in their order."""
    left = iter(letters)
    return all(each in left for each in others)
