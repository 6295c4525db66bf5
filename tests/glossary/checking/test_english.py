import pytest

from glossary.checking.english import Lemmas, Phrase, Text, english_words
from glossary.checking.numbers import NumberWords, scaled, value

LEMMAS = Lemmas()


def found(term, text):
    return [text[start:end] for start, end in Phrase(term, LEMMAS).found(Text(text, LEMMAS))]


@pytest.mark.parametrize(
    ("term", "text", "written"),
    [
        ("truce", "Two truces were signed.", "truces"),
        ("country", "other countries' borders", "countries"),
        ("spokesman", "Spokesmen said", "Spokesmen"),
        ("crisis", "the crises of the year", "crises"),
        ("negotiate", "they were negotiating", "negotiating"),
        ("stop", "it was stopped", "stopped"),
        ("carry", "carried away", "carried"),
        ("the Security Council", "a Security Council's vote", "Security Council's"),
        ("cease-fire", "The ceasefire holds", "ceasefire"),
        ("ceasefire", "a cease-fire held", "cease-fire"),
        ("cease-fire", "a cease fire held", "cease fire"),
        ("air strike", "three air-strikes", "air-strikes"),
        ("defence organisation", "Defense Organizations", "Defense Organizations"),
        ("coup d'état", "a coup d’etat", "coup d’etat"),
        ("UN", "the UN said", "UN"),
    ],
)
def test_english_is_found_in_every_inflection(term, text, written):
    """Plurals, -ed and -ing, possessives, hyphens, accents, case and the two spellings do not hide a term."""
    assert found(term, text) == [written]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("US", "give us bread"),
        ("new", "the newt"),
        ("bus", "bu stops"),
        ("truce", "structure"),
        ("Security Council", "Security. and Council"),
        ("", "anything"),
        ("?!", "anything"),
    ],
)
def test_other_words_are_not_found(term, text):
    """An acronym is none of the words that look like it, and letters inside a word are no term."""
    assert found(term, text) == []


def test_words_have_their_places():
    """Offsets are those of the text, hyphens join."""
    assert [(each.written, each.joined) for each in english_words("cease-fire now")] == [
        ("cease", True),
        ("fire", False),
        ("now", False),
    ]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1٬250٫5", "1250.5"),
        ("1,250", "1250"),
        ("٢٠٢٦", "2026"),
        ("2.50", "2.5"),
        ("007", "7"),
        ("1.250.000", "1250000"),
    ],
)
def test_numbers_are_values(written, number):
    """Digits and separators of either script do not make another number."""
    assert value(written) == number


def test_numbers_in_words_and_with_thousands():
    """English spells numbers; Arabic writes 900 thousand."""
    assert {"25", "3"} <= NumberWords().values("twenty-five men and the third one", LEMMAS)
    assert dict(scaled("نحو 900 ألف لتر"))["900"] == {"900", "900000"}
    assert "1500000" in NumberWords().values("1.5m people", LEMMAS) | NumberWords().values("1.5 million", LEMMAS)
