"""`warraq term occurrences`: where terms, or any words, stand in the articles of the library."""

from itertools import islice
from typing import TYPE_CHECKING

from glossary.store.forms import folded_form
from glossary.terminology import Concept
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import Shape
from tui.cli.verbs.term.named import is_id
from tui.cli.watching import watched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glossary.usage.occurrences import Occurrence

_LIMIT = 100
_MARGIN = "    "
_MOST = 50


def configure(parser: Parser) -> None:
    """Add what `term occurrences` takes."""
    parser.add_argument(
        "words", nargs="*", type=written, metavar="ID|WORD", help="an entry by its id, a term, or any word or phrase"
    )
    parser.add_argument("--limit", type=natural, default=_LIMIT, metavar="N", help=f"how many places, {_LIMIT} if none")
    parser.add_argument("--offset", type=natural, default=0, metavar="N", help="how many places to leave out before")
    parser.add_argument(
        "--count", action="store_true", help="count how often every entry is used in the library, for lists by use"
    )
    parser.offer_json()
    parser.set_defaults(run=show_occurrences)
    parser.only_reads()


def show_occurrences(invocation: Invocation) -> int:
    """Print the places, the newest article first; 1 where there is none."""
    options = invocation.options
    words = " ".join(options.words).strip()
    if bool(words) == options.count:
        raise Misused("Name an entry or write words to look for, or else count with --count.")
    if options.count:
        return _count(invocation)
    found = list(islice(_places(words, invocation), options.offset, options.offset + options.limit))
    invocation.diagnostics.progress("")
    if options.json:
        invocation.output.json({"occurrences": [occurrence_shape(each) for each in found]})
    else:
        for each in found:
            _print(each, invocation)
    if not found:
        invocation.diagnostics.note(f"{words} does not stand in the library.")
    return DONE if found else NOTHING


def occurrence_shape(each: "Occurrence") -> Shape:
    """Return a place as JSON has it, offsets in code points of the block's text."""
    return {
        "article": each.article.id,
        "title": each.article.title,
        "date": each.article.date.isoformat() if each.article.date else None,
        "block": each.block,
        "start": each.start,
        "end": each.end,
        "keyword": each.keyword,
        "before": each.before,
        "after": each.after,
        "sentence": each.sentence,
        "translation": each.translation,
        "concept": each.match.concept_id or None,
        "term": each.match.ar,
        "rule": each.match.rule,
    }


def _places(words: str, invocation: Invocation) -> "Iterator[Occurrence]":
    concordance = invocation.services.using.concordance
    watch = watched("Looking", "articles", invocation)
    concepts = _concepts(words, invocation)
    return concordance.of(concepts, watch) if concepts else concordance.of_phrase(words, watch)


def _concepts(words: str, invocation: Invocation) -> list[Concept]:
    """Return the entries of an id or of an Arabic or English term, none for other words."""
    terms = invocation.services.terms
    if is_id(words):
        return [terms.get(words)]
    wanted = folded_form(words)
    quoted = '"' + words.replace('"', " ") + '"'
    found = {
        each.concept.id: each.concept
        for each in terms.find(quoted, _MOST)
        if any(folded_form(form) == wanted for form in (each.term.text, *each.term.lookups))
    }
    return [each for each in found.values() if each.in_language("ar")]


def _count(invocation: Invocation) -> int:
    counts = invocation.services.using.count_use(watched("Counting", "articles", invocation))
    if invocation.options.json:
        often = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
        invocation.output.json({"used": [{"concept": concept, "count": count} for concept, count in often]})
    else:
        entries = "1 entry is" if len(counts) == 1 else f"{len(counts):,} entries are"
        invocation.output.line(f"{entries} used in the library, {sum(counts.values()):,} times in all.")
    return DONE if counts else NOTHING


def _print(each: "Occurrence", invocation: Invocation) -> None:
    typography, output = invocation.typography, invocation.output
    place = f"{each.article.id} {each.block}:{each.start}"
    line = typography.keyword(each.before, each.keyword, each.after)
    if not output.is_terminal:
        output.line("\t".join((place.replace(" ", "\t"), line, typography.inline(each.translation or ""))))
        return
    output.line(line)
    beside = f"{place}  {' '.join((each.translation or '').split())}".rstrip()
    output.line(_MARGIN + typography.sentence(beside, len(_MARGIN)))
