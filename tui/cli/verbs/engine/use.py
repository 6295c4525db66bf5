"""`warraq engine use NAME|off`: the engine that translates."""

from tui.cli.errors import Misused
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.engine.told import engine_shapes

_EXAMPLES = """examples:
  warraq engine use google
  warraq engine use libretranslate --url http://127.0.0.1:5000
  warraq engine use chat --url http://127.0.0.1:11434 --model gemma3
  warraq engine use off        nothing is translated by an engine any more"""
_DETAILS = {
    "url": ("URL", "where it answers"),
    "model": ("NAME", "the model it is asked for"),
    "folder": ("PATH", "the folder of its model"),
    "region": ("NAME", "the region of your account there"),
    "account": ("NAME", "your app id, folder id or e-mail address there"),
}


def configure(parser: Parser) -> None:
    """Add what `engine use` takes."""
    parser.epilog = _EXAMPLES
    parser.add_argument("name", metavar="NAME", type=written, help="its name, as the list tells it, or off")
    for name, (metavar, purpose) in _DETAILS.items():
        parser.add_argument(f"--{name}", metavar=metavar, type=written, help=purpose)
    parser.offer_json()
    parser.set_defaults(run=use)


def use(invocation: Invocation) -> int:
    """Keep which engine translates, and what it was told; say what it still lacks. The settings file is left as it is."""
    engines, options = invocation.services.translating.engines, invocation.options
    details = {name: getattr(options, name).strip() for name in _DETAILS if getattr(options, name) is not None}
    if options.name.strip().casefold() == "off":
        if details:
            raise Misused("With off there is no engine to tell that: name one.")
        engines.choose("off")
        return _told(invocation, "Nothing is translated by an engine from now on.")
    known = engines.known(options.name)
    if details:
        engines.tell(known.name, details)
    engines.choose(known.name)
    _told(invocation, f"{known.title} translates from now on.")
    if stronger := engines.overruled(known.name, details):
        invocation.diagnostics.warning(stronger)
    return DONE


def _told(invocation: Invocation, sentence: str) -> int:
    engines, note = invocation.services.translating.engines, invocation.diagnostics.note
    stronger = engines.is_fixed
    known = engines.known(engines.chosen) if engines.chosen else None
    shape = engine_shapes([known], engines)[0] if known else None
    if invocation.options.json:
        invocation.output.json({"engine": shape})
    else:
        note(sentence)
    if stronger is not None:
        settings = invocation.services.settings
        place = f"the file {settings.config_file}" if stronger == "file" else f"the {stronger.value}"
        invocation.diagnostics.warning(
            f"But {place} says translator = {settings.translator!r}, which is stronger: change it there."
        )
    if shape and shape["missing"]:
        note(f"It still needs: {', '.join(shape['missing'])}; see warraq engine show {shape['name']}.")
    elif shape and not shape["allowed"]:
        note(f"Nothing is sent to {shape['host']} before you say so: warraq engine allow {shape['name']}")
    return DONE
