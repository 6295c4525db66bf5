"""The words of a block brought together with those of its English, by what is known of them."""

from collections.abc import Iterable, Iterator, Sequence
from threading import Lock

from corpus.model import Span
from glossary.alignment.arabic_side import Sense, Terms, Wanted, wanted_in
from glossary.alignment.competing import Candidate, chosen
from glossary.alignment.english_side import EnglishSide, Stretch
from glossary.alignment.model import Alignment, Link, Reason
from glossary.alignment.senses import Wordings, stem
from glossary.alignment.sentences import Bead, Mark, aligned_sentences
from glossary.annotate import AnnotatedBlock

_BY_REASON = {
    Reason.TERM: 1.2,
    Reason.NAME: 1.2,
    Reason.EXPRESSION: 1.1,
    Reason.NUMBER: 1.0,
    Reason.LATIN: 1.0,
    Reason.GLOSS: 0.9,
    Reason.KIN: 0.5,
}
"""How much a counterpart weighs by why it is taken for one; those of several words come before those of one."""
_PART = 0.9
"""What a part of a name weighs, or the name in another spelling."""
_WORD = 0.05
"""What each further word of it weighs more."""
_AS_NOUN = 0.6
"""How much of its weight the sense of a verb has where the English has an article before it."""
_LIKELY = 0.9
"""What a sense weighs at least for words of its family to be looked for."""
_SHORTEST_STEM = 4
_LONGEST = 20_000
"""Code points of a text that is brought together word by word; a longer one, which no article has, only by sentences."""
_MANY = 200
"""Places in which a word is looked for."""


class Aligner:
    """Brings blocks together with their English; it keeps what it learnt of glosses and English words, and is for one thread at a time.

    >>> from glossary.alignment.words import Aligner
    >>> Aligner().counterparts("", AnnotatedBlock((), (), (), ()), "").links
    ()
    """

    def __init__(self, terms: Terms = lambda _concept_id: ()) -> None:
        """Use what tells all English terms of a concept; without it the best one of each is known."""
        self._wordings = Wordings()
        self._terms = terms
        self._lock = Lock()

    def counterparts(self, text: str, annotated: AnnotatedBlock, english: str) -> Alignment:
        """Return which sentences and words of a block, whose text is given, stand for which of its English."""
        if max(len(text), len(english)) > _LONGEST:
            return Alignment(aligned_sentences(text, english), ())
        with self._lock:
            return self._counterparts(text, annotated, english)

    def _counterparts(self, text: str, annotated: AnnotatedBlock, english: str) -> Alignment:
        side = EnglishSide(english, self._wordings)
        wanted = wanted_in(text, annotated, self._wordings, self._terms)
        found = [list(_found(each, side)) for each in wanted]
        beads = aligned_sentences(text, english, _marks(wanted, found, side))
        places = _Places(wanted)
        candidates = [
            Candidate(number, places.of(wanted[number]), stretch, likely)
            for number, each in enumerate(found)
            for stretch, likely in each
        ]
        links: list[Link] = []
        for bead in beads:
            here = [each for each in candidates if _is_in(bead, wanted[each.wanted], side.span(each.english))]
            links.extend(_link(wanted[each.wanted], side, each) for each in chosen(here))
        return Alignment(beads, tuple(sorted(links, key=lambda link: link.arabic.start)))


class _Places:
    """The places of words in a block, those in other scripts and numbers among them."""

    def __init__(self, wanted: Iterable[Wanted]) -> None:
        words = sorted({(each.start, each.end) for each in wanted if each.reason in _ONE_WORD})
        self._starts = {start: place for place, (start, _) in enumerate(words)}
        self._ends = {end: place for place, (_, end) in enumerate(words)}

    def of(self, wanted: Wanted) -> Stretch:
        first = self._starts.get(wanted.start)
        last = self._ends.get(wanted.end)
        if first is None or last is None:
            inside = [place for start, place in self._starts.items() if wanted.start <= start < wanted.end]
            first, last = (min(inside), max(inside)) if inside else (-1 - wanted.start, -1 - wanted.start)
        return Stretch(first, max(first, last))


_ONE_WORD = frozenset({Reason.GLOSS, Reason.NUMBER, Reason.LATIN})


def _found(wanted: Wanted, side: EnglishSide) -> Iterator[tuple[Stretch, float]]:
    """Yield where something that is looked for may stand in the English, and how likely."""
    best: dict[Stretch, float] = {}
    of_reason = _BY_REASON[wanted.reason]
    for sense in wanted.senses:
        for stretch in side.found(sense.phrase):
            weight = of_reason * sense.weight * (_AS_NOUN if sense.is_verb and side.follows_article(stretch) else 1.0)
            best[stretch] = max(best.get(stretch, 0.0), weight)
    if wanted.sounds:
        for stretch in side.runs(wanted.sounds):
            best.setdefault(stretch, _PART + _WORD * (stretch.last - stretch.first))
    if wanted.reason is Reason.GLOSS and not best:
        best.update(_kin(wanted.senses, side))
    yield from sorted(best.items())[:_MANY]


def _kin(senses: Sequence[Sense], side: EnglishSide) -> Iterator[tuple[Stretch, float]]:
    for sense in senses:
        if len(sense.phrase) == 1 and sense.weight >= _LIKELY:
            for form in sense.phrase[0]:
                own = stem(form)
                for place in side.stems.get(own, ()) if len(own) >= _SHORTEST_STEM else ():
                    yield Stretch(place, place), _BY_REASON[Reason.KIN] * sense.weight


def _marks(wanted: Sequence[Wanted], found: Sequence[Sequence[tuple[Stretch, float]]], side: EnglishSide) -> list[Mark]:
    """Return which words of the English tell where sentences belong: those that may be called so, each in few places."""
    marks = []
    for each, stretches in zip(wanted, found, strict=True):
        words = frozenset(side.plain[at] for stretch, likely in stretches if likely >= _LIKELY for at in stretch)
        if words and len(stretches) <= 2:
            marks.append(Mark(each.start, each.end, words, is_sure=False))
    return marks


def _is_in(bead: Bead, wanted: Wanted, english: Span) -> bool:
    own = bead.arabic.start <= wanted.start and wanted.end <= bead.arabic.end
    return own and bead.english.start <= english.start and english.end <= bead.english.end


def _link(wanted: Wanted, side: EnglishSide, candidate: Candidate) -> Link:
    span = Span(wanted.start, wanted.end)
    english = side.span(candidate.english, with_article=wanted.is_noun)
    return Link(span, english, wanted.reason, round(min(1.0, candidate.likely), 2))
