"""`warraq search WORD…`: articles found by words and fields; terms and names too, and searches that are kept."""

from typing import TYPE_CHECKING

from corpus.errors import StoreReadOnly, UnclearSearch
from glossary.errors import NotAllowed
from tui.cli.errors import Misused
from tui.cli.found import hit_shape, print_hits
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.kept import forget_search, keep_search, list_searches
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import Shape, concept_shape
from tui.cli.verbs.entity.current import read_articles
from tui.cli.verbs.entity.listing import print_rows, row_shape
from tui.cli.verbs.term.listing import print_concepts, shortened
from tui.services.understanding import shown_words

if TYPE_CHECKING:
    from corpus.library import Answer
    from glossary.beside import Beside, Named
    from glossary.terminology import Concept

_LIMIT = 20
_QUERY = (
    'words, Arabic or English, "a phrase", a beginning*, a NEAR/5 b, -word, a OR b, and fields such as '
    'source:bbc date:>2025-09-01 entity:"Mali" term:"ceasefire" title:word read:no sort:newest'
)
_EXAMPLES = """what can be asked:
  gold mine                 both words, in any form, English or Arabic
  "gold mine"  «منجم ذهب»    these words side by side
  gov*                      every word that begins so
  gold NEAR/5 mine          at most five words between the two
  gold -war                 not this word; also -source:bbc and -(a b)
  (gold OR oil) mali        one of the two, with the third
  source:bbc,reuters        of a source, by some of its letters; section: too
  date:>2025-09-01          also 2025, 2025-09, 2024..2025, today, 7d; added:7d
  words:>300                of so many words; also 100..300
  title:gold                in the title
  entity:"Mali"             speaks of a name, however it is spelt
  term:"ceasefire"          has a term of the glossary, in any form
  tag:war in:report         marked with a tag, put into a collection
  feed:bbc                  came from a feed, by its name, folder or address
  copies:yes                versions and copies too
  read:no                   not opened yet
  sort:newest               in this order; sort:best the best first
  مصدر:رويترز               fields have Arabic names too"""


def configure(parser: Parser) -> None:
    """Add what `search` takes."""
    parser.take_queries()
    parser.epilog = _EXAMPLES
    parser.add_argument("query", nargs="*", type=written, metavar="WORD", help=_QUERY)
    parser.add_argument("--limit", type=natural, default=_LIMIT, metavar="N", help=f"at most so many, {_LIMIT} if none")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--terms", action="store_true", help="terms of the glossary instead of articles")
    what.add_argument("--names", action="store_true", help="names of the library instead of articles")
    what.add_argument("--all", action="store_true", help="articles, then terms, then names")
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument("--keep", type=written, metavar="NAME", help="keep the search under a name")
    kept.add_argument(
        "--kept",
        type=written,
        nargs="?",
        const="",
        metavar="NAME",
        help="search for a kept one; without NAME: list them",
    )
    kept.add_argument("--forget", type=written, metavar="NAME", help="keep a search no longer")
    parser.offer_json()
    parser.set_defaults(run=run)
    parser.only_reads()


def run(invocation: Invocation) -> int:
    """Print what answers, the best first, articles with the text around their words; 1 if there is nothing."""
    options = invocation.options
    query = " ".join(options.query).strip()
    if options.keep is not None or options.forget is not None:
        options.stopped = ""  # this may have been done already
    if options.forget is not None or options.kept is not None:
        if query:
            raise Misused("A kept search has its query already: leave the words out.")
        if options.forget is not None:
            return forget_search(invocation)
        if not options.kept.strip():
            return list_searches(invocation)
        return _run_kept(invocation)
    if not query:
        raise Misused("There is nothing to look for; name a word, Arabic or English.")
    try:
        return keep_search(invocation, query) if options.keep is not None else _search(query, invocation)
    except UnclearSearch as error:
        raise Misused(_placed(error, query)) from error


def _run_kept(invocation: Invocation) -> int:
    searches = invocation.services.kept_searches
    kept = searches.get(invocation.options.kept)
    try:
        code = _search(kept.query, invocation)
    except UnclearSearch as error:
        raise Misused(f"{kept.name}: {_placed(error, kept.query)}") from error
    try:
        searches.look(kept.id)
    except (StoreReadOnly, NotAllowed) as error:
        invocation.diagnostics.warning(f"What is new of it is told as before: {error}")
    return code


def _placed(error: UnclearSearch, query: str) -> str:
    """Return what is unclear with its place, where that is a part of the query only."""
    if error.span is None or error.span == (0, len(query)):
        return str(error)
    return f"{error} (letter {error.span[0] + 1} of the query)"


def _search(query: str, invocation: Invocation) -> int:
    from corpus.search.parsing import parsed
    from corpus.search.tree import names_anything

    options = invocation.options
    if options.names or options.all or names_anything(parsed(query).node):
        read_articles(invocation)
    found: Answer | None = None
    if not (options.terms or options.names):
        # the space says that the last word is whole
        found = invocation.services.library.search(f"{query} ", options.limit)
    beside, limit = _beside(invocation), options.limit
    terms = [each.concept for each in beside.terms(query, limit)] if options.terms or options.all else None
    names = beside.names(query, limit) if options.names or options.all else None
    if options.json:
        invocation.output.json(_shapes(found, terms, names, invocation))
    else:
        _print(found, terms, names, invocation)
        invocation.output.flush()
    _tell(query, found, invocation)
    if found is None and not terms and not (names and names.rows):
        invocation.diagnostics.note(f"No {'term' if options.terms else 'name'} fits {shortened(query)}.")
    return DONE if (found and found.hits) or terms or (names and names.rows) else NOTHING


def _beside(invocation: Invocation) -> "Beside":
    from glossary.beside import Beside

    return Beside(invocation.services.terms, invocation.services.name_index)


def _print(
    found: "Answer | None", terms: "list[Concept] | None", names: "Named | None", invocation: Invocation
) -> None:
    """Print the groups, a blank line between two of them."""
    if found is not None:
        print_hits(found.hits, invocation)
    if terms:
        _part(found is not None and bool(found.hits), invocation)
        print_concepts(terms, invocation)
    if names and names.rows:
        _part(bool((found and found.hits) or terms), invocation)
        print_rows(names.rows, invocation)


def _part(is_behind: bool, invocation: Invocation) -> None:
    if is_behind:
        invocation.output.line()


def _tell(query: str, found: "Answer | None", invocation: Invocation) -> None:
    if found is None:
        return
    if words := shown_words(invocation.services.understanding.looked_up(f"{query} ")):
        invocation.diagnostics.note(f"Searched as {words}.")
    if not found.hits:
        invocation.diagnostics.note(f"No article answers {shortened(query)}.")
    elif found.is_partial:
        invocation.diagnostics.note("No article has all the words; these have some of them.")
    elif found.can_turn and found.order.value == "newest" and len(found.hits) == invocation.options.limit:
        invocation.diagnostics.note("Very many articles answer, so the newest come first; sort:best asks for the best.")


def _shapes(
    found: "Answer | None", terms: "list[Concept] | None", names: "Named | None", invocation: Invocation
) -> Shape:
    shape: Shape = {}
    if found is not None:
        read = invocation.services.more.read().positions
        hits = [hit_shape(hit, read.get(hit.summary.id)) for hit in found.hits]
        shape |= {"hits": hits, "order": found.order.value, "partial": found.is_partial}
    if terms is not None:
        shape["terms"] = [concept_shape(each) for each in terms]
    if names is not None:
        shape |= {"entities": [row_shape(row) for row in names.rows], "total": names.total}
    return shape
