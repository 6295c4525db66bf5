"""Which articles are translated."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from corpus.model import Article
from tui.cli.articles import STANDARD_INPUT, named_text
from tui.cli.errors import Misused
from tui.cli.invocation import Invocation


class Chosen(NamedTuple):
    """The articles that were asked for."""

    number: int
    articles: Callable[[], Iterator[Article]]
    """Yields them in their order, as often as it is called; those of a query are read one at a time."""


def chosen_articles(invocation: Invocation) -> Chosen:
    """Return the articles that are named, or that a query finds; raises Misused and CorpusError."""
    options = invocation.options
    if options.query is not None and options.articles:
        raise Misused("Name articles, or those that --query finds, not both.")
    if options.query is not None:
        return _found(invocation)
    if not options.articles:
        raise Misused(
            "Name an article: its id, a file, - for standard input, or --query QUERY for those of the library."
        )
    if options.limit is not None:
        raise Misused("--limit goes with --query: it says how many of the articles found are translated.")
    if options.articles.count(STANDARD_INPUT) > 1:
        raise Misused("Only one of the texts can be standard input; name files for the others.")
    named = {article.id: article for article in (named_text(name, invocation) for name in options.articles)}
    return Chosen(len(named), lambda: iter(named.values()))


def _found(invocation: Invocation) -> Chosen:
    library, options = invocation.services.library, invocation.options
    ids = [summary.id for summary in library.summaries(options.query, options.limit)]

    def articles() -> Iterator[Article]:
        from corpus.errors import UnknownArticle

        for article_id in ids:
            try:
                yield library.get(article_id)
            except UnknownArticle:  # somebody else took it out of the library meanwhile
                continue

    return Chosen(len(ids), articles)
