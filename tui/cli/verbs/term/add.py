"""`warraq term add`: a new concept with its terms in both languages."""

from collections.abc import Sequence

from corpus.arabic.normalise import composed
from corpus.arabic.tokenise import tokens
from glossary.categories import PARTS_OF_SPEECH
from glossary.semicolons import parted
from glossary.terminology import Concept, Definition, Status, Term
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written
from tui.cli.shapes import concept_shape
from tui.cli.verbs.term.listing import print_concepts

TAGS = sorted(PARTS_OF_SPEECH)


def configure(parser: Parser) -> None:
    """Add what `term add` takes."""
    parser.add_argument("ar", type=written, metavar="AR", help="the Arabic term; more than one: A; B")
    parser.add_argument("en", type=written, metavar="EN", help="the English term; more than one: a; b")
    parser.add_argument("--pos", metavar="TAG", type=str.upper, choices=TAGS, help=f"one of {', '.join(TAGS)}")
    parser.add_argument("--subject", type=written, metavar="FIELD", help="the subject field")
    parser.add_argument("--status", choices=[status.value for status in Status], default=Status.PREFERRED.value)
    parser.add_argument("--note", type=written, metavar="TEXT", help="a note for translators")
    parser.add_argument("--definition", type=written, metavar="TEXT", help="what the term means")
    parser.offer_json()
    parser.set_defaults(run=add_term)


def add_term(invocation: Invocation) -> int:
    """Keep a new concept with the terms of both languages and print it; one that says the same is left as it is."""
    options = invocation.options
    texts = [("ar", text) for text in _parts(options.ar)] + [("en", text) for text in _parts(options.en)]
    _check(options.ar, options.en, texts)
    terms = tuple(
        Term(
            "",
            language,
            text,
            Status(options.status),
            options.pos,
            untranslated=language == "ar" and _stays(texts),
        )
        for language, text in texts
    )
    subjects = (options.subject,) if options.subject else ()
    definitions = (Definition("en", options.definition),) if options.definition else ()
    concept = Concept("", terms, subjects=subjects, definitions=definitions, note=options.note)
    added = invocation.services.terms.add_once(concept)
    if not added.is_new:
        invocation.diagnostics.note("The glossary says so already; nothing was changed.")
    if invocation.options.json:
        invocation.output.json(concept_shape(added.concept))
    else:
        print_concepts([added.concept], invocation)
    return DONE


def _parts(given: str) -> list[str]:
    """Return the terms that semicolons part, each once."""
    return list(parted(composed(given)))


def _check(arabic: str, english: str, texts: Sequence[tuple[str, str]]) -> None:
    """Raise Misused for what can be no term in its language."""
    for text in [text for language, text in texts if language == "ar"] or [arabic]:
        if not tokens(text) and not _stays(texts):
            raise Misused(
                f"The Arabic term comes first, and {text!r} has no Arabic letter; "
                "write what stays as it is, such as a brand, the same in both languages."
            )
    for text in [text for language, text in texts if language == "en"] or [english]:
        if not any(letter.isalnum() for letter in text):
            raise Misused(f"The English term comes second, and {text!r} has no letter; write what the term means.")


def _stays(texts: Sequence[tuple[str, str]]) -> bool:
    """Return whether terms without Arabic are the same in both languages, so that they are not to be translated."""
    arabic, english = ({text for language, text in texts if language == wanted} for wanted in ("ar", "en"))
    return arabic == english and not any(map(tokens, arabic))
