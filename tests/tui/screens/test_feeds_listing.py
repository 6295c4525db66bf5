"""The feeds of a list, as the app follows them."""

from types import SimpleNamespace

from corpus.ingest.fetching.addresses import address_of
from corpus.ingest.formats.opml import Outline
from tui.screens.feeds.listing import take_list

KNOWN = "https://b.example/feed"


class Door:
    """Follows what can be fetched, of which one feed is followed already."""

    def __init__(self) -> None:
        self.followed: list[str] = []

    def follow(self, address: str, *_about: str) -> SimpleNamespace:
        self.followed.append(address_of(address).text)
        return SimpleNamespace(is_new=address != KNOWN)


def test_an_address_that_is_none_stops_no_other_feed_of_a_list() -> None:
    """What cannot be followed is told with its reason, and all the other feeds are followed, also those behind it."""
    door = Door()
    taken = take_list(door, map(Outline, ("ftp://a.example/feed", KNOWN, "https://c.example/feed")))

    assert door.followed == [KNOWN, "https://c.example/feed"]
    assert taken.failed
    assert "1 new, 1 followed already." in taken.sentence
    assert "1 cannot be followed: ftp: addresses are not fetched" in taken.sentence
    assert take_list(door, [Outline(KNOWN)]) == ("0 new, 1 followed already.", False)
