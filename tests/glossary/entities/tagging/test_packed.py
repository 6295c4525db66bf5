"""Rows of numbers found by the checksums of their keys."""

import pytest

from glossary.entities.tagging.packed import PackedRows, checksum

ROWS = [("w=قال", (1, -2)), ("c=t", (300, 0)), ("p1=ا", (-32768, 32767))]


@pytest.mark.parametrize("rows", [ROWS, sorted(ROWS, key=lambda row: checksum(row[0]))], ids=["mixed", "sorted"])
def test_a_row_is_found_by_its_key(rows):
    """Every row comes back whole, whatever the order they were given in; other keys have an empty one, and 0."""
    packed = PackedRows(rows, 2)

    assert len(packed) == 3
    assert [tuple(packed.row(key)) for key, _ in ROWS] == [row for _, row in ROWS]
    assert [packed.number(key) for key, _ in ROWS] == [1, 300, -32768]
    assert (tuple(packed.row("w=none")), packed.number("w=none")) == ((), 0)


def test_no_rows_are_no_rows():
    """A missing file has none."""
    packed = PackedRows([], 2)

    assert (len(packed), tuple(packed.row("c=t"))) == (0, ())


def test_half_a_character_weighs_nothing():
    """A key with a lone surrogate, as hostile text brings it, has an empty row and fails nothing."""
    assert tuple(PackedRows(ROWS, 2).row("w+=\ud800")) == ()
