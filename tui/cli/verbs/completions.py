"""`warraq completions`: what lets a shell complete the commands of warraq."""

import os
from collections.abc import Mapping
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.settings.load import load_sound_settings

SHELLS = ("bash", "zsh", "fish")
KINDS = ("article", "engine", "glossary", "collection")
EXAMPLES = """examples:
  warraq completions --install         for the shell you use
  warraq completions fish --install    for another one
  source <(warraq completions bash)    for this session

exit codes: 0 done, 1 found wrong or nothing, 2 misused"""


class Place(NamedTuple):
    """Where the completions of a shell are kept, and what is to be done once they are."""

    file: Path
    then: str


def configure(parser: Parser) -> None:
    """Add the arguments of `completions`."""
    parser.epilog = EXAMPLES
    parser.add_argument("shell", nargs="?", choices=SHELLS, metavar="SHELL", help=f"{', '.join(SHELLS)}; yours if none")
    parser.add_argument("--install", action="store_true", help="write them where the shell looks for them, and say so")
    parser.add_argument("--values", choices=KINDS, help="print what there is of a kind, as the scripts ask for it")
    parser.add_argument("--begin", default="", metavar="TEXT", help="with --values, only what begins so")
    parser.offer_json()
    parser.set_defaults(run=run, settings=load_sound_settings)


def run(invocation: Invocation) -> int:
    """Print the script of a shell, or install it; print values where those are asked for."""
    if invocation.options.values:
        return _print_values(invocation)
    shell = invocation.options.shell or _own_shell(os.environ)
    script = script_for(shell)
    if invocation.options.install:
        return _install(invocation, shell, script)
    if invocation.options.json:
        invocation.output.json({"shell": shell, "script": script})
    else:
        invocation.output.text(script)
    return DONE


def script_for(shell: str) -> str:
    """Return the script of a shell."""
    from importlib import import_module

    from tui.cli.described.grammar import described

    told: str = import_module(f"tui.cli.described.shells.{shell}").script(described())
    return told


def place_for(shell: str, environ: Mapping[str, str]) -> Place:
    """Return where a shell looks for completions of the user's own, by its environment."""
    home = Path(environ.get("HOME") or Path.home())
    data = _folder(environ, "XDG_DATA_HOME", home / ".local" / "share")
    if shell == "fish":
        config = _folder(environ, "XDG_CONFIG_HOME", home / ".config")
        return Place(config / "fish" / "completions" / "warraq.fish", "A new fish knows them.")
    if shell == "zsh":
        folder = data / "zsh" / "site-functions"
        line = f"fpath=({quote(str(folder))} $fpath)"
        return Place(folder / "_warraq", f"Put this line into ~/.zshrc, before compinit is called: {line}")
    folder = _folder(environ, "BASH_COMPLETION_USER_DIR", data / "bash-completion") / "completions"
    file = folder / "warraq"
    line = f"source {quote(str(file))}"
    then = f"A new bash with bash-completion knows them; without it put this line into ~/.bashrc: {line}"
    return Place(file, then)


def _folder(environ: Mapping[str, str], variable: str, otherwise: Path) -> Path:
    """Return the folder that a variable names; another one where that is no whole path, and would be one beside any folder."""
    folder = Path(environ.get(variable, ""))
    return folder if folder.is_absolute() else otherwise


def _own_shell(environ: Mapping[str, str]) -> str:
    shell = Path(environ.get("SHELL", "")).name
    if shell not in SHELLS:
        raise Misused(f"Say for which shell: warraq completions {'|'.join(SHELLS)}.")
    return shell


def _install(invocation: Invocation, shell: str, script: str) -> int:
    from glossary.errors import UnwritableFile
    from glossary.exchange.exporting import written_beside
    from tui.cli.described.shells.offers import MADE

    place = place_for(shell, os.environ)
    if place.file.exists() and MADE not in _beginning(place.file):
        raise UnwritableFile(f"{place.file} is there and was not made by warraq: move it away first.")
    try:
        place.file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFile(f"The folder {place.file.parent} cannot be made ({error.strerror}).") from error
    with written_beside(place.file, force=True) as stream:
        stream.write(script.encode())
    if invocation.options.json:
        invocation.output.json({"shell": shell, "file": str(place.file), "then": place.then})
    else:
        invocation.output.line(f"Written: {place.file}")
        invocation.output.line(place.then)
    return DONE


def _beginning(file: Path) -> str:
    try:
        with file.open(encoding="utf-8", errors="replace") as stream:
            return stream.read(1000)
    except OSError:
        return ""


def _print_values(invocation: Invocation) -> int:
    from tui.cli.described.grammar import Values
    from tui.cli.described.values import values_of

    options = invocation.options
    found = values_of(Values(options.values), options.begin, invocation.services)
    if options.json:
        invocation.output.json({"values": [{"value": value, "about": about} for value, about in found]})
    else:
        for value, about in found:
            invocation.output.text(f"{value}\t{' '.join(about.split())}\n")
    return DONE if found else NOTHING
