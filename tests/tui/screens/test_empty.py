"""What empty lists say."""

import re

import pytest

from tui.commands.keyed import with_keys
from tui.commands.keymap import IN_FORCE, Bound, Keymap
from tui.commands.model import Scope
from tui.commands.table import all_commands
from tui.screens.empty import EMPTY, FOUND_NOWHERE, KEPT_SEARCHES, UNLISTED, told_of

IDS = {command.id for command in all_commands()}
ENDS_BY_ITSELF = {Scope.SHARED, Scope.RELATED, Scope.DUPLICATES}
"""Lists that nothing can be put into by a key."""


@pytest.fixture
def other_keys():
    """Adding to the library has another key, and a note has none any more."""
    IN_FORCE.keymap = Keymap(changed={"library.add": Bound(("ctrl+j",)), "reader.note": Bound()})
    yield
    IN_FORCE.keymap = Keymap()


@pytest.mark.parametrize("scope", list(EMPTY))
def test_an_empty_list_teaches(scope):
    """It says what belongs there and names the command that brings it, which is one there is."""
    named = re.findall(r"\{([^}]+)\}", EMPTY[scope])
    assert named or scope in ENDS_BY_ITSELF
    assert set(named) <= IDS
    told = told_of(scope)
    assert "{" not in told
    assert told.endswith((".", "files."))


def test_so_does_the_list_of_kept_searches():
    """The list of kept searches does as well."""
    assert "{" in KEPT_SEARCHES
    assert "{" not in with_keys(KEPT_SEARCHES)


@pytest.mark.parametrize("sentence", [FOUND_NOWHERE, *UNLISTED.values()])
def test_so_do_the_palette_and_the_names_beside_an_article(sentence):
    """What they say where there is nothing names a command there is, or the key that leads back."""
    named = re.findall(r"\{([^}]+)\}", sentence)
    assert set(named) <= IDS
    assert named or "Esc" in sentence
    assert "{" not in with_keys(sentence)


def test_the_keys_are_those_in_force(other_keys):
    """A key that was changed is told as it is now; a command without one by its name in the palette."""
    assert "^J adds articles" in told_of(Scope.LIBRARY)
    assert "“Note” writes a note" in told_of(Scope.NOTES)
