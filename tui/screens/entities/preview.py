"""A name as it is read at one glance."""

from collections.abc import Iterator

from tui.language.kinds import GLYPHS, KINDS
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated
from tui.screens.entities.signs import NO_ENGLISH, called, counted, many, mentioned
from tui.screens.entities.told import Told
from tui.widgets.arabic_text import Paragraph

_SPELLINGS = 8


def paragraphs_of(told: Told) -> Iterator[Paragraph]:
    """Yield the name in both languages, what is counted of it, its spellings, its newest articles and who is beside it."""
    card = told.card
    entity = card.row.entity
    yield Paragraph(entity.ar, "strong")
    yield Paragraph(entity.en or NO_ENGLISH, "strong")
    standing = "" if entity.confirmed else "  ·  " + _("? unconfirmed")
    hidden = "  ·  " + _("hidden") if card.row.hidden else ""
    qid = f"  ·  {entity.qid}" if entity.qid else ""
    yield Paragraph(f"{GLYPHS[entity.kind]} {_(KINDS[entity.kind])}{qid}{standing}{hidden}", "faint")
    if card.description:
        yield Paragraph(card.description)
    yield Paragraph(" ")
    yield Paragraph(mentioned(card.row), "faint")
    yield from _spellings(told)
    if told.articles:
        yield Paragraph(" ")
    for each in told.articles:
        day = isolated(each.summary.date.isoformat()) if each.summary.date else _("no date")
        yield Paragraph(f"{day}  ·  {counted(each.mentions, each.adjectives)}", "faint")
        yield Paragraph(each.summary.title)
    if told.company:
        yield Paragraph(" ")
        yield Paragraph(_("appears with"), "faint")
    for companion in told.company:
        other = companion.entity
        yield Paragraph(f"{GLYPHS[other.kind]} {called(other)}  ·  {companion.articles:,}")


def _spellings(told: Told) -> Iterator[Paragraph]:
    variants = told.card.variants
    if len(variants) < 2:
        return
    yield Paragraph(" ")
    yield Paragraph(many(len(variants), "spelling", "spellings"), "faint")
    for variant in variants[:_SPELLINGS]:
        yield Paragraph(variant.spelling)
    if len(variants) > _SPELLINGS:
        yield Paragraph(_("and {n} more").format(n=len(variants) - _SPELLINGS), "faint")
