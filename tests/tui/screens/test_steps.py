"""Changes of lists: carried out in their order, taken back and done again; and paths that are typed."""

import threading
from functools import partial
from pathlib import Path

import pytest
from textual.app import App

from corpus.errors import StaleSearch
from tui.screens.prompt import typed_path
from tui.screens.steps import Step, Steps


async def test_changes_are_taken_back_in_their_order_and_none_stays_that_failed() -> None:
    """The screen is not waited for; what was asked for first is done first; a step that fails is told of and passed over."""
    done: list[str] = []
    threads: set[threading.Thread] = set()

    def do(what: str) -> None:
        threads.add(threading.current_thread())
        if what == "no":
            raise StaleSearch("Somebody else was quicker.")
        done.append(what)

    def step(forth: str, back: str) -> Step:
        return Step(forth, partial(do, forth), partial(do, back))

    app: App[None] = App()
    said: list[str] = []
    async with app.run_test() as pilot:
        app.notify = lambda message, **_: said.append(message)  # type: ignore[method-assign]
        steps = Steps(app.screen, lambda: done.append("listed"))
        for each in (step("a", "no"), step("b", "not b"), step("no", "c")):
            steps.do(each.carried_out)
        for _ in range(3):
            steps.undo()
        steps.redo()
        steps.redo()
        await app.workers.wait_for_complete()
        await pilot.pause()

    assert [each for each in done if each != "listed"] == ["a", "b", "not b", "b"]
    assert done.count("listed") == len(said) == 8
    assert threading.main_thread() not in threads
    assert said == [
        "a. u takes it back.",
        "b. u takes it back.",
        "Somebody else was quicker.",
        "b: taken back.",
        "Somebody else was quicker.",
        "Nothing to take back.",
        "b: done again.",
        "Nothing to do again.",
    ]


def test_a_path_is_typed_with_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    """A ~ is the user's own home; what stands for the home of nobody is a name like any other."""
    monkeypatch.setenv("HOME", "/home/me")
    assert typed_path(" ~/notes.md ") == Path("/home/me/notes.md")
    assert typed_path("~nobody-is-called-so/notes.md") == Path("~nobody-is-called-so/notes.md")
