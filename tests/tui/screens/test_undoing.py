"""Changes that hold at once, taken back and done again."""

from types import SimpleNamespace

from tui.screens.undoing import Change, Undoing


def test_changes_go_back_and_forth_in_order() -> None:
    """The last change is taken back first and done again last; a new one ends what could be done again; each is told."""
    said: list[str] = []
    there: list[str] = []

    def put(name: str) -> Change:
        return Change(name, lambda: there.append(name) is None, lambda: there.remove(name) is None)

    undoing = Undoing(SimpleNamespace(notify=lambda sentence, timeout: said.append(sentence)))  # type: ignore[arg-type]
    assert undoing.do(put("a"))
    assert undoing.do(put("b"))
    undoing.undo()
    assert there == ["a"]
    undoing.redo()
    assert there == ["a", "b"]
    undoing.undo()
    undoing.do(put("c"))
    undoing.redo()
    for _time in range(3):
        undoing.undo()
    assert there == []
    assert said == [
        "b: taken back.",
        "b: done again.",
        "b: taken back.",
        "Nothing to do again.",
        "c: taken back.",
        "a: taken back.",
        "Nothing to take back.",
    ]


def test_what_cannot_be_is_forgotten() -> None:
    """A change that cannot be carried out or taken back is no step: nobody is told that it was."""
    said: list[str] = []
    undoing = Undoing(SimpleNamespace(notify=lambda sentence, timeout: said.append(sentence)))  # type: ignore[arg-type]
    assert not undoing.do(Change("never", lambda: False, lambda: True))
    assert undoing.do(Change("once", lambda: True, lambda: False))
    undoing.undo()
    undoing.redo()
    assert said == ["Nothing to do again."]
