"""Changing settings while the app runs: at once, kept in the file, and weaker than options and the environment."""

import pytest

from tui.settings.choosing import Choosing
from tui.settings.errors import NotKept, SettingsError
from tui.settings.load import load_settings
from tui.settings.model import Origin
from tui.settings.settled import Settled
from tui.settings.source import Source


class Follower:
    """Remembers what it was told."""

    def __init__(self, settled):
        self.told = []
        settled.follow(self.on_settled)

    def on_settled(self, settings):
        self.told.append(settings)


@pytest.fixture
def environ(tmp_path):
    folders = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state"}
    return {"USER": "salma", **{name: str(tmp_path / folder) for name, folder in folders.items()}}


@pytest.fixture
def choosing(environ):
    """Returns the choosing of a run that was begun with options and an environment."""

    def begun(options=(), **variables):
        source = Source(dict(options), {**environ, **variables})
        choosing = Choosing(Settled(load_settings(source.options, source.environ)))
        choosing.source = source
        return choosing

    return begun


def origin(choosing, name):
    return dict(choosing.settings.origins)[name]


def test_a_choice_holds_at_once_and_is_kept(choosing):
    """Who follows the settings is told of a choice before it is in the file; then it comes from the file."""
    here = choosing()
    follower = Follower(here.settled)
    here.hold("line_spacing", "2")
    assert [each.line_spacing for each in follower.told] == [2]
    assert (origin(here, "line_spacing"), here.settings.config_file.exists()) == (Origin.CHOSEN, False)
    here.keep("line_spacing")
    here.refresh()
    assert (origin(here, "line_spacing"), here.settings.line_spacing, here.held) == (Origin.FILE, 2, {})
    assert choosing().settings.line_spacing == 2


def test_going_back_to_the_default(choosing):
    """A setting that is given back to its default holds at once, and its line goes."""
    here = choosing()
    here.file.write("digits", "arabic")
    here.refresh()
    here.hold("digits", None)
    assert (here.settings.digits, origin(here, "digits")) == ("written", Origin.DEFAULT)
    here.keep("digits")
    assert (here.written(), "digits" in here.settings.config_file.read_text()) == ({}, False)


def test_what_cannot_be_is_not_held(choosing):
    """A value that cannot be is one sentence, and nothing changes."""
    here = choosing()
    with pytest.raises(SettingsError, match=r"The setting line_spacing is a number from 0 to 3, not '9'"):
        here.hold("line_spacing", "9")
    assert (here.held, here.settings.line_spacing) == ({}, 0)


def test_what_cannot_be_kept_holds_for_this_run(choosing, tmp_path):
    """Where the file cannot be written, the choice holds until the end, beside others that are made after it."""
    (tmp_path / "config").write_text("no folder")
    here = choosing()
    here.hold("theme", "ink")
    with pytest.raises(NotKept, match="cannot be written"):
        here.keep("theme")
    here.hold("digits", "arabic")
    assert (here.settings.theme, here.settings.digits) == ("ink", "arabic")
    assert here.written() == {"theme": "ink", "digits": "arabic"}


@pytest.mark.parametrize(("options", "variables"), [({"theme": "nord"}, {}), ({}, {"WARRAQ_THEME": "nord"})])
def test_options_and_environment_stay_stronger(choosing, options, variables):
    """What an option or the environment says goes on holding; the choice waits in the file."""
    here = choosing(options, **variables)
    here.hold("theme", "ink")
    here.keep("theme")
    here.refresh()
    assert here.settings.theme == "nord"
    assert here.written()["theme"] == "ink"
    assert choosing().settings.theme == "ink"


def test_a_file_that_is_mended_meanwhile(choosing):
    """What somebody writes into the file while the app runs holds when settings are read again; nonsense is a warning."""
    here = choosing()
    here.file.write("theme", "ink")
    here.settings.config_file.write_text("theme = \n")
    here.refresh()
    assert (here.settings.theme, len(here.settings.warnings)) == ("paper", 1)
    here.settings.config_file.write_text('theme = "nord"\n')
    here.refresh()
    assert (here.settings.theme, here.settings.warnings) == ("nord", ())


def test_what_is_pressed_holds_until_it_is_chosen(choosing):
    """What a key of the reader changes holds until the end, even where the environment says otherwise, and is not kept;
    reading the settings again leaves it, choosing the setting ends it.
    """
    here = choosing(WARRAQ_WORDS_A_MINUTE="80")
    here.press("words_a_minute", 130)
    here.hold("theme", "ink")
    assert (here.settings.words_a_minute, origin(here, "words_a_minute")) == (130, Origin.CHOSEN)
    assert here.written() == {"theme": "ink"}
    here.hold("words_a_minute", "200")
    assert here.settings.words_a_minute == 80


def test_what_is_kept_while_the_settings_are_read(choosing):
    """A key and a choice that are written just while the file is read again hold all the same."""
    here = choosing()
    source = here.source

    class Meanwhile:
        def load(self, held):
            settings = source.load({})
            here.keep("theme")
            here.keep_keys(["app.help"])
            return settings._replace(theme=held.get("theme", settings.theme))

    here.source = Meanwhile()
    here._held["theme"] = "ink"
    here.hold_keys({"app.help": ("f9",)})
    assert (here.settings.theme, here.settings.keys) == ("ink", (("app.help", ("f9",)),))
