"""`warraq engine key NAME`: the key of an engine, in the system's keyring."""

from glossary.errors import UnknownTranslator
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written

_LONGEST = 10_000

_EXAMPLES = """examples:
  warraq engine key chatgpt             asks for it; it is not shown
  pass show chatgpt | warraq engine key chatgpt -
  warraq engine key chatgpt --remove"""


def configure(parser: Parser) -> None:
    """Add what `engine key` takes."""
    parser.epilog = _EXAMPLES
    parser.add_argument("name", metavar="NAME", type=written, help="its name, as the list tells it")
    parser.add_argument("source", nargs="?", metavar="-", choices=("-",), help="read the key from standard input")
    parser.add_argument("--remove", action="store_true", help="keep the key no longer")
    parser.offer_json()
    parser.set_defaults(run=key)


def key(invocation: Invocation) -> int:
    """Keep a key that is typed unseen, or read from standard input, in the keyring; or remove it. It is printed nowhere."""
    engines, options = invocation.services.translating.engines, invocation.options
    known = engines.known(options.name)
    if options.remove:
        if options.source:
            raise Misused("A key is read or removed, not both: leave - or --remove away.")
        removed = engines.remove_key(known)
        _tell(
            invocation,
            "removed" if removed else "absent",
            f"{known.title} {'has no key any more' if removed else 'had no key'}.",
        )
        return DONE if removed else NOTHING
    if not known.takes_key:
        raise UnknownTranslator(f"{known.title} takes no key.")
    engines.keep_key(known, _read(invocation, known.title))
    _tell(invocation, "kept", f"The key of {known.title} is kept in the keyring.")
    return DONE


def _tell(invocation: Invocation, what: str, sentence: str) -> None:
    if invocation.options.json:
        invocation.output.json({"key": what})
    else:
        invocation.diagnostics.note(sentence)


def _read(invocation: Invocation, title: str) -> str:
    """Return the key that is typed without being shown, or that standard input holds; raises Misused where there is none."""
    if invocation.options.source == "-":
        raw = invocation.source.read(_LONGEST + 1) if invocation.source is not None else b""
        typed = raw.decode("utf-8", errors="replace").strip()
    elif invocation.source is None or not invocation.source.isatty():
        raise Misused("There is no terminal to type a key at: hand it over on standard input, with - behind the name.")
    else:
        from getpass import getpass

        try:
            typed = getpass(f"Key of {title} (not shown): ").strip()
        except EOFError:
            typed = ""
    if not typed or len(typed) > _LONGEST or not typed.isprintable():
        raise Misused("That is no key: it is one line of text.")
    return typed
