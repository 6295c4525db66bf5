"""What is said of a worker that failed."""

from types import SimpleNamespace

from textual.worker import WorkerState

from corpus.errors import StoreBusy
from tui.screens.faults import tell_fault


def said_of(error):
    """What a screen is told of a worker that ended in an error."""
    said = []
    widget = SimpleNamespace(app=None, notify=lambda sentence, **_: said.append(sentence))
    tell_fault(widget, SimpleNamespace(state=WorkerState.ERROR, worker=SimpleNamespace(error=error)))
    return said


def test_a_sentence_of_ours_stands_for_itself():
    """What we say ourselves needs no words before it; of anything else it is said that something went wrong."""
    assert said_of(StoreBusy("The database is locked: try again.")) == ["The database is locked: try again."]
    assert said_of(ValueError("x")) == ["Something went wrong: “x”"]
