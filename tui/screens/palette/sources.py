"""What the palette can offer: commands, articles, terms of the glossary, names of the open article, themes."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from corpus.arabic.stem import index_terms
from corpus.ingest.naming import is_address
from corpus.model import Summary
from glossary.semicolons import joined
from tui.commands.keymap import key_shown
from tui.commands.model import Command, Scope
from tui.commands.table import commands_of
from tui.language.kinds import KINDS
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.palette.fitting import fitting
from tui.screens.palette.offers import Offer, Source, has_all, wanted_words
from tui.services.services import Services

if TYPE_CHECKING:
    from glossary.entities.directory import EntityRecord
    from glossary.terminology import Concept, Found

_ENGINES = marked("Translation engines")
_MOST = 8
"""How many articles, terms or names are offered at most."""


def command_source(scopes: Iterable[Scope], run: Callable[[Command], object]) -> Source:
    """Offer the commands of a screen and those for everywhere that it has no own key for, except to open the palette."""
    own = [command for scope in scopes for command in commands_of(scope)]
    told = {command.help for command in own}
    others = (command for command in commands_of(Scope.APP) if command.help not in told)
    offers = [
        Offer(_(command.title), _(command.help), key_shown(command), partial(run, command), True, command.title)
        for command in (*own, *others)
        if command.id != "app.palette"
    ]
    return Source(_("Commands"), partial(fitting, offers))


def address_source(read: Callable[[str], object]) -> Source:
    """Offer to read what is at an address that was typed or pasted."""

    def offers(query: str) -> list[Offer]:
        address = query.strip()
        return [Offer(_("Read this page"), address, "", partial(read, address))] if is_address(address) else []

    return Source(_("Web"), offers)


def engine_source(choose: Callable[[], object]) -> Source:
    """Offer to choose what translates."""
    told = _("Choose what translates, and say whether texts may be sent to it.")
    return Source(_("Settings"), partial(fitting, [Offer(_(_ENGINES), told, "", choose, also=_ENGINES)]))


def theme_source(names: Iterable[str], choose: Callable[[str], object]) -> Source:
    """Offer themes by their names."""
    offers = [Offer(name, "", "", partial(choose, name)) for name in sorted(names)]
    return Source(_("Themes"), partial(fitting, offers))


def article_source(services: Services, open_article: Callable[[str], object]) -> Source:
    """Offer the articles of the library that have the words in any inflection, those with them in the title first."""

    def offers(query: str) -> list[Offer]:
        words = wanted_words(query)
        found = services.library.summaries(query, _MOST * 4) if words else []
        found.sort(key=lambda each: not has_all(words, each.title))
        return [Offer(_dated(each), "", each.title, partial(open_article, each.id)) for each in found[:_MOST]]

    return Source(_("Articles"), offers, is_slow=True)


def _dated(article: Summary) -> str:
    return article.date.isoformat() if article.date else article.source or ""


def term_source(services: Services, show: "Callable[[Concept], object]") -> Source:
    """Offer the terms of the glossary that the words find, in either language."""

    def offers(query: str) -> list[Offer]:
        found = services.terms.find(query, 2 * _MOST) if query.strip() else []
        concepts = {each.concept.id: each.concept for each in found if _is_meant(each, query)}
        return [
            Offer(
                joined(term.text for term in concept.in_language("en")),
                "",
                next((term.text for term in concept.in_language("ar")), ""),
                partial(show, concept),
            )
            for concept in list(concepts.values())[:_MOST]
        ]

    return Source(_("Glossary"), offers, is_slow=True)


def _is_meant(found: "Found", query: str) -> bool:
    """Return whether a term has the words of a query in some form; one that is only spelt alike has not."""
    return found.level != "fuzzy" or set(index_terms(query)) <= set(index_terms(found.term.text))


def name_source(records: "Sequence[EntityRecord]", follow: Callable[[str], object]) -> Source:
    """Offer the names of the open article, by any of their spellings."""

    def offers(query: str) -> list[Offer]:
        words = wanted_words(query)
        fitting = (each for each in records if words and has_all(words, each.entity.ar, each.entity.en, *each.variants))
        return [
            Offer(each.entity.en, _(KINDS[each.entity.kind]), each.entity.ar, partial(follow, each.entity.id))
            for each in sorted(fitting, key=lambda each: -each.count)[:_MOST]
        ]

    return Source(_("Names in this article"), offers)
