"""The index of words and trigrams, the same on each engine."""

from glossary.store.spellings import spellings_on
from glossary.termbase import TermBase

TEXTS = (
    "هدنة",
    "الهدنة",
    "هدنة طويلة",
    "حرب",
    "حرب أهلية",
    "حربي",
    "حكم عادل",
    "قلم",
    "war",
    "warrant of arrest",
)
BEGUN = [
    "حر",
    "ه",
    "w",
]
FOUND = {
    "هدنه",
    "حرب",
    "حربي",
    "war",
}


def test_single_words_that_begin_so(engine, make_concept):
    """All forms of one word that begin so are told once each, whatever longer terms begin with the same words."""
    TermBase(engine, "me").add_all(make_concept(text, "x y") for text in TEXTS)
    index = spellings_on(engine.dialect.name)
    with engine.connect() as connection:
        told = index.single_words(connection, BEGUN)
        assert len(told) == len(FOUND)
        assert set(told) == FOUND
        assert index.single_words(connection, ["ض"]) == []
