"""Words to learn from: what is known of their readings where they stand, and which are right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.arabic.tokenise import tokens
from corpus.model import Token
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.reading import Reading, lemma_text
from glossary.morphology.parse import Parser
from glossary.morphology.ranking.kinds import is_particle
from glossary.morphology.ranking.learned import NAME, RESPELT, Learned
from glossary.morphology.ranking.neighbours import Neighbours
from glossary.morphology.ranking.rank import Ranker, Ranking
from glossary.morphology.ranking.words import Candidate, Word
from glossary.morphology.training.comparison import vowelled
from glossary.morphology.training.treebank import GoldWord, Sentence

Clue = tuple[str, str, str]
"""What is looked at, what is seen there, and what it speaks for: `("form before", "fy", "NOUN")`."""


@dataclass(frozen=True, slots=True)
class Example:
    """A word with several readings, some of them right."""

    document: str
    points: tuple[float, ...]
    """What the rules give each reading."""
    clues: tuple[tuple[Clue, ...], ...]
    right: tuple[bool, ...]


class Recorder(Ranker):
    """A ranker by rules and frequencies that remembers what it was asked."""

    def __init__(self, learned: Learned) -> None:
        """Remember nothing yet."""
        super().__init__(learned)
        self.asked: list[tuple[Word, Neighbours]] = []

    def ranking(self, word: Word, around: Neighbours) -> Ranking:
        """Return the readings in order."""
        self.asked.append((word, around))
        return super().ranking(word, around)


def examples(sentences: Iterable[Sentence], lexicon: Lexicon, counts: Mapping[str, float]) -> list[Example]:
    """Return the words of sentences that have several lemmas, the right one among them; words of names are left out."""
    recorder = Recorder(Learned({}, counts))
    parser = Parser(lexicon, ranker=recorder)
    found: list[Example] = []
    for sentence in sentences:
        gold = {word.start: word for word in sentence.words if word.lemma}
        words = tokens(sentence.text)
        recorder.asked.clear()
        parser.parse(sentence.text, words, range(len(words)))
        for token, word, around in _aligned(words, recorder.asked):
            known = gold.get(token.start)
            if known and known.tag != NAME and (around.word_before or around.word_after):
                found.extend(_example(sentence.document, (word, around), known, recorder))
    return found


def _example(document: str, asked: tuple[Word, Neighbours], gold: GoldWord, ranker: Ranker) -> Iterator[Example]:
    """Yield what there is to learn of a word: nothing where its common readings are of one lemma, or none is right."""
    word, around = asked
    points = [rules + moved for rules, moved in zip(ranker.by_rules(*asked), ranker.moved(*asked), strict=True)]
    common = [place for place, each in enumerate(word.candidates) if each.reading.stem.pos != NAME]
    candidates = [word.candidates[place] for place in common]
    right = _right(candidates, gold)
    if any(right) and len({each.reading.stem.lemma for each in candidates}) > 1:
        every = tuple(tuple(clues(each, word.form, around)) for each in candidates)
        yield Example(document, tuple(points[place] for place in common), every, tuple(right))


def _aligned(
    words: Sequence[Token], asked: Sequence[tuple[Word, Neighbours]]
) -> Iterator[tuple[Token, Word, Neighbours]]:
    """Yield the tokens with what the ranker was asked of them: nothing of one with one reading, more of other spellings."""
    place = 0
    for token in words:
        found = next((each for each in range(place, len(asked)) if asked[each][0].surface == token.surface), None)
        if found is not None:
            yield token, *asked[found]
            place = found + 1


def clues(candidate: Candidate, form: str, around: Neighbours) -> Iterator[Clue]:
    """Yield what may speak for a reading of a written form; `Learned` looks at the same."""
    before, stem, after = candidate.reading
    if not is_particle(stem):
        yield "lemma", "", stem.lemma
        yield "kind", "", candidate.kind
    if candidate.respelt:
        yield RESPELT, "", ""
    yield "written", form, stem.lemma
    for tag in sorted(before.tags) + sorted(after.tags):
        yield "affix", stem.pos, tag
    yield "kind before", around.kind_before, candidate.kind
    yield "kind after", around.kind_after, candidate.kind
    yield "form before", around.word_before, candidate.kind
    yield "lemma before", around.word_before, stem.lemma
    yield "lemma after", around.word_after, stem.lemma


def _right(candidates: Sequence[Candidate], gold: GoldWord) -> list[bool]:
    """Return which readings have the right lemma and, of these, least that the treebank gainsays."""
    wanted = vowelled(gold.lemma)
    lemmas = [vowelled(lemma_text(each.reading.stem.head or each.reading.stem.lemma)) for each in candidates]
    faults = [
        _faults(each.reading, gold) if lemma == wanted else None for each, lemma in zip(candidates, lemmas, strict=True)
    ]
    least = min((fault for fault in faults if fault is not None), default=None)
    return [fault is not None and fault == least for fault in faults]


def _faults(reading: Reading, gold: GoldWord) -> int:
    """Return how much of the form of a verb a reading tells otherwise than the treebank."""
    if gold.tag not in {"VERB", "AUX"}:
        return 0
    person = reading.prefix.person or reading.suffix.person
    told = {
        f"Voice={'Pass' if 'Pass' in reading.stem.category else 'Act'}",
        f"Aspect={'Perf' if reading.stem.category.startswith('PV') else 'Imp'}",
        f"Person={person[:1]}",
        f"Gender={'Fem' if 'F' in person else 'Masc'}",
    }
    return len(told - gold.features)
