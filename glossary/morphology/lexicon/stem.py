"""An entry of the lexicon, and where its root is found."""

from typing import NamedTuple

from glossary.morphology.lexicon.roots import HEADER, drawn_root, is_borrowed, root_under


class Origin:
    """Where the root of an entry is found: in the text around it, when it is asked for, since most readings are never shown."""

    __slots__ = ("_category", "_lemma", "_named", "_start", "_text")

    def __init__(self, text: str, start: int, lemma: str, category: str, *, named: bool) -> None:
        """Know the text of the stem file and where the entry begins in it; `named` says that it is a name."""
        self._text = text
        self._start = start
        self._lemma = lemma
        self._category = category
        self._named = named

    def __eq__(self, other: object) -> bool:
        return self.root == (other.root if isinstance(other, Origin) else other)

    def __hash__(self) -> int:
        return hash(self.root)

    @property
    def root(self) -> str:
        """The root in transliteration, or empty."""
        text, start = self._text, self._start
        if is_borrowed(self._lemma, self._category, named=self._named):
            return ""
        block = max(text.rfind("\n;\n", 0, start), 0)
        header = text.rfind(f"\n{HEADER}", block, start)
        if header < 0 and self._named:
            return ""
        end = text.find("\n;\n", start)
        end = end if end > 0 else len(text)
        return drawn_root(text[block:end]) if header < 0 else root_under(text[header + 1 : end])


class Stem(NamedTuple):
    """An entry of the lexicon."""

    vocalised: str
    """In transliteration, with its marks."""
    category: str
    gloss: str
    """As written, its tags cut off."""
    tag: str
    """The lexicon's own part of speech, with the pieces of a word that holds several."""
    pos: str
    """A Universal Dependencies tag."""
    lemma: str
    """The lemma's id in transliteration with its number (`kitAb_1`): distinct between homographs."""
    origin: str | Origin
    """Its root, or where that is found; two are equal whose roots are."""
    ours: bool = False
    """Whether it is from our supplement."""
    plural: bool = False
    """Whether it is a broken plural."""
    weight: float = 0.0
    """How much likelier than others its lemma is, after our table of revisions."""
    head: str = ""
    """The lemma it is told under where that is not its own: `>aw~al` for `>uwlaY_1`."""

    @property
    def root(self) -> str:
        """The root in transliteration, or empty."""
        return self.origin if isinstance(self.origin, str) else self.origin.root
