import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.store.forms import folded_form, form_words, stripped_form, stripped_variants, trigrams


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("الأُمَم  المُتَّحِدة", "الامم المتحده"),
        ("cease-fire", "cease fire"),
        ("Café (new)", "cafe new"),
        ("١٢ شهرا", "12 شهرا"),
        ("«لجنة»", "لجنه"),
        ("؟!", ""),
    ],
)
def test_a_folded_form(text, form):
    """Marks, accents, case, signs and the forms of letters do not tell forms apart."""
    assert folded_form(text) == form


@pytest.mark.parametrize(
    ("folded", "stripped"),
    [("الامم المتحده", "امم متحده"), ("الله", "الله"), ("the economy", "economy"), ("to", "to"), ("ال", "ال")],
)
def test_a_stripped_form(folded, stripped):
    """Articles go where a word is left of them."""
    assert stripped_form(folded) == stripped


@pytest.mark.parametrize(
    ("folded", "variant"),
    [
        ("والحكومه", "حكومه"),
        ("للحكومه", "حكومه"),
        ("لحكومه", "حكومه"),
        ("وللحكومه", "حكومه"),
        ("حكومتهم", "حكومه"),
        ("وزير", "وزير"),
        ("بالامم المتحده", "امم متحده"),
        ("كتابه", "كتاب"),
    ],
)
def test_variants_without_clitics(folded, variant):
    """What a word may be without its proclitics and pronouns is among its variants, itself too."""
    assert variant in stripped_variants(folded)


@given(st.text(max_size=20))
def test_any_text_has_forms(text):
    """Whatever is typed has forms without failing; forms are stable, without empty words, and have trigrams if any letter."""
    folded = folded_form(text)

    assert folded_form(folded) == folded
    assert "" not in folded.split(" ") or folded == ""
    assert all(len(trigram) == 3 and " " not in trigram for trigram in trigrams(folded))
    if folded:
        assert stripped_form(folded) in stripped_variants(folded)
        assert all(form_words(folded))
