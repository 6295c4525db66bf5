"""The keys in force: the user's own before those of a preset, and those before the usual ones."""

import re

import pytest

from tui.commands.keymap import IN_FORCE, Bound, Keymap, key_of, keys_of, usual_keys
from tui.commands.model import Scope
from tui.commands.resolving import PROTECTED, keymap_of
from tui.commands.table import all_commands, command_named, commands_of, is_command
from tui.language.spoken import gettext, plain
from tui.settings.model import Preset


def own(*given: tuple[str, tuple[str, ...]], preset: Preset = Preset.DEFAULT) -> Keymap:
    return keymap_of(preset, given)


def keys(keymap: Keymap, command_id: str) -> tuple[str, ...]:
    return keymap.keys_of(command_named(command_id))


def test_without_a_choice_the_usual_keys_hold() -> None:
    """The default preset is the table of commands itself."""
    keymap = keymap_of(Preset.DEFAULT)
    assert (keymap.changed, keymap.heads(), keymap.bindings()) == ({}, frozenset(), {})
    assert keymap.bound(command_named("reader.add")) == Bound(("a",), ("ش",))


def test_resolving_changes_nothing_by_itself() -> None:
    """Where one command gets another key, every command that has nothing to do with it keeps its keys and twins."""
    keymap = own(("reader.zen", ("f24",)))
    assert set(keymap.changed) == {"reader.zen"}
    assert keymap.problems == ()


def test_a_command_gets_other_keys() -> None:
    """The user's keys replace all that a command has; the Arabic twin of a letter comes along."""
    keymap = own(("library.figures", ("^S", "j")))
    assert keymap.bound(command_named("library.figures")) == Bound(("ctrl+s", "j"), ("ctrl+س", "ت"))
    assert keymap.bindings()["library.figures"] == ("ctrl+s", "j", "ctrl+س", "ت")


def test_a_key_is_taken_from_who_has_it_by_default() -> None:
    """Who gets a key by the user's word takes it from commands of the same screen, from lists and from everywhere."""
    keymap = own(("glossary.history", ("j", "ctrl+p")))
    assert keys(keymap, "glossary.down") == ()
    assert keys(keymap, "list.down") == ("down",)
    assert keys(keymap, "app.palette") == ("colon",)
    assert keys(keymap, "library.down") == ("j",)


def test_the_last_key_taken_is_told() -> None:
    """Who loses the last key to another is named, with who has it now."""
    (told,) = own(("glossary.history", ("e",))).problems
    assert "glossary.edit" in told
    assert "glossary.history" in told


def test_panes_of_the_reader_hide_its_keys_on_purpose() -> None:
    """A pane may use a key that the page uses."""
    keymap = own(("sidebar.merge", ("w",)), ("english.recall", ("j",)))
    assert set(keymap.changed) == {"sidebar.merge", "english.recall"}
    assert keymap.problems == ()


def test_a_screen_keeps_the_keys_it_shares_with_its_list() -> None:
    """To write down the usual key of a command takes it from nobody."""
    keymap = own(("library.down", ("j", "ctrl+j")), ("library.open", ("enter", "o")))
    assert keys(keymap, "list.down") == ("down", "j")
    assert keys(keymap, "list.choose") == ("enter",)


def test_two_own_commands_with_one_key_are_told() -> None:
    """Where the user gives the same key to two commands of a screen, both keep it, and both are named."""
    keymap = own(("library.figures", ("f8",)), ("library.feeds", ("f8",)))
    assert keys(keymap, "library.figures") == keys(keymap, "library.feeds") == ("f8",)
    (told,) = keymap.problems
    assert told == (
        "[keys] f8 is a key of both “Feeds” (library.feeds) and “Figures” (library.figures); "
        "take it away from one of them, or write it behind shared."
    )


def test_a_key_that_is_shared_on_purpose_is_not_told() -> None:
    """What stands behind `shared` may be a key of several commands; other keys that several have are told all the same."""
    both = (("library.figures", ("f8", "ctrl+j")), ("library.feeds", ("f8", "ctrl+j")))
    told = own(*both, ("shared", ("F8",))).problems
    assert [each for each in told if "both" in each and "f8" in each] == []
    assert [each for each in told if "both" in each and "ctrl+j" in each] != []
    keymap = own(*both, ("shared", ("f8", "^J")))
    assert keys(keymap, "library.figures") == keys(keymap, "library.feeds") == ("f8", "ctrl+j")
    assert not any("both" in each for each in keymap.problems)


def test_a_shared_key_that_is_none_is_told() -> None:
    """A slip behind `shared` is told as one behind a command is."""
    (told,) = own(("shared", ("pagedwn",))).problems
    assert told == "[keys] shared: there is no key pagedwn; did you mean pagedown?"


def test_many_commands_with_one_key_are_told_once_each() -> None:
    """A key that all commands of a screen have makes a sentence for each of them but the first, not one for each two."""
    commands = [command.id for command in commands_of(Scope.LIBRARY)]
    problems = own(*((each, ("f8",)) for each in commands)).problems
    assert sum("is a key of both" in each for each in problems) == len(commands) - 1
    assert all(any(each in told for told in problems) for each in commands)


def test_a_command_may_be_without_a_key() -> None:
    """An empty list leaves a command to the palette."""
    keymap = own(("library.figures", ()))
    assert keymap.bound(command_named("library.figures")) == Bound()
    assert keymap.bindings() == {"library.figures": ()}
    assert keymap.problems == ()


@pytest.mark.parametrize("command_id", [each for each in PROTECTED if is_command(each)])
def test_nobody_is_locked_out(command_id: str) -> None:
    """Help, the palette, the keys, the settings and quitting keep a key, and it is said so."""
    (told,) = own((command_id, ())).problems
    assert f"({command_id}) cannot be without a key" in told
    usual = command_named(command_id).keys[0]
    taken = own((command_id, ()), ("library.figures", (usual,)))
    assert keys(taken, command_id) == (usual,)
    assert keys(taken, "library.figures") == ()


def test_nobody_is_locked_out_by_another_that_cannot_be_without() -> None:
    """Where a command gets its usual key back from one that has nothing else, that one gets its own back, too."""
    taken = [("app.help", ("ctrl+q",)), ("reader.note", ("f1",)), ("app.quit", ())]
    keymap = keymap_of(Preset.DEFAULT, taken)
    assert keymap.keys_of(command_named("app.quit")) == ("ctrl+q",)
    assert keymap.keys_of(command_named("app.help")) == ("f1",)


def test_a_beginning_is_no_key_by_itself() -> None:
    """What is the beginning of several keys would be done before the others are pressed: it goes to who was chosen."""
    keymap = own(("reader.top", ("g g",)), ("reader.zen", ("a b",)))
    assert keys(keymap, "reader.add") == ()
    assert keymap.heads() == {"g", "a", "ل", "ش"}
    keymap = own(("reader.top", ("g g",)), ("reader.zen", ("g",)))
    assert len(keymap.problems) == 1


def test_b_on_an_arabic_keyboard() -> None:
    """`b` types a lam and an alef: where `g`, the lam, is no key by itself, they are two keys one after the other."""
    alone = own(("reader.previous-word", ("b",)))
    assert keys(alone, "reader.previous-word") == ("b",)
    assert "ل ا" not in alone.bound(command_named("reader.previous-word")).twins
    both = own(("reader.previous-word", ("b",)), ("reader.top", ("g g",)))
    assert "ل ا" in both.bound(command_named("reader.previous-word")).twins


def test_a_twin_that_is_a_key_stays_that() -> None:
    """An Arabic letter that the user gave to a command does not do the work of the Latin letter on its key."""
    keymap = own(("reader.zen", ("ش",)))
    assert keymap.bound(command_named("reader.add")) == Bound(("a",), ())
    assert keymap.bound(command_named("reader.zen")) == Bound(("ش",), ())


@pytest.mark.parametrize(
    ("command_id", "written", "told"),
    [
        ("libary.open", ("o",), "[keys] there is no command libary.open; did you mean library.open?"),
        ("zzz", ("o",), "[keys] there is no command zzz; `warraq keys` lists all commands."),
        ("library.open", ("pagedwn",), "[keys] library.open: there is no key pagedwn; did you mean pagedown?"),
        (
            "library.open",
            ("ctrl+i",),
            "[keys] “Open” (library.open): most terminals send ^I as Tab; choose another key.",
        ),
    ],
)
def test_what_is_odd_is_told(command_id: str, written: tuple[str, ...], told: str) -> None:
    """Unknown commands and keys are left out, with the nearest name."""
    assert told in own((command_id, written)).problems


def test_a_command_whose_keys_are_all_misspelt_keeps_its_own() -> None:
    """A slip of the pen takes no key away."""
    assert keys(own(("library.open", ("entr",))), "library.open") == ("enter",)


def test_letters_of_commands_for_everywhere_leave_what_is_typed_alone() -> None:
    """A letter that quits has a binding of its own, behind lines one types into."""
    found = own(("app.quit", ("Q", "Z Z", "f11"))).bindings()
    assert found["app.quit"] == ("f11",)
    assert found["app.quit.typed"][:2] == ("Q", "Z Z")


def test_sentences_name_the_key_in_force() -> None:
    """A sentence names the key that holds now, and the title of a command that has none."""
    try:
        IN_FORCE.keymap = own(("reader.undo", ("f8",)), ("reader.zen", ()))
        assert (key_of("reader.undo"), key_of("reader.zen")) == ("F8", "“Zen”")
        assert keys_of(command_named("reader.zen")) == ()
    finally:
        IN_FORCE.keymap = Keymap()


def test_a_title_for_a_key_is_in_the_language_of_the_sentence(arabic: None) -> None:
    """In Arabic a command without a key is named by its Arabic title, by which the palette finds it."""
    try:
        IN_FORCE.keymap = own(("reader.zen", ()))
        assert plain(key_of("reader.zen")) == f"«{plain(gettext('Zen'))}»"
        assert not re.search("[A-Za-z]", key_of("reader.zen"))
    finally:
        IN_FORCE.keymap = Keymap()


def test_usual_keys_are_those_of_the_table() -> None:
    """The twins of usual keys stand behind all of them."""
    for command in all_commands():
        assert usual_keys(command).keys == command.keys
