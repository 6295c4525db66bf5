"""`warraq term duplicates`: entries that may say the same."""

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from glossary.terminology import Concept
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural
from tui.cli.shapes import concept_shape
from tui.cli.verbs.term.listing import print_concepts
from tui.cli.watching import watched

if TYPE_CHECKING:
    from glossary.usage.duplicates import Duplicates, Reason

_LIMIT = 100
_TOLD = {
    "same": "the same Arabic and English",
    "homonym": "the same Arabic with other English",
    "near": "the same English and nearly the same Arabic",
    "look-up form": "a term of one is a look-up form of another",
}


def configure(parser: Parser) -> None:
    """Add what `term duplicates` takes."""
    parser.add_argument(
        "--only", metavar="REASON,…", help="some reasons only: same, homonym, near, look-up (commas between them)"
    )
    parser.add_argument("--limit", type=natural, default=_LIMIT, metavar="N", help=f"how many groups, {_LIMIT} if none")
    parser.offer_json()
    parser.set_defaults(run=show_duplicates)
    parser.only_reads()


def show_duplicates(invocation: Invocation) -> int:
    """Print groups of entries with why they may say the same; 1 where there is none."""
    options = invocation.options
    watch = watched("Comparing", "keys", invocation)
    finder = invocation.services.using.duplicates
    found = list(islice(finder.all(_reasons(options.only), watch), options.limit))
    invocation.diagnostics.progress("")
    groups = [(each, _concepts(each, invocation)) for each in found]
    if options.json:
        shapes = [
            {"reason": each.reason.value, "key": each.key, "entries": [concept_shape(one) for one in concepts]}
            for each, concepts in groups
        ]
        invocation.output.json({"duplicates": shapes})
    else:
        _print(groups, invocation)
    if not groups:
        invocation.diagnostics.note("No entries say the same.")
    return DONE if groups else NOTHING


def _reasons(given: str | None) -> "list[Reason]":
    from glossary.usage.duplicates import Reason

    if given is None:
        return list(Reason)
    named = {each.value.removesuffix(" form"): each for each in Reason}
    wanted = [each.strip().casefold() for each in given.split(",")]
    for each in wanted:
        if each not in named:
            raise Misused(f"{each or 'An empty word'} is no reason: there are {', '.join(named)}.")
    return [named[each] for each in wanted]


def _concepts(each: "Duplicates", invocation: Invocation) -> list[Concept]:
    return [invocation.services.terms.get(concept_id) for concept_id in each.concepts]


def _print(groups: "Sequence[tuple[Duplicates, list[Concept]]]", invocation: Invocation) -> None:
    for number, (each, concepts) in enumerate(groups):
        if number:
            invocation.output.line()
        invocation.output.line(f"{_TOLD[each.reason.value]}:")
        print_concepts(concepts, invocation)
