"""`warraq term coverage`: how much of an article the glossary, the lexicon and the reader know."""

from tui.cli.articles import named_text
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.watching import watched

_SHARES = (
    ("terms", "in terms of the glossary"),
    ("known", "known to you"),
    ("glossed", "with English from the lexicon or a dictionary"),
    ("unknown", "unknown"),
)


def configure(parser: Parser) -> None:
    """Add what `term coverage` takes."""
    parser.add_argument("article", metavar="ID|PATH|-", help="an article, a file, or stdin, a paragraph a line")
    parser.offer_json()
    parser.set_defaults(run=show_coverage)
    parser.only_reads()


def show_coverage(invocation: Invocation) -> int:
    """Print which share of an article's words is in terms, known, glossed and unknown; 1 where it has none."""
    article = named_text(invocation.options.article, invocation)
    found = invocation.services.using.coverage(article, watched("Reading", "blocks", invocation))
    invocation.diagnostics.progress("")
    counts = {name: int(getattr(found, name)) for name, _ in _SHARES}
    if invocation.options.json:
        shares = {name: round(found.share(count), 4) for name, count in counts.items()}
        concepts = [{"concept": concept, "count": count} for concept, count in found.concepts]
        invocation.output.json({"words": found.words, **counts, "shares": shares, "concepts": concepts})
    else:
        for name, told in _SHARES:
            invocation.output.line(f"{found.share(counts[name]):6.1%}  {counts[name]:6,}  {told}")
        invocation.output.line(f"        {found.words:6,}  words that say something by themselves, names apart")
    return DONE if found.words else NOTHING
