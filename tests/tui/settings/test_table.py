"""The table of settings agrees with what the settings are settings of."""

from textual.theme import BUILTIN_THEMES

from tui.colours.themes import INK, PAPER
from tui.settings.model import Settings
from tui.settings.table import AUTO_THEME, DEFAULTS, SETTINGS, THEMES


def test_the_themes_are_those_of_the_app():
    """Every theme that the app has can be chosen, ours first."""
    assert THEMES[:2] == (PAPER.name, INK.name)
    assert sorted(THEMES) == sorted({PAPER.name, INK.name, AUTO_THEME, *BUILTIN_THEMES})


def test_every_setting_is_a_field():
    """Each setting is a field of the settings of a run, under one name; its default is one of its values and it has a sentence."""
    names = [each.name for each in SETTINGS]
    assert sorted(set(names)) == sorted(names)
    assert set(names) <= set(Settings._fields)
    for each in SETTINGS:
        assert not each.values or DEFAULTS[each.name] in each.values
        assert each.meaning.endswith(".")
