"""A fetcher for a web of one's own."""

import pytest

from corpus.ingest.fetching.exchange import Limits
from corpus.ingest.fetching.fetcher import Fetcher
from corpus.ingest.fetching.manners import Manners
from corpus.ingest.fetching.wire import Patience


@pytest.fixture
def fetcher():
    """A fetcher that may speak to this computer, and makes no pauses."""
    return Fetcher(Limits(allow_private=True, patience=Patience(2, 2)), Manners(0))
