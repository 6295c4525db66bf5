"""chrF and BLEU of translations, as sacrebleu counts them (Post 2018)."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary.errors import EvaluatorMissing


class Scores(NamedTuple):
    """How near translations come to their references, from 0 to 100, and how that was counted."""

    chrf: float
    bleu: float
    chrf_signature: str
    """What another one needs to count alike, as sacrebleu writes it."""
    bleu_signature: str


class Scorer:
    """Counts both."""

    def __init__(self) -> None:
        """Load what counts them; raises EvaluatorMissing where sacrebleu is not installed."""
        try:
            from sacrebleu.metrics.bleu import BLEU
            from sacrebleu.metrics.chrf import CHRF
        except ImportError as error:
            raise EvaluatorMissing(
                "chrF and BLEU are counted by the package sacrebleu, which is not installed: "
                "run `pip install 'warraq[evaluate]'`."
            ) from error
        self._chrf, self._bleu = CHRF, BLEU

    def scores(self, english: Sequence[str], references: Sequence[str]) -> Scores:
        """Return the scores of translations, one for each reference."""
        chrf, bleu = self._chrf(), self._bleu()
        own, wanted = list(english), [list(references)]
        by_letters, by_words = chrf.corpus_score(own, wanted), bleu.corpus_score(own, wanted)
        signatures = str(chrf.get_signature()), str(bleu.get_signature())
        return Scores(min(by_letters.score, 100.0), min(by_words.score, 100.0), *signatures)
