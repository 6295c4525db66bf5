"""What becomes of an entry of which something cannot be kept."""

import pytest

from glossary.errors import InvalidTerm
from glossary.exchange.incoming.fitting import fitted
from glossary.terminology import Concept, Definition, Relation, RelationKind, Term

DOOR = (Term("", "ar", "باب"), Term("", "en", "door"))
PAGE = "https://example.org/door"


def read(concept):
    told = []
    return fitted(concept, told.append), told


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (Concept("", (DOOR[0], Term("", "en", "door", gender="m/f"))), "The gender m/f is not known"),
        (Concept("", (Term("", "ar", "باب", number="both"), DOOR[1])), "The number both is not known"),
        (Concept("", (Term("", "ar", "باب", noted="3/4/2019"), DOOR[1])), "3/4/2019 is no day"),
        (Concept("", (Term("", "ar", "باب", root="bwb"), DOOR[1])), "The root bwb is not one of Arabic letters"),
        (Concept("", (*DOOR, Term("", "en", "—"))), "A term needs letters"),
        (Concept("", DOOR, qid="none"), "NONE is no Wikidata id"),
        (Concept("", DOOR, links=("see p. 3",)), "see p. 3 is no address of a page"),
        (Concept("", DOOR, note="n" * 30_000), "is longer than 20000 characters"),
    ],
)
def test_what_cannot_be_kept_costs_itself_alone(given, said):
    """A gender nobody knows, a date of another form or a dash in the place of a term is told; the terms are kept."""
    concept, (sentence,) = read(given)
    assert concept == Concept("", DOOR)
    assert sentence.startswith(said) or said in sentence
    assert sentence.endswith("The entry was read without it.")


def test_of_several_values_the_others_stay():
    """Of links, subjects and definitions only those go that cannot be; each field is told once."""
    given = Concept(
        "",
        DOOR,
        subjects=("law", "s" * 300),
        definitions=(Definition("not a language", "x"), Definition("en", "an entrance")),
        relations=(Relation(RelationKind.RELATED, "7"),),
        links=("www.example.org", PAGE, "-"),
    )
    concept, told = read(given)
    assert (concept.subjects, concept.definitions) == (("law",), (Definition("en", "an entrance"),))
    assert (concept.links, concept.relations, len(told)) == ((PAGE,), given.relations, 3)


@pytest.mark.parametrize(
    "terms", [(Term("", "ar", "—"),), (DOOR[0], Term("", "modern arabic", "x")), (DOOR[0], Term("", "en", "x" * 900))]
)
def test_without_its_terms_an_entry_is_none(terms):
    """An entry whose only term has no letters, or with one that cannot be kept, is not kept by half."""
    with pytest.raises(InvalidTerm):
        read(Concept("", terms))


def test_what_is_too_much_is_not_cut():
    """More subjects than an entry can have are no reason to keep some of them."""
    with pytest.raises(InvalidTerm, match="at most 200"):
        read(Concept("", DOOR, subjects=tuple(f"s{number}" for number in range(300))))
