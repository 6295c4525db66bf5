import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from glossary.translate.failures import KINDS as FAILURES
from glossary.translate.port import Answer, Passage
from tests.glossary.translate.opened import KEY, KINDS, opened
from tests.glossary.translate.shapes import made
from tests.glossary.translate.stub import running

TEXT = "عقد المجلس اجتماعا طارئا مساء أمس"
FAULTS = {
    "limit": "limit",
    "later": "server",
    "broken": "server",
    "drop": "dropped",
    "short": "dropped",
    "html": "answer",
    "blank": "answer",
    "null": "answer",
    "latin": "answer",
    "flood": "answer",
    "bomb": "answer",
    "endless": "answer",
    "nothing": "empty",
    "echo": "echo",
    "key": "key",
    "gone": "address",
    "login": "redirect",
    "circle": "redirect",
    "stall": "deadline",
    "trickle": "deadline",
}
"""What the stub does, and the kind of failure that it is."""
SLOW = ("stall", "trickle")
GIVEN = {"ok": made(f"ok {TEXT}"), "packed": made(f"packed {TEXT}"), "odd": "a [31mred word"}
"""What it does and is no failure."""
QUICK = [*(behaviour for behaviour in FAULTS if behaviour not in SLOW), *GIVEN]


@pytest.fixture(scope="module")
def answers() -> Iterator[dict[tuple[str, str], Answer]]:
    """The answers of every engine to everything the stub can do, each engine in one process, all engines at a time."""
    proxies = {name: os.environ.pop(name) for name in list(os.environ) if name.lower().endswith("_proxy")}
    with running() as server:

        def asked(kind: str) -> dict[tuple[str, str], Answer]:
            translator = opened(kind, server, "told", parallel=len(QUICK))
            found = {}
            for behaviours, deadline in ((QUICK, 60.0), (SLOW, 1.5)):
                passages = [Passage(f"{behaviour} {TEXT}") for behaviour in behaviours]
                for each in translator.answers(passages, deadline):
                    found[kind, behaviours[each.place]] = each
            translator.close()
            return found

        with ThreadPoolExecutor(len(KINDS)) as pool:
            yield {key: answer for found in pool.map(asked, KINDS) for key, answer in found.items()}
    os.environ.update(proxies)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("behaviour", FAULTS)
def test_every_fault_of_every_engine_is_one_sentence(
    answers: dict[tuple[str, str], Answer], kind: str, behaviour: str
) -> None:
    """Whatever a server does instead of translating, there is one sentence with the engine and what to do, and the right kind."""
    answer = answers[kind, behaviour]
    assert answer.failure is not None, answer
    said = str(answer.failure)
    assert answer.failure.kind == FAULTS[behaviour], said
    assert said.endswith(".")
    assert said.isprintable()
    assert len(said) < 320
    assert KEY not in said


@pytest.mark.parametrize("kind", KINDS)
def test_every_engine_translates_beside_its_faults(answers: dict[tuple[str, str], Answer], kind: str) -> None:
    """A passage between others that fail has its English, also packed, and without what steers a terminal."""
    assert {behaviour: answers[kind, behaviour].english for behaviour in GIVEN} == GIVEN


@pytest.mark.parametrize("kind", KINDS)
def test_how_long_to_wait(answers: dict[tuple[str, str], Answer], kind: str) -> None:
    """The seconds and the date of Retry-After reach whoever asks again; nothing is made up where it is missing."""
    waits = {
        behaviour: failure.retry_after
        for behaviour in ("limit", "later", "broken")
        if (failure := answers[kind, behaviour].failure)
    }
    assert waits["limit"] == 7.0
    assert waits["later"] is not None
    assert 60.0 < waits["later"] <= 120.0
    assert waits["broken"] is None


def test_every_kind_has_its_sentence() -> None:
    """No fault falls through to the sentence on a crash."""
    assert set(FAULTS.values()) <= FAILURES
