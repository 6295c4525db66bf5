"""`warraq term import`: entries of a file into the glossary, as one step that can be undone."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from glossary.exchange.incoming.importing import Importing, Outcome, Policy, Source, Wish, preview
from glossary.exchange.port import FORMATS, SNIFFED, Format, format_named, format_of_file, format_of_head
from glossary.progress import Progress, Watch
from tui.cli.articles import STANDARD_INPUT
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.opened import opened
from tui.cli.parser import Parser, written
from tui.cli.shapes import Shape, concept_shape
from tui.cli.verbs.term.listing import print_concepts

if TYPE_CHECKING:
    from glossary.exchange.tables.tabular import Plan

_SHOWN = 10
"""Entries shown by a dry run."""
_TOLD = 20
"""Faults told one by one where a person reads them."""
_ANY_TEXT = ("csv", "tsv", "omegat")
"""Formats in which every line of any text could be an entry."""
_TELLS_ITSELF = ("tbx", "tbx2", "tmx", "jsonl", "anki")
"""Formats that their first bytes tell for certain."""


def configure(parser: Parser) -> None:
    """Add what `term import` takes."""
    parser.add_argument("file", metavar="FILE|-", help="the file; - for standard input, with --format")
    parser.add_argument("--format", choices=list(FORMATS), metavar="FORMAT", help=f"one of {', '.join(FORMATS)}")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and show the first entries")
    parser.add_argument(
        "--on-duplicate",
        choices=[policy.value for policy in Policy],
        default=Policy.SKIP.value,
        help="what becomes of entries that are there: skip (default), merge, replace, or new ones beside them",
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        type=written,
        metavar="COLUMN=FIELD",
        help="what a column of a table holds: its heading or number, then ar, en, note, ar.status, … or nothing",
    )
    parser.add_argument("--split", type=written, default="", metavar="SIGNS", help="what parts terms in one cell")
    parser.add_argument("--glossary", type=written, metavar="NAME", help="the glossary that all entries go into")
    parser.add_argument("--strict", action="store_true", help="import nothing where one entry is broken")
    parser.offer_json()
    parser.set_defaults(run=import_terms, stopped="Stopped: nothing was imported.")


def import_terms(invocation: Invocation) -> int:
    """Import a file and say what was done; 1 where an entry was broken or there was none."""
    options = invocation.options
    wish = Wish(Policy(options.on_duplicate), options.glossary, options.strict, options.dry_run)
    with ExitStack() as open_files:
        source = open_files.enter_context(_source(invocation))
        seen = preview(source, _SHOWN) if wish.dry else None
        outcome = _run(source, wish, invocation)
        plan = _plan(source)
    if options.json:
        shown = [concept_shape(each) for each in seen.concepts] if seen else None
        invocation.output.json({**_shape(source, wish, outcome), "columns": _columns(plan), "preview": shown})
    else:
        if seen is not None:
            print_concepts(seen.concepts, invocation)
        _say(outcome, wish, plan, invocation)
    if not outcome.read and not outcome.broken:
        invocation.diagnostics.note(f"There is no entry in {source.name}.")
    return DONE if outcome.read and not outcome.broken else NOTHING


def _run(source: Source, wish: Wish, invocation: Invocation) -> Outcome:
    importing: Importing = invocation.services.curating.importing
    diagnostics = invocation.diagnostics

    def told(progress: Progress) -> None:
        share = progress.done * 100 // max(progress.total, 1)
        diagnostics.progress(f"Importing {source.name}: {progress.found:,} entries, {share} %")

    try:
        return importing.run(source, wish, Watch(told))
    finally:
        diagnostics.progress("")


@contextmanager
def _source(invocation: Invocation) -> Iterator[Source]:
    """Yield the file to import, with its format; raises Misused and UnknownFormat."""
    options = invocation.options
    mapping = mapping_of(options.map)
    with opened(options.file, invocation.source) as stream:
        head = stream.read(SNIFFED)
        form = _format(options.file, options.format, head)
        if mapping or options.split:
            form = with_mapping(form, mapping, options.split)
        yield Source("standard input" if options.file == STANDARD_INPUT else options.file, stream, form)


def _format(name: str, wanted: str | None, head: bytes) -> Format:
    form = format_named(wanted) if wanted else None
    if form is None:
        form = format_of_head(head) if name == STANDARD_INPUT else format_of_file(name, head)
    if form is None:
        raise Misused("The format of standard input is not clear: say it with --format.")
    told = format_of_head(head) if form.name in _ANY_TEXT else None
    if told is not None and told.name in _TELLS_ITSELF:
        raise Misused(f"The file is no {form.title}: it begins as {told.title} does; say --format {told.name}.")
    if not form.reads:
        raise Misused(f"{form.title} is written, not read; name another file.")
    return form


def mapping_of(given: Sequence[str]) -> dict[str, str]:
    """Return fields by columns as `COLUMN=FIELD` says them; raises Misused."""
    mapping = {}
    for each in given:
        column, sign, field = each.rpartition("=")
        if not sign or not column.strip():
            raise Misused(f"{each} maps nothing: write COLUMN=FIELD, such as --map Arabic=ar or --map 2=en.")
        mapping[column] = field
    return mapping


def with_mapping(form: Format, mapping: dict[str, str], separators: str = "") -> Format:
    """Return a table's format with a mapping; raises Misused for another format."""
    from glossary.exchange.tables.tabular import Csv

    if not isinstance(form, Csv):
        raise Misused(f"{form.title} has no columns to map; leave --map and --split out.")
    return type(form)(mapping, separators)


def _plan(source: Source) -> "Plan | None":
    plan = getattr(source.format, "plan", None)
    found: Plan | None = plan(source.stream) if plan else None
    return found


def _columns(plan: "Plan | None") -> list[Shape] | None:
    if plan is None:
        return None
    return [{"heading": each.heading, "field": str(each.field) if each.field else None} for each in plan.columns]


def _shape(source: Source, wish: Wish, outcome: Outcome) -> Shape:
    return {
        "file": source.name,
        "format": source.format.name,
        "dry_run": wish.dry,
        "read": outcome.read,
        "added": outcome.added,
        "merged": outcome.merged,
        "replaced": outcome.replaced,
        "skipped": outcome.skipped,
        "homonyms": outcome.homonyms,
        "elsewhere": outcome.elsewhere,
        "without_arabic": outcome.without_arabic,
        "broken": outcome.broken,
        "faults": [{"line": fault.line, "reason": fault.sentence} for fault in outcome.faults],
    }


def _say(outcome: Outcome, wish: Wish, plan: "Plan | None", invocation: Invocation) -> None:
    """Print what was done, and tell what was not understood."""
    diagnostics = invocation.diagnostics
    if plan is not None and plan.unknown:
        diagnostics.warning(
            f"Columns that are not understood: {', '.join(plan.unknown)}; say what they hold with --map."
        )
    for fault in outcome.faults[:_TOLD]:
        diagnostics.warning(f"line {fault.line:,}: {fault.sentence}" if fault.line else fault.sentence)
    if outcome.broken > _TOLD:
        diagnostics.warning(f"There are {outcome.broken - _TOLD:,} more such lines; --json tells them.")
    done = [
        f"{count:,} {name}"
        for name, count in (
            ("added", outcome.added),
            ("merged", outcome.merged),
            ("replaced", outcome.replaced),
            ("there already", outcome.skipped),
            ("broken", outcome.broken),
        )
        if count or name == "added"
    ]
    head = "It would be: " if wish.dry else ""
    invocation.output.line(f"{head}{', '.join(done)}.")
    if outcome.homonyms:
        one = "1 entry has" if outcome.homonyms == 1 else f"{outcome.homonyms:,} entries have"
        diagnostics.note(f"{one} the Arabic of another entry and other English: homonyms, or synonyms to merge.")
    if outcome.elsewhere:
        stand = "1 of them stands" if outcome.elsewhere == 1 else f"{outcome.elsewhere:,} of them stand"
        diagnostics.note(f"{stand} in another glossary already, with the same Arabic and English.")
    if 0 < outcome.without_arabic < outcome.read:
        have = "1 entry has" if outcome.without_arabic == 1 else f"{outcome.without_arabic:,} entries have"
        diagnostics.note(f"{have} no Arabic.")
