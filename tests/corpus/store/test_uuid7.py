from datetime import UTC, datetime

from corpus.store.uuid7 import uuid7


def test_it_is_a_version_7_uuid():
    """A row's identifier is a UUID of version 7 and the RFC's variant."""
    made = uuid7()

    assert (made.version, made.variant) == (7, "specified in RFC 4122")


def test_it_tells_the_time():
    """Its first 48 bits are the milliseconds since 1970."""
    before = datetime.now(UTC).timestamp()
    milliseconds = uuid7().int >> 80
    after = datetime.now(UTC).timestamp()

    assert int(before * 1000) <= milliseconds <= int(after * 1000)


def test_all_differ_and_later_ones_sort_later():
    """Identifiers made one after another differ, and the time in them never goes back."""
    made = [uuid7() for _ in range(10_000)]
    times = [each.int >> 64 for each in made]

    assert len(set(made)) == len(made)
    assert times == sorted(times)
