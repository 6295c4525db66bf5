"""Counting what may be a term."""

from collections import Counter

from glossary.usage.tally import Seen, Tally


def test_a_word_that_its_phrases_explain_whole_is_no_candidate(monkeypatch):
    """A word may stand in phrases more often than by itself, as where it is a term alone: its C-value is negative then."""
    monkeypatch.setattr("glossary.usage.tally.lemma_counts", lambda: {"ford_1": 0.5})
    tally = Tally()
    tally._words = 1000
    tally._lemmas = Counter({"ford_1": 7, "fish_1": 4})
    example = (None, 0, 0, 0, "")
    tally.seen = {("ford_1",): Seen(example, 3), ("ford_1", "fish_1"): Seen(example, 4)}
    assert ("ford_1",) not in [gram for _, gram in tally.best(set())]
    del tally.seen["ford_1", "fish_1"]
    assert ("ford_1",) in [gram for _, gram in tally.best(set())]
