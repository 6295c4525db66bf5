"""`warraq term candidates`: words in a row that the glossary may lack."""

from typing import TYPE_CHECKING

from tui.cli.articles import named_text
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import Shape, concept_shape
from tui.cli.verbs.term.listing import print_concepts
from tui.cli.watching import watched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossary.usage.candidates import Candidate

_LIMIT = 50
_ARTICLES = 500
_WIDTHS = (5, 8, 0)
"""Cells of the count, the articles and the English on a terminal."""
_HEADING = ("times", "articles", "words", "English")


def configure(parser: Parser) -> None:
    """Add what `term candidates` takes."""
    parser.add_argument(
        "article", nargs="?", metavar="ID|PATH|-", help="an article, a file, or stdin; none means the library"
    )
    parser.add_argument("--limit", type=natural, default=_LIMIT, metavar="N", help=f"how many, {_LIMIT} if none")
    parser.add_argument(
        "--articles", type=natural, default=_ARTICLES, metavar="N",
        help=f"how many articles of the library are read, the newest first, {_ARTICLES} if none",
    )  # fmt: skip
    parser.add_argument(
        "--accept", action="append", default=[], type=written, metavar="WORDS[=ENGLISH]", help="keep one as a draft"
    )
    parser.add_argument(
        "--dismiss", action="append", default=[], type=written, metavar="WORDS", help="never offer one again"
    )
    parser.add_argument("--dismissed", action="store_true", help="list those that were dismissed")
    parser.offer_json()
    parser.set_defaults(run=show_candidates)


def show_candidates(invocation: Invocation) -> int:
    """Print the candidates, the best first, or decide on some; 1 where there is none."""
    options = invocation.options
    if options.dismissed:
        return _show_dismissed(invocation)
    found = _found(invocation)
    if options.accept or options.dismiss:
        return _decide(found, invocation)
    shown = found[: options.limit]
    if options.json:
        invocation.output.json({"candidates": [candidate_shape(each) for each in shown]})
    else:
        _print(shown, invocation)
    if not shown:
        invocation.diagnostics.note("There are no words in it that stand together often and are no term yet.")
    return DONE if shown else NOTHING


def candidate_shape(each: "Candidate") -> Shape:
    """Return a candidate as JSON has it, offsets in code points of the block's text."""
    return {
        "key": each.key,
        "text": each.text,
        "words": each.words,
        "count": each.count,
        "articles": each.articles,
        "score": each.score,
        "english": each.english,
        "context": each.context,
        "article": each.article.id if each.article else None,
        "block": each.block,
        "start": each.start,
        "end": each.end,
    }


def _print(shown: "Sequence[Candidate]", invocation: Invocation) -> None:
    """Print a line for each; on a terminal with what the columns are above them."""
    rows = [(str(each.count), str(each.articles), each.text, each.english) for each in shown]
    if rows and invocation.output.is_terminal:
        rows.insert(0, _HEADING)
    for fields in rows:
        invocation.output.line(invocation.typography.row(fields, 2, _WIDTHS))


def _found(invocation: Invocation) -> "list[Candidate]":
    options, using = invocation.options, invocation.services.using
    deciding = bool(options.accept or options.dismiss)
    limit = max(options.limit, 10_000) if deciding else options.limit
    if options.article is not None:
        return using.candidates_in(named_text(options.article, invocation), limit)
    watch = watched("Reading", "articles", invocation)
    found = using.candidates_in_library(limit, options.articles, watch)
    invocation.diagnostics.progress("")
    return found


def _decide(found: "Sequence[Candidate]", invocation: Invocation) -> int:
    """Accept and dismiss candidates by their words; raises Misused where one is none, and then nothing is done."""
    options, doing = invocation.options, invocation.services.using.candidates
    given = [each.partition("=") for each in options.accept]
    accepted = [(_named(words, found), english.strip() if sign else None) for words, sign, english in given]
    dismissed = [_named(words, found) for words in options.dismiss]
    kept = [doing.accept(each, english) for each, english in accepted]
    if dismissed:
        doing.dismiss(*dismissed)
    if options.json:
        invocation.output.json(
            {"accepted": [concept_shape(each) for each in kept], "dismissed": [each.text for each in dismissed]}
        )
        return DONE
    print_concepts(kept, invocation)
    if dismissed:
        invocation.output.line(f"{len(dismissed):,} dismissed; warraq term undo brings back what was decided last.")
    return DONE


def _named(words: str, found: "Sequence[Candidate]") -> "Candidate":
    wanted = " ".join(words.split())
    for each in found:
        if wanted in (each.text, each.key):
            return each
    raise Misused(f"{wanted or 'An empty word'} is no candidate there; see warraq term candidates.")


def _show_dismissed(invocation: Invocation) -> int:
    kept = invocation.services.using.candidates.dismissed()
    if invocation.options.json:
        invocation.output.json({"dismissed": [{"key": each.key, "text": each.text} for each in kept]})
    else:
        for each in kept:
            invocation.output.line(invocation.typography.inline(each.text))
    return DONE if kept else NOTHING
