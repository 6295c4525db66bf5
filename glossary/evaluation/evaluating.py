"""An engine measured against references."""

from collections.abc import Callable, Iterator, Sequence
from time import monotonic
from typing import NamedTuple, Protocol

from corpus.model import Article, Block
from glossary.errors import TranslationFailed
from glossary.evaluation.accuracy import Accuracy, Measure
from glossary.evaluation.references import Segment
from glossary.evaluation.scores import Scorer, Scores
from glossary.model import Pair, PairStatus
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.translate.port import DEADLINE, Passage, Translator, Wording

Wordings = Callable[[Article, Block], Sequence[Wording]]
"""Says which approved terms stand in a block of an article."""


def no_terms(_article: Article, _block: Block) -> Sequence[Wording]:
    """Return that no terms are known."""
    return ()


class Kept(Protocol):
    """Who knows what engines wrote before."""

    def of(self, source: str) -> Sequence[Pair]:
        """Return the translations that are kept of a text."""


class Evaluation(NamedTuple):
    """How well an engine does."""

    engine: str
    title: str
    segments: int
    failed: int
    """Blocks that it did not translate; they count as empty."""
    scores: Scores
    accuracy: Accuracy
    seconds: float
    """For what it was asked now."""
    asked: int
    """Blocks that it was asked for now; the others were kept from before."""
    failures: tuple[str, ...] = ()
    """The reasons, each once."""


class Evaluator:
    """Measures engines one after the other on the same segments; nothing they write is kept."""

    def __init__(self, segments: Sequence[Segment], kept: Kept, measure: Measure) -> None:
        """Know what is translated, who knows what was, and who counts what is right.

        Raises EvaluatorMissing: what nobody could measure is not sent to anybody.
        """
        self._scorer = Scorer()
        self._segments = segments
        self._kept = kept
        self._measure = measure

    def missing(self, engine: str) -> list[Block]:
        """Return the blocks that an engine would be asked for."""
        return [block for block in self._blocks() if self._known(engine, block) is None]

    def evaluation(self, engine: Translator, terms_of: Wordings = no_terms, watch: Watch = UNWATCHED) -> Evaluation:
        """Return how well an engine does."""
        begun = monotonic()
        english: dict[str, str] = {}
        for block in self._blocks():
            known = self._known(engine.name, block)
            if known is not None:
                english[block.text] = known
        passages = {
            block.text: Passage(block.text, tuple(terms_of(segment.article, block)))
            for segment in self._segments
            for block in segment.blocks
            if block.text not in english
        }
        failures = self._ask(engine, list(passages.values()), english, watch)
        seconds = monotonic() - begun
        made = [" ".join(english.get(block.text, "") for block in each.blocks).strip() for each in self._segments]
        found = self._scorer.scores(made, [each.reference for each in self._segments])
        accuracy = Accuracy()
        for segment, text in zip(self._segments, made, strict=True):
            own = self._measure.of(segment, text)
            accuracy = Accuracy(*(one + other for one, other in zip(accuracy, own, strict=True)))
        reasons = tuple(dict.fromkeys(map(str, failures)))
        return Evaluation(
            engine.name, engine.title, len(made), len(failures), found, accuracy, seconds, len(passages), reasons
        )

    def _ask(
        self, engine: Translator, passages: Sequence[Passage], english: dict[str, str], watch: Watch
    ) -> list[TranslationFailed]:
        failures = []
        for done, answer in enumerate(engine.answers(passages, DEADLINE) if passages else (), 1):
            watch.told(Progress(done, len(passages)))
            if answer.failure is None:
                english[passages[answer.place].text] = answer.english
            else:
                failures.append(answer.failure)
            if watch.cancelled():
                break
        return failures

    def _blocks(self) -> Iterator[Block]:
        return (block for segment in self._segments for block in segment.blocks)

    def _known(self, engine: str, block: Block) -> str | None:
        """Return what the very engine wrote of a block before and nobody changed."""
        own = (pair for pair in self._kept.of(block.text) if pair.origin == engine)
        return next((pair.target for pair in own if pair.status is PairStatus.MACHINE), None)
