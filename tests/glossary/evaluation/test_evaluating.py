import sys

import pytest

from corpus.paragraphs import paragraphs
from glossary.errors import EvaluatorMissing, NothingToCheck, TranslationFailed, UnreadableFile
from glossary.evaluation.accuracy import Accuracy, Measure, Share
from glossary.evaluation.evaluating import Evaluator
from glossary.evaluation.references import Segment, reference_file, segments_of_table, segments_of_text
from glossary.evaluation.scores import Scorer
from glossary.model import Entity, EntityKind, Mention, Pair, PairStatus
from glossary.translate.port import Answer

REFERENCES = [
    "The river rose by three metres within a single night.",
    "Nobody in the village had seen the old bridge under water before.",
]
ARTICLE = paragraphs("ارتفع النهر 3 أمتار.\nلم ير أحد الجسر تحت الماء.")
SEGMENTS = [Segment(ARTICLE, (block,), reference) for block, reference in zip(ARTICLE.blocks, REFERENCES, strict=True)]


class Engine:
    """Answers by a table, and fails for what is not in it."""

    title = "An engine"
    is_remote = False

    def __init__(self, name: str, *english: str) -> None:
        self.name = name
        self.asked = []
        self._english = dict(zip((block.text for block in ARTICLE.blocks), english, strict=False))

    def answers(self, passages, deadline=0.0):
        for place, passage in enumerate(passages):
            self.asked.append(passage.text)
            english = self._english.get(passage.text, "")
            yield Answer(place, english, None if english else TranslationFailed("It is out.", "empty"))

    def close(self):
        """Do nothing."""


class Kept:
    """A memory that may only be asked."""

    def __init__(self, *pairs: Pair) -> None:
        self._pairs = pairs

    def of(self, source):
        return [pair for pair in self._pairs if pair.source == source]


class NoTerms:
    """Knows no term."""

    def concepts(self, annotated):
        return frozenset()

    def misses(self, block, annotated, english):
        return ()


@pytest.fixture
def measure():
    return Measure(NoTerms(), lambda _id: None, lambda _segment, _block: None)


def shuffled(text: str) -> str:
    return " ".join(sorted(text.split()))


def test_the_same_is_perfect_and_shuffled_words_are_less():
    """The reference itself has 100 in both scores; its words in another order have less, in BLEU much less; another text hardly any."""
    scorer = Scorer()
    same = scorer.scores(REFERENCES, REFERENCES)
    other = scorer.scores([shuffled(text) for text in REFERENCES], REFERENCES)
    none = scorer.scores(["x", "y"], REFERENCES)
    assert (same.chrf, same.bleu) == (100.0, 100.0)
    assert none.chrf < other.chrf < 100
    assert other.bleu < 30
    assert "version:" in same.bleu_signature
    assert "nc:6" in same.chrf_signature


def test_without_sacrebleu(monkeypatch, measure):
    """Where the package is not installed one is told how to install it, before any engine is asked, and paid."""
    monkeypatch.setitem(sys.modules, "sacrebleu.metrics.bleu", None)
    with pytest.raises(EvaluatorMissing, match="evaluate"):
        Evaluator(SEGMENTS, Kept(), measure)


def test_engines_on_the_same_segments(measure):
    """Each engine is asked once for each block; one that is right has 100, failures count as empty and are told once."""
    evaluator = Evaluator(SEGMENTS, Kept(), measure)
    good, poor = Engine("good", *REFERENCES), Engine("poor", REFERENCES[0])
    right, half = evaluator.evaluation(good), evaluator.evaluation(poor)
    assert (right.scores.chrf, right.failed, right.asked) == (100.0, 0, 2)
    assert right.accuracy.numbers == Share(1, 1)
    assert 0 < half.scores.chrf < 90
    assert (half.failed, half.failures) == (1, ("It is out.",))


def test_only_what_the_very_engine_wrote_is_used_again(measure):
    """A kept translation counts for the engine that wrote it, as long as nobody changed it; nobody else's does."""
    first, second = (block.text for block in ARTICLE.blocks)
    kept = Kept(
        Pair(first, REFERENCES[0], "good"),
        Pair(second, "edited", "good", PairStatus.EDITED),
        Pair(second, REFERENCES[1], "other"),
    )
    engine = Engine("good", "wrong", REFERENCES[1])
    assert [block.text for block in Evaluator(SEGMENTS, kept, measure).missing("good")] == [second]
    found = Evaluator(SEGMENTS, kept, measure).evaluation(engine)
    assert (engine.asked, found.scores.chrf) == ([second], 100.0)


def test_names_count_where_the_reference_has_them(annotated_with):
    """A person's name is right in full or by its last word, a place by its name; one that the reference leaves out counts nowhere."""
    arabic = "وصل عثمان غويتا إلى نواكشوط ثم إلى روصو."
    names = [
        Entity("g", EntityKind.PERSON, "عثمان غويتا", "Ousmane Goïta"),
        Entity("n", EntityKind.PLACE, "نواكشوط", "Nouakchott"),
        Entity("r", EntityKind.PLACE, "روصو", "Rosso"),
    ]
    article = paragraphs(arabic)
    segment = Segment(article, article.blocks, "Goita came to Nouakchott and went on.")
    measure = annotated_with(article, names)
    assert measure.of(segment, "Goita came to Nouakchott.").names == Share(2, 2)
    assert measure.of(segment, "Guita came to Nouakchot.").names == Share(0, 2)
    assert measure.of(segment, "").names == Share(0, 2)


@pytest.fixture
def annotated_with():
    """Return a function that gives what measures an article with some names."""
    from glossary.annotate import AnnotatedBlock

    def made(article, names):
        text = article.blocks[0].text
        mentions = [
            Mention(each.id, article.id, 0, text.find(each.ar), text.find(each.ar) + 1, each.ar) for each in names
        ]
        block = AnnotatedBlock((), (), mentions, ())
        return Measure(NoTerms(), {each.id: each for each in names}.get, lambda _segment, _block: block)

    return made


def test_shares_add_up():
    """Shares are added part by part; of nothing there is no percentage."""
    assert Share(1, 2) + Share(2, 2) == Share(3, 4)
    assert (Share(3, 4).percent, Share().percent) == (75.0, None)
    assert Accuracy().terms == Share()


def test_tables_and_folders(tmp_path):
    """A table has Arabic, a tab and English in each line; a folder's file is called by the id or by the article's file."""
    table = tmp_path / "t.tsv"
    table.write_text("قال ذلك.\tHe said so.\n\nثم ذهب.\tThen he left.\tx\n", encoding="utf-8")
    assert [(each.source, each.reference) for each in segments_of_table(table)] == [
        ("قال ذلك.", "He said so."),
        ("ثم ذهب.", "Then he left."),
    ]
    table.write_text("قال ذلك.\tHe said so.\nثم ذهب.\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="line 2"):
        segments_of_table(table)
    table.write_text("\n", encoding="utf-8")
    with pytest.raises(NothingToCheck):
        segments_of_table(table)
    (tmp_path / "story.en.txt").write_text("x")
    assert reference_file(tmp_path, ("abc", "story")) == tmp_path / "story.en.txt"
    assert reference_file(tmp_path, ("abc",)) is None


def test_paragraphs_that_are_fewer_than_the_blocks(tmp_path):
    """Where the English has another number of paragraphs, those that belong together are one segment."""

    class Nothing:
        def find_all(self, sources):
            return [None for _ in sources]

    path = tmp_path / "r.txt"
    path.write_text(" ".join(REFERENCES), encoding="utf-8")
    (only,) = segments_of_text(ARTICLE, path, Nothing(), {})
    assert (len(only.blocks), only.reference) == (2, " ".join(REFERENCES))
