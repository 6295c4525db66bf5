"""`warraq term find|add|matches`: the glossary."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from corpus.arabic.normalise import composed
from corpus.arabic.tokenise import tokens
from glossary.terminology import Concept, Definition, Status, Term
from tui.cli.articles import named_text
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import concept_shape, match_shape

if TYPE_CHECKING:
    from glossary.termbase import TermBase

TAGS = [
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
]
"""The parts of speech of Universal Dependencies."""
MOST_HOMONYMS = 20
_TERM_WIDTHS = (0, 8)
"""Cells of the English and the stage on a terminal."""
_MATCH_WIDTHS = (8, 0, 10)
"""Cells of the place, the English and the status."""
_SEMICOLON = re.compile("[;\N{ARABIC SEMICOLON}]")


def configure(parser: Parser) -> None:
    """Add the three commands of `term`."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    _configure_find(commands.add_parser("find", help="find terms, Arabic or English"))
    _configure_add(commands.add_parser("add", help="add a term with its English"))
    matches = commands.add_parser("matches", help="find the terms of the glossary in an article")
    matches.add_argument("article", metavar="ID|PATH|-", help="an article, a file, or stdin, a paragraph a line")
    matches.offer_json()
    matches.set_defaults(run=match_terms)


def _configure_find(parser: Parser) -> None:
    parser.add_argument("query", nargs="+", type=written, metavar="WORD", help="what to look for")
    parser.add_argument("--limit", type=natural, default=50, metavar="N", help="at most so many (default: 50)")
    parser.offer_json()
    parser.set_defaults(run=find_terms)


def _configure_add(parser: Parser) -> None:
    parser.add_argument("ar", type=written, metavar="AR", help="the Arabic term; more than one: A; B")
    parser.add_argument("en", type=written, metavar="EN", help="the English term; more than one: a; b")
    parser.add_argument("--pos", metavar="TAG", type=str.upper, choices=TAGS, help=f"one of {', '.join(TAGS)}")
    parser.add_argument("--subject", type=written, metavar="FIELD", help="the subject field")
    parser.add_argument("--status", choices=[status.value for status in Status], default=Status.PREFERRED.value)
    parser.add_argument("--note", type=written, metavar="TEXT", help="a note for translators")
    parser.add_argument("--definition", type=written, metavar="TEXT", help="what the term means")
    parser.offer_json()
    parser.set_defaults(run=add_term)


def find_terms(invocation: Invocation) -> int:
    """Print the terms that fit, the best first; 1 if none does."""
    query = " ".join(invocation.options.query).strip()
    if not query:
        raise Misused("There is nothing to look for; name a word, Arabic or English.")
    found = invocation.services.terms.find(query, invocation.options.limit)
    if invocation.options.json:
        shapes = [{**concept_shape(each.concept), "found": each.term.text, "level": each.level} for each in found]
        invocation.output.json({"terms": shapes})
    else:
        _print({each.concept.id: each.concept for each in found}.values(), invocation)
    if not found:
        invocation.diagnostics.note(f"No term fits {query}; add it with: warraq term add ARABIC ENGLISH")
    return DONE if found else NOTHING


def add_term(invocation: Invocation) -> int:
    """Keep a new concept with the terms of both languages and print it; one that says the same is left as it is."""
    options = invocation.options
    texts = [("ar", text) for text in _parts(options.ar)] + [("en", text) for text in _parts(options.en)]
    _check(options.ar, options.en, texts)
    terms = tuple(Term("", language, text, Status(options.status), options.pos) for language, text in texts)
    subjects = (options.subject,) if options.subject else ()
    definitions = (Definition("en", options.definition),) if options.definition else ()
    concept = Concept("", terms, subjects=subjects, definitions=definitions, note=options.note)
    same = _same(invocation.services.terms, texts)
    if same is not None:
        invocation.diagnostics.note("The glossary says so already; nothing was changed.")
    kept = same or invocation.services.terms.add(concept)
    if invocation.options.json:
        invocation.output.json(concept_shape(kept))
    else:
        _print([kept], invocation)
    return DONE


def _parts(given: str) -> list[str]:
    """Return the terms that semicolons part, each once."""
    parts = _SEMICOLON.split(composed(given))
    return list(dict.fromkeys(text for part in parts if (text := " ".join(part.split()))))


def _check(arabic: str, english: str, texts: Sequence[tuple[str, str]]) -> None:
    """Raise Misused for what can be no term in its language."""
    for text in [text for language, text in texts if language == "ar"] or [arabic]:
        if not tokens(text):
            raise Misused(f"The Arabic term comes first, and {text!r} has no Arabic letter.")
    for text in [text for language, text in texts if language == "en"] or [english]:
        if not any(letter.isalnum() for letter in text):
            raise Misused(f"The English term comes second, and {text!r} has no letter; write what the term means.")


def _same(base: "TermBase", texts: Sequence[tuple[str, str]]) -> Concept | None:
    """Return the concept that has all the terms already."""
    wanted = {(language, text.casefold()) for language, text in texts}
    for found in base.find(texts[0][1], MOST_HOMONYMS):
        if wanted <= {(term.language, term.text.casefold()) for term in found.concept.terms}:
            return found.concept
    return None


def match_terms(invocation: Invocation) -> int:
    """Print where terms of the glossary stand in an article; 1 if none does."""
    article = named_text(invocation.options.article, invocation)
    annotator = invocation.services.annotator()
    found = [
        (block.index, match) for block in article.blocks for match in annotator.annotate(article, block.index).matches
    ]
    if invocation.options.json:
        invocation.output.json({"matches": [match_shape(block, match) for block, match in found]})
    else:
        typography = invocation.typography
        for block, match in found:
            fields = (f"{block}:{match.start}", match.surface, match.en, match.status.value)
            invocation.output.line(typography.row(fields, 1, _MATCH_WIDTHS))
    if not found:
        invocation.diagnostics.note("No term of the glossary stands in it.")
    return DONE if found else NOTHING


def _print(concepts: Iterable[Concept], invocation: Invocation) -> None:
    typography = invocation.typography
    for concept in concepts:
        arabic, english = ("; ".join(term.text for term in concept.in_language(code)) for code in ("ar", "en"))
        invocation.output.line(typography.row((arabic, english, concept.stage.value), 0, _TERM_WIDTHS))
