"""What is shown of a sentence in which something was found."""

import pytest

from tui.screens.terms.finding.check import excerpt

SENTENCE = "The American expert said that what happened there is a lesson"


@pytest.mark.parametrize(
    ("found", "room", "shown"),
    [
        ("expert", 80, SENTENCE),
        ("American", 30, SENTENCE),
        ("lesson", 30, "… happened there is a lesson"),
        ("", 10, SENTENCE),
        ("absent", 30, SENTENCE),
    ],
)
def test_what_was_found_is_seen(found: str, room: int, shown: str) -> None:
    """A long sentence is shown from where the words found have room."""
    assert excerpt(SENTENCE, found, room) == shown
