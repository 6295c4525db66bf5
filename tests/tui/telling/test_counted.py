"""Numbers with their nouns."""

from tui.telling.counted import counted


def test_the_noun_agrees_with_the_number() -> None:
    """One has the singular, none and many the plural, thousands are parted."""
    assert [counted(number, "entry", "entries") for number in (0, 1, 1200)] == ["0 entries", "1 entry", "1,200 entries"]
    assert [counted(number, "draft") for number in (1, 2)] == ["1 draft", "2 drafts"]
