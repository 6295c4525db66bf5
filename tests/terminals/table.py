"""What was seen, as a table for `docs/terminals.md`."""

from collections.abc import Sequence
from datetime import UTC, datetime

from tests.terminals.outcomes import Outcome, Verdict

_HEAD = "| terminal | version | mode | words read | characters wrong | |\n|---|---|---|--:|--:|---|\n"


def written_table(outcomes: Sequence[Outcome]) -> str:
    """Return a table in Markdown with the day and the ideal above it."""
    seen = [outcome for outcome in outcomes if outcome.score and outcome.ideal]
    if not seen:
        return ""
    ideal = seen[0].ideal
    day = datetime.now(UTC).date().isoformat()
    above = f"Seen on {day}; the ideal reads {ideal.recall:.3f} of the words, {ideal.errors:.3f} of its characters wrong.\n\n"
    return above + _HEAD + "".join(map(_row, seen))


def _row(outcome: Outcome) -> str:
    good = "ok" if outcome.verdict is Verdict.GOOD else "**not ok**"
    chosen = f"`{outcome.mode}`, {outcome.grounds}"
    read = f"{outcome.score.recall:.3f} | {outcome.score.errors:.3f}"
    return f"| {outcome.trial.title} | {outcome.version} | {chosen} | {read} | {good} |\n"
