from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.arabic.tokenise import tokens
from glossary.matching.matcher import TermMatcher
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.terminology import Concept, MatchMode, Term

PIECES = st.sampled_from(
    [
        "أمن",
        "الأمن",
        "بالأمن",
        "قومي",
        "القومي",
        "وأمنها",
        "مجلس",
        "حكومة",
        "حكومته",
        "مالي",
        "لِ",
        "و",
        "،",
        '"',
        " ",
        " ",
        " ",
        "5",
        "G5",
        "ـ",
    ]
)
MODES = st.sampled_from(list(MatchMode))
SIGNS = st.sampled_from(["*", "…", "(", ")", '"', "..."])
TEXTS = st.lists(PIECES, max_size=30).map("".join)
FORMS = st.lists(PIECES | SIGNS, max_size=12).map("".join)


@settings(max_examples=50, deadline=None)
@given(text=TEXTS, terms=st.lists(st.tuples(FORMS, MODES, st.lists(TEXTS, max_size=1)), max_size=6))
def test_matches_are_places_in_the_text(
    lexicon: Lexicon, text: str, terms: list[tuple[str, MatchMode, list[str]]]
) -> None:
    """Every match is a verbatim piece of the text; top matches never overlap, nested ones lie inside one; the order is the text's."""
    concepts = [
        Concept(str(number), (Term("", "ar", form, match=mode, excluded=tuple(excluded)),))
        for number, (form, mode, excluded) in enumerate(terms)
    ]
    matches = TermMatcher(lexicon, [(one, one.terms[0]) for one in concepts]).matches(text, tokens(text))
    assert all(text[match.start : match.end] == match.surface != "" for match in matches)
    assert matches == sorted(matches, key=lambda match: (match.start, -match.end, match.nested))
    top = [match for match in matches if not match.nested]
    assert all(one.end <= other.start for one, other in pairwise(top))
    assert all(
        any(one.start <= match.start and match.end <= one.end for one in top) for match in matches if match.nested
    )
