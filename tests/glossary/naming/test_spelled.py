import pytest

from glossary.naming.spelled import NameSpeller


@pytest.fixture(scope="module")
def speller() -> NameSpeller:
    return NameSpeller()


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("براندو", "Brando"),
        ("غويتا", "Goita"),
        ("كلينتون", "Klintun"),
        ("أورتيغا", "Ortiga"),
        ("ستالين", "Stalin"),
        ("شاربارا", "Sharbara"),
        ("عبدالغفور", "Abdulghafur"),
        ("عبد الله", "Abdullah"),
        ("طرابلسي", "Tarablasi"),
        ("بدو", "Badu"),
        ("تشوكوانغ", "Chukwang"),
    ],
)
def test_names_are_written_as_newspapers_do(speller: NameSpeller, name: str, english: str) -> None:
    """Names of other languages keep their consonants together; names of Arabs have a vowel between them."""
    assert speller.english(name) == english


@pytest.mark.parametrize(
    ("word", "before", "gloss"),
    [
        ("وخالد", ["and"], "~Khaled"),
        ("بعائشة", ["with"], "~Aisha"),
        ("والبيور", ["and"], "~al-Biwar"),
        ("ويتمور", [], "~Witmur"),
        ("بافل", [], "~Bafel"),
    ],
)
def test_what_is_written_to_a_name_is_parted_from_it(
    speller: NameSpeller, word: str, before: list[str], gloss: str
) -> None:
    """A conjunction or preposition is a word of its own where a known name is behind it, or an article; else all is the name."""
    guessed = speller.guess(word)

    assert [clitic.gloss for clitic in guessed.proclitics] == before
    assert guessed.gloss == gloss
    assert guessed.pos == "PROPN"
