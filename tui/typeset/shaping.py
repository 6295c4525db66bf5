"""Joined letter forms, cluster by cluster, so that every cell knows what it stands for."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

from tui.typeset.characters import JOINER, NON_JOINER, TATWEEL
from tui.typeset.formless import STAND_INS, shown_form
from tui.typeset.glyphs import MOST_MARKS, spelt, word_marks
from tui.typeset.grammar import Grammar

_JOINERS = re.compile(f"[{JOINER}{NON_JOINER}]")
_LIGATURES = ("", " WITH HAMZA ABOVE", " WITH HAMZA BELOW", " WITH MADDA ABOVE")
_MOST_KEPT = 6_000
"""Words that are remembered, as many as a long article has; when there are more, remembering begins afresh."""
_DEFAULTS = {"shift_harakat_position": False, "use_unshaped_instead_of_isolated": False}
_TURNED = str.maketrans("()", ")(")


class Word(NamedTuple):
    """A stretch of Arabic letters with their marks."""

    text: str
    before: str = ""
    """The letter before it, where a line break cuts a word; else empty."""
    after: str = ""
    """The letter after it there."""


class Unit(NamedTuple):
    """What one cell of a word shows, and how many code points it stands for."""

    text: str
    length: int


class _Piece(NamedTuple):
    """Letters that join among themselves, without marks, and what they meet at their ends."""

    lead: str
    letters: str
    trail: str

    @property
    def whole(self) -> str:
        """The letters with what they meet."""
        return self.lead + self.letters + self.trail

    def forms(self, shaped: str) -> str:
        """Return the shaped letters without what they meet."""
        return shaped[len(self.lead) : len(shaped) - len(self.trail)]


def _pieces(word: Word, clusters: list[str], grammar: Grammar) -> list[_Piece]:
    """Return a word cut at its joiners and non-joiners; a joiner does to its neighbours what a tatweel does."""
    pieces = []
    letters, lead = "", word.before
    for cluster in clusters:
        if len(cluster) == 1:
            letters += cluster
            continue
        letters += grammar.zero.sub("", cluster)
        joiners = _JOINERS.findall(cluster)
        if joiners:
            pieces.append(_Piece(lead, letters, TATWEEL if joiners[0] == JOINER else ""))
            letters, lead = "", TATWEEL if joiners[-1] == JOINER else ""
    if letters:
        pieces.append(_Piece(lead, letters, word.after))
    return pieces


def _unit(form: str, cluster: str, grammar: Grammar) -> Unit:
    """Return what is shown of a cluster whose letter has a form, its marks on it."""
    shown = shown_form(cluster[0], form)
    if len(cluster) == 1:
        return Unit(shown, 1)
    return Unit(f"{shown}{word_marks(cluster, grammar)}"[: MOST_MARKS + 1], len(cluster))


class _Settings(dict[str, bool]):
    """The settings of a reshaper, which it reads anew for every call: a parsed file takes longer than short words do."""

    def getboolean(self, name: str) -> bool:
        """Return a setting."""
        return self[name]


def _load_reshaper() -> Callable[[str], str]:
    """Return arabic-reshaper so set that each letter, or lam with its alef, gives one character."""
    from arabic_reshaper import ArabicReshaper  # slow to import
    from arabic_reshaper.ligatures import LIGATURES

    settings: dict[str, bool] = {name: False for name, _ in LIGATURES}
    settings |= {f"ARABIC LIGATURE LAM WITH ALEF{ending}": True for ending in _LIGATURES}
    settings |= {"delete_harakat": False, "delete_tatweel": False, "support_zwj": False, "support_ligatures": True}
    reshaper = ArabicReshaper(configuration=settings)
    reshaper.configuration = _Settings({**_DEFAULTS, **settings})
    reshape: Callable[[str], str] = reshaper.reshape
    return reshape


class Shaper:
    """Shapes Arabic words and remembers them."""

    def __init__(self) -> None:
        self._reshape: Callable[[str], str] | None = None
        self._words: dict[Word, tuple[Unit, ...]] = {}

    def shaped(self, words: Iterable[Word], grammar: Grammar) -> dict[Word, tuple[Unit, ...]]:
        """Return the units of each word, in logical order; new words are shaped together, which costs a fifth."""
        if len(self._words) > _MOST_KEPT:
            self._words = {}
        known = self._words
        wanted = set(words)
        new = [word for word in wanted if word not in known]
        if new:
            known.update(self._newly_shaped(new, grammar))
        return {word: known[word] for word in wanted}

    def _newly_shaped(self, words: list[Word], grammar: Grammar) -> dict[Word, tuple[Unit, ...]]:
        clusters = [grammar.letter.findall(word.text) for word in words]
        pieces = [_pieces(word, parts, grammar) for word, parts in zip(words, clusters, strict=True)]
        shaped = iter(self._forms([piece.whole for parts in pieces for piece in parts]))
        result = {}
        for word, parts, its_clusters in zip(words, pieces, clusters, strict=True):
            forms = "".join(piece.forms(next(shaped)) for piece in parts)
            if len(forms) != len(its_clusters):
                forms = "".join(cluster[0] for cluster in its_clusters)
            result[word] = tuple(
                _unit(form, cluster, grammar) for form, cluster in zip(forms, its_clusters, strict=True)
            )
        return result

    def _forms(self, pieces: list[str]) -> list[str]:
        """Return the shaped letters of each piece, in logical order."""
        if self._reshape is None:
            self._reshape = _load_reshaper()
        return self._reshape("\n".join(pieces).translate(STAND_INS)).split("\n")

    def spelt(self, compound: str) -> str:
        """Return the joined letters of a ligature that few fonts have, from left to right."""
        form = unicodedata.decomposition(compound).partition(" ")[0]
        lead = TATWEEL if form in {"<medial>", "<final>"} else ""
        trail = TATWEEL if form in {"<medial>", "<initial>"} else ""
        piece = _Piece(lead, spelt(compound), trail)
        return piece.forms(self._forms([piece.whole])[0])[::-1].translate(_TURNED)
