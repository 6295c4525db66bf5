"""How sure a reading is told to be, and how many come close to it."""

import pytest

from glossary.glossing import Glosser
from glossary.model import GlossSource
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.ranking.confidence import sureness
from glossary.morphology.ranking.neighbours import Neighbours
from glossary.morphology.ranking.rank import Ranker, Ranking
from glossary.morphology.ranking.words import Word
from tests.glossary.morphology.glossed import gloss_of


def test_likelihoods_are_shares_in_order(lexicon: Lexicon) -> None:
    """The readings of a word share what is likely among them, the first the most."""
    found = Ranker().ranking(Word("العام", lexicon.readings("العام")), Neighbours())

    assert len(found.candidates) > 1
    assert sum(found.likelihoods) == pytest.approx(1)
    assert found.likelihoods == sorted(found.likelihoods, reverse=True)


def test_what_is_read_in_one_way_is_sure(lexicon: Lexicon) -> None:
    """One reading is as sure as the lexicon is, and nothing comes close to it."""
    word = Word("المسؤولون", lexicon.readings("المسؤولون"))
    only = sureness(Ranking(word.candidates[:1], [1.0]))

    assert only.certainty > 0.95
    assert only.close == 1


def test_equals_are_close_and_unsure(lexicon: Lexicon) -> None:
    """Readings that are as likely as each other and mean other things are all told to be close."""
    candidates = Word("كتب", lexicon.readings("كتب")).candidates
    books = next(each for each in candidates if each.reading.stem.gloss.startswith("book"))
    wrote = next(each for each in candidates if each.reading.stem.gloss.startswith("write"))
    even = sureness(Ranking([books, wrote], [0.5, 0.5]))
    clear = sureness(Ranking([books, wrote], [0.98, 0.02]))
    same = sureness(Ranking([books, books], [0.5, 0.5]))

    assert (even.close, clear.close, same.close) == (2, 1, 1)
    assert even.certainty < clear.certainty <= same.certainty


def test_a_clear_word_is_surer_than_an_open_one(glosser: Glosser) -> None:
    """A word that can be read in one way only is told with more confidence than one that hangs in the balance."""
    clear = gloss_of(glosser, "عقد المسؤولون اجتماعا في المدينة", "في")
    open_ = gloss_of(glosser, "كتب", "كتب")

    assert clear.confidence > 0.9 > open_.confidence
    assert clear.close == 1


def test_a_guess_is_not_sure(glosser: Glosser) -> None:
    """A romanised word that nobody knows is told with little confidence."""
    guess = gloss_of(glosser, "وصل زغبنطور إلى المدينة", "زغبنطور")

    assert guess.source is GlossSource.GUESS
    assert guess.confidence <= 0.6


def test_other_persons_of_one_meaning_do_not_come_close(glosser: Glosser) -> None:
    """`I knew` and `you knew` are not counted beside `she knew` because knowing itself is likely."""
    gloss = gloss_of(glosser, "قال الوزير إن الحكومة علمت بالأمر", "علمت")
    assert 1 < gloss.close <= 4
