"""What the help holds."""

import ast

import pytest

from tests.project.sources import ROOT
from tui.commands.dialogs_table import DIALOGS
from tui.commands.keymap import IN_FORCE, Keymap
from tui.commands.model import Command, Note, Scope
from tui.commands.resolving import keymap_of
from tui.commands.table import commands_of
from tui.help.topics import NAMES, load_topic
from tui.screens.help.abouts import OF_MODALS, OF_SCOPES
from tui.screens.help.contents import Heading, Said, Section, TopicOffered, fitting
from tui.screens.help.fields import FIELDS, told_of
from tui.screens.help.guide import guide_lines
from tui.screens.help.lines import can_mark, lines_of
from tui.screens.help.queries import QUERIES
from tui.screens.terms.filling import fields
from tui.settings.model import Preset
from tui.typeset.typesetter import Typesetter

OWN = {"HelpScreen", "Tour"}
"""What needs no help of its own."""


def modal_screens():
    """The classes of what lies over screens, wherever they are made."""
    found = set()
    for path in (ROOT / "tui" / "screens").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and any("Modal[" in ast.unparse(each) for each in node.bases):
                found.add(node.name)
    return found


def test_every_screen_has_help_about_it():
    """The help of each screen and pane begins with what it is about; what lies over a screen has that by its class."""
    assert set(Scope) - set(OF_SCOPES) == {Scope.APP, Scope.LIST} | DIALOGS


def test_everything_over_a_screen_has_help_about_it():
    """So does that of each question, card and form that lies over a screen; what is gone is gone here, too."""
    assert modal_screens() - OWN == set(OF_MODALS)


def test_help_goes_on_in_topics_there_are():
    """The topics that help names are there."""
    named = {name for about in (*OF_SCOPES.values(), *OF_MODALS.values()) for name in about.topics}
    assert named <= set(NAMES)


def test_every_field_of_an_entry_is_explained():
    """Each field of the form of an entry has a sentence."""
    every = [value for value in vars(fields).values() if isinstance(value, fields.Field)]
    every += [each for value in (fields.OF_TERM, fields.OF_ARABIC_TERM, fields.LINKS) for each in value]
    assert len(every) > 20
    assert [each.label for each in every if not told_of("TermForm", each.label)] == []


@pytest.mark.parametrize("module", ["importing", "exporting"])
def test_every_question_of_files_is_explained(module):
    """Each question of the import and the export has a sentence."""
    tree = ast.parse((ROOT / "tui/screens/terms/exchanging" / f"{module}.py").read_text(encoding="utf-8"))
    known = {"File", "Format"} | set(FIELDS)
    questions = [each.value for each in ast.walk(tree) if isinstance(each, ast.Constant) and each.value in known]
    assert {"File", "Format"} <= set(questions)
    assert all(told_of("", each) for each in questions)


def test_a_field_may_mean_another_thing_in_another_form():
    """What is asked under the same name in the bar of a name has its own sentence."""
    assert told_of("Bar", "English") != told_of("TermForm", "English")
    assert told_of("Bar", "no such label") == ""


SECTIONS = [
    Section(Heading(""), [Said("About it.")]),
    Section(Heading("Reader", has_keys=True), commands_of(Scope.READER)),
    Section(Heading("Asked"), [Note("gold NEAR/5 mine and much more", "At most 5 words between the two.")]),
    Section(Heading("Guides"), [TopicOffered("teams", "Several people", "Kept on a PostgreSQL server.")]),
]


def test_words_leave_what_has_them():
    """What fits all words is left, below its heading; a guide is found by all it says, a command by its name and keys."""
    assert list(fitting(SECTIONS, "postgresql")) == [Heading("Guides"), SECTIONS[3].entries[0]]
    found = list(fitting(SECTIONS, "reader.add-in-full"))
    assert [each.id for each in found if isinstance(each, Command)] == ["reader.add-in-full"]
    assert list(fitting(SECTIONS, "nothing has this")) == []
    assert next(iter(fitting(SECTIONS, ""))) == Said("About it.")


@pytest.mark.parametrize("width", [36, 50, 67, 100])
def test_nothing_is_cut(width):
    """Whatever the width, what a command does stands there in full, over as many lines as it needs."""
    lines = list(lines_of(fitting(SECTIONS, ""), width, Typesetter()))
    for command in commands_of(Scope.READER):
        own = [line for line in lines if line.entry is command]
        assert "".join(line.text for line in own).replace(" ", "").endswith(command.help.replace(" ", ""))
        assert [can_mark(line) for line in own] == [False] * (len(own) - 1) + [True]
    long = [line for line in lines if isinstance(line.entry, Note)]
    assert long[0].left == "gold NEAR/5 mine and much more"
    assert long[0].text == ""
    assert not any(can_mark(line) for line in lines if isinstance(line.entry, Heading | Said))


def test_twins_of_many_keys_take_as_many_lines_as_they_need():
    """Long twins, as a preset has them, stand below one another, each whole, and the bar is on the last line."""
    down = next(command for command in commands_of(Scope.READER) if command.id == "reader.down")
    try:
        IN_FORCE.keymap = keymap_of(Preset.DEFAULT, [(down.id, ("alt+f", "ctrl+g", "w"))])
        lines = list(lines_of([down], 100, Typesetter()))
    finally:
        IN_FORCE.keymap = Keymap()
    assert [line.twins for line in lines] == [("alt+ب",), ("^ل", "ص")]
    assert [can_mark(line) for line in lines] == [False, True]


@pytest.mark.parametrize("name", NAMES)
def test_a_guide_is_wrapped_and_keys_are_set_off(name):
    """A guide has its whole text in so many cells, examples apart, and what stood between backticks is set off."""
    setter = Typesetter()
    lines = list(guide_lines(load_topic(name).text, 50, setter))
    assert not any("`" in line.text for line in lines)
    assert [line for line in lines if len(line.text) > 50] == []
    assert all(0 <= start < end <= len(line.text) + 1 for line in lines for start, end in line.ranges)


def test_lines_that_are_searched_say_what_can_be_asked():
    """Every example of a query says what it asks for."""
    assert all(note.example and note.told for notes in QUERIES.values() for note in notes)
