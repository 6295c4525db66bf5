"""Names told in sentences."""

import pytest

from glossary.entities.directory import EntityRecord
from glossary.model import Entity, EntityKind
from tui.plain.told import name_of


@pytest.mark.parametrize(
    ("count", "adjectives", "told"),
    [
        (9, 0, "place, 9 times"),
        (0, 1, "place, 1 time as an adjective"),
        (2, 3, "place, 2 times, 3 times as an adjective"),
    ],
)
def test_adjectives_of_a_name_are_told_apart(count: int, adjectives: int, told: str) -> None:
    """A country that stands there as `Malian` only is no name that stands there 0 times."""
    record = EntityRecord(Entity("mali", EntityKind.PLACE, "مالي", "Mali"), (), count, adjectives, (), ())
    assert name_of(record) == f"مالي: Mali ({told})"
