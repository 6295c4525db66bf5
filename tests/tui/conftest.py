"""What tests of the interface share."""

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
