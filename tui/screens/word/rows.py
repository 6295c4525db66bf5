"""The rows of a card: what is said of a reading, the words of its root, examples."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked, ngettext
from tui.language.word_classes import PARTS_OF_SPEECH
from tui.typeset.direction import Direction, direction
from tui.widgets.gloss_told import SOURCES, root_of

if TYPE_CHECKING:
    from corpus.model import Article
    from glossary.cards import CardReading
    from glossary.explaining import Explanation
    from glossary.morphology.grammar.patterns import Pattern
    from glossary.morphology.nearest import Near
    from glossary.occurrences import Occurrences, Place
    from tui.screens.word.subject import Found, Kin

LABEL = 12
"""Cells of the names of facts."""
_EXAMPLES = 6
_NARROWEST = 8
_GUESS = "~"
_BETWEEN = " · "
_KIN = 40
_KINDS = (marked("active participle"), marked("passive participle"), marked("verbal noun"), marked("plural"))
"""What words are by their patterns, beside verbs."""


class Fact(NamedTuple):
    """Something said of a reading: pieces side by side, each a text and its ink."""

    label: str
    pieces: tuple[tuple[str, str], ...]
    is_arabic: bool = False
    """Whether it is a text that is read from the right, as what an Arabic dictionary says."""


class Heading(NamedTuple):
    """What comes below."""

    text: str


class Example(NamedTuple):
    """A place of the article where the word stands, with what is written before and behind it there."""

    place: Place
    before: str
    word: str
    behind: str


class About(NamedTuple):
    """A reading that rows are about."""

    reading: CardReading
    nearest: Sequence[Near]
    """Known words spelt nearly as a word that is not known."""
    said: Sequence[str]
    """What the reader decided about it."""


def facts(about: About, width: int) -> Iterator[Fact]:
    """Yield what is said of a reading at once, in lines of a width in cells."""
    shown, told = about.reading
    analysis, room = told.analysis, max(_NARROWEST, width - LABEL)
    own = "" if analysis.gloss.startswith(_GUESS) else analysis.gloss
    yield from _wrapped(marked("English"), shown.text if shown.whole or not own else own, room)
    if shown.whole:
        yield from _wrapped(marked("the word"), own, room)
    yield Fact("said", ((analysis.vocalised, "accent"), (told.romanised, "plain")))
    if len(told.parts) > 1:
        yield from (
            Fact("" if line else "parts", (arabic, english)) for line, (arabic, english) in enumerate(_parts(told))
        )
    grammar = [_(each) for each in (PARTS_OF_SPEECH.get(analysis.pos, ""), *told.features, told.case)]
    yield from _wrapped(marked("grammar"), listed(grammar, _BETWEEN), room)
    if analysis.lemma_id:
        yield Fact("dictionary", ((analysis.lemma, "accent"), (told.lemma_romanised, "plain")))
    if root := root_of(analysis):
        yield Fact("root", ((root, "accent"),))
    yield from (_pattern(marked("pattern"), told.pattern) if told.pattern else ())
    yield from (_pattern(marked("plural"), told.plural) if told.plural else ())
    yield from _wrapped(marked("source"), listed((_source(about.reading), *about.said), _BETWEEN), room)
    for line, near in enumerate(about.nearest):
        yield Fact(
            "" if line else marked("nearest"),
            ((near.word, "accent"), (near.analysis.gloss.partition("; ")[0], "plain")),
        )


def found_rows(about: About, found: Found, article: Article) -> Iterator[Fact | Heading | Example | Kin]:
    """Yield what was found out: how often the word occurs, where it does in the article, the words of its root."""
    yield Fact("frequency", ((frequency(found), "plain"),))
    if found.here.places:
        yield Heading(marked("In this article"))
        yield from examples(article, found.here)
    if found.family:
        yield Heading(_("Words of the root {root}").format(root=root_of(about.reading.explanation.analysis)))
        yield from found.family[:_KIN]


def _wrapped(label: str, text: str, room: int) -> Iterator[Fact]:
    is_arabic = direction(text) is Direction.RTL
    for line, part in enumerate(textwrap.wrap(text, room)):
        yield Fact("" if line else label, ((part, "plain"),), is_arabic)


def _parts(told: Explanation) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    for arabic, english in told.parts:
        yield (arabic, "accent"), (english, "plain")


def _pattern(label: str, pattern: Pattern) -> Iterator[Fact]:
    form = _("form {number}").format(number=pattern.form) if pattern.form else ""
    told = (form, _(pattern.kind) if label != pattern.kind else "")
    yield Fact(label, ((pattern.wazn, "accent"), (listed(told, _BETWEEN), "plain")))


def _source(reading: CardReading) -> str:
    name = reading.shown.analysis.dictionary
    told = _(SOURCES[reading.shown.source])
    return _("{source}: {name}").format(source=told, name=name) if name else told


def frequency(found: Found) -> str:
    """Return how often a word occurs here, and in how many articles of the library."""
    total = found.here.total
    times = ngettext("{n} time in this article", "{n} times in this article", total).format(n=f"{total:,}")
    here = times if total else _("not read so in this article")
    if found.articles is None:
        return here
    there = ngettext("{n} article of the library", "{n} articles of the library", found.articles)
    return listed((here, there.format(n=f"{found.articles:,}")), _BETWEEN)


def examples(article: Article, here: Occurrences) -> list[Example]:
    """Return the places of a word in the article, each within its block."""
    found = []
    for place in here.places[:_EXAMPLES]:
        text = article.blocks[place.block].text
        found.append(Example(place, text[: place.start], text[place.start : place.end], text[place.end :]))
    return found
