"""What is told of the command under the bar of the list of keys."""

from tui.commands.resolving import keymap_of
from tui.commands.table import command_named
from tui.screens.keymap.listing import Keyed
from tui.screens.keymap.rows import told_of
from tui.settings.model import Preset

OWN = (("reader.find", ("w",)), ("reader.next-word", ("w",)), ("app.settings", ("^I",)), ("reader.zen", ("nokey",)))


def odd_of(command_id: str) -> list[str]:
    """Return what is told as odd of a command."""
    keymap = keymap_of(Preset.DEFAULT, OWN)
    command = command_named(command_id)
    told = told_of(Keyed(command, keymap.keys_of(command), is_own=True), keymap)
    return [each.text for each in told if each.ink == "warning"]


def test_what_is_odd_of_a_command_is_told_with_it() -> None:
    """A key of two commands stands with both, one that is sent otherwise and one that is none with theirs; nothing with others."""
    (clash,) = odd_of("reader.find")
    assert "w is a key of both" in clash
    assert odd_of("reader.next-word") == [clash]
    assert "most terminals send ^I as Tab" in odd_of("app.settings")[0]
    assert "nokey" in odd_of("reader.zen")[0]
    assert odd_of("reader.find-next") == odd_of("reader.next-match") == []
