"""`warraq tag ID… WORD…`: words of your own on articles."""

from corpus.errors import UnclearArticle, UnknownArticle
from tui.cli.articles import ID_LENGTH, is_id
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written

_FEWEST = 4
"""Letters of the beginning of an id behind the first one."""


def configure(parser: Parser) -> None:
    """Add what `tag` takes."""
    parser.add_argument(
        "marked", nargs="*", type=written, metavar="ID… WORD",
        help="articles, then words, Arabic or English; #word is always a word; without any the tags there are are listed",
    )  # fmt: skip
    parser.add_argument("--remove", action="store_true", help="take the words off the articles")
    parser.add_argument("--undo", action="store_true", help="take your last change of tags and collections back")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Mark the articles, or list the tags of articles, or all tags; 1 if there is none."""
    options = invocation.options
    if options.undo:
        return take_back(invocation)
    if not options.marked:
        return _list_all(invocation)
    kept = invocation.services.more.collections
    articles, words = _parted(invocation, options.marked)
    if not articles:
        raise Misused(f"Name the articles to mark with {words[0]}: warraq tag ID {words[0]}.")
    if words:
        (kept.untag if options.remove else kept.tag)(articles, words)
    labels = kept.labels(articles)
    if invocation.options.json:
        shapes = [
            {"id": each, "tags": list(labels[each][0]), "collections": list(labels[each][1])} for each in articles
        ]
        invocation.output.json({"articles": shapes})
    else:
        for each in articles:
            head = f"{each}  "
            invocation.output.line(head + invocation.typography.inline("، ".join(labels[each][0]), len(head)))
    return DONE if words or any(labels[each][0] for each in articles) else NOTHING


def take_back(invocation: Invocation) -> int:
    """Take the last change back and say what it was; 1 if there is none."""
    sentence = invocation.services.more.collections.undo()
    if invocation.options.json:
        invocation.output.json({"undone": sentence})
    elif sentence is not None:
        invocation.output.line(sentence)
    if sentence is None:
        invocation.diagnostics.note("Nothing to take back.")
    return DONE if sentence is not None else NOTHING


def _parted(invocation: Invocation, marked: list[str]) -> tuple[list[str], list[str]]:
    """Return the ids of the articles at the beginning, and the words from the first one on that names no article."""
    articles: list[str] = []
    for place, each in enumerate(marked):
        article_id = _article(invocation, each, is_first=place == 0)
        if article_id is None:
            break
        articles.append(article_id)
    return articles, marked[len(articles) :]


def _article(invocation: Invocation, name: str, *, is_first: bool) -> str | None:
    """Return the id of the article that an id or its beginning means, None for a word; raises UnknownArticle.

    Behind the first one a few letters, or such as no id begins with, are a word: `bad` and `cafe` are tags too.
    """
    if not is_id(name) or (not is_first and len(name) < _FEWEST):
        return None
    try:
        return invocation.services.library.get(name.lower()).id
    except UnclearArticle:
        raise
    except UnknownArticle:
        if is_first or len(name) == ID_LENGTH:
            raise
        return None


def _list_all(invocation: Invocation) -> int:
    tags = invocation.services.more.collections.tags()
    if invocation.options.json:
        invocation.output.json({"tags": [{"name": each.name, "articles": each.articles} for each in tags]})
    else:
        for each in tags:
            head = f"{each.articles:>6}  "
            invocation.output.line(head + invocation.typography.inline(each.name, len(head)))
    if not tags:
        invocation.diagnostics.note("There is no tag yet; make one with: warraq tag ID WORD")
    return DONE if tags else NOTHING
