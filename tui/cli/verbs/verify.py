"""`warraq verify`: whether everything is there that the library kept, and what mends it."""

from time import monotonic
from typing import TYPE_CHECKING

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import Shape
from tui.telling.counted import counted

if TYPE_CHECKING:
    from corpus.store.reindex import Reindexed
    from corpus.store.verifying.faults import Fault
    from corpus.store.verifying.verify import Verification

_MOST = 20
"""Sentences that are printed of one kind of fault."""
_PAUSE = 0.1
"""So many seconds lie between two sentences of progress within an article."""


def configure(parser: Parser) -> None:
    """Add the arguments of `verify`."""
    parser.add_argument("--repair", action="store_true", help="mend what can be mended without losing anything")
    parser.offer_json()
    parser.set_defaults(run=run)
    parser.only_reads()


def run(invocation: Invocation) -> int:
    """Print what is wrong, so far where it was stopped; 1 if anything is, or is still after a repair."""
    from corpus.store.verifying.verify import Verification

    seen = total = 0
    shown = monotonic()

    def looked(share: float) -> None:
        nonlocal shown
        if monotonic() - shown >= _PAUSE:
            shown = monotonic()
            told = f"{seen:,} of {total:,} articles looked at, {share:.0%} of what comes next"
            invocation.diagnostics.progress(told)

    verification = Verification(invocation.services.curating.engine, looked)
    invocation.diagnostics.progress("Looking at the index of words")
    try:
        for seen, total in verification.steps():
            invocation.diagnostics.progress(f"{seen:,} of {total:,} articles looked at")
        if invocation.options.repair and verification.faults:
            invocation.options.stopped = "Stopped amid the repair: run warraq verify --repair again for the rest."
            verification.mend(lambda step: _tell(invocation, step))
    except KeyboardInterrupt:
        _sum_up(invocation, verification, seen, stopped=True)
        raise
    left = _sum_up(invocation, verification, seen)
    return NOTHING if left else DONE


def _sum_up(invocation: Invocation, verification: "Verification", seen: int, *, stopped: bool = False) -> "list[Fault]":
    """Print what was found in so many articles and return what is still wrong."""
    invocation.diagnostics.progress("")
    is_repaired = invocation.options.repair and not stopped
    left = verification.left if is_repaired else verification.faults
    if invocation.options.json:
        faults = [_shape(each, is_repaired) for each in verification.faults]
        invocation.output.json({"articles": seen, "faults": faults, "stopped": stopped})
    else:
        _print(invocation, verification.faults, is_repaired)
        invocation.output.line(_sum(seen, len(verification.faults), len(left), stopped))
    return left


def _tell(invocation: Invocation, step: "Reindexed") -> None:
    invocation.diagnostics.progress(f"{step.done:,} of {step.total:,} articles indexed")


def _shape(fault: "Fault", is_repaired: bool) -> Shape:
    return {
        "kind": fault.kind.value,
        "article": fault.article,
        "sentence": fault.sentence,
        "can_be_repaired": fault.is_mendable,
        "repaired": is_repaired and fault.is_mendable,
    }


def _print(invocation: Invocation, faults: "list[Fault]", is_repaired: bool) -> None:
    """Write a line for each fault, of one kind no more than can be read."""
    told: dict[str, int] = {}
    for fault in faults:
        told[fault.kind] = told.get(fault.kind, 0) + 1
        if told[fault.kind] <= _MOST:
            head = "mended" if is_repaired and fault.is_mendable else "wrong"
            invocation.output.line(f"{head}  {fault.sentence}")
    for kind, count in told.items():
        if count > _MOST:
            invocation.output.line(f"{kind}: {count - _MOST:,} more; --json names them all.")


def _sum(seen: int, faults: int, left: int, stopped: bool) -> str:
    if stopped:
        return f"Stopped after {seen:,} articles: {faults:,} faults so far."
    if not faults:
        return f"{seen:,} articles: everything is there."
    mended = f", {faults - left:,} mended" if left < faults else ""
    hint = "" if mended else " What can be mended is by: warraq verify --repair"
    return f"{seen:,} articles: {counted(faults, 'fault')}{mended}.{hint}"
