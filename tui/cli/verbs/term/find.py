"""`warraq term find`: terms of the glossary, Arabic or English."""

from typing import TYPE_CHECKING

from corpus.errors import StoreReadOnly
from glossary.errors import LexiconMissing, NotAllowed, UnclearQuery
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import concept_shape
from tui.cli.verbs.term.listing import print_concepts, shortened

if TYPE_CHECKING:
    from glossary.terminology import Found

_QUERY = (
    'words, "a phrase", a*d or a?d, and fields such as status:deprecated subject:law changed:>2026-01-01 has:note; '
    "-word leaves out, or means either"
)


def configure(parser: Parser) -> None:
    """Add what `term find` takes."""
    parser.take_queries()
    parser.add_argument("query", nargs="+", type=written, metavar="WORD", help=_QUERY)
    parser.add_argument("--limit", type=natural, default=50, metavar="N", help="at most so many (default: 50)")
    parser.offer_json()
    parser.set_defaults(run=find_terms)


def find_terms(invocation: Invocation) -> int:
    """Print the terms that fit, the best first; 1 if none does."""
    query = " ".join(invocation.options.query).strip()
    if not query:
        raise Misused("There is nothing to look for; name a word, Arabic or English.")
    try:
        _fill_roots(query, invocation)
        found = _found(query, invocation)
    except UnclearQuery as error:
        raise Misused(str(error)) from error
    if invocation.options.json:
        shapes = [{**concept_shape(each.concept), "found": each.term.text, "level": each.level} for each in found]
        invocation.output.json({"terms": shapes})
    else:
        print_concepts({each.concept.id: each.concept for each in found}.values(), invocation)
    if not found:
        invocation.diagnostics.note(_nothing(query, invocation))
    return DONE if found else NOTHING


def _found(query: str, invocation: Invocation) -> "list[Found]":
    """Return the terms that a query finds; the lexicon is asked what a word is a form of only where no term is near to it."""
    from glossary.finding.parsing import parsed
    from glossary.finding.tree import Words
    from glossary.terminology import Level

    services, limit = invocation.services, invocation.options.limit
    found = services.terms.find(query, limit)
    node = parsed(query).node
    is_word = isinstance(node, Words) and " " not in node.text and not node.text.isascii()
    if not is_word or any(each.level not in (Level.ROOT, Level.FUZZY) for each in found):
        return found
    try:
        services.lexicon()
    except LexiconMissing:
        return found
    return services.terms.find(query, limit)


def _nothing(query: str, invocation: Invocation) -> str:
    """Return the sentence for a query that finds nothing: how words are added, or which glossary there is not."""
    from difflib import get_close_matches

    from glossary.finding.parsing import parsed
    from glossary.finding.tree import is_of_words, said_of

    node = parsed(query).node
    sentence = f"No term fits {shortened(query)}"
    if is_of_words(node):
        return f"{sentence}; add it with: warraq term add ARABIC ENGLISH"
    asked = said_of(node, "glossary")
    names = [each.glossary.name for each in invocation.services.curating.glossaries.all()] if asked else []
    missing = next((name for name in asked if name and not any(name.casefold() in own.casefold() for own in names)), "")
    if not missing:
        return f"{sentence}."
    near = get_close_matches(missing, list(filter(None, names)), 1) or list(filter(None, names))
    known = f"glossary:{near[0]} is there, and " if near else ""
    return f'{sentence}: there is no glossary {shortened(missing)}; {known}glossary:"" is your own.'


def _fill_roots(query: str, invocation: Invocation) -> None:
    """Fill in the roots of terms that have none, where a query asks for them; raises UnclearQuery."""
    from glossary.finding.orders import Order
    from glossary.finding.parsing import parsed
    from glossary.finding.tree import asks_for

    asked = parsed(query)
    if asked.order is not Order.ROOT and not asks_for(asked.node, "root"):
        return
    try:
        for count in invocation.services.preparing.roots(invocation.services.lexicon):
            invocation.diagnostics.progress(f"Filling in roots: {count:,} terms")
    except (LexiconMissing, StoreReadOnly, NotAllowed) as error:
        invocation.diagnostics.warning(f"Only roots that were told are found: {error}")
    invocation.diagnostics.progress("")
