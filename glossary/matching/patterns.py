"""Terms that are patterns: `*` for any letters of a word, `…` for up to three words, `(x)` for what may be left out."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from corpus.arabic.normalise import bare, fold
from glossary.matching.affixes import Stripped, stripped
from glossary.matching.agreement import agrees
from glossary.matching.cuts import Kind
from glossary.matching.forms import BETWEEN, Fit, TermWord
from glossary.matching.runs import Text
from glossary.matching.shapes import Shape
from glossary.matching.speller import Speller
from glossary.matching.trie import Entry

_PIECE = re.compile(
    r"""(?P<quoted>"[^"]*"|«[^»]*»)|(?P<group>\([^()]*\)(?=\s|$))|(?P<gap>…|\.{3})|(?P<word>[^\s"«…]+)"""
)
_MOST_GROUPS = 5
_MOST_SKIPPED = 3
_ARTICLE = "ال"
_SPECIAL = frozenset("*()")


class Gap(NamedTuple):
    """Up to so many words of any kind."""

    most: int


class Glob(NamedTuple):
    """A word of which only some letters are known, in folded spelling."""

    letters: re.Pattern[str]


class Exact(NamedTuple):
    """A word as it is written, whatever its marks."""

    written: str


Step = TermWord | Glob | Exact | Gap


class Pattern(NamedTuple):
    """One way to write out what a pattern says."""

    steps: tuple[Step, ...]
    entry: Entry


class Run(NamedTuple):
    """Where a pattern was found."""

    first: int
    last: int
    fits: tuple[Fit, ...]
    entry: Entry


def variants(text: str, speller: Speller) -> list[tuple[Step, ...]]:
    """Return the ways to read a pattern, one for each choice of what may be left out; none where nothing of it is a word."""
    choices: list[tuple[tuple[Step, ...], ...]] = []
    groups = 0
    for piece in _PIECE.finditer(text):
        if piece["group"] and groups < _MOST_GROUPS:
            groups += 1
            choices.append(((), tuple(_words(piece["group"][1:-1], speller))))
        elif piece["quoted"]:
            choices.append((tuple(Exact(bare(word)) for word in piece["quoted"][1:-1].split()),))
        elif piece["gap"]:
            choices.append(((Gap(_MOST_SKIPPED),),))
        else:
            choices.append((tuple(_words(piece["word"] or piece["group"][1:-1], speller)),))
    chosen = (tuple(step for steps in each for step in steps) for each in product(*choices))
    return list(dict.fromkeys(trimmed for each in chosen if (trimmed := _without_outer_gaps(each))))


class Patterns:
    """The terms that are patterns, found by the keys of their first words."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[Pattern]] = {}
        self._others: list[Pattern] = []

    def __bool__(self) -> bool:
        return bool(self._by_key or self._others)

    def add(self, steps: tuple[Step, ...], entry: Entry) -> None:
        """Find one way to read a pattern from now on."""
        pattern = Pattern(steps, entry)
        if isinstance(steps[0], TermWord):
            for key in steps[0].keys:
                self._by_key.setdefault(key, []).append(pattern)
        else:
            self._others.append(pattern)

    def remove(self, concept_id: str) -> None:
        """Find the patterns of a concept no more."""
        self._others = [each for each in self._others if each.entry.concept_id != concept_id]
        for key, patterns in list(self._by_key.items()):
            kept = [each for each in patterns if each.entry.concept_id != concept_id]
            if kept:
                self._by_key[key] = kept
            else:
                del self._by_key[key]

    def runs(self, text: Text) -> Iterator[Run]:
        """Yield the runs of words in which patterns stand, each once, the shortest that begins with a word."""
        seen = set()
        for place, form in enumerate(text.forms):
            patterns = {id(each): each for key, _ in form.first for each in self._by_key.get(key, ())}
            for pattern in (*patterns.values(), *self._others):
                nearest = next(_ends(text, place, pattern.steps, ()), None)
                if nearest is None:
                    continue
                run = (place, nearest[0], id(pattern.entry))
                if run not in seen:
                    seen.add(run)
                    yield Run(place, *nearest, pattern.entry)


def _words(text: str, speller: Speller) -> Iterator[Step]:
    for word in text.split():
        if _SPECIAL.isdisjoint(word):
            yield speller.term_word(word, None)
        else:
            yield Glob(_expression(word))


def _expression(word: str) -> re.Pattern[str]:
    """Return the expression of a word; what stands between two `*` is found where it is first, so that time is linear."""
    first, *others = (_letters(piece) for piece in word.split("*"))
    between = "".join(rf"(?>\w*?{letters})" for letters in others[:-1] if letters)
    return re.compile(first + between + (rf"\w*{others[-1]}" if others else ""))


def _letters(piece: str) -> str:
    """Return the expression of letters, of which those in brackets may be absent."""
    made = []
    for part in re.split(r"(\([^()]*\)|[()])", piece):
        if len(part) > 1 and part[0] == "(" and part[-1] == ")":
            made.append(f"(?:{re.escape(fold(part[1:-1]))})?")
        elif part not in {"(", ")"}:
            made.append(re.escape(fold(part)))
    return "".join(made)


def _without_article(one: Stripped) -> bool:
    return not one.article


def _without_outer_gaps(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    own = [place for place, step in enumerate(steps) if not isinstance(step, Gap)]
    return steps[own[0] : own[-1] + 1] if own else ()


def _ends(
    text: Text, place: int, steps: Sequence[Step], fits: tuple[Fit, ...], before: tuple[TermWord, Fit] | None = None
) -> Iterator[tuple[int, tuple[Fit, ...]]]:
    """Yield the last word of each run from a place on that fits the steps, with how its words fit, those of fewer words first."""
    step, *rest = steps
    if isinstance(step, Gap):
        for skipped in range(step.most + 1):
            if skipped and not text.goes_on(place + skipped - 2):
                return
            yield from _ends(text, place + skipped, rest, (*fits, *[BETWEEN] * skipped))
        return
    if fits and not text.goes_on(place - 1):
        return
    for fit in dict.fromkeys(_fits(text, place, step, first=not fits)):
        own = (step, fit) if isinstance(step, TermWord) else None
        if before and own and not agrees(*before, *own):
            continue
        if rest:
            yield from _ends(text, place + 1, rest, (*fits, fit), own)
        else:
            yield place, (*fits, fit)


def _fits(text: Text, place: int, step: Step, *, first: bool) -> Iterator[Fit]:
    if place >= len(text.row):
        return
    form, surface = text.forms[place], text.row[place].surface
    if isinstance(step, Exact):
        if bare(surface) == step.written:
            yield Fit(Kind.UNKNOWN, shape=Shape.WRITTEN)
    elif isinstance(step, TermWord):
        keyed = form.first if first else form.later.items()
        fits = [fit for key, fit in keyed if key in step.keys and not fit.doubtful]
        yield from sorted(fits, key=lambda fit: fit.shape is not step.shape)
    elif isinstance(step, Glob):
        for core, front, article, back in sorted(stripped(fold(surface)), key=_without_article):
            fitting = step.letters.fullmatch(core) or (article and step.letters.fullmatch(_ARTICLE + core))
            if fitting and (first or not front):
                outside = Fit(Kind.UNKNOWN, len(front), len(back), article, bool(back))
                yield outside._replace(shape=Shape.PATTERN, front=front, back=back)
                return
