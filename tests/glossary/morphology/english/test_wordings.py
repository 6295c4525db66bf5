import pytest

from corpus.arabic.tokenise import tokens
from glossary.glossing import Glosser
from glossary.model import Analysis, Clitic
from glossary.morphology.english.compose import Composer
from glossary.morphology.tables import table


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("باسم", "in the name of"),
        ("وبقيادة", "and led by"),
        ("بالكامل", "fully"),
        ("لمدة", "for a period of"),
        ("نفسها", "herself/itself"),
        ("بعضهم", "some of them"),
        ("كلها", "all of it/them"),
        ("أهمها", "the most important of it/them"),
        ("لديه", "he/it has"),
        ("لدينا", "we have"),
        ("يمكنه", "he/it can"),
        ("البعض", "some"),
        ("العديد", "many"),
        ("الحدود", "the borders"),
        ("المدنيين", "the civilians"),
        ("بالله", "by/in God"),
        ("لديّ", "I have"),
    ],
)
def test_words_that_mean_more_than_their_parts_are_said_as_one_says_them(
    glosser: Glosser, word: str, english: str
) -> None:
    """A noun with its preposition, a quantity with its pronoun and a plural of its own are worded whole."""
    assert glosser.gloss(word, tokens(word))[0].brief == english


def noun(lemma_id: str, *features: str, before: tuple[tuple[str, str], ...] = (), after: str = "") -> Analysis:
    proclitics = tuple(Clitic(text, gloss) for text, gloss in before)
    enclitics = (Clitic("", after),) if after else ()
    return Analysis("", "", "", "NOUN", proclitics, "", enclitics, "name", features, lemma_id)


BY = ("بِ", "with/by/in")
FOR = ("لِ", "to/for")


def test_a_wording_is_only_for_what_it_asks_for() -> None:
    """With a pronoun or in the plural a word of the table is put together from its parts."""
    composer = Composer()

    assert composer.brief(noun("{isom_1", before=(BY,))) == "in the name of"
    assert composer.brief(noun("hadaf_1", before=(BY,), after="his/its")) == "with his/its name"
    assert composer.brief(noun("{isom_1", before=(BY,), after="his/its")) == "on behalf of it"
    assert composer.brief(noun("{isom_1", "plural", before=(BY,))) == "with names"


def test_prepositions_suit_their_noun() -> None:
    """One is in a city, and what is for something is not to it."""
    composer = Composer()

    assert composer.brief(noun("madiynap_1", before=(BY,))) == "in name"
    assert composer.brief(noun("isom", before=(BY,))) == "with name"
    assert composer.brief(noun("isom", before=(FOR,))) == "for name"


def test_every_row_of_the_table_can_be_met() -> None:
    """A row asks for something and says something, and fills only what there is to fill."""
    for row in table("wordings.tsv"):
        assert row["gloss"]
        assert row["before"] or row["after"] or row["features"]
        assert row["after"] in {"", "pronoun"}
        assert "{" not in row["gloss"] or row["after"] or row["gloss"].endswith("{}")
