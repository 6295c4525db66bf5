"""What tests of the interface share."""

import time
from collections.abc import Iterator

import pytest

from tui.language.spoken import SPOKEN
from tui.settings.model import Language


@pytest.fixture
def arabic() -> Iterator[None]:
    """Arabic is spoken as long as the test lasts."""
    SPOKEN.speak(Language.ARABIC)
    yield
    SPOKEN.speak(Language.ENGLISH)


@pytest.fixture(params=["english", "arabic"])
def either_interface(request: pytest.FixtureRequest) -> None:
    """The test is done in either language of the interface."""
    if request.param == "arabic":
        request.getfixturevalue("arabic")


@pytest.fixture
def far_east(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the clock of the machine be 14 hours before that of Greenwich."""
    monkeypatch.setenv("TZ", "EAST-14")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
