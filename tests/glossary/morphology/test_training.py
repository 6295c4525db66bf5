"""The model that ranks readings: what it is trained from, how, and that what is read back says what was learned."""

from pathlib import Path

import pytest

from corpus.arabic.tokenise import tokens
from glossary.errors import TreebankMissing
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.parse import Parser
from glossary.morphology.ranking.learned import Learned
from glossary.morphology.ranking.rank import Ranker
from glossary.morphology.training.__main__ import main
from glossary.morphology.training.comparison import COMPARISONS
from glossary.morphology.training.examples import Clue, Example, Recorder, clues, examples
from glossary.morphology.training.files import as_learned, counted, rounded, write_model
from glossary.morphology.training.frequencies import lemma_counts
from glossary.morphology.training.lbfgs import minimised
from glossary.morphology.training.loglinear import fitted
from glossary.morphology.training.treebank import load_treebank, sentences

TREEBANK = """# newdoc id = d1
# sent_id = 1
# text = وعقد الوزير اجتماعا، للسلام.
1	و	وَ	CCONJ	CC	_	2	cc	_	SpaceAfter=No
2	عقد	عَقَد	VERB	VBC	Aspect=Perf|Gender=Masc|Number=Sing|Person=3|Voice=Act	0	root	_	LId=عَقَد-ِ_1
3	الوزير	وَزِير	NOUN	NN	Case=Nom	2	nsubj	_	LId=وَزِير_1
4	اجتماعا	اِجتِماع	NOUN	NN	Case=Acc	2	obj	_	LId=ٱِجْتِماع_1|SpaceAfter=No
5	،	،	PUNCT	,	_	2	punct	_	LId=،_0
6	ل	لِ	ADP	IN	_	7	case	_	SpaceAfter=No
7	لسلام	سَلام	NOUN	NN	Case=Gen	2	obl	_	LId=سَلام_1|SpaceAfter=No
8	.	.	PUNCT	.	_	2	punct	_	LId=._0

# newdoc id = d2
# sent_id = 2
# text = عقد الاجتماع أمس
1	عقد	عَقَد	VERB	VBC	Aspect=Perf|Gender=Masc|Number=Sing|Person=3|Voice=Pass	0	root	_	LId=عَقَد-ِ_1
2	الاجتماع	اِجتِماع	NOUN	NN	Case=Nom	1	nsubj	_	LId=ٱِجْتِماع_1
3	أمس	أَمس	ADV	RB	_	1	advmod	_	LId=أَمْسِ_1
"""


def test_a_treebank_is_read_as_written_words() -> None:
    """Pieces without a space between them are one word, told by its heaviest piece; offsets are those of the text."""
    first, second = sentences(TREEBANK)

    assert [(word.surface, word.lemma, word.tag) for word in first.words] == [
        ("وعقد", "عَقَد-ِ_1", "VERB"),
        ("الوزير", "وَزِير_1", "NOUN"),
        ("اجتماعا", "ٱِجْتِماع_1", "NOUN"),
        ("للسلام", "سَلام_1", "NOUN"),
    ]
    assert all(first.text.startswith(word.surface, word.start) for word in first.words)
    assert (first.document, second.document) == ("d1", "d2")


def test_a_missing_treebank_is_told_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Training without its text ends with 1 and says what is missing, where, and what to name."""
    with pytest.raises(TreebankMissing, match="make models UD="):
        load_treebank(tmp_path / "nowhere")

    assert main([str(tmp_path), str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ٱِجْتِماع_1", "اِجْتِماع", (True, True, True)),
        ("كَتَب-ُ_1", "كَتَب", (True, True, True)),
        ("أَنَّ_1", "أَنْ", (False, True, True)),
        ("اوباما_0", "أُوباما", (False, False, True)),
        ("كِتاب_1", "كاتِب", (False, False, False)),
    ],
)
def test_lemmas_are_compared_in_three_ways(one: str, other: str, same: tuple[bool, ...]) -> None:
    """Spellings of the same vowels are one lemma; without vowels more are, and folded still more."""
    assert tuple(key(one) == key(other) for key in COMPARISONS.values()) == same


def test_the_least_value_is_found() -> None:
    """The descent ends where a bowl that is narrow one way and wide the other is lowest."""

    def bowl(place: list[float]) -> tuple[float, list[float]]:
        first, second = place[0] - 3, place[1] + 1
        return first**2 * 50 + second**2, [first * 100, second * 2]

    assert minimised(bowl, 2, 100) == pytest.approx([3, -1], abs=0.05)


def test_what_is_right_becomes_likelier() -> None:
    """A clue that stands with the right readings speaks for them, one that stands with wrong ones against them."""
    good, bad, rare = ("lemma", "", "good"), ("lemma", "", "bad"), ("lemma", "", "rare")
    seen = [Example("d", (0.0, 1.0), ((good,), (bad,)), (True, False))] * 20
    once = Example("d", (0.0, 0.0), ((rare,), (bad,)), (True, False))

    weights = fitted([*seen, once])

    assert weights[good] > 0 > weights[bad]
    assert rare not in weights
    assert 0 + weights[good] > 1 + weights[bad]


def test_training_again_gives_the_same_bytes(tmp_path: Path, lexicon: Lexicon) -> None:
    """The files depend on nothing but the text and say where they come from."""
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
        learnable = examples(list(sentences(TREEBANK * 3)), lexicon, {})
        write_model(folder, rounded(fitted(learnable)), counted({"kitAb_1": 3.4, "qalam_1": 0.2}), ("0123", "4567"))

    for name in ("ranking.tsv", "frequencies.tsv"):
        assert (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes()
    assert "Universal Dependencies contributors" in (folders[0] / "ranking.tsv").read_text(encoding="utf-8")
    assert (folders[0] / "frequencies.tsv").read_text(encoding="utf-8").splitlines()[-1] == "kitAb_1\t3"


def test_the_model_says_what_was_learned(lexicon: Lexicon) -> None:
    """What it gives a reading where it stands is the sum of the weights of what is known of the reading there."""
    asked = Recorder(Learned({}, {}))
    text = "وعقد الوزير أمس اجتماعا في القصر بعد أن وقع الاتفاق"
    Parser(lexicon, ranker=asked).parse(text, tokens(text), range(10))
    weights: dict[Clue, int] = {}
    for word, around in asked.asked:
        for each in word.candidates:
            for clue in clues(each, word.form, around):
                weights[clue] = 1 + len(weights) % 90

    model = Recorder(as_learned(weights, {}))
    Parser(lexicon, ranker=model).parse(text, tokens(text), range(10))

    several = [(word, around) for word, around in model.asked if len(word.candidates) > 1]
    assert len(several) >= 6
    for word, around in several:
        said = [sum(weights.get(clue, 0) for clue in clues(each, word.form, around)) for each in word.candidates]
        known = [all(clue in weights for clue in clues(each, word.form, around)) for each in word.candidates]
        moved = model.moved(word, around)
        assert [each for each, is_known in zip(moved, known, strict=True) if is_known] == pytest.approx(
            [each / 100 for each, is_known in zip(said, known, strict=True) if is_known]
        )


def test_the_model_learns_from_context(lexicon: Lexicon) -> None:
    """Trained on sentences where a form is a noun, it reads the form so where the rules would not."""
    text = "قال إنه قطع الطريق"
    gold = "\n".join(
        [
            f"# newdoc id = d\n# text = {text}",
            "1	قال	_	VERB	_	_	0	root	_	LId=قال-ُ_1",
            "2	إنه	_	SCONJ	_	_	1	mark	_	LId=إِنَّ_1",
            "3	قطع	_	NOUN	_	_	1	obj	_	LId=قِطْعَة_1",
            "4	الطريق	_	NOUN	_	_	3	nmod	_	LId=طَرِيق_1",
            "",
            "",
        ]
    )
    rules = Parser(lexicon, ranker=Ranker())
    weights = fitted(examples(list(sentences(gold * 30)), lexicon, {}))
    trained = Parser(lexicon, ranker=Ranker(as_learned(rounded(weights), {})))
    words = tokens(text)

    assert rules.parse(text, words, range(4))[2].analyses[0].lemma != "قِطْعَة"
    assert trained.parse(text, words, range(4))[2].analyses[0].lemma == "قِطْعَة"


def test_all_words_count_for_their_lemmas(lexicon: Lexicon) -> None:
    """A word with one reading counts for its lemma, one with several for each as far as it is likely, together for one."""
    sure, several = lemma_counts(["المسؤوليات"], lexicon), lemma_counts(["وعد الوزير"], lexicon)

    assert list(sure.values()) == [pytest.approx(1)]
    assert len(several) > 2
    assert sum(several.values()) == pytest.approx(2)


def test_names_are_not_moved(lexicon: Lexicon) -> None:
    """Whatever the model says of common words, the best of them stands to a name as the rules have it."""
    recorder = Recorder(as_learned({("kind", "", "NOUN"): 5000, ("kind", "", "ADJ"): 5000}, {}))
    Parser(lexicon, ranker=recorder).parse("زار سامي المدينة", tokens("زار سامي المدينة"), range(3))
    word, around = next((word, around) for word, around in recorder.asked if word.surface == "سامي")
    names = [place for place, each in enumerate(word.candidates) if each.reading.stem.pos == "PROPN"]
    others = [place for place in range(len(word.candidates)) if place not in names]
    rules, scores = recorder.by_rules(word, around), recorder.scores(word, around)

    assert names
    assert others
    assert [scores[place] for place in names] == [rules[place] for place in names]
    assert max(scores[place] for place in others) == pytest.approx(max(rules[place] for place in others))
