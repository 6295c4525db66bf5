"""A treebank in CoNLL-U: its sentences as written words, each with the lemma and the tag that are right where it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from glossary.errors import TreebankMissing

_FIELDS = 10
_LEMMA_ID = re.compile(r"(?:^|\|)LId=([^|]+)")
_DOCUMENT = "# newdoc id = "
_TEXT = "# text = "
_CLITICS = frozenset({"PRON", "ADP", "CCONJ", "PART", "SCONJ", "DET"})


@dataclass(frozen=True, slots=True)
class GoldWord:
    """A written word, clitics and all, and what it is."""

    start: int
    """The offset of its first letter in the sentence, in code points."""
    surface: str
    lemma: str
    """The id of its lemma in Arabic letters, its vowels told and a number behind (`كِتاب_1`); empty where none is given."""
    tag: str
    """A Universal Dependencies part of speech."""
    features: frozenset[str]
    """Universal Dependencies features: `Voice=Pass`, `Number=Sing`, …"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its words; punctuation is none of them."""

    document: str
    text: str
    words: tuple[GoldWord, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of the treebank: a word or a part of one."""

    form: str
    tag: str
    lemma: str
    features: frozenset[str]
    last: bool
    """Whether a space follows it."""


def load_treebank(folder: Path) -> list[Sentence]:
    """Return the sentences of all `.conllu` files of a folder, by name; TreebankMissing where there is none."""
    return [sentence for text in treebank_texts(folder) for sentence in sentences(text)]


def treebank_texts(folder: Path) -> list[str]:
    """Return the texts of all `.conllu` files of a folder, by name; TreebankMissing where there is none."""
    files = sorted(folder.glob("*.conllu")) if folder.is_dir() else []
    if not files:
        raise TreebankMissing(
            f"There is no treebank in {folder}: name a folder that holds UD Arabic-PUD as .conllu, as in "
            "`make models UD=path/to/ud`."
        )
    return [path.read_text(encoding="utf-8") for path in files]


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a file's text."""
    document = ""
    for block in blocks(text):
        lines = block.splitlines()
        document = next((line.removeprefix(_DOCUMENT) for line in lines if line.startswith(_DOCUMENT)), document)
        written = next((line.removeprefix(_TEXT) for line in lines if line.startswith(_TEXT)), "")
        pieces = pieces_of(block)
        if pieces:
            yield Sentence(document, written, tuple(_words(pieces)))


def blocks(text: str) -> list[str]:
    """Return the parts of a file's text that hold a sentence each."""
    return re.split(r"\n\s*\n", text)


def pieces_of(block: str) -> list[Piece]:
    """Return the pieces of a sentence, in their order; lines that span several of them are none."""
    rows = (line.split("\t") for line in block.splitlines())
    return [_piece(fields) for fields in rows if len(fields) == _FIELDS and "-" not in fields[0]]


def _piece(fields: Sequence[str]) -> Piece:
    found = _LEMMA_ID.search(fields[9])
    features = frozenset(fields[5].split("|"))
    return Piece(fields[1], fields[3], found[1] if found else "", features, "SpaceAfter=No" not in fields[9])


def _words(pieces: Sequence[Piece]) -> Iterator[GoldWord]:
    """Yield the words that pieces make up, each told by its heaviest piece."""
    start = end = 0
    joined: list[Piece] = []
    for piece in pieces:
        if piece.tag == "PUNCT" and joined:
            yield _word(start, joined)
            joined = []
        if not joined:
            start = end
        end += len(piece.form) + piece.last
        if piece.tag == "PUNCT":
            continue
        joined.append(piece)
        if piece.last:
            yield _word(start, joined)
            joined = []
    if joined:
        yield _word(start, joined)


def _word(start: int, pieces: Sequence[Piece]) -> GoldWord:
    main = max(pieces, key=lambda piece: (bool(piece.lemma), piece.tag not in _CLITICS, len(piece.form)))
    return GoldWord(start, "".join(piece.form for piece in pieces), main.lemma, main.tag, main.features)
