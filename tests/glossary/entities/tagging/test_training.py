"""What the tagger is trained with, and that training gives the same weights again."""

from glossary.entities.tagging.training.__main__ import main
from glossary.entities.tagging.training.own import marked_articles
from glossary.entities.tagging.training.perceptron import Sentence, fitted

SENTENCES = [
    Sentence([["w=قال"], ["w=لامار"], None], [0, 1, 0]),
    Sentence([["w=في"], ["w=كالستا"], None], [0, 3, 0]),
] * 3


def test_what_was_taught_is_known():
    """A clue that always stands at a name weighs most for its label."""
    weights = fitted(SENTENCES, 4, 2)

    assert [row.index(max(row)) for row in (weights["w=لامار"], weights["w=كالستا"], weights["w=قال"])] == [1, 3, 0]


def test_training_gives_the_same_again():
    """The same sentences make the same weights, and clues that are rare make none."""
    assert fitted(SENTENCES, 3, 2) == fitted(SENTENCES, 3, 2)
    assert "w=قال" not in fitted(SENTENCES, 3, 4)


def test_our_own_sentences_have_names_of_every_kind():
    """A mark is a tag with its kind, and the text has none left."""
    articles = marked_articles()
    kinds = {tag.kind for each in articles for tag in each.sentences[0].tags}

    assert kinds == {"", "PERS", "LOC", "ORG"}
    assert not any("[" in each.article.text or "]" in each.article.text for each in articles)


def test_missing_text_is_told(tmp_path, capsys):
    """Where the newswire is not there, one sentence says so and nothing is written."""
    out = tmp_path / "out.tsv"

    assert main([str(tmp_path), "--out", str(out)]) == 1
    assert "anercorp_train.txt" in capsys.readouterr().err
    assert not out.exists()
