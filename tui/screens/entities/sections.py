"""A name's card in sections."""

from collections.abc import Iterator, Sequence

from tui.commands.keymap import key_of
from tui.language.kinds import GLYPHS, KINDS
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, ngettext
from tui.screens.entities.card_rows import Fact, Heading, Item, More
from tui.screens.entities.signs import NO_ENGLISH, in_english, mentioned, times
from tui.screens.entities.told import Told, Wanted
from tui.screens.terms.concept.goals import EntryGoal, PageGoal
from tui.telling.moments import minute_of

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
    yield Heading(_("Name"))
    yield Fact(_("English"), entity.en or NO_ENGLISH, "strong")
    yield Fact(_("Arabic"), entity.ar, "strong")
    yield Fact(_("kind"), f"{GLYPHS[entity.kind]} {_(KINDS[entity.kind])}")
    if card.description:
        yield Fact(_("description"), card.description)
    if entity.qid:
        page = PageGoal.of_item(entity.qid)
        yield Fact(_("Wikidata"), f"{entity.qid}  ·  {page.address}", "accent", page)
    if entity.confirmed:
        yield Fact("", _("✓ confirmed"), "faint")
    elif entity.en:
        guessed = _("? unconfirmed: the English is only written from the letters. {key} confirms, {other} corrects.")
        yield Fact("", guessed.format(key=key_of("name.confirm"), other=key_of("name.rename")), "faint")
    else:
        yield Fact(
            "",
            _("? unconfirmed: it has no English yet. {key} gives it one.").format(key=key_of("name.rename")),
            "faint",
        )
    if warning:
        yield Fact("", f"≠ {warning}", "warning")
    if card.row.hidden:
        yield Fact("", _("⊘ hidden everywhere. {key} shows it again.").format(key=key_of("name.hide")), "warning")
    for each in card.merged:
        yield Fact(_("merged into it"), f"{each.ar}  ·  {in_english(each)}")
    yield from _counted(told)
    if told.concept is not None:
        english = "; ".join(term.text for term in told.concept.in_language("en")) or NO_ENGLISH
        yield Fact(
            _("glossary"),
            _("{english}  ·  Enter opens the entry").format(english=english),
            "found",
            EntryGoal(told.concept.id),
        )
    else:
        yield Fact(_("glossary"), _("no entry yet: {key} makes one").format(key=key_of("name.term")), "faint")


def _counted(told: Told) -> Iterator[Item]:
    """Yield how often the open article and those of the library speak of it."""
    row = told.card.row
    if told.opened is not None:
        yield Fact(_("in this article"), times(told.opened))
    if row.articles or told.opened is None:
        yield Fact(_("in the library"), mentioned(row))
    else:
        keeps = _("no article yet: {key} in the article keeps that one")
        yield Fact(_("in the library"), keeps.format(key=key_of("reader.keep-article")), "faint")


def _spellings(told: Told) -> Iterator[Item]:
    if told.card.variants:
        yield Heading(_("Spellings"))
        yield from told.card.variants


def _company(told: Told, wanted: Wanted) -> Iterator[Item]:
    if told.company:
        yield Heading(_("Appears with, and in how many articles"))
        yield from told.company
        if len(told.company) == wanted.company:
            yield More(_("… Enter shows more"), "company")


def _articles(told: Told, wanted: Wanted) -> Iterator[Item]:
    if told.articles:
        yield Heading(_("Articles"))
        yield from told.articles
        left = told.card.row.articles - len(told.articles)
        if left > 0:
            yield More(_("… {n} older ones: Enter shows more").format(n=f"{left:,}"), "articles")


def _contexts(told: Told, wanted: Wanted) -> Iterator[Item]:
    if told.contexts:
        yield Heading(_("In context"))
        yield from told.contexts
        if len(told.contexts) == wanted.contexts:
            yield More(_("… Enter shows more"), "contexts")


def _standing(told: Told) -> Iterator[Item]:
    record = told.card.record
    if record is None or record.changed is None:
        return
    yield Heading(_("Decided"))
    yield Fact(
        _("last"),
        _("{moment} by {author}").format(moment=minute_of(record.changed), author=record.author or _("somebody")),
        "faint",
    )
    if record.aliases:
        yield Fact(_("added"), listed(record.aliases, " · "))
    if record.refused:
        yield Fact(_("not its name"), listed(record.refused, " · "))
    if record.apart:
        others = ngettext("from {n} name", "from {n} names", len(record.apart))
        yield Fact(_("kept apart"), others.format(n=f"{len(record.apart):,}"))
