"""What is said of a run when it is over."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.soak.frames import SLOW
from tests.soak.soak import Soak
from tests.soak.vitals import LONG, MOST_FILES, MOST_MEGABYTES, SETTLED, Growth, growth, length

_TOLD_FRAMES, _TOLD_LIVES = 12, 4


def told(run: Soak) -> Iterator[str]:
    """Yield the lines of what was done and found, the verdict last."""
    options, leaks = run.options, leaking(run)
    yield f"actions: {_list(run.counts)}"
    yield f"faults: {_list(run.faults)}"
    yield "seconds: " + ", ".join(f"{seconds:.0f} {name}" for name, seconds in run.seconds.most_common(12))
    yield f"{run.processor:.0f} s of processor time, {run.processor / max(run.done, 1) * 1000:.0f} ms an action"
    yield from _memory(run)
    yield from _frames(run)
    yield from (f"VIOLATION {each}" for each in run.violations)
    wanted = len(options.replay) or options.actions
    short = (
        ""
        if run.done >= wanted
        else f" of {wanted:,}, stopped by {'the clock' if not run.violations else 'what it found'}"
    )
    yield f"\nseed {options.seed}: {run.done:,} actions{short}, {run.minutes:.0f} minutes, {run.lives} lives"
    kinds = ", ".join(
        f"{run.found[kind]} {kind}" for kind in ("crashes", "lost entries", "torn screens", "other faults")
    )
    yield f"{kinds}; {run.ledger.compared:,} entries compared"
    yield f"{len(leaks)} lives that leak, {len(run.too_slow)} frames over {SLOW * 1000:.0f} ms of work"
    yield "FAILED" if is_failed(run) else "PASSED"


def is_failed(run: Soak) -> bool:
    """Return whether anything was found that must not be."""
    return bool(run.violations or run.too_slow or leaking(run))


def leaking(run: Soak) -> list[int]:
    """Return the lives that are long enough to tell, and grew by more than may be."""
    grown = {number: growth(samples) for number, samples in run.samples.items()}
    return [number for number, each in grown.items() if each is not None and each.is_leak]


def write_steps(run: Soak, path: Path) -> None:
    """Write the last actions for a replay."""
    lines = [json.dumps({"seed": run.options.seed}), *(json.dumps(each, ensure_ascii=False) for each in run.steps)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _memory(run: Soak) -> Iterator[str]:
    """Tell of the longest lives one by one, of the short ones together."""
    lives = sorted(run.samples.items(), key=lambda life: -length(life[1]))
    short = [samples[-1].megabytes for _, samples in lives if length(samples) < LONG]
    if short:
        yield f"{len(short)} short lives: memory {median(short):.0f} MB at the end of the middle one, {max(short):.0f} MB of the largest"
    for number, samples in lives[:_TOLD_LIVES]:
        grown = growth(samples)
        if grown is not None:
            yield f"life {number} of {length(samples):,} actions: {_grown(grown)}"


def _grown(grown: Growth) -> str:
    return (
        f"memory {grown.begin.megabytes:.0f} MB after {SETTLED:,} actions, {grown.end.megabytes:.0f} MB at its end, "
        f"grown by {grown.megabytes:+.1f} MB (at most {MOST_MEGABYTES:.0%}); "
        f"files {grown.begin.files} and {grown.end.files}, {grown.files:+.1f} (at most {MOST_FILES})"
    )


def _frames(run: Soak) -> Iterator[str]:
    yield f"slowest frames, of {len(run.slow)} that took over {SLOW * 500:.0f} ms; work is what they take at the machine's usual pace:"
    too_slow = run.too_slow
    for each in run.slowest[: max(_TOLD_FRAMES, len(too_slow))]:
        work, taken = run.work(each), each.taken
        first = ", first shown" if each.is_first else ""
        first += f", {each.garbage * 1000:.0f} ms of it garbage" if each.garbage > SLOW / 10 else ""
        over = "OVER " if each in too_slow else ""
        timed = "" if work == taken else f" (as timed {taken * 1000:.0f})"
        yield f"  {over}{work * 1000:.0f} ms{timed}: {each.deed} (action {each.number}), {each.cause}, {each.screens}{first}"
        if run.options.stacks:
            yield "      " + "  ".join(f"{name} {count}" for name, count in each.stacks)


def _list(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.most_common()) or "none"
