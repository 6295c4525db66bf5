"""The places one jumped from."""

import pytest

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from tui.rooms.jumps import JumpPlace, Jumps

ONE = article_from_bytes("كتب الولد رسالة.\n\nثم قرأها.".encode(), "one.txt")
OTHER = article_from_bytes("ذهب الناس إلى السوق.".encode(), "other.txt")


def place(offset: int, article: Article = ONE, row: int = 0) -> JumpPlace:
    return JumpPlace(article, 0, offset, row)


@pytest.fixture
def jumps() -> Jumps:
    """Two jumps: from 1 to 5, from there to another article."""
    made = Jumps()
    made.leave(place(1))
    made.leave(place(5))
    return made


def test_one_goes_back_through_all_jumps(jumps: Jumps) -> None:
    """Back leads to where each jump began, the last one first, and then says that there is none."""
    here = place(3, OTHER)
    back = [here]
    while (found := jumps.back(back[-1])) is not None:
        back.append(found)
    assert back[1:] == [place(5), place(1)]


def test_forward_leads_to_where_one_was_when_going_back(jumps: Jumps) -> None:
    """Forward goes to the very places that were gone back from, moved on though one had there."""
    first = jumps.back(place(3, OTHER))
    assert first == place(5)
    assert jumps.back(place(6)) == place(1)
    assert jumps.forward(place(1)) == place(6)
    assert jumps.forward(place(6)) == place(3, OTHER)
    assert jumps.forward(place(3, OTHER)) is None


def test_a_jump_forgets_what_was_ahead(jumps: Jumps) -> None:
    """Who goes back and then elsewhere has no forward any more, as in a browser."""
    jumps.back(place(3, OTHER))
    jumps.leave(place(5))
    assert jumps.forward(place(8)) is None
    assert jumps.back(place(8)) == place(5)


def test_back_never_leads_to_where_one_is(jumps: Jumps) -> None:
    """A place that was jumped from and come to again is no place to go back to."""
    assert jumps.back(place(5)) == place(1)


def test_the_row_does_not_make_another_place() -> None:
    """The same word on another row of the screen is the same place."""
    jumps = Jumps()
    jumps.leave(place(1, row=3))
    jumps.leave(place(1, row=7))
    assert jumps.back(place(9)) == place(1, row=3)
    assert jumps.back(place(1)) is None


def test_only_so_many_places_are_remembered() -> None:
    """A session of any length remembers a hundred places, the newest ones."""
    jumps = Jumps()
    for offset in range(300):
        jumps.leave(place(offset))
    back = []
    here: JumpPlace | None = place(300)
    while here is not None and (here := jumps.back(here)) is not None:
        back.append(here.offset)
    assert back == [*range(299, 199, -1)]


def test_nothing_was_left_at_first() -> None:
    """Without a jump there is nothing to go back or forward to."""
    assert (Jumps().back(place(1)), Jumps().forward(place(1)), Jumps().back(None)) == (None, None, None)
