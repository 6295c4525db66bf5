"""What is known of the open article: filled in by workers, asked by the panes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from corpus.errors import StoreError
from corpus.model import Article
from corpus.presence import is_folder_there
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.links import links
from tui.screens.reading.naming.here import NamesHere
from tui.services.services import Services
from tui.widgets.page.layers import Layer

if TYPE_CHECKING:
    from glossary.alignment.words import Aligner
    from glossary.annotate import AnnotatedBlock, Annotator
    from glossary.cards import Cards
    from glossary.model import Gloss, Pair
    from glossary.readings import Readings, ShownReading
    from tui.screens.word.subject import Inquiry
    from tui.widgets.gloss_told import Extras, Told

LOADING = marked("The lexicon is still being loaded: try again in a moment.")
"""Said of what takes the words of the article, before they are known."""
_AHEAD = 24
"""How many blocks before and behind the page are looked at in advance."""
_NEAR = 8
"""How many of them must be left, or more are looked at."""


class Findings(NamedTuple):
    """What a look at some blocks brought to light."""

    blocks: frozenset[int]
    translated: frozenset[int]
    """The blocks of which a translation came to light."""
    problem: str = ""
    """Why no translations can be looked up, told once."""
    pairs: Mapping[int, Pair] = {}
    """The translations that the memory had."""


class Meanings:
    """The words, terms, names and translations of one article, as far as they are known by now."""

    def __init__(self, services: Services, article: Article) -> None:
        self.article = article
        self.pairs: dict[int, Pair] = {}
        """Translations by block, with who made them."""
        self.told: dict[int, str] = {}
        """What is said beside blocks that have no translation, such as why an engine gave none."""
        self.layers: dict[int, Sequence[Layer]] = {}
        """Terms and links by block, to lay over the text."""
        self.names = NamesHere(services, article)
        """Who is spoken of, and where."""
        self._services = services
        self.annotator: Annotator | None = None
        """What annotates the article; None before the lexicon is loaded."""
        self._readings: Readings
        """Made with the annotator: before it no word is known."""
        self._cards: Cards | None = None
        self.looked_at: frozenset[int] = frozenset()
        """The blocks of which translations are known, and words."""
        self._memory_is_open = True

    @property
    def english(self) -> dict[int, str]:
        """The English of the blocks of which it is known."""
        return {block: pair.target for block, pair in self.pairs.items()}

    @property
    def beside(self) -> dict[int, str]:
        """What stands beside the blocks: their English, or what is said where there is none."""
        return {**self.told, **self.english}

    @property
    def ready(self) -> bool:
        """Whether words can be explained yet."""
        return self.annotator is not None

    def learn_words(self) -> None:
        """Load the lexicon and the glossary, and find out who is spoken of; GlossaryError or CorpusError where they cannot be."""
        from glossary.readings import Readings

        annotator = self._services.annotator()
        annotator.prepare(self.article)
        self._readings = Readings()
        self.annotator = annotator

    def annotated(self, block: int) -> AnnotatedBlock | None:
        """Return what is known of a block's words; None before the lexicon is loaded."""
        if self.annotator is None:
            return None
        annotated = self.annotator.annotate(self.article, block)
        terms = [Layer(match.start, match.end, "term") for match in annotated.matches]
        addresses = [Layer(link.start, link.end, "link") for link in links(self.article.blocks[block].text)]
        self.layers[block] = (*terms, *addresses)
        return annotated

    def known(self, block: int) -> AnnotatedBlock | None:
        """Return what is known of a block's words by now; None where a worker has to find that out."""
        return self.annotator.known(self.article, block) if self.annotator else None

    def gloss(self, block: int, offset: int) -> Gloss | None:
        """Return the gloss of the Arabic word that stands at an offset of a block; None where none does, or none is known yet."""
        annotated = self.annotated(block)
        found = annotated.gloss_at(offset) if annotated else None
        return found if found is not None and found.token.start <= offset < found.token.end else None

    def knows_around(self, first: int, last: int) -> bool:
        """Whether the blocks of a page, and some before and behind it, are looked at already."""
        count = len(self.article.blocks)
        return all(block in self.looked_at for block in (max(0, first - _NEAR), min(count - 1, last + _NEAR)))

    def look_around(self, first: int, last: int) -> Findings:
        """Learn the words and translations of the blocks of a page and of those around; return what came to light."""
        around = range(max(0, first - _AHEAD), min(len(self.article.blocks), last + _AHEAD + 1))
        new = [block for block in around if block not in self.looked_at]
        problem, found = "", dict[int, "Pair"]()
        try:
            found = self._translations(new) if self._memory_is_open else {}
        except StoreError as error:
            self._memory_is_open, problem = False, spoken(error)
        for block in new:
            self.annotated(block)
        return Findings(frozenset(new), frozenset(found), problem, found)

    def take(self, findings: Findings) -> None:
        """Know what a look brought to light, on the screen's thread; English that came to be known meanwhile is newer."""
        self.looked_at = self.looked_at | findings.blocks
        self.pairs = {**findings.pairs, **self.pairs}

    def _translations(self, blocks: Sequence[int]) -> dict[int, Pair]:
        new = [block for block in blocks if block not in self.pairs]
        found = self._services.translating.memory.find_all([self.article.blocks[block].text for block in new])
        return {block: pair for block, pair in zip(new, found, strict=True) if pair is not None}

    def forget_terms(self) -> None:
        """Look terms up anew, since the glossary changed."""
        if self.annotator is not None:
            self.annotator = self._services.annotator()
        self.layers.clear()
        self.looked_at = frozenset()

    def readings(self, gloss: Gloss) -> list[ShownReading]:
        """Return the readings of a word as one steps through them, the one its gloss shows first."""
        return self._readings.of(gloss)

    def romanised(self, reading: ShownReading) -> str:
        """Return how a word is said in one of its readings, in Latin letters after the scheme of the settings."""
        from glossary.morphology.grammar.romanise import romanised_reading
        from glossary.morphology.grammar.schemes import SCHEMES

        return romanised_reading(reading.analysis, SCHEMES[self._services.settings.romanisation])

    def decided(self, block: int, gloss: Gloss, reading: ShownReading) -> list[str]:
        """Return what the reader decided about a word: how far the reading shown is kept, how well the word is known."""
        from glossary.learning.model import STATUS_GLYPHS

        scope = None
        if reading.source == "chosen" and self.annotator is not None:
            rules = self.annotator.rules_in(self.article, block)
            scope = rules.kept(gloss.token, gloss.analyses, reading.analysis).scope
        status = self._services.learning.status_of(gloss)
        told = {None: "", "here": _("here only"), "always": _("always")}[scope]
        return [part for part in (told, f"{STATUS_GLYPHS[status]} {_(status)}" if status else "") if part]

    def kin(self, told: Told) -> Extras:
        """Return what is found out of a word when the reader stays on it; takes longer than a frame."""
        from tui.screens.reading.kin import kin_of

        analysis = told.reading.analysis
        if not is_folder_there(self._services.settings.dictionaries_dir):
            return kin_of(told, self.cards, ())
        dictionaries = self._services.wordbooks.dictionaries()
        entries = dictionaries.look(told.gloss.token.surface, [analysis])
        others = [each for each in entries if each.dictionary != analysis.dictionary]
        return kin_of(told, self.cards, others, dictionaries.failures())

    @property
    def cards(self) -> Cards:
        """What gathers all that is known of a word, after the scheme of the settings; raises LexiconMissing."""
        from glossary.morphology.grammar.schemes import SCHEMES

        scheme = SCHEMES[self._services.settings.romanisation]
        if self._cards is None or self._cards.scheme is not scheme:
            from glossary.cards import Cards

            self._cards = Cards(self._services.lexicon(), scheme)
        return self._cards

    @property
    def aligner(self) -> Aligner:
        """What brings words together with their English, one for all articles; raises StoreError. For workers."""
        return self._services.translating.respect.aligner

    def inquiry(self) -> Inquiry:
        """Return what finds out about words for their cards; raises LexiconMissing."""
        from tui.screens.word.subject import Inquiry

        return Inquiry(self._services, self.article, self.cards)
