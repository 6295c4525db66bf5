"""`warraq term except`: words that are not the term they are taken for."""

from typing import TYPE_CHECKING

from glossary.terminology import Concept, Status, TermMatch
from tui.cli.articles import named_article
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.term.named import named_concept

if TYPE_CHECKING:
    from glossary.matching.refusals import TermException

_WIDTHS = (36, 0, 0, 8)
"""Cells of the id, the words, the term and how far it goes on a terminal."""


def configure(parser: Parser) -> None:
    """Add what `term except` takes."""
    parser.add_argument("word", nargs="?", type=written, metavar="WORDS", help="the words as the article has them")
    parser.add_argument("term", nargs="?", type=written, metavar="ID|TERM", help="the entry that they do not mean")
    scope = parser.add_mutually_exclusive_group()
    scope.add_argument("--here", metavar="ARTICLE:BLOCK", help="where they stand in one paragraph, counted from 0")
    scope.add_argument("--article", metavar="ARTICLE", help="in one article")
    scope.add_argument("--always", action="store_true", help="wherever they are written so (the default)")
    scope.add_argument("--list", action="store_true", help="print the exceptions that are kept")
    scope.add_argument("--remove", metavar="EXCEPTION", help="keep an exception no longer: its id, as --list prints it")
    parser.offer_json()
    parser.set_defaults(run=except_words)


def except_words(invocation: Invocation) -> int:
    """Keep, print or remove exceptions; 1 where there is none."""
    options = invocation.options
    if options.list or options.remove is not None:
        if options.word is not None:
            raise Misused("--list and --remove take no words; write them by themselves.")
        return _remove(options.remove, invocation) if options.remove is not None else _list(invocation)
    if not (options.word and options.word.strip() and options.term):
        raise Misused("Name the words and the entry that they do not mean: warraq term except WORDS TERM")
    kept = [_kept(match, article, text, invocation) for match, article, text in _matches(invocation)]
    if options.json:
        invocation.output.json({"exceptions": [_shape(each) for each in kept]})
    else:
        invocation.output.line(f"{kept[0].form} is not taken for {kept[0].ar} any more{_where(kept[0])}.")
    return DONE


def _matches(invocation: Invocation) -> list[tuple[TermMatch, str, str]]:
    """Return what is refused, each with its article's id and its paragraph; raises Misused where it does not stand there."""
    from glossary.matching.refusals import form_of

    options = invocation.options
    concept = named_concept(options.term, invocation)
    if options.here is None:
        article = "" if options.article is None else named_article(options.article, invocation).id
        return [(_match(concept, options.word.strip()), article, "")]
    name, _, number = options.here.rpartition(":")
    own = named_article(name, invocation) if name else None
    if own is None or not number.isdecimal() or int(number) >= len(own.blocks):
        raise Misused(f"{options.here} is no paragraph of an article; write ARTICLE:BLOCK as term matches prints them.")
    block = own.blocks[int(number)]
    found = [
        each
        for each in invocation.services.annotator().annotate(own, block.index).matches
        if each.concept_id == concept.id and form_of(each.surface) == form_of(options.word)
    ]
    if not found:
        raise Misused(f"{options.word} is not taken for this entry there; see warraq term matches {name}")
    return [(each, own.id, block.text) for each in found]


def _match(concept: Concept, word: str) -> TermMatch:
    arabic = concept.in_language("ar")
    term = arabic[0] if arabic else concept.terms[0]
    return TermMatch(concept.id, term.text, "", Status.PREFERRED, 0, len(word), word, "exact")


def _kept(match: TermMatch, article: str, text: str, invocation: Invocation) -> "TermException":
    from glossary.matching.refusals import RefusalScope

    options = invocation.options
    scope = RefusalScope.HERE if options.here else RefusalScope.ARTICLE if options.article else RefusalScope.ALWAYS
    return invocation.services.learning.exceptions.refuse(match, scope, article, text)


def _list(invocation: Invocation) -> int:
    found = invocation.services.learning.exceptions.all()
    if invocation.options.json:
        invocation.output.json({"exceptions": [_shape(each) for each in found]})
    else:
        for each in found:
            fields = (each.id, each.form, each.ar, each.scope.value)
            invocation.output.line(invocation.typography.row(fields, 1, _WIDTHS))
    if not found:
        invocation.diagnostics.note("There are no exceptions; make one with: warraq term except WORDS TERM")
    return DONE if found else NOTHING


def _remove(named: str, invocation: Invocation) -> int:
    exceptions = invocation.services.learning.exceptions
    removed = exceptions.allow(*(each for each in exceptions.all() if each.id == named))
    if invocation.options.json:
        invocation.output.json({"exceptions": [_shape(each) for each in removed]})
    elif removed:
        invocation.output.line(f"{removed[0].form} may be taken for {removed[0].ar} again.")
    if not removed:
        invocation.diagnostics.note(f"No exception has the id {named}; see warraq term except --list")
    return DONE if removed else NOTHING


def _where(each: "TermException") -> str:
    return {"here": " at this place", "article": " in this article"}.get(each.scope.value, "")


def _shape(each: "TermException") -> dict[str, object]:
    return {
        "id": each.id,
        "form": each.form,
        "concept": each.concept_id,
        "term": each.ar,
        "scope": each.scope.value,
        "article": each.article or None,
    }
