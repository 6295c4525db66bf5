"""How near two spellings are."""

from typing import NamedTuple

from corpus.arabic.normalise import bare, fold

LEVELS = ("exact", "bare", "folded", "lemma")
_ARTICLE = "ال"


class Spelt(NamedTuple):
    """A run of words in the ways in which spellings are compared."""

    written: str
    bare: str
    """Without marks."""
    folded: str
    plain: str
    """Folded, its words without the article."""

    @classmethod
    def of(cls, text: str) -> "Spelt":
        """Return how a text is spelt, space between its words apart."""
        written = " ".join(text.split())
        folded = fold(written)
        plain = folded
        if _ARTICLE in folded:
            plain = " ".join([word.removeprefix(_ARTICLE) for word in folded.split()])
        return cls(written, bare(written), folded, plain)


def distance(found: Spelt, wanted: Spelt) -> int:
    """Return how far two spellings are from one another: 0 for the same, then the places of `LEVELS`, 4 beyond them."""
    if found.written == wanted.written:
        return 0
    if found.folded == wanted.folded:
        return 1 if found.bare == wanted.bare else 2
    return 3 if found.plain == wanted.plain else 4
