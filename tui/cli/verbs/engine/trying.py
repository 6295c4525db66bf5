"""`warraq engine try`: whether an engine answers."""

from time import perf_counter

from glossary.errors import UnknownTranslator
from glossary.translate.port import translated
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written
from tui.engines.trial import TRIAL

_EXAMPLES = """examples:
  warraq engine try             the chosen one
  warraq engine try mymemory    another one"""


def configure(parser: Parser) -> None:
    """Add what `engine try` takes."""
    parser.epilog = _EXAMPLES
    parser.add_argument(
        "name", nargs="?", metavar="NAME", type=written, help="its name; the chosen one if it is left out"
    )
    parser.offer_json()
    parser.set_defaults(run=try_engine)


def try_engine(invocation: Invocation) -> int:
    """Translate a short sentence of our own and print it with the seconds it took; raises TranslationFailed with the reason."""
    engines, options = invocation.services.translating.engines, invocation.options
    name = engines.chosen if options.name is None else options.name
    if not name:
        raise UnknownTranslator("No engine is chosen: name one, or choose one with `warraq engine use NAME`.")
    engine = engines.open(name, invocation.diagnostics.progress)
    begun = perf_counter()
    try:
        english = translated(engine, TRIAL)
    finally:
        engine.close()
    seconds = perf_counter() - begun
    if options.json:
        invocation.output.json(
            {"engine": engine.name, "arabic": TRIAL, "english": english, "seconds": round(seconds, 3)}
        )
        return DONE
    invocation.output.line(invocation.typography.inline(TRIAL))
    invocation.output.line(english)
    invocation.diagnostics.note(f"{engine.title} took {seconds:.1f} s.")
    return DONE
