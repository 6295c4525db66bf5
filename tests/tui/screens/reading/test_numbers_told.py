"""Numbers in what the reader says, with their nouns in the form that Arabic wants."""

import pytest

from glossary.translate.estimate import Estimate
from tui.language.spoken import plain
from tui.screens.reading.translating.agreeing import told_before
from tui.screens.reading.travel.pacing import told_pace


@pytest.mark.parametrize(
    ("speed", "words"), [(10, "10 كلمات"), (90, "90 كلمة"), (100, "100 كلمة"), (110, "110 كلمات"), (240, "240 كلمة")]
)
def test_words_a_minute_agree_with_their_number(arabic: None, speed: int, words: str) -> None:
    """Behind 3 to 10, and 103 to 110, the noun is in the plural."""
    assert plain(told_pace(speed, is_paused=False)).startswith(f"{words} في الدقيقة")
    assert plain(told_pace(speed, is_paused=True)).endswith(f" {words} في الدقيقة")


@pytest.mark.parametrize(("days", "told"), [(1, "يومًا واحدًا"), (2, "يومين"), (5, "5 أيام"), (12, "12 يومًا")])
def test_what_it_takes_is_in_the_accusative(arabic: None, days: int, told: str) -> None:
    """The days that the budget of a day makes of an article are the object of their sentence."""
    found = Estimate(articles=1, paragraphs=3, kept=0, characters=9000, requests=3, seconds=0.0, left=100, days=days)
    assert any(plain(each.text).endswith(f"فيستغرق ذلك {told}.") for each in told_before(found, "إلى محرك"))
