"""The index of words and trigrams, the same on each engine."""

from glossary.store.spellings import spellings_on
from glossary.termbase import TermBase


def test_single_words_that_begin_so(engine, make_concept):
    """All forms of one word that begin so are told once each, whatever longer terms begin with the same words."""
    texts = ("هدنة", "الهدنة", "هدنة طويلة", "حرب", "حرب أهلية", "حربي", "حكم عادل", "قلم", "war", "warrant of arrest")
    TermBase(engine, "me").add_all(make_concept(text, "x y") for text in texts)
    index = spellings_on(engine.dialect.name)
    with engine.connect() as connection:
        assert sorted(index.single_words(connection, ["حر", "ه", "w"])) == sorted(["هدنه", "حرب", "حربي", "war"])
        assert index.single_words(connection, ["ض"]) == []
