"""`warraq term edit`: any field of an entry and of its terms, or one field of many entries."""

from argparse import ArgumentTypeError, _ArgumentGroup

from glossary.curation.bulk import setting
from glossary.errors import InvalidTerm
from glossary.terminology import MatchMode, RelationKind, Stage, Status
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, said, written
from tui.cli.shapes import concept_shape
from tui.cli.verbs.term.editing import edited
from tui.cli.verbs.term.listing import print_concepts
from tui.cli.verbs.term.named import named_concept
from tui.cli.verbs.term.refusing import refuse_qid, refuse_relations, refuse_settings, refuse_type

_TEXTS = {
    "text": "the term as written",
    "language": "its language",
    "pos": "its part of speech, such as NOUN",
    "term-note": "a note on the term",
    "context": "a sentence in which it stands",
    "source": "where that is from",
    "article": "the id of that article",
    "noted": "the day of it, such as 2026-11-20",
    "type": "fullForm, acronym, abbreviation, shortForm, variant or phrase",
    "gender": "masculine, feminine, neuter or otherGender",
    "number": "singular, dual, plural, mass or otherNumber",
    "geography": "where it is used, such as EG",
    "register": "neutral, technical, colloquial, formal, …",
    "root": "the letters of its root",
    "vocalised": "the term with its short vowels",
    "masdar": "its verbal noun",
    "romanised": "in Latin letters",
}
_LISTS = {"lookup": "a form that finds it", "plural": "a plural", "excluded": "a phrase in which it is not meant"}


def configure(parser: Parser) -> None:
    """Add what `term edit` takes."""
    parser.epilog = (
        "An empty text takes away what was said. Fields of a term need --term where the entry has several; "
        "it is named as it is written. --if-version refuses the change where the entry is another version by now."
    )
    parser.add_argument("entry", nargs="?", type=written, metavar="ID|TERM", help="the entry")
    parser.add_argument("--if-version", type=natural, metavar="N", help="change it only if it is this version still")
    entry = parser.add_argument_group("the entry")
    for name, purpose in (("note", "a note for translators"), ("glossary", "its glossary"), ("qid", "its Wikidata id")):
        entry.add_argument(f"--{name}", type=written, metavar="TEXT", help=purpose)
    entry.add_argument("--stage", choices=[stage.value for stage in Stage])
    for name in ("subject", "link"):
        _offer_list(entry, name, f"a {name}")
    entry.add_argument(
        "--definition", action="append", type=_of_language, metavar="LANG:TEXT", help="what it means; empty: no longer"
    )
    kinds = ", ".join(kind.value for kind in RelationKind)
    for sign in ("add", "remove"):
        entry.add_argument(
            f"--{sign}-relation", action="append", type=_relation, metavar="KIND:ID", help=f"KIND is one of {kinds}"
        )
    entry.add_argument("--add-term", action="append", type=_of_language, metavar="LANG:TEXT", help="a further term")
    entry.add_argument("--remove-term", action="append", type=written, metavar="TERM", help="a term of it")
    _offer_term(parser)
    many = parser.add_argument_group("many entries")
    parser.take_queries()
    many.add_argument("--query", type=said, metavar="QUERY", help="instead of an entry, all that the query finds")
    many.add_argument(
        "--set",
        action="append",
        type=written,
        metavar="FIELD=VALUE",
        help="what to set for them; += and -= for lists, ar.FIELD for terms of a language",
    )
    parser.offer_json()
    parser.set_defaults(run=edit_terms)


def _offer_term(parser: Parser) -> None:
    term = parser.add_argument_group("a term of it")
    term.add_argument("--term", type=written, metavar="TERM", help="which term, as it is written")
    for name, purpose in _TEXTS.items():
        term.add_argument(f"--{name}", type=written, metavar="TEXT", help=purpose)
    term.add_argument("--status", choices=[status.value for status in Status])
    term.add_argument("--match", choices=[mode.value for mode in MatchMode], help="how it is found in text")
    for name in ("forbidden", "untranslated"):
        term.add_argument(f"--{name}", choices=["yes", "no"])
    for name, purpose in _LISTS.items():
        _offer_list(term, name, purpose)


def _offer_list(group: _ArgumentGroup, name: str, purpose: str) -> None:
    group.add_argument(f"--{name}", action="append", type=written, metavar="TEXT", help=f"{purpose}, in place of all")
    group.add_argument(f"--add-{name}", action="append", type=written, metavar="TEXT", help=f"{purpose} more")
    group.add_argument(f"--remove-{name}", action="append", type=written, metavar="TEXT", help=f"{purpose} less")


def edit_terms(invocation: Invocation) -> int:
    """Change an entry and print it, or change many and say how many."""
    options = invocation.options
    if (options.entry is None) == (options.query is None):
        raise Misused("Name one entry, or many by --query QUERY --set FIELD=VALUE.")
    if options.query is not None:
        return _edit_many(invocation)
    if options.set:
        raise Misused("--set is for many entries, with --query; for one, write --FIELD VALUE.")
    before = named_concept(options.entry, invocation)
    if options.if_version and options.if_version != before.version:
        raise Misused(f"The entry is version {before.version} by now, not {options.if_version}: look at it again.")
    refuse_type(options.type)
    refuse_qid(options.qid)
    after = edited(before, vars(options))
    refuse_relations(before, after, invocation.services.terms)
    if after == before:
        raise Misused("There is nothing to change; say what, such as --note TEXT.")
    kept = invocation.services.terms.revise(after)
    if invocation.options.json:
        invocation.output.json(concept_shape(kept))
    else:
        print_concepts([kept], invocation)
    return DONE


def _edit_many(invocation: Invocation) -> int:
    options = invocation.options
    if not options.set:
        raise Misused("Say which entries, and what to set for them: --query QUERY --set FIELD=VALUE.")
    try:
        settings = [setting(each) for each in options.set]
    except InvalidTerm as error:
        raise Misused(str(error)) from error
    refuse_settings(settings)
    count = invocation.services.curating.curation.bulk(options.query, settings)
    if options.json:
        invocation.output.json({"changed": count})
    else:
        invocation.output.line(f"{'1 entry' if count == 1 else f'{count:,} entries'} changed.")
    return DONE if count else NOTHING


def _of_language(text: str) -> tuple[str, str]:
    """Return a language and a text; raises ArgumentTypeError."""
    language, sign, rest = written(text).partition(":")
    if not sign or not language.replace("-", "").isalnum() or " " in language:
        raise ArgumentTypeError(f"{text!r} names no language; write it as ar:TEXT or en:TEXT")
    return language, rest.strip()


def _relation(text: str) -> tuple[RelationKind, str]:
    """Return a kind and an id; raises ArgumentTypeError."""
    kind, _, target = written(text).partition(":")
    if kind not in set(RelationKind) or not target:
        raise ArgumentTypeError(f"{text!r} is no relation; write it as broader:ID")
    return RelationKind(kind), target
