"""Translation units as a large memory has them: sentences and paragraphs of running text, and bulletins made from few forms."""

import random
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from corpus.arabic.sentences import sentences
from corpus.bundled import sample_files
from glossary.model import Pair
from tests.benchmarks.million_terms import words

TREEBANK = Path(__file__).parents[3] / "shared" / "data" / "ud" / "pud_train.conllu"
"""Sentences beside the checkout; without them the samples alone are taken apart."""
_ORIGINS = ("google", "nllb", "salma", "karim", "import")
_FORMS = 20
_BULLETINS = 0.15
_PARAGRAPHS = 0.25
_OTHER_WORD = 0.3
_CITIES = 400


class Units:
    """Makes units, the same ones for the same seed."""

    def __init__(self, seed: int = 8) -> None:
        self._rng = random.Random(seed)
        nouns, _ = words()
        self._rng.shuffle(nouns)
        self._nouns = nouns

    @cached_property
    def _sentences(self) -> list[list[str]]:
        texts = [data.decode() for _, data in sample_files()]
        if TREEBANK.exists():
            lines = TREEBANK.read_text(encoding="utf-8").splitlines()
            texts += [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
        cut = (text[span.start : span.end].split() for text in texts for span in sentences(text))
        return [own for own in cut if len(own) > 3]

    @cached_property
    def _forms(self) -> list[list[str]]:
        """Sentences with three gaps: for a place, a number and a day."""
        long = [own for own in self._sentences if 8 <= len(own) <= 20]
        made = []
        for own in self._rng.sample(long, min(_FORMS, len(long))):
            form = list(own)
            for gap, place in zip(("{place}", "{number}", "{day}"), self._rng.sample(range(len(form)), 3), strict=True):
                form[place] = gap
            made.append(form)
        return made

    def source(self) -> str:
        """Return the Arabic of another unit."""
        kind = self._rng.random()
        if kind < _BULLETINS:
            return self._bulletin()
        count = self._rng.choice((2, 2, 3, 4)) if kind < _BULLETINS + _PARAGRAPHS else 1
        return " ".join(self._sentence() for _ in range(count))

    def pairs(self, count: int) -> Iterator[Pair]:
        """Yield so many units, those of a segment that comes again being others'."""
        for number in range(count):
            source = self.source()
            english = f"Unit {number} says in {len(source)} letters what was said, and {source.count(' ')} words of it"
            yield Pair(source, english, self._rng.choice(_ORIGINS))

    def changed(self, text: str, share: float) -> str:
        """Return a text with a share of its words exchanged, left out or followed by another one."""
        made: list[str] = []
        for word in text.split():
            if self._rng.random() >= share:
                made.append(word)
                continue
            deed = self._rng.choice(("exchange", "exchange", "leave out", "add"))
            made += [word] if deed == "add" else []
            made += [self._noun()] if deed != "leave out" else []
        return " ".join(made) or text

    def _sentence(self) -> str:
        own = list(self._rng.choice(self._sentences))
        for place, word in enumerate(own):
            if any(letter.isdigit() for letter in word):
                own[place] = str(self._rng.randrange(2, 3000))
            elif len(word) > 3 and self._rng.random() < _OTHER_WORD:
                own[place] = self._noun()
        return " ".join(own)

    def _noun(self) -> str:
        """Return a noun of the lexicon; those of a language are not met equally often."""
        word = self._nouns[int(len(self._nouns) * self._rng.random() ** 3)]
        return self._rng.choice((word, f"ال{word}"))

    def _bulletin(self) -> str:
        place = self._nouns[self._rng.randrange(_CITIES)]
        day = str(self._rng.randrange(1, 31))
        gaps = {"{place}": place, "{number}": str(self._rng.randrange(10, 900)), "{day}": day}
        return " ".join(gaps.get(word, word) for word in self._rng.choice(self._forms))
