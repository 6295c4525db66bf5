import gc
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from glossary.errors import TranslationFailed
from glossary.translate.port import Passage, translated
from tests.glossary.translate.opened import KEY, opened
from tests.glossary.translate.shapes import made
from tests.glossary.translate.stub import Stub, running

SENTENCE = "عقد المجلس اجتماعا طارئا."


@pytest.fixture(scope="module")
def server() -> Iterator[Stub]:
    with running() as stub:
        yield stub


@pytest.fixture
def counting() -> Iterator[Stub]:
    """A server at which nothing stalls, so that what is under way can be counted."""
    with running() as stub:
        yield stub


@pytest.fixture(autouse=True)
def _fresh(server: Stub) -> Iterator[None]:
    server.forget()
    yield
    gc.collect()


def test_one_passage_that_stalls_costs_no_other(server: Stub) -> None:
    """Of many passages the one that stalls fails at its deadline and the others have their English."""
    engine = opened("libretranslate", server, "poison", parallel=3)
    passages = [Passage(f"نص {'سم' if place == 2 else 'طيب'}") for place in range(9)]
    translated(engine, SENTENCE, 60.0)
    found = {each.place: each for each in engine.answers(passages, 2.0)}
    engine.close()
    assert sorted(found) == list(range(9))
    assert [place for place, each in found.items() if each.failure] == [2]
    assert found[2].failure.kind == "deadline"  # type: ignore[union-attr]
    assert "did not answer within 2 s:" in str(found[2].failure)


def test_a_process_that_does_not_keep_to_the_time_is_ended(server: Stub) -> None:
    """Where the process itself stands still, its passage fails at the deadline and the next ones have another process."""
    engine = opened("libretranslate", server, parallel=1)
    assert translated(engine, SENTENCE, 20.0) == made(SENTENCE)
    [child] = children()
    os.kill(child, signal.SIGSTOP)
    begun = time.monotonic()
    found = [
        (each.english, each.failure and each.failure.kind)
        for each in engine.answers([Passage("نص " * 6_000), Passage("قول")], 3.0)
    ]
    assert time.monotonic() - begun < 18.0
    assert found == [("", "deadline"), (made("قول"), None)]
    assert child not in children()
    engine.close()
    assert children() == []


def test_a_process_that_ends_is_replaced(server: Stub) -> None:
    """Where the process is killed from outside, what it was at is asked for once more."""
    engine = opened("libretranslate", server, "wait200", parallel=4)
    answers = engine.answers([Passage(f"نص {place}") for place in range(8)], 20.0)
    killer = threading.Thread(target=lambda: (wait_for(lambda: server.asked), os.kill(children()[0], signal.SIGKILL)))
    killer.start()
    found = {each.place: each.english for each in answers}
    killer.join()
    engine.close()
    assert found == {place: made(f"نص {place}") for place in range(8)}


def test_several_passages_are_under_way_at_a_time(counting: Stub) -> None:
    """As many passages as the user allows are asked for at a time, in one process."""
    engine = opened("libretranslate", counting, "join5", parallel=5)
    found = [each.english for each in engine.answers([Passage(f"نص {place}") for place in range(15)])]
    assert len(children()) == 1
    engine.close()
    assert len(found) == 15
    assert counting.most == 5


def test_a_process_is_kept_for_the_next_passages(server: Stub) -> None:
    """Paragraph after paragraph is translated by the process that was started for the first, and closing ends it."""
    engine = opened("libretranslate", server)
    used = set()
    for _ in range(3):
        assert translated(engine, SENTENCE) == made(SENTENCE)
        used |= set(children())
    assert len(used) == 1
    engine.close()
    assert children() == []
    with pytest.raises(TranslationFailed, match="was stopped"):
        translated(engine, SENTENCE)


def test_a_translator_that_is_forgotten_leaves_nothing(server: Stub) -> None:
    """Whoever lets go of a translator without closing it leaves no process behind."""
    translated(opened("libretranslate", server), SENTENCE)
    gc.collect()
    assert children() == []


def test_leaving_midway_ends_what_is_under_way(server: Stub) -> None:
    """A caller that stops after the first answers waits for no other, and the translator can be asked again."""
    engine = opened("libretranslate", server, "poison", parallel=2)
    answers = engine.answers([Passage("نص"), Passage("سم"), Passage("سم")], 20.0)
    assert next(answers).english == made("نص")
    begun = time.monotonic()
    answers.close()  # type: ignore[attr-defined]
    assert time.monotonic() - begun < 15.0
    assert children() == []
    assert translated(engine, "نص") == made("نص")
    engine.close()


def test_closing_ends_calls_under_way(server: Stub) -> None:
    """Whoever leaves the program does not wait for an engine, whichever thread asks it."""
    engine = opened("google", server, "stall")

    def ask() -> list[str]:
        return [str(each.failure) for each in engine.answers([Passage(SENTENCE)] * 3, 20.0)]

    with ThreadPoolExecutor(2) as pool:
        asking = [pool.submit(ask), pool.submit(ask)]
        wait_for(lambda: len(server.asked) >= 4)
        begun = time.monotonic()
        engine.close()
        said = [line for each in asking for line in each.result(10)]
    assert time.monotonic() - begun < 15.0
    assert said == ["Google Translate was stopped before it had answered."] * 6
    assert children() == []


def test_two_translators_at_a_time(server: Stub) -> None:
    """Two engines translate beside each other, and one engine for two callers, each getting what it asked for."""
    first, second = opened("libretranslate", server, "wait50"), opened("chat", server, "wait50")

    def ask(engine: object, word: str) -> list[str]:
        passages = [Passage(f"{word} {place}") for place in range(6)]
        return sorted(each.english for each in engine.answers(passages))  # type: ignore[attr-defined]

    with ThreadPoolExecutor(3) as pool:
        asked = [(first, "نص"), (second, "قول"), (first, "خبر")]
        found = list(pool.map(lambda each: ask(*each), asked))
    first.close()
    second.close()
    assert found == [sorted(made(f"{word} {place}") for place in range(6)) for _, word in asked]
    assert children() == []


def test_a_thousand_passages(counting: Stub) -> None:
    """Very many passages are sent as the process takes them, and all come back."""
    engine = opened("libretranslate", counting, parallel=8)
    found = {each.place: each.english for each in engine.answers([Passage(f"نص {place}") for place in range(1000)])}
    engine.close()
    assert found == {place: made(f"نص {place}") for place in range(1000)}
    assert counting.most <= 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed hard")
def test_the_process_ends_itself_when_ours_is_killed(server: Stub) -> None:
    """A killed warraq leaves no process behind."""
    code = (
        "from glossary.translate.opening import *\nfrom glossary.translate.port import translated\n"
        f"translated(open_translator('google', TranslatorOptions({server.url('stall')!r})), 'نص', 20.0)"
    )
    ours = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL)
    wait_for(lambda: server.asked)
    left = children_of(ours.pid)
    ours.kill()
    ours.wait()
    assert left
    wait_for(lambda: not any(alive(child) for child in left))


def test_the_key_is_nowhere_but_in_the_pipe(server: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    """No key stands in an argument or a variable of the process, that of the engine in no name and no sentence either."""
    monkeypatch.setenv("WARRAQ_TRANSLATOR_KEY", KEY)
    monkeypatch.setenv("WARRAQ_KEY_OTHER", "the-key-of-another-engine")
    engine = opened("libretranslate", server, "key")
    with pytest.raises(TranslationFailed) as caught:
        translated(engine, SENTENCE)
    [child] = children()
    told = subprocess.run(["ps", "eww", "-o", "args=", "-p", str(child)], capture_output=True, text=True, check=True)
    engine.close()
    assert server.asked[0]["api_key"] == KEY
    assert "glossary.translate.child" in told.stdout
    assert "the-key-of-another-engine" not in told.stdout
    assert KEY not in f"{told.stdout}{caught.value}{engine!r}{vars(engine)['_workers']!r}"


def test_english_that_says_the_key_is_none(server: Stub) -> None:
    """A server that gives the key back as a translation has it neither kept nor shown."""
    server.said = f"The council met {KEY} today."
    engine = opened("chat", server, "said")
    with pytest.raises(TranslationFailed, match=r"it holds the key") as caught:
        translated(engine, SENTENCE)
    engine.close()
    assert KEY not in str(caught.value)


def wait_for(condition: Callable[[], object]) -> None:
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def children() -> list[int]:
    return children_of(os.getpid())


def children_of(parent: int) -> list[int]:
    if shutil.which("ps") is None:
        pytest.skip("ps, which lists processes, is not installed")
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True)
    rows = [line.split(None, 2) for line in listed.stdout.splitlines()]
    return [int(pid) for pid, owner, args in rows if int(owner) == parent and "glossary.translate.child" in args]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return bool(state.stdout.strip()) and not state.stdout.strip().startswith("Z")
