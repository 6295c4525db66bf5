"""Several texts in one line."""

import pytest

from glossary.semicolons import joined, parted


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("a; b", ("a", "b")),
        ("ا؛ب", ("ا", "ب")),
        (" two  words ;; a;a; ", ("two words", "a")),
        (" ; ", ()),
        ("", ()),
    ],
)
def test_a_line_is_parted_at_semicolons_of_both_scripts(line: str, texts: tuple[str, ...]) -> None:
    """Each text comes once, with single spaces, and none is empty."""
    assert parted(line) == texts


def test_what_is_joined_is_parted_again() -> None:
    """The line of several texts holds them all in their order."""
    assert parted(joined(("white camel", "ship; no, boat"))) == ("white camel", "ship", "no, boat")
