"""What the settings say of an open article."""

from types import SimpleNamespace
from typing import Any, cast

from tui.screens.reading.viewing.showing import Showing
from tui.settings.load import load_settings


def test_another_romanisation_is_shown_at_once() -> None:
    """The word under the cursor is told anew when the scheme is chosen, and by nothing else that is settled."""
    told: list[str] = []
    page = SimpleNamespace(face=SimpleNamespace(), flow=SimpleNamespace(substitute=id), refresh=lambda: None)
    desk = SimpleNamespace(
        page=page,
        english=SimpleNamespace(english=SimpleNamespace(), refresh=lambda: None),
        explain=lambda: told.append("explained"),
        followed=lambda: None,
    )
    settings = load_settings({}, {"HOME": "/nowhere"})
    showing = Showing(cast("Any", desk), settings, {})
    showing.settle(settings._replace(author="mona"))
    assert told == []
    showing.settle(settings._replace(romanisation="din"))
    assert told == ["explained"]
