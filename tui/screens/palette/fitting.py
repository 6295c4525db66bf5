"""The offers that fit what is typed, on whichever keyboard."""

from collections.abc import Iterable

from corpus.arabic.normalise import fold
from tui.commands.keys import latin_keys
from tui.screens.palette.offers import Offer


def fitting(offers: Iterable[Offer], query: str) -> list[Offer]:
    """Return the offers whose English, sentence or key have all words of a query, the best first.

    A query typed on an Arabic keyboard counts as what the same keys type on a Latin one, too.
    """
    typed = {fold(query), fold(latin_keys(query))}
    ranked: list[tuple[int, Offer]] = []
    for offer in offers:
        ranks = [rank for words in typed if (rank := _rank(offer, words)) is not None]
        if ranks:
            ranked.append((min(ranks), offer))
    return [offer for _, offer in sorted(ranked, key=lambda each: each[0])]


def _rank(offer: Offer, words: str) -> int | None:
    """Return how near an offer is to folded words, 0 the nearest, by either of its names; None where it does not fit."""
    if words.split() and words.strip() == offer.other.lower():
        return 0
    names = [name for name in (offer.english, offer.also) if name]
    ranks = [rank for name in names if (rank := _rank_of(name, offer.told, words)) is not None]
    return min(ranks, default=None)


def _rank_of(name: str, told: str, words: str) -> int | None:
    title, both = fold(name), fold(f"{name} {told}")
    parts = words.split()
    if title.startswith(words.strip()):
        return 0
    if all(_begins_a_word(title, part) for part in parts):
        return 1
    if all(_begins_a_word(both, part) for part in parts):
        return 2
    return 3 if all(part in both for part in parts) else None


def _begins_a_word(text: str, part: str) -> bool:
    return any(word.startswith(part) for word in text.split())
