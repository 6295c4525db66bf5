"""Words that the lexicon does not know, glossed from the user's dictionaries."""

import pytest

from corpus.arabic.tokenise import tokens as arabic_tokens
from glossary.dictionaries.shelf import Dictionaries
from glossary.glossing import Glosser
from glossary.model import Gloss, GlossSource
from glossary.morphology.lexicon.lexicon import Lexicon
from tests.glossary.dictionaries.written import morphology, stardict

UNKNOWN = "غظغوض"
"""A word that no lexicon has."""


def glosses(text: str, lexicon: Lexicon | None, shelf: Dictionaries) -> list[Gloss]:
    return Glosser(lexicon, shelf.readings).gloss(text, arabic_tokens(text))


def test_a_word_of_a_dictionary(add, shelf, lexicon, tmp_path):
    """A word that only a dictionary knows has its first senses, the dictionary's name, and what is written onto it."""
    add(stardict(tmp_path / "d", [(UNKNOWN, "1. glimmer\n2. gleam")]))
    gloss = glosses(f"رأيت وال{UNKNOWN} هنا", lexicon, shelf)[1]
    assert (gloss.source, gloss.dictionary) == (GlossSource.DICTIONARY, "Test words")
    assert (gloss.text, gloss.brief) == ("and the glimmer; gleam", "and the glimmer")
    assert [clitic.gloss for clitic in gloss.analysis.proclitics] == ["and", "the"]
    assert (gloss.analysis.lemma, gloss.analysis.stem) == (UNKNOWN, UNKNOWN)


@pytest.mark.parametrize(
    ("written", "english", "confidence"),
    [
        (UNKNOWN, "glimmer", 0.9),
        (f"{UNKNOWN}هم", "their glimmer", 0.7),
        (f"لل{UNKNOWN}", "to the glimmer", 0.7),
        (f"{UNKNOWN}ات", "glimmer", 0.5),
        ("غَظْغُوضٌ", "glimmer", 0.9),
        ("غظغـــوض", "glimmer", 0.9),
    ],
)
def test_spellings(add, shelf, lexicon, tmp_path, written, english, confidence):
    """A word is found without harakat and tatweel, without clitics and regular endings, and is doubted accordingly."""
    add(stardict(tmp_path / "d", [(UNKNOWN, "noun. glimmer")]))
    found = glosses(f"هذا {written}", lexicon, shelf)[1:]
    assert [(gloss.text, gloss.confidence) for gloss in found] == [(english, confidence)]


def test_a_verb(add, shelf, lexicon, tmp_path):
    """An entry that begins with `to` is a verb, and its own form is its past."""
    add(stardict(tmp_path / "d", [(UNKNOWN, "to glimmer")]))
    gloss = glosses(f"و{UNKNOWN}ها هنا", lexicon, shelf)[0]
    assert (gloss.analysis.pos, gloss.text) == ("VERB", "and glimmered her/it")


def test_the_lexicon_goes_first(add, shelf, lexicon, tmp_path):
    """What the lexicon can read is read after it, whatever dictionaries say."""
    add(stardict(tmp_path / "d", [("كتاب", "WRONG")]))
    assert [gloss.source for gloss in glosses("هذا كتاب", lexicon, shelf)] == [GlossSource.LEXICON] * 2


def test_without_a_dictionary_it_is_a_guess(add, shelf, lexicon, tmp_path):
    """Where no dictionary has the word, and where its headwords are not Arabic, the word is romanised as before."""
    add(stardict(tmp_path / "d", [("glimmer", UNKNOWN), ("gleam", "x")]))
    gloss = glosses(f"هذا {UNKNOWN}", lexicon, shelf)[1]
    assert (gloss.source, gloss.dictionary, gloss.text[:1]) == (GlossSource.GUESS, "", "~")
    assert [entry.text for entry in shelf.look("Glimmer")] == [UNKNOWN]


def test_exact_before_order(add, shelf, lexicon, tmp_path):
    """A dictionary that has the very word goes before one that has it only without what seems to be written onto it."""
    add(stardict(tmp_path / "a", [(UNKNOWN, "glimmer")]), name="first")
    add(stardict(tmp_path / "b", [(f"و{UNKNOWN}", "a name of its own")]), name="second")
    gloss = glosses(f"هذا و{UNKNOWN}", lexicon, shelf)[1]
    assert [each.dictionary for each in gloss.analyses] == ["second", "first"]
    assert [entry.dictionary for entry in shelf.look(f"و{UNKNOWN}")] == ["first", "second"]


def test_hamza_as_written_goes_first(add, shelf, tmp_path):
    """Of headwords that differ only in hamza, the one written so is taken; the others only where there is none."""
    add(stardict(tmp_path / "d", [("أظغوض", "with hamza"), ("اظغوض", "without")]))
    assert [each.gloss for each in shelf.readings("أظغوض")] == ["with hamza"]
    assert [each.gloss for each in shelf.readings("إظغوض")] == ["with hamza", "without"]


def test_a_morphology_database(add, shelf, lexicon, tmp_path):
    """The readings of a morphology database join where the lexicon has none, with their parts and features."""
    text = (tmp_path / "x").with_suffix("")
    path = morphology(text)
    path.write_text(path.read_text(encoding="utf-8").replace("زغلول", UNKNOWN), encoding="utf-8")
    add(path)
    gloss = glosses(f"هذا وال{UNKNOWN}", lexicon, shelf)[1]
    assert (gloss.source, gloss.dictionary, gloss.analysis.root) == (GlossSource.DICTIONARY, "words", "زغل")
    assert gloss.text == "and the squab; young pigeon"


def test_a_dictionary_that_fails(add, shelf, lexicon, tmp_path):
    """A dictionary whose file has gone is a gloss less, never a fault."""
    path = stardict(tmp_path / "d", [(UNKNOWN, "glimmer")])
    add(path)
    path.with_suffix(".dict").unlink()
    assert glosses(f"هذا {UNKNOWN}", lexicon, shelf)[1].source is GlossSource.GUESS
    assert shelf.problems() != []


def test_a_feminine_ending_is_no_pronoun(add, shelf, lexicon, tmp_path):
    """A word in ة is the feminine of a headword without it, never that headword and `his`; one in ه may be."""
    add(stardict(tmp_path / "d", [(UNKNOWN, "glimmering")]))
    written = [f"هذه ال{UNKNOWN}ة", f"هذه و{UNKNOWN}ية", f"هذا {UNKNOWN}ه"]
    assert [glosses(text, lexicon, shelf)[1].text for text in written] == [
        "the glimmering",
        "and glimmering",
        "his/its glimmering",
    ]


def test_a_headword_goes_before_an_ending_that_the_lexicon_does_not_allow(add, shelf, lexicon, tmp_path):
    """A word that our lexicon has only with a plural ending it does not list is read after a dictionary that has the word."""
    text = "الماء والزرنيخون هنا"
    assert glosses(text, lexicon, shelf)[1].source is GlossSource.LEXICON
    add(stardict(tmp_path / "d", [("زرنيخون", "arsenic compound")]))
    gloss = glosses(text, lexicon, shelf)[1]
    assert (gloss.source, gloss.text) == (GlossSource.DICTIONARY, "and the arsenic compound")
