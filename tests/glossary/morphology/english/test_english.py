import pytest

from glossary.model import Analysis, Clitic
from glossary.morphology.english.compose import Composer
from glossary.morphology.english.english import English


@pytest.mark.parametrize(
    ("phrase", "past"),
    [
        ("announce", "announced"),
        ("carry out", "carried out"),
        ("stop", "stopped"),
        ("offer", "offered"),
        ("play", "played"),
        ("take over", "took over"),
        ("be sent", "was sent"),
        ("lead (to)", "led (to)"),
        ("limit", "limited"),
        ("control", "controlled"),
        ("panic", "panicked"),
        ("rewrite", "rewrote"),
        ("co-exist", "co-existed"),
        ("let/make", "let/made"),
    ],
)
def test_verbs_are_put_in_the_past(phrase: str, past: str) -> None:
    """The first word of a verb phrase is inflected, regular or not."""
    assert English().past(phrase) == past


@pytest.mark.parametrize(
    ("phrase", "present"),
    [("carry out", "carries out"), ("reach", "reaches"), ("be sent", "is sent"), ("have", "has"), ("say", "says")],
)
def test_verbs_are_put_in_the_third_person(phrase: str, present: str) -> None:
    """The present of the third person singular has its ending."""
    assert English().present(phrase) == present


@pytest.mark.parametrize(
    ("phrase", "passive"), [("take", "be taken"), ("call up", "be called up"), ("be made", "be made")]
)
def test_verbs_are_put_in_the_passive(phrase: str, passive: str) -> None:
    """A verb phrase becomes passive once."""
    assert English().passive(phrase) == passive


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("city", "cities"),
        ("point of view", "points of view"),
        ("crisis", "crises"),
        ("gunman", "gunmen"),
        ("German", "Germans"),
        ("injury (to a limb)", "injuries (to a limb)"),
        ("interests", "interests"),
        ("virus", "viruses"),
        ("politics", "politics"),
        ("hero", "heroes"),
        ("witness", "witnesses"),
        ("Chinese", "Chinese"),
        ("Iraqi", "Iraqis"),
        ("way out", "ways out"),
        ("aircraft", "aircraft"),
        ("need", "needs"),
        ("axis", "axes"),
        ("victorious", "victorious"),
        ("homeless", "homeless"),
    ],
)
def test_nouns_are_put_in_the_plural(phrase: str, plural: str) -> None:
    """The head of a noun phrase is inflected, what is plural stays."""
    assert English().plural(phrase) == plural


def analysis(pos: str, gloss: str, *features: str, before: str = "", after: str = "") -> Analysis:
    return Analysis(
        "",
        "",
        "",
        pos,
        tuple(Clitic("", each) for each in before.split()),
        "",
        tuple(Clitic("", each) for each in after.split()),
        gloss,
        features,
    )


def test_a_noun_reads_with_its_owner_before_it() -> None:
    """Proclitics, possessor and noun stand in the order of English."""
    assert Composer().brief(analysis("NOUN", "book; volume", before="and with", after="their")) == "and with their book"


def test_the_whole_gloss_has_up_to_three_senses() -> None:
    """Further senses of the stem follow the composed first one."""
    found = analysis("NOUN", "book; volume; tome; work", before="the")

    assert Composer().full(found) == "the book; volume; tome"


def test_a_verb_is_inflected_for_time_and_subject() -> None:
    """Past, present, future and the pronoun of other persons are told."""
    composer = Composer()

    assert composer.brief(analysis("VERB", "write", "third person", "singular", "perfect")) == "wrote"
    assert composer.brief(analysis("VERB", "write", "third person", "plural", "perfect", after="it")) == "they wrote it"
    assert composer.brief(analysis("VERB", "write", "third person", "singular", "imperfect")) == "writes"
    assert composer.brief(analysis("VERB", "write", "imperfect", before="will")) == "will write"
    assert composer.brief(analysis("VERB", "be sent", "first person", "plural", "imperfect")) == "we are sent"
    assert composer.brief(analysis("VERB", "be sent", "first person", "singular", "imperfect")) == "I am sent"
    assert composer.brief(analysis("VERB", "should", "third person", "singular", "imperfect")) == "should"
    assert composer.brief(analysis("VERB", "write", "imperfect"), base=True) == "write"


def test_plurals_and_duals_of_nouns_are_told() -> None:
    """The number of the Arabic word is the number of the English one."""
    composer = Composer()

    assert composer.brief(analysis("NOUN", "city", "plural", before="the")) == "the cities"
    assert composer.brief(analysis("NOUN", "city", "feminine", "dual")) == "two cities"


@pytest.mark.parametrize(
    ("pos", "gloss", "english"),
    [
        ("NUM", "million", "two million"),
        ("NUM", "hundred", "two hundred"),
        ("NUM", "one", "one"),
        ("NOUN", "one third", "two thirds"),
        ("NOUN", "one-eighth", "two eighths"),
        ("NOUN", "fifth", "two fifths"),
    ],
)
def test_two_of_a_number_are_told(pos: str, gloss: str, english: str) -> None:
    """Of a number and of a part there are two as well: numbers have no plural, and a part is no longer one."""
    assert Composer().brief(analysis(pos, gloss, "masculine", "dual")) == english


def test_what_has_no_plural_stays() -> None:
    """Uncountable nouns are not inflected."""
    composer = Composer()

    assert composer.brief(analysis("NOUN", "data", "plural", before="the")) == "the data"
    assert composer.brief(analysis("NOUN", "military equipment", "plural")) == "military equipment"


def test_a_verb_after_has_is_a_participle() -> None:
    """`has/had` is followed by taken, not took."""
    composer = Composer()

    assert composer.brief(analysis("VERB", "take over", "perfect"), participle=True) == "taken over"
    assert composer.brief(analysis("VERB", "be sent", "perfect"), participle=True) == "been sent"


def test_a_reflexive_noun_with_a_pronoun_reads_self() -> None:
    """`same; self` is self where a pronoun follows."""
    assert Composer().brief(analysis("NOUN", "same; self", after="her/its")) == "her/its self"
