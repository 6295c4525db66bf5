"""`warraq reindex`: the full-text indexes made anew."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser


def configure(parser: Parser) -> None:
    """Add the arguments of `reindex`."""
    parser.add_argument(
        "--go-on",
        action="store_true",
        help="only finish what was begun, by this command or by a new version of warraq",
    )
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Index all articles and translations, or those that are left, and print how many articles; 1 if it was stopped, to be gone on with.

    Copies and versions are looked for where that is due.
    """
    from corpus.store.copies.refresh import Comparing
    from corpus.store.reindex import Reindexing
    from glossary.memory.indexing import UnitIndexing

    engine = invocation.services.curating.engine
    reindexing, units = Reindexing(engine), UnitIndexing(engine)
    done = stopped = 0
    try:
        if not invocation.options.go_on and not (reindexing.is_begun or units.is_begun):
            reindexing.again()
            units.again()
        for step in reindexing.steps():
            done = step.done
            invocation.diagnostics.progress(f"{step.done:,} of {step.total:,} articles indexed")
        for step in Comparing(engine).steps():
            invocation.diagnostics.progress(f"{step.done:,} of {step.total:,} articles compared with others")
        for unit_step in units.steps():
            invocation.diagnostics.progress(f"{unit_step.done:,} of {unit_step.total:,} translations indexed")
    except KeyboardInterrupt:
        stopped = 1
    invocation.diagnostics.progress("")
    if invocation.options.json:
        invocation.output.json({"indexed": done, "stopped": bool(stopped)})
    elif stopped:
        invocation.output.line(f"Stopped: {done:,} articles indexed. Run warraq reindex again for the rest.")
    else:
        invocation.output.line(f"{done:,} articles indexed." if done else "The index is as it should be.")
    return NOTHING if stopped else DONE
