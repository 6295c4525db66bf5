"""A name's card in sections."""

from collections.abc import Iterator, Sequence

from tui.screens.entities.card_rows import Fact, Heading, Item, More
from tui.screens.entities.signs import GLYPHS, KINDS, NO_ENGLISH, called, many, mentioned
from tui.screens.entities.told import Told, Wanted
from tui.screens.terms.concept.goals import EntryGoal, PageGoal

_BLANK = Heading("")


def sections(told: Told, wanted: Wanted, warning: str = "") -> list[Item]:
    """Return the whole card, section by section; `wanted` tells how much of each was asked for, a warning stands below the name."""
    parts: list[Sequence[Item]] = [
        [*_name(told, warning)],
        [*_spellings(told)],
        [*_company(told, wanted)],
        [*_articles(told, wanted)],
        [*_contexts(told, wanted)],
        [*_standing(told)],
    ]
    found: list[Item] = []
    for part in parts:
        if part:
            found += [_BLANK, *part] if found else part
    return found


def _name(told: Told, warning: str) -> Iterator[Item]:
    card = told.card
    entity = card.row.entity
    yield Heading("Name")
    yield Fact("English", entity.en or NO_ENGLISH, "strong")
    yield Fact("Arabic", entity.ar, "strong")
    yield Fact("kind", f"{GLYPHS[entity.kind]} {KINDS[entity.kind]}")
    if card.description:
        yield Fact("description", card.description)
    if entity.qid:
        page = PageGoal.of_item(entity.qid)
        yield Fact("Wikidata", f"{entity.qid}  ·  {page.address}", "accent", page)
    if entity.confirmed:
        yield Fact("", "✓ confirmed", "faint")
    elif entity.en:
        yield Fact("", "? unconfirmed: the English is only written from the letters. y confirms, e corrects.", "faint")
    else:
        yield Fact("", "? unconfirmed: it has no English yet. e gives it one.", "faint")
    if warning:
        yield Fact("", f"≠ {warning}", "warning")
    if card.row.hidden:
        yield Fact("", "⊘ hidden everywhere. x shows it again.", "warning")
    for each in card.merged:
        yield Fact("merged into it", f"{each.ar}  ·  {called(each)}")
    yield Fact("in the library", mentioned(card.row))
    if told.concept is not None:
        english = "; ".join(term.text for term in told.concept.in_language("en")) or NO_ENGLISH
        yield Fact("glossary", f"{english}  ·  Enter opens the entry", "found", EntryGoal(told.concept.id))
    else:
        yield Fact("glossary", "no entry yet: o makes one", "faint")


def _spellings(told: Told) -> Iterator[Item]:
    if told.card.variants:
        yield Heading("Spellings")
        yield from told.card.variants


def _company(told: Told, wanted: Wanted) -> Iterator[Item]:
    if told.company:
        yield Heading("Appears with, and in how many articles")
        yield from told.company
        if len(told.company) == wanted.company:
            yield More("… Enter shows more", "company")


def _articles(told: Told, wanted: Wanted) -> Iterator[Item]:
    if told.articles:
        yield Heading("Articles")
        yield from told.articles
        left = told.card.row.articles - len(told.articles)
        if left > 0:
            yield More(f"… {left:,} older ones: Enter shows more", "articles")


def _contexts(told: Told, wanted: Wanted) -> Iterator[Item]:
    if told.contexts:
        yield Heading("In context")
        yield from told.contexts
        if len(told.contexts) == wanted.contexts:
            yield More("… Enter shows more", "contexts")


def _standing(told: Told) -> Iterator[Item]:
    record = told.card.record
    if record is None or record.changed is None:
        return
    yield Heading("Decided")
    yield Fact("last", f"{record.changed.astimezone():%Y-%m-%d %H:%M} by {record.author or 'somebody'}", "faint")
    if record.aliases:
        yield Fact("added", " · ".join(record.aliases))
    if record.refused:
        yield Fact("not its name", " · ".join(record.refused))
    if record.apart:
        yield Fact("kept apart", f"from {many(len(record.apart), 'name', 'names')}")
