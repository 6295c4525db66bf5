"""What the help is about: the screen, the pane, the line or the field of a form that has the keys."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from tui.commands.keyed import with_keys
from tui.commands.keymap import keys_of
from tui.commands.model import Note, Scope
from tui.commands.table import commands_of
from tui.help.topics import NAMES, load_topic, spoken_topic
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.commanded import CommandedScreen
from tui.screens.help.abouts import OF_MODALS, OF_SCOPES, About
from tui.screens.help.contents import Heading, Said, Section, TopicOffered
from tui.screens.help.fields import told_of
from tui.screens.help.notes import commands_on, notes_of
from tui.screens.help.queries import ASKED, QUERIES
from tui.widgets.entry.row import FormRow
from tui.widgets.rows import Rows

IN_A_LINE = (
    Note("← →", marked("Go as the eye sees it; with Shift select, with Ctrl by words.")),
    Note("^A", marked("Select all.")),
    Note("^Z ^Y", marked("Take back what was typed; do it again.")),
    Note("^W ^Bksp", marked("Delete the word before the caret.")),
    Note("^V", marked("Paste; letters that were shaped for a screen become plain ones.")),
    Note("^C ^X", marked("Copy, and cut, what is selected.")),
)
"""What the keys do in every line that is written in."""


class Help(NamedTuple):
    """The title and the sections of the help on one place."""

    title: str
    sections: Sequence[Section]


def help_on(screen: Screen[Any]) -> Help:
    """Return the help on what has the keys on a screen."""
    focused = screen.focused
    if isinstance(screen, CommandedScreen):
        scope = screen.scope_here
        title, about = _(scope.value), OF_SCOPES.get(scope, About(""))
        own = [*_of_commands(scope)]
    else:
        name = type(screen).__name__
        about = OF_MODALS.get(name, About(""))
        title = next((str(each.border_title) for each in screen.query("*") if each.border_title), _("here"))
        own = [*_of_modal(screen)]
    sections = [
        Section(Heading(""), [Said(_(about.told))] if about.told else []),
        *_of_field(screen, focused),
        *_of_line(screen, focused),
        *own,
        *(_of_list(screen) if isinstance(focused, Rows) else ()),
        *(_of_commands(Scope.APP) if isinstance(screen, CommandedScreen) else ()),
        *_of_notes(screen, focused, is_late=True),
        guides(about.topics),
    ]
    return Help(title, sections)


def _of_commands(scope: Scope) -> Iterator[Section]:
    yield Section(Heading(_(scope.value).capitalize(), has_keys=True), commands_of(scope))


def _of_modal(screen: Screen[Any]) -> Iterator[Section]:
    """Yield the commands of what lies over a screen, then the keys that it has besides."""
    commands = commands_on(screen)
    yield Section(Heading(_(commands[0].scope.value).capitalize() if commands else "", has_keys=True), commands)
    yield Section(Heading(_("Keys here")), notes_of(screen))


def _of_list(screen: Screen[Any]) -> Iterator[Section]:
    """Yield the keys of every list that the screen has not given to something of its own."""
    scope = screen.scope_here if isinstance(screen, CommandedScreen) else Scope.APP
    taken = {key for command in commands_of(scope) for key in keys_of(command)}
    own = [command for command in commands_of(Scope.LIST) if not taken.issuperset(keys_of(command))]
    yield Section(Heading(_("In a list"), has_keys=True), own)


def _of_field(screen: Screen[Any], focused: Widget | None) -> Iterator[Section]:
    """Yield what the field of a form that has the keys is for, then what its other fields are for."""
    form, row = type(screen).__name__, _row_around(focused)
    label = row.label_of(focused) if row is not None and focused is not None else ""
    if told := told_of(form, label):
        yield Section(Heading(_(label).strip()), [Said(_(told))])
    others = dict.fromkeys(each for row in screen.query(FormRow) for each in row.labels if each != label)
    notes = [Note(_(each).strip(), told_of(form, each)) for each in others if told_of(form, each)]
    yield Section(Heading(_("Other fields") if label else _("Fields")), notes)


def _row_around(focused: Widget | None) -> FormRow | None:
    return next((each for each in focused.ancestors if isinstance(each, FormRow)), None) if focused else None


def _of_line(screen: Screen[Any], focused: Widget | None) -> Iterator[Section]:
    """Yield what may be typed into a line, and its keys."""
    if isinstance(focused, Input):
        yield from _of_notes(screen, focused, is_late=False)
        yield Section(Heading(_("In a line")), IN_A_LINE)


def _of_notes(screen: Screen[Any], focused: Widget | None, *, is_late: bool) -> Iterator[Section]:
    """Yield what a screen says besides its commands: first where one is typing, else behind all keys."""
    title, notes = _notes(screen)
    if notes and is_late is not isinstance(focused, Input):
        yield Section(Heading(with_keys(_(title))), notes)


def _notes(screen: Screen[Any]) -> tuple[str, Sequence[Note]]:
    if not isinstance(screen, CommandedScreen):
        return "", ()
    return screen.notes if screen.notes[1] else (ASKED, QUERIES.get(screen.scope_here, ()))


def guides(first: Sequence[str] = ()) -> Section:
    """Return all guides in the language that is spoken, those that go on from here first."""
    names = dict.fromkeys((*first, *NAMES))
    return Section(Heading(_("Guides")), [_offered(name) for name in names])


def _offered(name: str) -> TopicOffered:
    """Return a guide as it is spoken, found by its English words, too."""
    topic, english = spoken_topic(name), load_topic(name)
    words = topic.text if topic == english else f"{topic.text}\n{english.text}"
    return TopicOffered(name, topic.title, words)
