"""`warraq term history`: what was changed in an entry, by whom, field by field."""

from collections.abc import Sequence

from glossary.curation.differences import Difference, differences
from glossary.terminology import Change
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import Shape, concept_shape
from tui.cli.verbs.term.listing import print_concepts
from tui.cli.verbs.term.named import is_id, named_concept
from tui.telling.moments import minute_of

_MARGIN = "    "


def configure(parser: Parser) -> None:
    """Add what `term history` takes."""
    parser.add_argument("entry", type=written, metavar="ID|TERM", help="an entry; one that was removed by its id")
    parser.add_argument("--restore", type=natural, metavar="VERSION", help="bring it back to this version")
    parser.offer_json()
    parser.set_defaults(run=show_history)


def show_history(invocation: Invocation) -> int:
    """Print the changes of an entry, the newest first, or bring it back to one of its versions."""
    name = invocation.options.entry
    concept_id = name if is_id(name) else named_concept(name, invocation).id
    if invocation.options.restore:
        restored = invocation.services.curating.curation.restore(concept_id, invocation.options.restore)
        if invocation.options.json:
            invocation.output.json(concept_shape(restored))
        else:
            print_concepts([restored], invocation)
        return DONE
    changes = invocation.services.terms.history(concept_id)
    if invocation.options.json:
        invocation.output.json({"concept": concept_id, "changes": [_shape(change) for change in changes]})
    else:
        _print(changes, invocation)
    return DONE


def _shape(change: Change) -> Shape:
    return {
        "kind": change.kind,
        "author": change.author,
        "at": change.at.isoformat(),
        "version": change.after.version if change.after else None,
        "differences": [each._asdict() for each in differences(change.before, change.after)],
    }


def _print(changes: Sequence[Change], invocation: Invocation) -> None:
    typography, output = invocation.typography, invocation.output
    for change in changes:
        version = f"version {change.after.version}" if change.after else "removed"
        output.line(f"{minute_of(change.at)}  {change.kind}  {typography.sentence(change.author)}  {version}")
        for each in differences(change.before, change.after):
            output.line(_MARGIN + typography.sentence(_told(each), len(_MARGIN)))


def _told(difference: Difference) -> str:
    """Return a difference in one line, every value apart, so that Arabic on both sides of a sign keeps its place."""
    field, before, after = (_apart(text) for text in (difference.field, difference.before, difference.after))
    if difference.before is None:
        return f"+ {field}: {after}"
    return f"- {field}: {before}" if difference.after is None else f"{field}: {before} → {after}"


def _apart(text: str | None) -> str:
    return f"\N{FIRST STRONG ISOLATE}{' '.join((text or '').split())}\N{POP DIRECTIONAL ISOLATE}"
