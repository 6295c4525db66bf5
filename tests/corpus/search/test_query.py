import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.search.analysis import text_terms
from corpus.search.query import Word, query_words


def test_a_query_without_words():
    """Signs and white space ask for nothing."""
    assert query_words("") == query_words(" \n") == query_words('؟ ! * "') == ()


def test_all_but_the_last_word_are_whole():
    """Words before the last are looked for as they are, without clitics and endings."""
    assert query_words("والحكومة بالمدينة ") == (Word(("حكوم", "والحكوم")), Word(("مدين", "بالمدين")))


def test_the_last_word_may_be_unfinished():
    """The last word finds its stem, or whatever begins with it once its article is gone."""
    assert query_words("المدينة") == (Word(("مدين",), ("مدينه",)),)


@pytest.mark.parametrize(("typed", "term"), [("حكوما", "حكوم"), ("معلمو", "معلم"), ("مصري", "مصر"), ("كتابه", "كتاب")])
def test_an_ending_half_typed_is_completed(typed, term):
    """A word whose ending has only begun finds the stem that the whole word will find."""
    assert term in query_words(typed)[0].terms


def test_a_letter_that_looks_like_a_conjunction():
    """A word that begins with waw is found with its article and without, whichever way it is typed."""
    typed = [query_words(word)[0] for word in ("وقود ", "الوقود ")]

    assert all(word.accepts(term) for word in typed for text in ("وقود", "الوقود") for term in text_terms(text))


def test_a_word_twice_is_one():
    """Repeating a word asks for nothing more."""
    assert query_words("نهر نهر ") == query_words("نهر ")


def test_a_word_of_parts():
    """A last word with a sign inside asks for each of its parts, the last one unfinished."""
    assert query_words("quick-bro") == (Word(("quick",)), Word(("bro",), ("bro",)))


@pytest.mark.parametrize(("one", "other"), [("مسئول", "مسؤول"), ("الشئون", "شؤون"), ("رءوس", "رؤوس"), ("كئوس", "كؤوس")])
def test_a_hamza_before_waw_is_found_on_any_letter(one, other):
    """A word is found in the spelling of Egypt and in that of others, whichever of the two is typed, to its end or not."""
    for typed, text in ((one, other), (other, one)):
        for query in (f"{typed} ", typed, typed[:-1]):
            assert any(query_words(query)[0].accepts(term) for term in text_terms(text)), (query, text)


def test_a_hamza_elsewhere_is_another_word():
    """A well is no focus: only before و do the schools of spelling differ."""
    assert not any(query_words("بئر ")[0].accepts(term) for term in text_terms("بؤر"))


@given(st.text(max_size=30))
def test_any_text_is_a_query(text):
    """Whatever is typed is split into words without failing, and no word is empty."""
    assert all(word.terms and all(word.terms) and all(word.prefixes) for word in query_words(text))


@given(st.text(alphabet="ابتحكمنوهيةىأإال", min_size=1, max_size=10))
def test_a_finished_word_is_found_while_it_is_typed(word):
    """A word typed to its end finds every text that has the word, space or not."""
    terms = text_terms(word)
    finished, typing = query_words(word + " "), query_words(word)

    assert all(any(each.accepts(term) for term in terms) for each in (*finished, *typing))
