"""The approved terms and the names of articles that are translated on the command line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.cli.invocation import Invocation
from tui.services.once import Once

if TYPE_CHECKING:
    from corpus.model import Article, Block
    from glossary.annotate import AnnotatedBlock, Annotator
    from glossary.respect.misses import Miss
    from glossary.translate.articles import TermsOf, TranslatedBlock
    from glossary.translate.port import Wording


class Terms:
    """Says which terms stand in blocks, and what their English misses; nothing of either where they cannot be looked up."""

    def __init__(self, invocation: Invocation) -> None:
        """Know what finds terms; it is loaded when it is first asked, and a warning is told where it cannot be."""
        self._invocation = invocation
        self._respect = Once(lambda: invocation.services.translating.respect)
        self._annotator: Once[Annotator | None] = Once(self._loaded)

    def of(self, article: "Article") -> "TermsOf":
        """Return what says which approved terms stand in a block of an article."""
        return lambda block: self.wordings(article, block)

    def wordings(self, article: "Article", block: "Block") -> "Sequence[Wording]":
        """Return the approved terms in a block of an article, with the English that is to be used."""
        annotated = self.annotated(article, block)
        return self._respect.get().wordings(block, annotated) if annotated else ()

    def annotated(self, article: "Article", block: "Block") -> "AnnotatedBlock | None":
        """Return what is known of a block; None where nothing can be looked up."""
        annotator = self._annotator.get()
        return annotator.annotate(article, block.index) if annotator else None

    def misses(self, article: "Article", each: "TranslatedBlock") -> "Sequence[Miss]":
        """Return what the English of a block misses."""
        annotated = self.annotated(article, each.block) if each.pair else None
        return self._respect.get().misses(each.block, annotated, each.pair.target) if each.pair and annotated else ()

    def _loaded(self) -> "Annotator | None":
        try:
            self._respect.get()
            return self._invocation.services.annotator()
        except (CorpusError, GlossaryError) as error:
            self._invocation.diagnostics.warning(f"{error} Terms and names are not looked at.")
            return None
