"""`warraq word list|mark|import|coverage`: the words you learn, know or ignore."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from glossary.learning.model import MarkedWord, Word, WordStatus
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, file_name, written
from tui.cli.shapes import Shape
from tui.cli.word_lists import Listed, listed_words, read_list

if TYPE_CHECKING:
    from collections.abc import Sequence

STATUSES = [status.value for status in WordStatus]
_WIDTHS = (0, 9)
"""Cells of the English and the status on a terminal."""


def configure(parser: Parser) -> None:
    """Add the commands of `word`."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    listing = commands.add_parser("list", help="list your words, those marked last first")
    listing.add_argument("--status", choices=STATUSES[1:], metavar="STATUS", help="only those of one status")
    listing.set_defaults(run=list_words)
    marking = commands.add_parser("mark", help="mark words: learning, known, ignored, or new again")
    marking.add_argument("words", nargs="+", type=written, metavar="WORD", help="Arabic words in any inflection")
    marking.add_argument("--status", choices=STATUSES, metavar="STATUS", required=True, help=", ".join(STATUSES))
    marking.set_defaults(run=mark_words)
    importing = commands.add_parser("import", help="mark the words of a list: TSV or CSV, a word a line")
    importing.add_argument(
        "file", type=file_name, metavar="PATH|-", help="a list as `word list` prints it, or words alone"
    )
    importing.add_argument(
        "--status", choices=STATUSES, default=WordStatus.KNOWN.value, help="of lines that name none (default: known)"
    )
    importing.set_defaults(run=import_words)
    coverage = commands.add_parser("coverage", help="print how much of articles is known")
    coverage.add_argument("articles", nargs="*", type=written, metavar="ID", help="articles; all where none is named")
    coverage.set_defaults(run=print_coverage)
    for each in (listing, marking, importing, coverage):
        each.offer_json()


def list_words(invocation: Invocation) -> int:
    """Print the marked words; 1 if there are none."""
    chosen = invocation.options.status
    words = invocation.services.learning.vocabulary.words(WordStatus(chosen) if chosen else None)
    _print(words, invocation)
    if not words:
        invocation.diagnostics.note("No word is marked; mark one with: warraq word mark WORD --status learning")
    return DONE if words else NOTHING


def mark_words(invocation: Invocation) -> int:
    """Mark words and print them; 1 if one is no Arabic word."""
    options = invocation.options
    listed = [Listed(number, text, WordStatus(options.status)) for number, text in enumerate(options.words, 1)]
    return _mark(listed, invocation)


def import_words(invocation: Invocation) -> int:
    """Mark the words of a list, as one step, and print those that were something else before; 1 if a line is none."""
    listed = read_list(invocation.options.file, invocation, WordStatus(invocation.options.status))
    if not listed:
        raise Misused("The list holds no word; write one a line.")
    return _mark(listed, invocation)


def _mark(listed: "Sequence[Listed]", invocation: Invocation) -> int:
    words, refused = listed_words(listed, invocation)
    marked = invocation.services.learning.vocabulary.mark_all(words)
    _print([*marked, *_unchanged(words, marked)] if len(listed) == 1 else marked, invocation)
    for sentence in refused:
        invocation.diagnostics.warning(sentence)
    if not refused and not marked:
        invocation.diagnostics.note("They were marked so already; nothing was changed.")
    return NOTHING if refused else DONE


def print_coverage(invocation: Invocation) -> int:
    """Print which share of each article's words is known or ignored; 1 where no word is marked."""
    library, named = invocation.services.library, invocation.options.articles
    ids = [library.get(name).id for name in named] or [summary.id for summary in library.summaries()]
    found = dict(invocation.services.learning.coverages(ids))
    if invocation.options.json:
        shares = [{"id": each, "known": found.get(each)} for each in ids]
        invocation.output.json({"articles": shares})
    else:
        for each in ids:
            share = found.get(each)
            invocation.output.line(f"{each}  {'—' if share is None else f'{int(share * 100)}%':>4}")
    is_known = any(share is not None for share in found.values())
    if not is_known:
        invocation.diagnostics.note("No word is marked yet, so nothing is known of any article.")
    return DONE if is_known else NOTHING


def _unchanged(words: Mapping[Word, WordStatus], marked: Iterable[MarkedWord]) -> list[MarkedWord]:
    """Return the words that were marked so already."""
    changed = {each.word.key for each in marked}
    return [MarkedWord(word, status) for word, status in words.items() if word.key not in changed]


def _print(words: Iterable[MarkedWord], invocation: Invocation) -> None:
    if invocation.options.json:
        invocation.output.json({"words": [_shape(each) for each in words]})
        return
    for each in words:
        fields = (each.word.lemma, each.word.gloss, each.status.value)
        if invocation.output.is_terminal:
            invocation.output.line(invocation.typography.row(fields, 0, _WIDTHS))
        else:
            invocation.output.line("\t".join((*fields, each.word.key)))


def _shape(marked: MarkedWord) -> Shape:
    return {
        "word": marked.word.lemma,
        "gloss": marked.word.gloss,
        "status": marked.status.value,
        "key": marked.word.key,
        "changed": marked.changed.isoformat() if marked.changed else None,
    }
