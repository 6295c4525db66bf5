"""`warraq term find`: what is found, and what is said where nothing is."""


def test_words_that_are_no_term_are_told_how_to_add(warraq):
    """Words can be added, a query of fields cannot: it is not told to be."""
    assert "add it with" in warraq("term", "find", "قذقذ").said
    assert "add" not in warraq("term", "find", "stage:obsolete").said


def test_a_glossary_that_is_not_there_is_told(warraq):
    """A query for a glossary that there is not says so, with the nearest one and how one's own is asked for."""
    told = warraq("term", "find", "glossary:startre")
    assert told.code == 1
    assert told.said.strip() == (
        "No term fits glossary:startre: there is no glossary startre; "
        'glossary:starter is there, and glossary:"" is your own.'
    )
    assert "there is no glossary" not in warraq("term", "find", "glossary:start stage:obsolete").said


def test_a_form_of_a_term_finds_it(warraq):
    """A broken plural with a pronoun finds the term: the lexicon is asked, since nothing near is written so."""
    warraq("term", "add", "خبير", "expert")
    found = warraq("term", "find", "خبراؤنا", "--json").json["terms"]
    assert (found[0]["found"], found[0]["level"]) == ("خبير", "stripped")
