import pytest

from tests.terminals.scores import Score, mean

LINE = "ويشرح المخطوط، الذي نُسخ سنة 1187 للهجرة"


def test_what_is_read_as_written_scores_all() -> None:
    """Vowel signs, tatweel and the breaks of lines are nothing that a reading can miss."""
    read = LINE.replace("\N{ARABIC DAMMA}", "").replace(" ", "\n")
    assert Score.of(LINE, read) == Score(recall=1.0, errors=0.0, mirrored=0.0)


def test_mirrored_letters_are_told_from_bad_reading() -> None:
    """Letters that run the wrong way are no words, and are seen to be mirrored."""
    score = Score.of(LINE, LINE.replace("\N{ARABIC DAMMA}", "")[::-1])
    assert score.recall == 0.0
    assert score.mirrored == 1.0
    assert score.errors > 0.5


def test_words_in_the_wrong_order_are_errors() -> None:
    """Recall does not see the order of words; the error rate does."""
    score = Score.of(LINE, " ".join(LINE.split()[::-1]))
    assert score.recall == 1.0
    assert score.errors > 0.5


@pytest.mark.parametrize(("read", "recall"), [("", 0.0), ("سنة سنة سنة", 1 / 6)])
def test_a_word_counts_as_often_as_it_is_there(read: str, recall: float) -> None:
    """Reading one word again and again gives no more than that word."""
    assert Score.of(LINE, read).recall == pytest.approx(recall)


def test_articles_weigh_the_same() -> None:
    """The score of a terminal is the mean of its articles."""
    assert mean([Score(1.0, 0.0, 0.0), Score(0.5, 0.2, 0.4)]) == Score(0.75, 0.1, 0.2)
