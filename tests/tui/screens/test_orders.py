"""By what the list of the glossary says that it is sorted."""

from typing import Any, cast

import pytest

from glossary.finding.orders import Order
from tui.screens.terms.listing.fetching import Fetching

NOTHING = cast(Any, None)


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("", Order.ALPHABET),
        ("gas", Order.NEAREST),
        ("gas status:deprecated", Order.NEAREST),
        ("status:deprecated", Order.ALPHABET),
        ("-gas", Order.ALPHABET),
        ("status:", Order.ALPHABET),
    ],
)
def test_only_words_have_what_is_near(query: str, order: Order) -> None:
    """A query of fields has its entries by the alphabet: nothing is nearer to it than another."""
    assert Fetching(NOTHING, NOTHING).order_of(query) is order
