"""How fast the article goes on by itself."""

from unittest.mock import Mock

import pytest

from tui.language.spoken import SPOKEN
from tui.language.spoken import gettext as _
from tui.screens.reading.travel.lettered import ASKED
from tui.screens.reading.travel.pacing import Pacing, told_pace
from tui.settings.model import Language


@pytest.mark.parametrize(("wanted", "speed"), [(0, 120), (3, 10), (240, 240), (9999, 2000)])
def test_who_wants_no_reading_times_reads_on_at_the_usual_pace(wanted: int, speed: int) -> None:
    """With 0 words a minute no times are shown, and the article goes on as usual, not as slowly as it can."""
    services = Mock()
    services.settled.settings.words_a_minute = wanted
    assert Pacing(Mock(), services, Mock()).speed == speed


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.ARABIC])
def test_the_way_out_is_told_first(language: Language) -> None:
    """Beside what else stands below a page of 60 columns there is room for Esc and what it does, in both languages."""
    SPOKEN.speak(language)
    try:
        told = [told_pace(2000, is_paused=False), told_pace(2000, is_paused=True), _(ASKED)]
    finally:
        SPOKEN.speak(Language.ENGLISH)
    assert all("Esc" in sentence[:34] for sentence in told), told
