"""Names as they stand in all articles of the library, those that came since the last time too."""

from corpus.errors import StoreReadOnly
from glossary.errors import NotAllowed
from tui.cli.invocation import Invocation


def read_articles(invocation: Invocation) -> None:
    """Read the articles whose names are not counted yet, or are to be counted anew; say so where that cannot be."""
    naming = invocation.services.naming
    naming.refresh()
    try:
        total = len(naming.uncatalogued())
        for number, _article in enumerate(invocation.services.catalogue_missing(), 1):
            invocation.diagnostics.progress(f"Reading names: {number:,} of {total:,} articles")
    except (StoreReadOnly, NotAllowed) as error:
        invocation.diagnostics.warning(f"Names of articles that are new are not counted: {error}")
    finally:
        invocation.diagnostics.progress("")
