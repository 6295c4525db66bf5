"""Entries of the lexicon that hold several words: each of them is told, and nothing that is not written."""

import pytest

from glossary.glossing import Glosser
from glossary.model import Analysis
from glossary.morphology.grammar.romanise import romanised_reading
from glossary.morphology.lexicon.lexicon import Lexicon
from tests.glossary.morphology.glossed import brief, gloss_of


@pytest.mark.parametrize(
    ("text", "word", "english", "latin"),
    [
        ("والملك لله وحده", "لله", "for God", "lillāh"),
        ("قالوا: ولله الحمد", "ولله", "and for God", "wa-lillāh"),
        ("أقسم بالله العظيم", "بالله", "by/in God", "billāh"),
        ("الكلمة للذين فازوا", "للذين", "for those who", "lilladhīna"),
        ("رحب بالذين فازوا", "بالذين", "with those who", "billadhīna"),
    ],
)
def test_a_preposition_is_told_that_the_english_of_the_lemma_has_not(
    glosser: Glosser, text: str, word: str, english: str, latin: str
) -> None:
    """Our English is that of the lemma, `God` or `who`: what is written before it is cut off and told by itself."""
    found = gloss_of(glosser, text, word)

    assert (found.brief, romanised_reading(found.analysis)) == (english, latin)


def test_who_has_nobody_before_it_behind_its_preposition(glosser: Glosser) -> None:
    """Without a preposition `who` follows a person."""
    assert brief(glosser, "شكر الناس الذين ساعدوه", "الذين") == "who"


def reading(lexicon: Lexicon, word: str, lemma_id: str) -> Analysis:
    return next(each for each in lexicon.analyse(word) if each.lemma_id == lemma_id)


def test_a_pronoun_is_told_once(lexicon: Lexicon) -> None:
    """The lexicon tells a pronoun of `laday` that is not written; only the one behind it is there."""
    found = reading(lexicon, "لدي", "ladaY_1")

    assert (found.stem, [clitic.gloss for clitic in found.enclitics]) == ("لَدَي", ["me"])


def test_letters_that_became_one_are_not_told_apart(lexicon: Lexicon) -> None:
    """`>an` and `lA` are written and said `allā`."""
    assert romanised_reading(reading(lexicon, "ألا", ">al~A_1")) == "allā"


@pytest.mark.parametrize(("word", "english"), [("عما", "about what"), ("بسبب", "because of"), ("بشأن", "concerning")])
def test_a_preposition_that_is_in_the_english_stays(glosser: Glosser, word: str, english: str) -> None:
    """What the lemma itself begins with, or means, is not told twice."""
    assert brief(glosser, f"تحدث {word} جرى", word) == english
