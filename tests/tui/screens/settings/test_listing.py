"""What the list of settings has."""

import tomllib

import pytest

from tui.language.spoken import SPOKEN
from tui.screens.reading.arrangement import order_of
from tui.screens.settings.listing import Known, lines_of
from tui.settings.load import load_settings
from tui.settings.model import Language, Origin
from tui.settings.table import BY_NAME


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("تعرض الاعداد", "digits"),
        ("بأىِّ الأرقام", "digits"),
        ("LINE spac", "line_spacing"),
        ("words_a", "words_a_minute"),
    ],
)
def test_settings_are_found_however_their_words_are_spelt(words: str, name: str) -> None:
    """Vowel signs and hamzas, which the Arabic of a setting has, make no difference, nor do capitals and underscores of its name."""
    SPOKEN.speak(Language.ARABIC)
    try:
        lines = lines_of(load_settings({}, {"HOME": "/nowhere"}), {}, (), words)
    finally:
        SPOKEN.speak(Language.ENGLISH)
    assert name in [line.setting.name for line in lines if isinstance(line, Known)]


@pytest.mark.parametrize("value", ["paper", "C:\\data\\'my' \"words\"", "منى"])
def test_what_is_copied_is_what_the_file_takes(value: str) -> None:
    """The line of a setting is read by the settings file as the value, whatever signs are in it; a number has no quotes."""
    known = Known(BY_NAME["author"], value, Origin.FILE)
    assert tomllib.loads(known.line) == {"author": value}
    assert Known(BY_NAME["text_width"], "60", Origin.FILE).line == "text_width = 60"


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize("environ", [{}, {"WARRAQ_PANE_ORDER": "names arabic english"}])
def test_the_order_that_is_listed_is_the_one_of_the_reader(environ: dict[str, str]) -> None:
    """In an Arabic interface, where the names stand at the right unless an order is chosen, the list and its default say so."""
    settings = load_settings({}, {"HOME": "/nowhere", **environ})
    lines = lines_of(settings, {}, ())
    known = next(line for line in lines if isinstance(line, Known) and line.setting.name == "pane_order")
    assert known.value == order_of(settings)
    assert known.setting.default == "english arabic names"


def test_the_order_that_is_listed_is_the_one_of_the_reader_in_english() -> None:
    """In an English interface the names stand at the left."""
    settings = load_settings({}, {"HOME": "/nowhere"})
    lines = lines_of(settings, {}, ())
    known = next(line for line in lines if isinstance(line, Known) and line.setting.name == "pane_order")
    assert known.value == known.setting.default == order_of(settings) == "names english arabic"
