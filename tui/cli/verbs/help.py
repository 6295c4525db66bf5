"""`warraq help`: guides by topic, the help of commands, and the manual page."""

from typing import TYPE_CHECKING

from tui.cli.errors import HelpWanted, Misused
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.settings.load import load_sound_settings

if TYPE_CHECKING:
    from tui.help.topics import KeysOf

_WIDEST = 100
EXAMPLES = """examples:
  warraq help                   list the topics
  warraq help search            what can be asked of a search
  warraq help term add          the help of a command
  warraq help reader            the keys of a screen, by command
  warraq help reader.add        what a command of the app does
  warraq help --man | man -l -  the manual

exit codes: 0 done, 1 found wrong or nothing, 2 misused"""


def configure(parser: Parser) -> None:
    """Add the arguments of `help`."""
    parser.epilog = EXAMPLES
    parser.add_argument(
        "topic", nargs="*", metavar="TOPIC", help="a topic, a command, a screen, a command of the app or a setting"
    )
    parser.add_argument("--man", action="store_true", help="print the manual page, as man reads it")
    parser.offer_json()
    parser.set_defaults(run=run, settings=load_sound_settings)


def run(invocation: Invocation) -> int:
    """Print what was asked for; raises Misused where there is nothing of that name."""
    words = " ".join(invocation.options.topic)
    if invocation.options.man:
        return _manual(invocation)
    if not words:
        return _list(invocation)
    from tui.help.subjects import subject_of

    subject = subject_of(words, _keys(invocation))
    usage = _usage(invocation.options.topic)
    if subject is None and usage is None:
        raise Misused(_unknown(words))
    kind, name, title, text = subject or ("verb", words, f"warraq {words}", "")
    if invocation.options.json:
        invocation.output.json({"kind": kind, "name": name, "title": title, "text": text or usage})
    elif subject is None:
        invocation.output.text(usage or "")
    else:
        _print(invocation, text)
        if usage is not None:
            invocation.output.line(f"\nThe command of that name: warraq {words} --help")
    return DONE


def _manual(invocation: Invocation) -> int:
    from tui.cli.described.manual import manual

    if invocation.options.topic:
        raise Misused("--man is the manual of everything: leave the topic out, or leave out --man.")
    if invocation.options.json:
        invocation.output.json({"kind": "manual", "name": "warraq", "title": "warraq(1)", "text": manual()})
    else:
        invocation.output.text(manual())
    return DONE


def _keys(invocation: Invocation) -> "KeysOf":
    """Return what tells the keys of commands, as the user chose them."""
    from tui.commands.resolving import keymap_of

    settings = invocation.services.settings
    return keymap_of(settings.keymap, settings.keys).keys_of


def _list(invocation: Invocation) -> int:
    from tui.help.topics import load_topics

    topics = list(load_topics())
    if invocation.options.json:
        invocation.output.json({"topics": [{"name": each.name, "title": each.title} for each in topics]})
        return DONE
    for topic in topics:
        invocation.output.line(f"{topic.name:<15} {topic.title}")
    invocation.output.line("\nwarraq help TOPIC prints one; warraq --help lists the commands.")
    return DONE


def _print(invocation: Invocation, text: str) -> None:
    from tui.help.prose import lines_of

    typography = invocation.typography
    for line in lines_of(text, min(invocation.output.width, _WIDEST)):
        invocation.output.line(typography.sentence(line) if line else "")


def _usage(words: list[str]) -> str | None:
    """Return the help of a command that words name, None where there is none."""
    from tui.cli.grammar import VERBS, parse

    if words[0] not in VERBS:
        return None
    try:
        parse([*words, "--help"])
    except HelpWanted as wanted:
        return str(wanted)
    except Misused:
        return None
    return None


def _unknown(words: str) -> str:
    from tui.cli.grammar import VERBS
    from tui.help.subjects import names_near

    near = names_near(words, iter(VERBS))
    advice = f"did you mean {' or '.join(near)}?" if near else "warraq help lists the topics."
    return f"There is no help on {words!r}: {advice}"
