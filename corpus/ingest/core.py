"""Where the article stands in a plain copy of a whole page, among its menus, lists and footers."""

from collections.abc import Iterator, Sequence

from corpus.arabic.patterns import Pattern
from corpus.arabic.stem import stem
from corpus.ingest.labels import key_of
from corpus.ingest.verdicts import Marked, Role, ends_sentence

_MENU = 14
"""So many short lines at least stand around the article on a page."""
_LABELLED = 4
"""So many of them at least are labels that articles do not have."""
_LABELS = frozenset({Role.NOISE, Role.LIST, Role.COPYRIGHT, Role.COMMENTS, Role.TAGS, Role.RELATED, Role.SECTION})
_COSTS = {
    Role.SHORT: -3,
    Role.EMOJI: -3,
    Role.SECTION: -4,
    Role.KICKER: -4,
    Role.NOISE: -4,
    Role.DATE: -4,
    Role.CREDIT: -3,
    Role.CAPTION: -3,
    Role.RELATED: -4,
    Role.RELATED_LINE: -2,
    Role.TAGS: -25,
    Role.LIST: -25,
    Role.COMMENTS: -60,
    Role.COPYRIGHT: -60,
}
"""What a line that is no sentence costs; a sentence is worth its words."""
_MOST_WORTH = 60
_ABOVE = 60
"""How far above the article its title may stand, in lines."""
_TITLE_WORDS = 3
_LONGEST_TITLE = 200
_LONG_WORD = 3
_WORD = Pattern(r"[^\W\d_]+")
_META = frozenset({Role.NOISE, Role.DATE, Role.CREDIT, Role.CAPTION})
_TITLES = frozenset({Role.SHORT, Role.EMOJI, Role.CAPTION, Role.BODY, Role.BULLET})
_DECK = 2
"""The line that sums an article up stands at most so far below its title, and is often more like it."""
_NEARLY = 0.4
_NEAR = 6
"""So near above an article a line is its title that shares nothing with it."""
_ABOUT = 0.15
"""A title shares at least so many of its words with the article."""


def core(lines: Sequence[Marked]) -> range | None:
    """Return the lines of the article in a copy of a whole page, or None where a text is no such copy."""
    found = _richest([_worth(line) for line in lines])
    around = [*lines[: found.start], *lines[found.stop :]]
    short = sum(line.role in _LABELS or (line.role is Role.SHORT and not ends_sentence(line.text)) for line in around)
    labelled = sum(line.role in _LABELS for line in around)
    return found if found and short >= _MENU and labelled >= _LABELLED else None


def title_of(lines: Sequence[Marked], article: range) -> int | None:
    """Return the number of the line above an article that is its title: near, about the same, said again, signed or dated."""
    words = frozenset(word for number in article for word in _words(lines[number].text))
    candidates = [
        number for number in range(max(0, article.start - _ABOVE), article.start) if _may_be_title(lines[number])
    ]
    keys = [line.key for line in lines[: article.start + 1]]

    def score(number: int) -> float:
        line = lines[number]
        own = _words(line.text)
        shared = sum(word in words for word in own) / max(1, len(own))
        again = any(line.key in key for key in keys[:number]) or line.key in keys[number + 1 :]
        meta = any(each.role in _META for each in lines[number + 1 : number + 5])
        return 8 * shared + 2 * again + meta - (article.start - number) / 10 if shared >= _ABOUT else 0.0

    scores = {number: score(number) for number in candidates}
    best = max(scores, key=lambda number: scores[number], default=None)
    if best is None or scores[best] <= 0:
        return next((number for number in reversed(candidates) if article.start - number <= _NEAR), None)
    return next(number for number in scores if best - number <= _DECK and scores[number] >= _NEARLY * scores[best])


def _worth(line: Marked) -> int:
    words = line.words
    if line.role in _COSTS and not (line.role is Role.SHORT and ends_sentence(line.text) and words > _TITLE_WORDS):
        return _COSTS[line.role]
    whole = ends_sentence(line.text) or line.role is Role.BULLET
    return min(_MOST_WORTH, words if whole else words // 3)


def _richest(worths: Sequence[int]) -> range:
    """Return the run of lines that is worth most together."""
    best, most = range(0), 0
    start = total = 0
    for number, worth in enumerate(worths):
        if total <= 0:
            start, total = number, 0
        total += worth
        if total > most:
            best, most = range(start, number + 1), total
    return best


def _may_be_title(line: Marked) -> bool:
    if line.role not in _TITLES or len(line.text) > _LONGEST_TITLE or line.text[-1] in ".:،":
        return False
    return line.words >= _TITLE_WORDS


def _words(text: str) -> frozenset[str]:
    return frozenset(_told(text))


def _told(text: str) -> Iterator[str]:
    for word in _WORD.findall(key_of(text)):
        if len(word) >= _LONG_WORD:
            yield stem(word)
