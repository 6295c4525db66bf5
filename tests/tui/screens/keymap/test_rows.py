"""What is told of the command under the bar of the list of keys."""

from types import SimpleNamespace

import pytest

from tests.tui.screens.beside import SETTER, ink
from tui.commands.resolving import keymap_of
from tui.commands.table import command_named
from tui.screens.keymap.listing import Keyed
from tui.screens.keymap.rows import _keys, told_of
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


@pytest.mark.usefixtures("arabic")
def test_keys_stand_at_the_title_of_their_command() -> None:
    """In the Arabic interface the keys of all commands begin at the right of their column, as the titles do."""
    for named, last in (("app.library", "F2"), ("app.memory", "F16")):
        line = Keyed(command_named(named), keymap_of(Preset.DEFAULT, ()).keys_of(command_named(named)), is_own=False)
        shown = "".join(segment.text for segment in _keys(SimpleNamespace(row_ink=ink), SETTER, line, -1))
        assert shown.endswith(last)
