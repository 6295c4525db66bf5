"""Trying an engine: what is asked, and what is not any more."""

from collections.abc import Callable, Iterator, Sequence
from types import SimpleNamespace
from typing import Any, cast

import pytest

from corpus.worded import worded
from glossary.translate.port import Answer, Passage
from tui.language.spoken import plain
from tui.screens.engines.trial import Trial
from tui.screens.palette.opening import Palette


class Engine:
    """Answers, and tells how often it was asked and whether it was closed."""

    title = "An Engine"

    def __init__(self) -> None:
        self.asked = 0
        self.is_closed = False

    def answers(self, passages: Sequence[Passage], deadline: float = 20.0) -> Iterator[Answer]:
        self.asked += 1
        yield Answer(0, "English.")

    def close(self) -> None:
        self.is_closed = True


class Around:
    """Stands for the screen, which works when it is told to, and for who opens engines, which may take a while."""

    def __init__(self) -> None:
        self.app = self
        self.opened: list[Engine] = []
        self.meanwhile: Callable[[], object] = lambda: None
        self.tell: Callable[[str], None] = lambda _said: None
        self.shown: list[Sequence[Any]] = []
        self.works: list[Callable[[], None]] = []
        self.trial = Trial(*cast("Any", (self, self, self.shown.append)))

    def run_worker(self, work: Callable[[], None], **_how: object) -> None:
        self.works.append(work)

    def call_from_thread(self, call: Callable[..., None], *args: object) -> None:
        call(*args)

    def open(self, _name: str, tell: Callable[[str], None]) -> Engine:
        self.tell = tell
        self.meanwhile()
        self.opened.append(Engine())
        return self.opened[-1]


@pytest.fixture
def around() -> Around:
    return Around()


def test_who_left_while_the_engine_was_opened_sends_nothing(around: Around) -> None:
    """A keyring may take seconds: a trial that was ended meanwhile asks nobody, and shows nothing any more."""
    around.trial.begin("one")
    around.meanwhile = around.trial.end
    around.works.pop()()
    (engine,) = around.opened
    assert (engine.asked, engine.is_closed, len(around.shown)) == (0, True, 1)


def test_why_the_engine_is_waited_for_is_shown(around: Around) -> None:
    """An engine that is asked too often is waited for up to a minute, and that is told until it is asked again."""
    around.trial.begin("one")
    around.meanwhile = lambda: [around.tell("Waiting 40 seconds."), around.tell("")]
    around.works.pop()()
    assert [each[0].text for each in around.shown[:3]] == ["Asking one …", "Waiting 40 seconds.", "Asking one …"]
    around.trial.end()
    around.tell("Waiting 40 seconds.")
    assert len(around.shown) == 4


def test_another_trial_takes_the_place_of_the_one_before(around: Around) -> None:
    """Of two that were begun one after the other the second is answered, and all that was opened is closed."""
    around.trial.begin("one")
    around.trial.begin("two")
    for work in around.works:
        work()
    assert [engine.asked for engine in around.opened] == [0, 1]
    assert all(engine.is_closed for engine in around.opened)
    assert [paragraph.text for paragraph in around.shown[-1]][1] == "English."


@pytest.mark.usefixtures("arabic")
def test_the_engine_that_is_chosen_is_named_in_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the list calls it is what the sentence calls it that tells of the choice."""
    told: list[str] = []
    app = SimpleNamespace(push_screen=lambda _screen, chosen: chosen("local"), notify=told.append)
    local = SimpleNamespace(title=worded("The local model"))
    engines = SimpleNamespace(known={"local": local}.__getitem__)
    services = SimpleNamespace(translating=SimpleNamespace(engines=engines))
    monkeypatch.setattr("tui.screens.engines.screen.EnginesScreen", lambda *_: None)
    Palette(*cast("Any", (app, services, None, None)))._choose_engine()
    assert list(map(plain, told)) == ["يترجم النموذج المحلي من الآن."]
