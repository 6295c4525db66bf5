"""What an input line takes back."""

from tui.widgets.typing.history import Edited, EditHistory


def typed(history: EditHistory, text: str, start: str = "") -> Edited:
    """Type letters one by one behind a text; return the state reached."""
    now = Edited(start, len(start), len(start))
    for letter in text:
        after = Edited(now.text + letter, now.end + 1, now.end + 1)
        history.note(now, after, "" if letter == " " else "typing")
        now = after
    return now


def test_letters_typed_in_a_row_are_one_step() -> None:
    """Undo takes back word by word, redo brings the words again."""
    history = EditHistory()
    now = typed(history, "one two")
    steps = []
    while (before := history.undo(now)) is not None:
        steps.append(before.text)
        now = before
    assert steps == ["one ", "one", ""]
    while (after := history.redo(now)) is not None:
        now = after
    assert now.text == "one two"


def test_moving_the_caret_ends_a_step() -> None:
    """Letters typed elsewhere are another step."""
    history = EditHistory()
    now = typed(history, "ab")
    moved = Edited("ab", 0, 0)
    history.note(moved, Edited("cab", 1, 1), "typing")
    assert history.undo(Edited("cab", 1, 1)) == moved
    assert history.undo(moved) == Edited("", 0, 0)
    assert now.text == "ab"


def test_an_edit_after_undo_forgets_what_was_undone() -> None:
    """Nothing can be done again that does not follow from the text."""
    history = EditHistory()
    now = typed(history, "ab")
    before = history.undo(now)
    assert before is not None
    typed(history, "x", before.text)
    assert history.redo(Edited("x", 1, 1)) is None


def test_the_oldest_steps_are_forgotten() -> None:
    """However much is typed, two hundred steps are kept."""
    history = EditHistory()
    now = typed(history, " " * 500)
    count = 0
    while (before := history.undo(now)) is not None:
        now, count = before, count + 1
    assert count == 200
