"""Copies of articles as other sites and later hours make them, planted by rules, and articles that are none."""

import hashlib
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from corpus.model import Article, Block, BlockKind

_HERE = Path(__file__).parents[3]
_MARKED = re.compile(r"\[\w+(?::\w+)? ([^\]]*)\]")
_FOLDERS = (
    "corpus/samples",
    *(f"tests/quality/entities/{name}" for name in ("articles", "unseen", "heldback", "linked", "retold")),
)

Text = tuple[str, list[str]]
"""A headline and paragraphs."""

CREDIT = "المصدر: وكالات الأنباء ومراسلنا"
NEW_PARAGRAPH = (
    "ومن المنتظر أن تصدر الجهات المعنية بيانا مفصلا في وقت لاحق من اليوم يتضمن ما توصلت إليه اللجان المختصة "
    "من نتائج أولية بشأن هذا الملف."
)
SHARED_BACKGROUND = (
    "يذكر أن الملف أثار في الأشهر الماضية جدلا واسعا بين الخبراء وسكان المنطقة، وأن لجنة مستقلة كانت قد أوصت في تقرير "
    "من ستين صفحة بإعادة النظر فيه."
)


def texts() -> dict[str, Text]:
    """Return our own articles by name, without the marks of names in them."""
    found = {}
    for folder in _FOLDERS:
        for path in sorted((_HERE / folder).glob("*.txt")):
            title, *rest = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
            found[f"{path.parent.name}/{path.stem}"] = _unmarked(title), [_unmarked(line) for line in rest]
    return found


def _unmarked(line: str) -> str:
    while (plain := _MARKED.sub(r"\1", line)) != line:
        line = plain
    return line


def article_of(text: Text, **details: object) -> Article:
    """Return the article that a headline and paragraphs make."""
    pieces = [*([text[0]] if text[0] else []), *text[1]]
    blocks, start = [], 0
    for index, piece in enumerate(pieces):
        kind = BlockKind.TITLE if text[0] and index == 0 else BlockKind.PARAGRAPH
        blocks.append(Block(index, kind, piece, start, start + len(piece)))
        start += len(piece) + 2
    whole = "\n\n".join(pieces)
    content_id = hashlib.sha256("".join(whole.split()).encode()).hexdigest()[:12]
    return Article(content_id, text[0] or text[1][0][:40], not text[0], whole, True, tuple(blocks), **details)


def copies_of(text: Text, seed: str) -> Iterator[tuple[str, Text]]:
    """Yield the kinds of copies with what became of a text."""
    for name, planted in KINDS.items():
        yield name, planted(text, random.Random(f"{seed} {name}"))


def _shortened(text: Text, chance: random.Random) -> Text:
    """Leave the beginning: a little more than half of the words."""
    title, paragraphs = text
    words = " ".join(paragraphs).split()
    wanted, kept = int(len(words) * chance.uniform(0.5, 0.8)), []
    for paragraph in paragraphs:
        own = paragraph.split()[:wanted]
        wanted -= len(own)
        if own:
            kept.append(" ".join(own))
    return title, kept


def _headline(text: Text, _chance: random.Random) -> Text:
    return "آخر التطورات بحسب ما أعلنته الجهات الرسمية", text[1]


def _credit(text: Text, _chance: random.Random) -> Text:
    return text[0], [*text[1], CREDIT]


def _added(text: Text, chance: random.Random) -> Text:
    place = chance.randrange(len(text[1]) + 1)
    return text[0], [*text[1][:place], NEW_PARAGRAPH, *text[1][place:]]


def _dropped(text: Text, chance: random.Random) -> Text:
    if len(text[1]) < 2:
        return _shortened(text, chance)
    place = chance.randrange(len(text[1]))
    return text[0], [*text[1][:place], *text[1][place + 1 :]]


def _spelt(pattern: str, by: str) -> Callable[[Text, random.Random], Text]:
    def planted(text: Text, _chance: random.Random) -> Text:
        return re.sub(pattern, by, text[0]), [re.sub(pattern, by, paragraph) for paragraph in text[1]]

    return planted


def _drawn_out(text: Text, chance: random.Random) -> Text:
    """Draw out a letter of every third word or so."""

    def word(found: re.Match[str]) -> str:
        return found[0] if chance.random() > 0.3 else f"{found[0][:2]}\N{ARABIC TATWEEL}{found[0][2:]}"

    return text[0], [re.sub(r"[بتسشعفقكلمنهي]{4,}", word, paragraph) for paragraph in text[1]]


def _vocalised(text: Text, chance: random.Random) -> Text:
    def word(found: re.Match[str]) -> str:
        return found[0] if chance.random() > 0.4 else f"{found[0]}\N{ARABIC FATHA}"

    return text[0], [re.sub(r"[\u0621-\u064a]+", word, paragraph) for paragraph in text[1]]


def _edited(text: Text, chance: random.Random) -> Text:
    """Put another word in the place of one in thirty."""

    def word(found: re.Match[str]) -> str:
        return found[0] if chance.random() > 1 / 30 else "كذلك"

    return text[0], [re.sub(r"[\u0621-\u064a]+", word, paragraph) for paragraph in text[1]]


def _all_together(text: Text, chance: random.Random) -> Text:
    for planted in (_headline, _credit, _dropped, _drawn_out, _spelt("[أإآ]", "ا"), _spelt("[،؛.]", "")):
        text = planted(text, chance)
    return text


KINDS: dict[str, Callable[[Text, random.Random], Text]] = {
    "shortened": _shortened,
    "headline": _headline,
    "credit": _credit,
    "added": _added,
    "dropped": _dropped,
    "hamza": _spelt("[أإآ]", "ا"),
    "ta marbuta": _spelt(r"ة\b", "ه"),
    "tatweel": _drawn_out,
    "vowels": _vocalised,
    "punctuation": _spelt('[،؛.:«»"()]', ""),
    "edited": _edited,
    "together": _all_together,
}


def with_shared_background(text: Text) -> Text:
    """Return a text that tells, as others on the same event do, what happened before in the words of an agency."""
    return text[0], [*text[1], SHARED_BACKGROUND]
