"""What a name may have been meant as."""

from corpus.meant import did_you_mean


def test_a_misspelt_name_is_answered_with_the_nearest_one():
    """A name with letters gone astray is answered with the one it is most like."""
    assert did_you_mean("libary", ("reader", "library", "liberty"), "there are three.") == "did you mean library?"
    assert did_you_mean("LIBARY", ("Library",), "there is one.") == "did you mean Library?"


def test_a_name_like_no_other_is_answered_with_what_there_is():
    """Where no known name is near, the other sentence is told."""
    assert did_you_mean("zzz", iter(("reader", "library")), "there are two.") == "there are two."
