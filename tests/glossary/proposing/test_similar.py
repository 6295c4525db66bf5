"""Entries like one that is typed."""

from glossary.proposing.similar import Likeness, similar
from glossary.terminology import Concept, Found, Level, Term


class FewTerms:
    """Finds what it was told to find."""

    def __init__(self, found: dict[str, list[Found]]) -> None:
        self._found = found

    def find(self, query: str, limit: int = 20) -> list[Found]:
        return self._found.get(query, [])[:limit]


def found(concept_id: str, arabic: str, level: Level, *english: str, lookups: tuple[str, ...] = ()) -> Found:
    term = Term("", "ar", arabic, lookups=lookups)
    return Found(Concept(concept_id, (term, *(Term("", "en", each) for each in english))), term, level)


def test_each_entry_comes_once_the_most_alike_first() -> None:
    """Same Arabic before same English before nearly so; an entry found twice is told once, as it is most alike."""
    terms = FewTerms(
        {
            "حرب": [found("near", "متحارب", Level.STRIPPED), found("same", "الحرب", Level.FOLDED)],
            "war": [found("english", "قتال", Level.BARE), found("other", "متحارب", Level.PREFIX)],
        }
    )
    told = [(each.concept.id, each.likeness) for each in similar(terms, "حرب", ["war"])]
    assert told == [("same", Likeness.ARABIC), ("english", Likeness.ENGLISH), ("near", Likeness.NEAR)]


def test_the_entry_itself_is_not_like_itself() -> None:
    """What is corrected is left out."""
    terms = FewTerms({"حرب": [found("own", "حرب", Level.EXACT)]})
    assert similar(terms, "حرب", own="own") == []


def test_a_letter_is_too_little() -> None:
    """One letter looks for nothing."""
    assert similar(FewTerms({"ح": [found("x", "ح", Level.EXACT)]}), "ح") == []


def test_another_word_a_letter_apart_is_not_alike() -> None:
    """A report and a refining are a letter apart: what is nearly spelt so counts where the English agrees, or is not known."""
    oil = found("oil", "مصفاة نفط", Level.FUZZY, "oil refinery", lookups=("تكرير",))
    slip = found("slip", "ديموقراطية", Level.FUZZY, "democracy")
    terms = FewTerms({"تقرير": [oil], "ديمقراطية": [slip]})

    assert similar(terms, "تقرير", ["report"]) == []
    assert similar(terms, "تقرير") == []
    for english in (["local democracy"], []):
        assert [each.concept.id for each in similar(terms, "ديمقراطية", english)] == ["slip"]
    assert similar(terms, "ديمقراطية", ["theocracy"]) == []


def test_a_preposition_in_a_longer_term_is_no_likeness() -> None:
    """What a term governs by is no part of what it means; Ali, who is spelt almost so, is part of a name."""
    terms = FewTerms({word: [found(word, f"صراع {word} النفوذ", Level.WORD)] for word in ("على", "من", "علي")})
    assert similar(terms, "على") == similar(terms, "من") == []
    assert [each.concept.id for each in similar(terms, "علي")] == ["علي"]


def test_a_kin_word_in_a_longer_term_is_no_likeness() -> None:
    """A network is not like an armed clash, though one word of that is of its root; a clash is said to be its kin."""
    terms = FewTerms({"شبكة": [found("far", "اشتباك مسلح", Level.ROOT), found("kin", "اشتباك", Level.ROOT)]})
    assert [each.concept.id for each in similar(terms, "شبكة")] == ["kin"]
