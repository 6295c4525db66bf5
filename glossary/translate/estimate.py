"""What it takes to translate articles, said before anything is sent."""

from collections.abc import Callable, Iterable
from math import ceil
from typing import NamedTuple

from corpus.model import Article
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.translate.articles import is_machine, translated_blocks
from glossary.translate.cached import Memory

_MILLION = 1_000_000
_MINUTE = 60.0


def _one(_text: str) -> int:
    return 1


class Allowance(NamedTuple):
    """How much an engine may be asked, as far as that is known."""

    requests_of: Callable[[str], int] = _one
    """How many requests a text takes."""
    requests_a_minute: int = 0
    """0 for as many as one likes."""
    budget: int = 0
    """Code points that may be sent on a day; 0 for as many as one likes."""
    used: int = 0
    """Code points sent today."""
    price: float | None = None
    """What a million characters cost, where the user says so."""


class Estimate(NamedTuple):
    """What is to be done, and what it takes at least."""

    articles: int
    paragraphs: int
    """All blocks with words: headings and captions, too; those of the same text count once in an article."""
    kept: int
    """Paragraphs whose English is kept and not asked for."""
    characters: int
    """Code points of Arabic to be sent."""
    requests: int
    seconds: float
    """The least that the pace allows, in seconds; 0 where there is none."""
    left: int | None = None
    """Code points that may still be sent today; None where there is no budget."""
    days: int = 1
    """On how many days it is done, today among them, since a day has its budget."""
    cost: float | None = None
    """What it costs, where the user gives a price."""

    @property
    def missing(self) -> int:
        """Return how many paragraphs are asked for."""
        return self.paragraphs - self.kept


def estimate(
    articles: Iterable[Article],
    memory: Memory,
    allowance: Allowance,
    *,
    is_anew: bool = False,
    watch: Watch = UNWATCHED,
) -> Estimate:
    """Return what the translation of articles takes; what stands in several of them is asked for once. Nothing is sent."""
    count = paragraphs = kept = 0
    missing: dict[str, str] = {}
    for count, article in enumerate(articles, 1):
        if watch.cancelled():
            break
        texts = list({" ".join(block.text.split()): block.text for block in translated_blocks(article)}.values())
        found = memory.find_all(texts) if texts else []
        paragraphs += len(texts)
        for text, pair in zip(texts, found, strict=True):
            key = " ".join(text.split())
            if (pair is not None and not (is_anew and is_machine(pair))) or key in missing:
                kept += 1
            else:
                missing[key] = text
        watch.told(Progress(count, count))
    return _of_texts(list(missing.values()), allowance)._replace(articles=count, paragraphs=paragraphs, kept=kept)


def _of_texts(texts: list[str], allowance: Allowance) -> Estimate:
    """Return what sending texts takes."""
    characters = sum(len(text) for text in texts)
    requests = sum(allowance.requests_of(text) for text in texts)
    a_minute, budget = allowance.requests_a_minute, allowance.budget
    # within the first minute so many may be begun at once, after that one for each that was begun a minute ago
    seconds = max(0, ceil(requests / a_minute) - 1) * _MINUTE if a_minute else 0.0
    left = max(0, budget - allowance.used) if budget else None
    return Estimate(
        0, 0, 0, characters, requests, seconds, left, _days([len(text) for text in texts], budget, left or 0),
        None if allowance.price is None else characters * allowance.price / _MILLION,
    )  # fmt: skip


def _days(sizes: list[int], budget: int, left: int) -> int:
    """Return on how many days texts are sent, each of them whole; one that is more than a day has is never sent."""
    if not budget:
        return 1
    days, room = 1, left
    for size in sizes:
        if size > budget:
            continue
        if size > room:
            days, room = days + 1, budget
        room -= size
    return days
