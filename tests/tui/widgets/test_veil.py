"""English that is hidden until it is asked for: what each question brings."""

import pytest

from corpus.model import Span
from glossary.alignment.sentences import Bead
from tui.widgets.english.veil import Asked, Veil

LENGTH = 10
"""Code points of a sentence, in either language."""


def veil_over(sentences: int) -> Veil:
    """Return a veil over a block of so many sentences; of none where nobody can tell them apart."""
    veil = Veil(is_on=True)
    spans = [Span(LENGTH * number, LENGTH * (number + 1)) for number in range(sentences)]
    veil.beads_of = lambda _block: [Bead(span, span) for span in spans]
    return veil


@pytest.mark.parametrize(
    ("sentences", "asked", "answers"),
    [
        (0, [0, 0], [Asked.PARAGRAPH, Asked.ALL]),
        (1, [0, 0], [Asked.PARAGRAPH, Asked.ALL]),
        (2, [0, 0, 0], [Asked.SENTENCE, Asked.PARAGRAPH, Asked.ALL]),
        (2, [0, 1, 1], [Asked.SENTENCE, Asked.PARAGRAPH, Asked.ALL]),
        (3, [2, 0, 1, 1], [Asked.SENTENCE, Asked.SENTENCE, Asked.PARAGRAPH, Asked.ALL]),
    ],
)
def test_each_question_says_what_the_next_one_brings(sentences: int, asked: list[int], answers: list[Asked]) -> None:
    """Where the sentence asked for is all that was still hidden of its paragraph, that is said, and all comes next."""
    veil = veil_over(sentences)
    assert [veil.ask(0, number) for number in asked] == answers
    assert veil.hidden(1, LENGTH) == []
    assert veil.ask(0, 0) is Asked.NONE
    assert veil.hidden(0, LENGTH * max(1, sentences)) != []
