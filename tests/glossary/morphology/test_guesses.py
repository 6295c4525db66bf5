import pytest

from glossary.morphology.guesses import guess, unglued, with_second_object
from glossary.morphology.lexicon.lexicon import Lexicon


@pytest.mark.parametrize(
    ("word", "before", "latin"),
    [
        ("وأولسان", ["and"], "~Ūlsān"),
        ("لإدوين", ["to"], "~Idūyn"),
        ("أوراوا", [], "~Ūrāwā"),
        ("ألماز", [], "~Almāz"),
        ("إسلمو", [], "~Islmū"),
        ("سكهم", [], "~Skhm"),
    ],
)
def test_a_guess_keeps_the_first_vowel_and_parts_what_is_written_before(
    word: str, before: list[str], latin: str
) -> None:
    """A hamza on an alif begins a word, so a letter before it is a word of its own; no primes stand in a guess."""
    found = guess(word)

    assert [clitic.gloss for clitic in found.proclitics] == before
    assert found.gloss == latin


def test_a_verb_may_have_two_pronouns(lexicon: Lexicon) -> None:
    """A pronoun behind another one is parted from the verb."""
    found = with_second_object("سيعطيكهم", lexicon.analyse)

    assert found is not None
    assert [clitic.gloss for clitic in found.enclitics] == ["you", "them"]
    assert with_second_object("كتابهم", lexicon.analyse) is None


def test_an_endless_word_is_not_taken_apart() -> None:
    """Ten thousand letters without a space are not tried as two words at each of their places."""
    asked: list[str] = []
    assert unglued("لا" * 5_000, lambda word: asked.append(word) or []) is None
    assert asked == []
