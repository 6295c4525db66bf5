"""`warraq tag ID… WORD…`: words of your own on articles."""

from string import hexdigits

from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written

_ID_LENGTH = 12


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
    ids, words = _parted(options.marked)
    library, kept = invocation.services.library, invocation.services.more.collections
    articles = [library.get(each).id for each in ids]
    if not ids and not words:
        return _list_all(invocation)
    if not ids:
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


def _parted(marked: list[str]) -> tuple[list[str], list[str]]:
    """Return the articles at the beginning, and the words from the first one on that is no id."""
    is_id = [len(each) == _ID_LENGTH and set(each.lower()) <= set(hexdigits) for each in marked]
    first = next((place for place, each in enumerate(is_id) if not each), len(marked))
    return marked[:first], marked[first:]


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
