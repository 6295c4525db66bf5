"""Which names of an article are listed, and in which order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from corpus.arabic.normalise import fold
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.typeset.turning import Turning

if TYPE_CHECKING:
    from glossary.entities.directory import EntityRecord

_TITLES = {"PER": marked("People"), "ORG": marked("Organisations"), "LOC": marked("Places")}


class NameOrder(Turning):
    """What the names of an article are listed by."""

    KIND = "kind"
    """People, organisations, places, the most frequent of each first."""
    COUNT = "count"
    FIRST = "first mention"
    ENGLISH = "English"
    ARABIC = "Arabic"


class Heading(NamedTuple):
    """What stands above names."""

    text: str
    has_columns: bool = True
    """Whether what the numbers below count stands beside it."""


def listed(records: Sequence[EntityRecord], order: NameOrder, words: str) -> Iterator[EntityRecord | Heading]:
    """Yield the names that have words in either language, in an order, with headings above them."""
    found = [record for record in records if _has(record, words)]
    if order is not NameOrder.KIND:
        if found:
            yield Heading(_("By {order}").format(order=_(order.value)))
        yield from _sorted(found, order)
        return
    for kind, title in _TITLES.items():
        own = [record for record in found if record.entity.kind == kind]
        if own:
            yield Heading(_(title))
            yield from _sorted(own, NameOrder.COUNT)


def _sorted(records: Sequence[EntityRecord], order: NameOrder) -> list[EntityRecord]:
    if order is NameOrder.FIRST:
        return sorted(records, key=lambda record: (record.mentions[0].block, record.mentions[0].start))
    if order not in (NameOrder.ENGLISH, NameOrder.ARABIC):
        return sorted(records, key=lambda record: -(record.count + record.adjectives))
    from glossary.store.forms import arabic_order, english_order

    if order is NameOrder.ENGLISH:
        return sorted(records, key=lambda record: english_order(record.entity.en))
    return sorted(records, key=lambda record: arabic_order(record.entity.ar))


def _has(record: EntityRecord, words: str) -> bool:
    told = _plain(" ".join((record.entity.ar, record.entity.en, *record.variants)))
    return all(word in told for word in _plain(words).split())


def _plain(text: str) -> str:
    """Return a text without accents and vowel signs, the forms of a letter made one."""
    letters = unicodedata.normalize("NFKD", fold(text))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
