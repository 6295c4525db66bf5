"""Commands of the command line, carried out while an article is open."""

import shlex
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.cli.errors import HelpWanted, Misused
from tui.cli.grammar import VERBS, parse
from tui.cli.invocation import MISUSED, NOTHING, Invocation, Run
from tui.cli.parser import decided
from tui.cli.terminal import Terminal
from tui.services.begun import begun_services
from tui.settings.errors import SettingsError

_NOT_HERE = {
    "read": "Say open and the name of the article.",
    "serve": "It serves until it is ended: start it with warraq serve, outside of this.",
}
THIS = "this"
"""Stands for the open article."""
_AS_IT_IS = "--"
"""What stands behind it is no option."""


def is_verb(word: str) -> bool:
    """Return whether a word is a command of the command line."""
    return word in VERBS


def parted(line: str) -> list[str]:
    """Return the words of a command as a shell parts them; an apostrophe that begins nothing is a letter."""
    try:
        return shlex.split(line)
    except ValueError:
        return line.split()


def carry_out(words: Sequence[str], invocation: Invocation, this: str, source: bytes = b"") -> int:
    """Do what a command line says, and return its exit code; what goes wrong is said in a sentence."""
    if words[0] in _NOT_HERE:
        invocation.diagnostics.note(_NOT_HERE[words[0]])
        return MISUSED
    try:
        options = parse(_meant(words, this))
        with _invoked(options, invocation) as own:
            verb: Run = options.run
            return verb(own._replace(source=BytesIO(source)))
    except HelpWanted as wanted:
        invocation.output.text(str(wanted))
        return 0
    except (Misused, SettingsError) as error:
        invocation.diagnostics.note(str(error))
        return MISUSED
    except (CorpusError, GlossaryError) as error:
        invocation.diagnostics.note(str(error))
        return NOTHING
    finally:
        # it may have changed the glossary, names or readings
        invocation.services.refresh_terms()


def _meant(words: Sequence[str], this: str) -> list[str]:
    """Return the words of a command with the open article in place of `this`; behind `--` that is a word as any other."""
    named = words.index(_AS_IT_IS) if _AS_IT_IS in words else len(words)
    return [this if word == THIS and this else word for word in words[:named]] + [*words[named:]]


@contextmanager
def _invoked(options: Namespace, invocation: Invocation) -> Iterator[Invocation]:
    """Yield a run with options; where they decide settings, it stands on services of its own, as it does in a shell."""
    own = invocation._replace(options=options)
    said = decided(options)
    if not said:
        yield own
        return
    source = invocation.services.choosing.source
    beside = source._replace(options={**source.options, **said})
    with begun_services(beside, options.settings, invocation.diagnostics.warning) as services:
        yield own._replace(services=services, terminal=Terminal())
