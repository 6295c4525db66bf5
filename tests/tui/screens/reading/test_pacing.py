"""How fast the article goes on by itself."""

from unittest.mock import Mock

import pytest

from tui.screens.reading.travel.pacing import Pacing


@pytest.mark.parametrize(("wanted", "speed"), [(0, 120), (3, 10), (240, 240), (9999, 2000)])
def test_who_wants_no_reading_times_reads_on_at_the_usual_pace(wanted: int, speed: int) -> None:
    """With 0 words a minute no times are shown, and the article goes on as usual, not as slowly as it can."""
    services = Mock()
    services.settled.settings.words_a_minute = wanted
    assert Pacing(Mock(), services, Mock()).speed == speed
