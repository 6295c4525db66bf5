"""The topics of the help."""

import re
import tomllib
from pathlib import Path

import pytest

import tui.help.topics as topics_module
from tui.commands.model import Scope
from tui.commands.resolving import keymap_of
from tui.commands.table import all_commands, commands_of
from tui.help.prose import Kind, Part, lines_of, parts_of
from tui.help.subjects import names_near, subject_of
from tui.help.topics import NAMES, load_topic, with_keys
from tui.settings.key_table import key_table
from tui.settings.model import Preset
from tui.settings.table import SETTINGS

FOLDER = Path(topics_module.__file__).with_name("topics")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_text_is_a_topic(language):
    """The folder of the texts in each language and the list of the topics say the same."""
    assert sorted(NAMES) == sorted(path.stem for path in (FOLDER / language).iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_a_topic_is_whole(name):
    """A topic has a title, says something, and every key in it is that of a command there is."""
    topic = load_topic(name)
    assert topic.title
    assert len(topic.body.splitlines()) > 4
    assert "{" not in topic.text
    assert "%" not in topic.text.replace("70 %", "")


@pytest.mark.parametrize("name", NAMES)
def test_a_topic_is_read_in_80_cells(name):
    """In 80 cells no line of a topic runs over, its examples included, which nothing can break."""
    assert [line for line in lines_of(load_topic(name).text, 80) if len(line) > 80] == []


def test_keys_are_those_in_force():
    """A topic tells the keys that a command has now, not those of the table; one without any says so."""
    assert with_keys("{reader.add} adds.") == "`a` adds."
    assert with_keys("{reader.add} adds.", lambda _: ("ctrl+j",)) == "`^J` adds."
    assert with_keys("{reader.add} adds.", lambda _: ()) == "`(no key)` adds."
    assert with_keys("    {app.library}      the library") == "    F2      the library"
    assert with_keys("    {app.library}      the library", lambda _: ()) == "    (no key)  the library"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_keys_are_written_as_commands(language):
    """No text names a key of a list by its letter, which another preset or the user gives to something else."""
    texts = {name: (FOLDER / language / f"{name}.txt").read_text(encoding="utf-8") for name in NAMES}
    assert {name: found for name, text in texts.items() if (found := re.findall("`[a-zA-Z/]`", text))} == {}
    assert "`^N` and `^P` move the bar" in load_topic("keys", keymap_of(Preset.EMACS).keys_of).text


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_keys_that_a_topic_shows_may_be_copied(language, preset):
    """The keys in the example of a settings file are those that terminals send and nothing else has, in every set of keys."""
    text = (FOLDER / language / "keys.txt").read_text(encoding="utf-8")
    lines = re.findall(r'^ {4}("[\w.-]+" = .+)$', text, re.MULTILINE)
    own = key_table(FOLDER, tomllib.loads("\n".join(lines))).keys
    assert own != ()
    assert keymap_of(preset, own).problems == ()


def test_commands_that_topics_name_are_there():
    """What topics write as a command of warraq's is one, with the words that it has."""
    from tui.cli.described.grammar import described

    known = {each.words for each in described().all}
    verbs = {words[0] for words in known if words}
    said = [
        (name, found)
        for name in NAMES
        for found in re.findall(r"(?:`|^ {4}|: |, )warraq ((?:[a-z]+ ?)+)", load_topic(name).text, re.MULTILINE)
    ]
    assert len(said) > 50
    assert [(name, found) for name, found in said if found.split()[0] not in verbs] == []
    topics = [found.split()[1] for _, found in said if found.startswith("help ")]
    assert [topic for topic in topics if subject_of(topic) is None and topic != "search"] == []


def test_topics_tell_every_setting():
    """The topic on settings has each of them with its meaning."""
    text = load_topic("settings").text
    assert [each.name for each in SETTINGS if f"* {each.name}: {each.meaning}" not in text] == []
    both = "default names english arabic, in an Arabic interface english arabic names"
    assert f"; {both})" in text
    subject = subject_of("pane_order")
    assert subject is not None
    assert both.replace("default", "default:") in subject.text


def test_parts_of_a_text():
    """A text falls into its title, headings, items, examples and paragraphs."""
    text = "# T\n\nOne\ntwo.\n\n## H\n\n* a\n* b\n\n    x  y\n    z\n"
    assert list(parts_of(text)) == [
        Part(Kind.TITLE, "T"),
        Part(Kind.PARAGRAPH, "One two."),
        Part(Kind.HEADING, "H"),
        Part(Kind.ITEM, "a"),
        Part(Kind.ITEM, "b"),
        Part(Kind.CODE, "x  y\nz"),
    ]
    assert list(lines_of(text, 40)) == ["T", "", "One two.", "", "H", "", "* a", "* b", "", "  x  y", "  z"]


@pytest.mark.parametrize(("mark", "below"), [("* ", "  "), ("", "")], ids=["item", "paragraph"])
def test_no_name_is_parted(mark, below):
    """What has hyphens stays on one line, so that it can be copied."""
    lines = [f"{mark}flexoki or gruvbox,", f"{below}atom-one-light"]
    assert list(lines_of(f"{mark}flexoki or gruvbox, atom-one-light", 27)) == lines


@pytest.mark.parametrize("command", list(all_commands()), ids=lambda command: command.id)
def test_every_command_is_a_subject(command):
    """What a command of the app does is told by its name."""
    subject = subject_of(command.id)
    assert subject is not None
    assert command.help in subject.text


@pytest.mark.parametrize("scope", list(Scope))
def test_every_screen_is_a_subject(scope):
    """The keys of a screen are told by its names, below the guide where one is called alike."""
    for name in (scope.name.lower(), scope.value):
        subject = subject_of(name)
        assert subject is not None
        assert [command.id for command in commands_of(scope) if f" {command.id}: " not in subject.text] == []


def test_other_names_and_near_ones():
    """What people call a topic otherwise finds it, and a slip of the fingers names it."""
    assert subject_of("PostgreSQL").name == "teams"
    assert subject_of("no such thing") is None
    assert names_near("serch", iter(()))[0] == "search"
    assert [names_near(name, iter(()))[0] for name in ("libary", "redaer")] == ["library", "reader"]
    assert names_near("qqqq", iter(())) == []
