"""`warraq term find` by roots."""


def test_roots_are_filled_in_for_a_query_that_asks_for_them(warraq):
    """Terms whose root nobody told are found by the roots of their words in the lexicon."""
    concept = warraq("term", "add", "محكمة النقض", "court of cassation", "--json").json["concept"]
    found = warraq("term", "find", "root:حكم", "--json").json["terms"]
    assert concept in [each["concept"] for each in found]
    assert warraq("term", "find", "root:حكم", "-has:english").code == 1
