"""What stands beside a paragraph that has no translation."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from tui.commands.keymap import IN_FORCE
from tui.commands.resolving import keymap_of
from tui.settings.model import Preset
from tui.typeset.typesetter import Typesetter
from tui.widgets.english.glosses import WordList


def test_the_hint_names_the_key_in_force(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where translating is given another key while an article is open, the hint beside it names that one."""
    page = SimpleNamespace(article=SimpleNamespace(blocks=()))
    words = WordList(cast("Any", page), Typesetter())
    assert " t asks for one." in words.text_of(words.hint_text)
    monkeypatch.setattr(IN_FORCE, "keymap", keymap_of(Preset.DEFAULT, (("reader.translate", ("f8",)),)))
    assert " F8 asks for one." in words.text_of(words.hint_text)
