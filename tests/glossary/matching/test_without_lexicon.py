import pytest

from corpus.arabic.tokenise import tokens
from glossary.matching.matcher import TermMatcher
from glossary.terminology import Concept, Status, Term, TermMatch


def concept(ar: str, en: str, status: Status = Status.PREFERRED, number: str | None = None) -> Concept:
    return Concept(number or ar, (Term("", "ar", ar, status), Term("", "en", en)))


def matcher_of(*concepts: Concept) -> TermMatcher:
    return TermMatcher(None, [(one, term) for one in concepts for term in one.in_language("ar")])


def found(matcher: TermMatcher, text: str) -> list[TermMatch]:
    return matcher.matches(text, tokens(text))


@pytest.mark.parametrize(
    ("text", "surface", "level"),
    [
        ("أمن قومي", "أمن قومي", "exact"),
        ("أَمْن قومي", "أَمْن قومي", "bare"),
        ("امن قومى", "امن قومى", "folded"),
        ("بالأمن القومي", "الأمن القومي", "folded"),
        ("وللأمن القومي", "لأمن القومي", "folded"),
        ("أمنه القومي", "أمنه القومي", "folded"),
    ],
)
def test_clitics_and_spelling(text: str, surface: str, level: str) -> None:
    """Without a lexicon a term is found with clitics, articles and other spellings; the level says which."""
    [match] = found(matcher_of(concept("أمن قومي", "national security")), text)
    assert (match.surface, match.level) == (surface, level)
    assert text[match.start : match.end] == surface
    assert match.en == "national security"


def test_longest_match_first_and_nested_ones_marked() -> None:
    """The longest term at a place is the top match, the terms inside it are nested."""
    matcher = matcher_of(concept("مجلس الأمن", "Security Council"), concept("أمن", "security"))
    got = [(match.surface, match.nested) for match in found(matcher, "قرار مجلس الأمن")]
    assert got == [("مجلس الأمن", False), ("الأمن", True)]


def test_added_and_discarded_concepts() -> None:
    """A concept is found as soon as it is added, in its newest form only, and no more once discarded."""
    matcher = matcher_of()
    matcher.add(concept("حصار", "siege", number="1"))
    assert [match.en for match in found(matcher, "الحصار")] == ["siege"]
    matcher.add(concept("حصار", "blockade", number="1"))
    assert [match.en for match in found(matcher, "الحصار")] == ["blockade"]
    matcher.discard("1")
    assert found(matcher, "الحصار") == []


def test_deprecated_terms_match_with_their_status() -> None:
    """A deprecated term is found and says that it is deprecated."""
    [match] = found(matcher_of(concept("عولمة", "globalisation", Status.DEPRECATED)), "العولمة")
    assert match.status is Status.DEPRECATED


def test_punctuation_parts_words_and_quotation_marks_do_not() -> None:
    """A comma ends a term, quotation marks around one of its words do not."""
    matcher = matcher_of(concept("تنظيم القاعدة", "al-Qaeda"))
    assert [match.surface for match in found(matcher, 'تنظيم "القاعدة"')] == ['تنظيم "القاعدة']
    assert found(matcher, "تنظيم، القاعدة") == []


def test_latin_words_and_numbers_belong_to_a_term() -> None:
    """A term with a number in it is not found without the number."""
    matcher = matcher_of(concept("مجموعة 20", "G20"))
    assert [match.surface for match in found(matcher, "قمة مجموعة 20 اليوم")] == ["مجموعة 20"]
    assert found(matcher, "قمة مجموعة اليوم") == []
