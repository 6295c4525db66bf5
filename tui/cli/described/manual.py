"""The manual page, made of the grammar of the command line and the topics of the help."""

from collections.abc import Iterator

from tui.cli.described.grammar import Described, Option, described
from tui.cli.described.roff import escaped, example, line, prose, quoted
from tui.cli.version import version
from tui.help.topics import load_topics, table_keys

_OF_ALL = ("--help", "--db", "--bidi")
"""Options that go with every command, and are told once."""
_ABOUT = (
    "warraq opens Arabic articles in a terminal and puts English beside them: the word under the cursor explained, the "
    "terms of your own glossary found in whatever inflection they stand, paragraphs translated, and the people, places "
    "and organisations linked across articles however they are spelt."
)
_STATUS = (
    ("0", "done"),
    ("1", "something was found wrong, or nothing was found"),
    ("2", "misused: the sentence on standard error says how"),
)
_FILES = (
    ("$XDG_CONFIG_HOME/warraq/config.toml", "settings"),
    ("$XDG_DATA_HOME/warraq", "articles, glossary, translations and backups"),
    ("$XDG_STATE_HOME/warraq", "where you read, what was chosen in the app, reports of crashes"),
)


def manual() -> str:
    """Return the manual page, in roff."""
    return "\n".join(_requests(described())) + "\n"


def _requests(whole: Described) -> Iterator[str]:
    yield r".\" Made by `warraq help --man` from the grammar of the command line and the topics of the help."
    yield f'.TH WARRAQ 1 "" {quoted(f"warraq {version()}")} "warraq"'
    yield from (".nh", ".ad l")
    yield from (".SH NAME", r"warraq \- read Arabic articles in a terminal, with English beside them")
    yield from (".SH SYNOPSIS", r".B warraq", r"[\fIoptions\fR] [\fICOMMAND\fR] [\fIarguments\fR ...]")
    yield from (".SH DESCRIPTION", escaped(_ABOUT))
    yield from (".PP", line("Without a command the library is opened. `warraq help TOPIC` prints each guide below."))
    yield from (".SH OPTIONS", *_options(whole.options))
    yield ".SH COMMANDS"
    for command in whole.all:
        if command.words:
            yield from _command(command)
    for topic in load_topics(table_keys):
        yield f".SH {quoted(topic.title.upper())}"
        yield from prose(topic.body)
    yield from (".SH EXIT STATUS", *_pairs(_STATUS))
    yield from (".SH FILES", *_pairs(_FILES))
    yield from (".PP", line("`warraq locate` prints where they are here."))


def _command(command: Described) -> Iterator[str]:
    yield f".SS {quoted(' '.join(('warraq', *command.words, *_forms(command))))}"
    yield line(command.purpose)
    for argument in command.arguments:
        if argument.help:
            yield from (".TP", rf"\fI{escaped(argument.metavar)}\fR", line(argument.help))
    yield from _options([option for option in command.options if option.names[-1] not in _OF_ALL])
    _, mark, examples = command.epilog.partition("examples:\n")
    if mark:
        shown = examples.partition("\n\n")[0]
        yield from example("\n".join(each.removeprefix("  ") for each in shown.splitlines()))


def _forms(command: Described) -> Iterator[str]:
    """Yield what stands behind a command: its commands, or its arguments."""
    if command.commands:
        yield "COMMAND"
    for argument in command.arguments:
        told = f"{argument.metavar} ..." if argument.is_many else argument.metavar
        yield told if argument.is_needed else f"[{told}]"


def _options(options: "list[Option] | tuple[Option, ...]") -> Iterator[str]:
    for option in options:
        names = ", ".join(rf"\fB{escaped(name)}\fR" for name in option.names)
        takes = rf" \fI{escaped(option.metavar)}\fR" if option.metavar else ""
        yield from (".TP", f"{names}{takes}")
        yield line(option.help) if option.help else r"\&"


def _pairs(pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, told in pairs:
        yield from (".TP", rf"\fB{escaped(name)}\fR", line(told))
