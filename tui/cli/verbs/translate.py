"""`warraq translate`: articles in English, by an engine and by what is kept."""

from tui.cli.errors import Misused
from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, file_name, natural, said, written

ENGLISH = "en"
_EXAMPLES = """examples:
  warraq translate ID --estimate           how much would be sent, and to whom
  warraq translate ID -o english.txt       write the English into a file
  warraq translate --query mali --with google --yes
  warraq translate article.txt --evaluate english.txt --with a --with b

What is translated is kept; the same command goes on where it was stopped."""


def configure(parser: Parser) -> None:
    """Add the arguments of `translate`."""
    parser.epilog = _EXAMPLES
    parser.add_argument(
        "articles", nargs="*", metavar="ID|PATH|-", help="articles: ids, files, or - for a paragraph a line"
    )
    parser.add_argument("--query", type=said, metavar="QUERY", help="the articles of the library that a query finds")
    parser.add_argument("--limit", type=natural, metavar="N", help="at most so many articles of a query")
    parser.add_argument("--to", type=written, default=ENGLISH, metavar="LANGUAGE", help="only en: English")
    parser.add_argument(
        "--with",
        dest="engines",
        action="append",
        default=[],
        type=written,
        metavar="ENGINE",
        help="the engine in place of the one chosen; with --evaluate it may be given again",
    )
    parser.decide(
        "allow_engines",
        "--allow-engine",
        metavar="ENGINE",
        help="let paragraphs be sent to this engine, for this time only",
    )
    parser.add_argument(
        "--anew", action="store_true", help="ask also for what an engine wrote before; what people wrote stays"
    )
    parser.add_argument("--estimate", action="store_true", help="only say what it takes, and send nothing")
    parser.add_argument("--yes", action="store_true", help="send much without being asked whether to")
    parser.add_argument("-o", "--output", type=file_name, metavar="FILE", help="write the English into a file")
    parser.offer_force()
    parser.add_argument(
        "--evaluate",
        type=file_name,
        metavar="REF",
        help="measure engines against the English of people: a file, a folder",
    )
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print articles in English; 1 where a paragraph has none, or there is nothing to translate."""
    options = invocation.options
    if options.to.strip().casefold() not in (ENGLISH, "eng", "english"):
        raise Misused(f"warraq translates into English only, not into {options.to!r}: write --to en, or leave it out.")
    if options.evaluate is not None:
        from tui.cli.translating.evaluated import evaluate

        return evaluate(invocation)
    if len(options.engines) > 1:
        raise Misused("Several engines are compared with --evaluate REF; name one to translate with.")
    from tui.cli.translating.batch import translate

    return translate(invocation)
