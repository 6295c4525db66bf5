"""The grammar of the command line."""

import re
from itertools import dropwhile

import pytest

from tui.cli.errors import HelpWanted, Misused
from tui.cli.grammar import VERBS, parse
from tui.cli.parser import decided
from tui.cli.verbs.entity.grammar import COMMANDS as ENTITY_COMMANDS
from tui.cli.verbs.memory.grammar import COMMANDS as MEMORY_COMMANDS
from tui.cli.verbs.term.grammar import COMMANDS
from tui.settings.table import DEFAULTS


def test_without_a_verb_the_library_is_opened():
    """`warraq` alone opens the app on the library."""
    options = parse([])
    assert (options.run.__module__, options.article) == ("tui.cli.verbs.read", None)


@pytest.mark.parametrize("arguments", [["--db", "x.db", "list"], ["list", "--db", "x.db"]])
def test_the_database_may_be_named_anywhere(arguments):
    """`--db` is taken before the verb and after it."""
    assert decided(parse(arguments)) == {"db": "x.db"}


def test_what_decides_a_setting_names_one():
    """The options that decide settings, of whichever command, are known by a setting, or let an engine be asked."""
    options = [
        ["render", "x", "--bidi", "vpf"], ["render", "x", "--mode", "words"], ["explain", "x", "--romanisation", "din"],
        ["read", "--colours", "16"], ["add", "x", "--allow-private"], ["translate", "x", "--allow-engine", "google"],
    ]  # fmt: skip
    said = [decided(parse(each)) for each in options]
    assert said == [
        {"bidi": "vpf"}, {"bidi": "words"}, {"romanisation": "din"},
        {"colours": "16"}, {"allow_private": "yes"}, {"allow_engines": "google"},
    ]  # fmt: skip
    assert {name for each in said for name in each} - DEFAULTS.keys() == {"allow_engines"}


@pytest.mark.parametrize(
    "arguments",
    [["bilingual", "x", "--layout", "columns"], ["term", "edit", "x", "--language", "ar"], ["config", "get", "db"]],
)
def test_an_option_that_is_called_as_a_setting_decides_none(arguments):
    """The layout of a document and the language of a term are no settings of the app."""
    assert decided(parse(arguments)) == {}


@pytest.mark.parametrize(
    "verb",
    [
        [],
        *([name] for name in VERBS),
        *(["entity", name] for name in ENTITY_COMMANDS),
        *(["memory", name] for name in MEMORY_COMMANDS),
        *(["term", name] for name in COMMANDS),
        ["dict", "add"],
        ["dict", "list"],
        ["dict", "look"],
        ["dict", "order"],
        ["dict", "update"],
        ["dict", "remove"],
    ],
)
def test_every_verb_has_help(verb):
    """Every command says how it is used, with the options that all of them take."""
    with pytest.raises(HelpWanted) as wanted:
        parse([*verb, "--help"])
    assert str(wanted.value).startswith(" ".join(["usage: warraq", *verb]))
    assert "--db URL" in str(wanted.value)


def help_of(*words):
    with pytest.raises(HelpWanted) as wanted:
        parse([*words, "--help"])
    return str(wanted.value)


def with_commands(*words):
    """Return the words of a command and of all commands below it, each with its help."""
    told = help_of(*words)
    listed = told.partition("\ncommands:\n")[2].partition("\n\n")[0]
    below = [name for name in re.findall(r"^ {4}(\S+)", listed, re.MULTILINE) if name != "COMMAND"]
    return [(words, told), *(pair for name in below for pair in with_commands(*words, name))]


def test_help_has_room_on_a_narrow_terminal(monkeypatch):
    """In 80 cells no line of any command's help runs over, but for choices in how it is used that belong together."""
    monkeypatch.setenv("COLUMNS", "80")
    helps = with_commands()
    assert len(helps) > len(VERBS) + len(ENTITY_COMMANDS) + len(MEMORY_COMMANDS) + len(COMMANDS)
    told = {words: list(dropwhile(bool, text.splitlines())) for words, text in helps}
    assert {words: wide for words, lines in told.items() if (wide := [line for line in lines if len(line) > 80])} == {}


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["fly"], "warraq has no command fly: there are read, add, feed, list, "),
        (["raed"], "warraq has no command raed: did you mean read?"),
        (["/etc/passwd"], "warraq has no command /etc/passwd: warraq read /etc/passwd opens it."),
        (["https://example.org/a b"], "warraq read 'https://example.org/a b' opens it."),
        (["/no/such/file"], "warraq has no command /no/such/file: there are read, "),
        (["term", "/etc/passwd"], "warraq term has no command /etc/passwd: there are "),
        (["term", "fnd"], "warraq term has no command fnd: did you mean find?"),
        (["show"], "required: ID|PATH|-"),
        (["render", "x", "--width", "0"], "'0'"),
        (["render", "x", "--width", "٣٠٠٠٠٠"], "'٣٠٠٠٠٠'"),
        (["list", "--limit", "many"], "'many' is not a number from 1"),
        (["list", "--limit", f"1{'0' * 18}"], "0' is not a number from 1 to 1000000000000000"),
        (["list", "--limit", "9" * 5000], "9' is not a number from 1 to 1000000000000000"),
        (["term"], "COMMAND"),
        (["term", "add", "x"], "EN"),
        (["list", "--jsn"], "--jsn"),
    ],
)
def test_misuse_is_one_sentence(arguments, complaint):
    """What cannot be asked is one sentence that names what is wrong and where help is."""
    with pytest.raises(Misused) as misused:
        parse(arguments)
    assert complaint in str(misused.value)
    assert str(misused.value).endswith((".", "?"))
    assert "\n" not in str(misused.value)
