"""Entries as they are named on a command line: by an id, or by a term that only one entry has."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from glossary.errors import UnknownConcept
from glossary.store.forms import folded_form
from glossary.terminology import Concept, Term
from tui.cli.errors import Misused
from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, said, written
from tui.cli.verbs.term.listing import shortened

_MOST = 50
_TOLD = 5


def offer_entries(parser: Parser, doing: str) -> None:
    """Add the arguments that name entries, one by one or by a query."""
    parser.add_argument(
        "entries", nargs="*", type=written, metavar="ID|TERM", help=f"what to {doing}: ids, or terms of one entry only"
    )
    parser.take_queries()
    parser.add_argument("--query", type=said, metavar="QUERY", help=f"{doing} all that the query finds")
    parser.offer_json()


def chosen(invocation: Invocation) -> "str | list[str]":
    """Return the query or the ids that the arguments of `offer_entries` name; raises Misused for both or neither."""
    entries, query = invocation.options.entries, invocation.options.query
    if bool(entries) == bool((query or "").strip()):
        raise Misused("Name entries by their ids or terms, or else by --query QUERY.")
    return query or [concept.id for concept in named_concepts(entries, invocation)]


def named_concepts(names: Sequence[str], invocation: Invocation) -> list[Concept]:
    """Return the entries of several names, each once."""
    found = {concept.id: concept for concept in (named_concept(name, invocation) for name in names)}
    return list(found.values())


def named_concept(name: str, invocation: Invocation) -> Concept:
    """Return the entry of an id or a term; raises UnknownConcept, Misused for a term of several or a part of one.

    A term is one that is spelt so, as terms are compared; one that only begins so, or has the words in it, is another.
    """
    terms = invocation.services.terms
    if is_id(name):
        return terms.get(name)
    # what is spelt so comes first by its plain words; in quotes they are no signs of a query
    asked = (folded_form(name), '"' + name.replace('"', " ") + '"')
    found = {each.concept.id: each.concept for query in asked if query for each in terms.find(query, _MOST)}
    own = [concept for concept in found.values() if any(_is_named(term, name) for term in concept.terms)]
    written_so = [concept for concept in own if any(term.text == name for term in concept.terms)]
    exact = written_so or own
    if len(exact) == 1:
        return exact[0]
    shown = shortened(name)
    if not exact and found:
        raise Misused(
            f"No entry has the term “{shown}”; name the one that is meant by its id: {_told(found.values())}."
        )
    if not exact and not folded_form(name):
        raise Misused("A term without a letter means no entry; write the entry's id or one of its terms.")
    if not exact:
        raise UnknownConcept(f"No entry has the term “{shown}”: `warraq term find` shows those there are.")
    raise Misused(f"{len(exact)} entries have the term “{shown}”; name one by its id: {_told(exact)}.")


def _is_named(term: Term, name: str) -> bool:
    """Return whether a term, or a look-up form of it, is spelt as a name is."""
    wanted = folded_form(name)
    return any(folded_form(form) == wanted for form in (term.text, *term.lookups))


def _told(concepts: Iterable[Concept]) -> str:
    """Return the ids of the first entries with their terms, and how many more there are."""
    every = list(concepts)
    told = ", ".join(f"{each.id} ({_title(each)})" for each in every[:_TOLD])
    return told + (f" and {len(every) - _TOLD} more" if len(every) > _TOLD else "")


def is_id(name: str) -> bool:
    """Return whether a name can only be the id of an entry."""
    try:
        return str(UUID(name)) == name.lower()
    except ValueError:
        return False


def _title(concept: Concept) -> str:
    """Return the first Arabic and English terms of an entry."""
    firsts = [terms[0].text for language in ("ar", "en") if (terms := concept.in_language(language))]
    return " · ".join(firsts or [concept.terms[0].text])
