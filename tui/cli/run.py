"""A command line from its arguments to its exit code."""

import gc
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.cli.diagnostics import Diagnostics, discard, standard_error
from tui.cli.errors import HelpWanted, Misused
from tui.cli.grammar import APP_VERB, parse
from tui.cli.invocation import DONE, MISUSED, NOTHING, Invocation, OpenApp, Run
from tui.cli.output import Output, OutputError, ReaderGone, standard_output
from tui.cli.parser import decided
from tui.cli.terminal import Terminal
from tui.cli.version import version
from tui.settings.errors import SettingsError


def run_command_line(arguments: Sequence[str], environ: Mapping[str, str], open_app: OpenApp) -> int:
    """Do what the arguments ask and return the exit code; what goes wrong becomes one sentence on standard error."""
    output, diagnostics = standard_output(), standard_error()
    try:
        code = _answer(arguments, environ, open_app, output, diagnostics)
        output.flush()
        return code
    except Misused as error:
        return _failed(str(error), MISUSED, diagnostics)
    except SettingsError as error:
        _noted(error, environ)
        return _failed(str(error), MISUSED, diagnostics)
    except (CorpusError, GlossaryError) as error:
        _noted(error, environ)
        return _failed(str(error), NOTHING, diagnostics)
    except OutputError as error:
        discard_output()
        _noted(error, environ)
        return _failed(str(error), NOTHING, diagnostics)
    except ReaderGone:
        discard_output()
        diagnostics.progress("")
        return DONE
    except FileNotFoundError:
        if not _is_nowhere():
            raise
        return _failed("The folder you are in was removed: go to another one and try again.", NOTHING, diagnostics)
    finally:
        output.close()


def _answer(
    arguments: Sequence[str], environ: Mapping[str, str], open_app: OpenApp, output: Output, diagnostics: Diagnostics
) -> int:
    try:
        options = parse(arguments)
    except HelpWanted as wanted:
        output.text(str(wanted))
        return DONE
    if options.version:
        output.line(f"warraq {version()}")
        return DONE
    if options.print_config:
        return _print_config(options, environ, output, diagnostics)
    return _served(options, environ, open_app, output, diagnostics)


def _served(
    options: Namespace, environ: Mapping[str, str], open_app: OpenApp, output: Output, diagnostics: Diagnostics
) -> int:
    from tui.services.begun import begun_services
    from tui.settings.source import Source

    if options.verb != APP_VERB:
        gc.enable()
    with begun_services(Source(decided(options), environ), options.settings, diagnostics.warning) as services:
        for warning in services.settings.warnings:
            diagnostics.warning(warning)
        source = sys.stdin.buffer if sys.stdin is not None else None
        try:
            verb: Run = options.run
            return verb(Invocation(options, services, output, diagnostics, source, Terminal(), open_app))
        except KeyboardInterrupt:
            if sentence := getattr(options, "stopped", ""):
                diagnostics.progress("")
                diagnostics.note(sentence)
            raise


def _print_config(options: Namespace, environ: Mapping[str, str], output: Output, diagnostics: Diagnostics) -> int:
    """Print the settings as a file; what is wrong in the user's own is told, and left out there."""
    from tui.settings.load import load_sound_settings
    from tui.settings.printed import printed

    settings = load_sound_settings(decided(options), environ)
    for warning in settings.warnings:
        diagnostics.warning(warning)
    for line in printed(settings):
        output.line(line)
    return DONE


def discard_output() -> None:
    """Let what is still to be written go nowhere, so that the interpreter's end does not complain of it."""
    if sys.stdout is not None:
        discard(sys.stdout)


def _failed(sentence: str, code: int, diagnostics: Diagnostics) -> int:
    diagnostics.progress("")
    diagnostics.error(sentence)
    return code


def _is_nowhere() -> bool:
    """Return whether the folder that one is in is gone, to which names alone belong."""
    try:
        Path.cwd()
    except FileNotFoundError:
        return True
    return False


def _noted(error: Exception, environ: Mapping[str, str]) -> None:
    """Note in the log what went wrong, where one can be written."""
    from tui.logbook.logbook import Logbook
    from tui.settings.places import state_dir

    with suppress(SettingsError):  # without a home folder there is no log
        Logbook(state_dir(environ)).told(error)
