"""The approved terms and the names of articles that are translated on the command line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.cli.invocation import Invocation

if TYPE_CHECKING:
    from corpus.model import Article, Block
    from glossary.annotate import Annotator
    from glossary.respect.misses import Miss
    from glossary.translate.articles import TermsOf, TranslatedBlock
    from glossary.translate.port import Wording


class Terms:
    """Says which terms stand in blocks, and what their English misses; nothing of either where they cannot be looked up."""

    def __init__(self, invocation: Invocation) -> None:
        """Load what finds terms; a warning is told where it cannot be."""
        self._annotator: Annotator | None = None
        try:
            self._respect = invocation.services.translating.respect
            self._annotator = invocation.services.annotator()
        except (CorpusError, GlossaryError) as error:
            invocation.diagnostics.warning(f"{error} Terms and names are not looked at.")

    def of(self, article: "Article") -> "TermsOf":
        """Return what says which approved terms stand in a block of an article."""

        def terms(block: "Block") -> "Sequence[Wording]":
            if self._annotator is None:
                return ()
            return self._respect.wordings(block, self._annotator.annotate(article, block.index))

        return terms

    def misses(self, article: "Article", each: "TranslatedBlock") -> "Sequence[Miss]":
        """Return what the English of a block misses."""
        if self._annotator is None or each.pair is None:
            return ()
        annotated = self._annotator.annotate(article, each.block.index)
        return self._respect.misses(each.block, annotated, each.pair.target)
