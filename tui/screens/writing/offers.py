"""What is offered to whoever writes the English of a paragraph: other English of it, English of ones like it, its terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from corpus.model import Span
from tui.language.spoken import gettext as _
from tui.language.spoken import listed

if TYPE_CHECKING:
    from glossary.memory.model import Concorded, Recalled
    from glossary.model import Pair
    from glossary.translate.port import Wording


class Offer(NamedTuple):
    """English that can be put into what is written, with where it is from."""

    sign: str
    """How near it is, or what it is: `92 %`, `term`, `kept`."""
    english: str
    arabic: str = ""
    differing: tuple[Span, ...] = ()
    """What of the Arabic is otherwise than in the paragraph, in code points of it."""
    told: str = ""
    """Who wrote it, and how far it has come."""
    is_whole: bool = True
    """Whether it is the English of a whole paragraph, not of words of it."""
    lit: tuple[Span, ...] = ()
    """What of the English was asked for, in code points."""
    asked: tuple[Span, ...] = ()
    """What of the paragraph is otherwise in the Arabic, in code points of the paragraph."""


def who(pair: Pair) -> str:
    """Return who wrote a unit and how far it has come."""
    return listed((_(pair.status.value), pair.made_by), " · ")


def kept_offers(pair: Pair | None, another: Pair | None, begun: str) -> list[Offer]:
    """Return the English that is kept where it is not what one begins with, and that of an engine that was asked anew."""
    kept = [Offer(_("kept"), pair.target, told=who(pair))] if pair is not None and pair.target != begun else []
    new = another is not None and another.target not in {begun, pair.target if pair else None}
    return [*kept, *([Offer(_("new"), another.target, told=who(another))] if another is not None and new else [])]


def recalled_offers(found: Iterable[Recalled], source: str, shown: Sequence[str]) -> list[Offer]:
    """Return what the memory recalls, but for English that is shown already."""
    offers = []
    for each in found:
        arabic, english, differing = each.pair.source, each.pair.target, each.kept
        if each.part is not None:
            start, end = each.part.source.start, each.part.source.end
            arabic = arabic[start:end]
            differing = tuple(_moved(span, start) for span in differing if start <= span.start < end)
            if each.part.target is not None:
                english = english[each.part.target.start : each.part.target.end]
        if arabic.strip() == source.strip() and english in shown:
            continue
        is_whole = each.part is None
        offers.append(Offer(f"{each.score} %", english, arabic, differing, who(each.pair), is_whole, asked=each.asked))
    return offers


def sentence_offers(found: Iterable[tuple[Span, Sequence[Recalled]]], source: str, shown: Sequence[str]) -> list[Offer]:
    """Return what the memory recalls for the sentences of a paragraph of several, the English of each to be put in by itself."""
    offers: dict[Offer, Offer] = {}
    parts = list(found)
    for number, (span, each) in enumerate(parts, 1):
        if len(span) < len(source.strip()):
            for offer in recalled_offers(each, "", shown):
                asked = tuple(_moved(part, -span.start) for part in offer.asked)
                place = _("sentence {number} of {total}").format(number=number, total=len(parts))
                told = listed((place, offer.told), " · ")
                shown_so = offer._replace(told=told, is_whole=False, asked=asked)
                offers.setdefault(offer._replace(asked=()), shown_so)
    return list(offers.values())


def concorded_offers(found: Iterable[Concorded]) -> list[Offer]:
    """Return units in which words stand."""
    return [
        Offer("≈", each.pair.target, each.pair.source, each.source, who(each.pair), False, each.target)
        for each in found
    ]


def term_offers(terms: Iterable[Wording]) -> list[Offer]:
    """Return the terms that stand in the paragraph."""
    return [Offer(_("term"), each.english, each.arabic, told=_("glossary"), is_whole=False) for each in terms]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start - by, span.end - by)
