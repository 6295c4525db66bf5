"""Entries as they are named on a command line: by an id, or by a term that only one entry has."""

from collections.abc import Sequence
from uuid import UUID

from glossary.terminology import Concept, Level
from tui.cli.errors import Misused
from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, written

_SAME = (Level.EXACT, Level.BARE, Level.FOLDED)
_MOST = 50
_TOLD = 5


def offer_entries(parser: Parser, doing: str) -> None:
    """Add the arguments that name entries, one by one or by a query."""
    parser.add_argument(
        "entries", nargs="*", type=written, metavar="ID|TERM", help=f"what to {doing}: ids, or terms of one entry only"
    )
    parser.take_queries()
    parser.add_argument("--query", type=written, metavar="QUERY", help=f"{doing} all that the query finds")
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
    """Return the entry of an id or a term; raises UnknownConcept, Misused for a term of several entries."""
    terms = invocation.services.terms
    if is_id(name):
        return terms.get(name)
    quoted = '"' + name.replace('"', " ") + '"'
    found = {each.concept.id: each for each in terms.find(quoted, _MOST)}
    near = [each for each in found.values() if each.level in _SAME]
    exact = [each for each in near if each.level is Level.EXACT] or near
    if len(exact) == 1:
        return exact[0].concept
    if not exact:
        raise Misused(f"No entry has the term {name}; look for it with: warraq term find {name}")
    told = ", ".join(f"{each.concept.id} ({_english(each.concept)})" for each in exact[:_TOLD])
    more = f" and {len(exact) - _TOLD} more" if len(exact) > _TOLD else ""
    raise Misused(f"{len(exact)} entries have the term {name}; name one by its id: {told}{more}.")


def is_id(name: str) -> bool:
    """Return whether a name can only be the id of an entry."""
    try:
        return str(UUID(name)) == name.lower()
    except ValueError:
        return False


def _english(concept: Concept) -> str:
    english = concept.in_language("en")
    return english[0].text if english else concept.terms[0].text
