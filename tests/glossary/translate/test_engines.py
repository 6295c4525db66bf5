import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from glossary.errors import TranslationFailed
from glossary.translate.opening import TranslatorOptions, open_translator
from glossary.translate.port import Translator, translated
from tests.glossary.translate.shapes import made
from tests.glossary.translate.stub import Stub, running

OPENED: list[Translator] = []
SENTENCE = "عقد المجلس اجتماعا طارئا."


@pytest.fixture(scope="module")
def server() -> Iterator[Stub]:
    with running() as stub:
        yield stub


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch, server: Stub) -> Iterator[None]:
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.delenv("WARRAQ_TRANSLATOR_KEY", raising=False)
    server.forget()
    yield
    while OPENED:
        OPENED.pop().close()


def translator(name: str, url: str) -> Translator:
    opened = open_translator(name, TranslatorOptions(url))
    assert opened is not None
    OPENED.append(opened)
    return opened


def failure(name: str, url: str, deadline: float = 10.0, text: str = SENTENCE) -> str:
    with pytest.raises(TranslationFailed) as caught:
        translated(translator(name, url), text, deadline)
    said = str(caught.value)
    assert said.endswith(".")
    assert "\n" not in said
    return said


@pytest.mark.parametrize(
    ("name", "behaviour", "english"),
    [
        ("libretranslate", "ok", made(SENTENCE)),
        ("libretranslate", "ok/translate", made(SENTENCE)),
        ("libretranslate", "odd", "a [31mred word"),
        ("google", "ok", made(SENTENCE)),
        ("mymemory", "ok", made(SENTENCE)),
    ],
)
def test_engines_answer(server: Stub, name: str, behaviour: str, english: str) -> None:
    """Every engine gives the English of a text."""
    assert translated(translator(name, server.url(behaviour)), SENTENCE, 10.0) == english


FAULTS = [
    ("libretranslate", "limit", "takes no more requests"),
    ("google", "limit", "takes no more requests"),
    ("mymemory", "quota", "its allowance is used up"),
    ("libretranslate", "drop", "broke the connection"),
    ("google", "drop", "broke the connection"),
    ("libretranslate", "short", "broke the connection"),
    ("libretranslate", "html", "no translation (a web page, not JSON"),
    ("google", "html", "no translation"),
    ("mymemory", "html", "no translation (a web page, not JSON"),
    ("libretranslate", "blank", "no translation (an empty page, not JSON)"),
    ("libretranslate", "null", "no translation"),
    ("mymemory", "null", "no translation"),
    ("libretranslate", "nothing", "gave no translation"),
    ("mymemory", "nothing", "gave no translation"),
    ("libretranslate", "broken", "has trouble of its own (500: Internal)"),
    ("google", "broken", "has trouble of its own (500: Internal)"),
    ("libretranslate", "key", "WARRAQ_TRANSLATOR_KEY"),
    ("libretranslate", "flood", "no translation (1000000 characters"),
]
TITLES = {"google": "Google Translate", "mymemory": "MyMemory", "libretranslate": "LibreTranslate"}


@pytest.fixture(scope="module")
def sentences(server: Stub) -> dict[tuple[str, str], str]:
    """What the user reads of every fault; several processes are started at a time to save the clock."""
    with ThreadPoolExecutor(4) as pool:
        asked = [(name, behaviour) for name, behaviour, _ in FAULTS]
        said = pool.map(lambda each: failure(each[0], server.url(each[1]), 30.0), asked)
        return dict(zip(asked, said, strict=True))


@pytest.mark.parametrize(("name", "behaviour", "words"), FAULTS)
def test_faults_become_one_sentence(
    sentences: dict[tuple[str, str], str], name: str, behaviour: str, words: str
) -> None:
    """Whatever an engine does wrong, the user reads one sentence with the engine, the fault and what to do."""
    said = sentences[name, behaviour]
    assert words in said
    assert said.startswith(TITLES[name])


@pytest.mark.parametrize("behaviour", ["stall", "trickle"])
def test_a_slow_engine_is_left_at_the_deadline(server: Stub, behaviour: str) -> None:
    """A server that stalls or trickles costs no more than the deadline, and its process is gone afterwards."""
    begun = time.monotonic()
    said = failure("google", server.url(behaviour), 1.0)
    assert time.monotonic() - begun < 10.0
    assert "did not answer within 1 s:" in said
    assert children() == []


def test_the_deadline_is_of_the_whole_text(server: Stub) -> None:
    """A text of many pieces shares one deadline."""
    begun = time.monotonic()
    failure("mymemory", server.url("stall"), 1.0, f"{SENTENCE}\n" * 40)
    assert time.monotonic() - begun < 10.0


def test_nobody_listens() -> None:
    """A refused connection says so."""
    assert "cannot be reached (connection refused)" in failure("libretranslate", "http://127.0.0.1:9")


@pytest.mark.parametrize("url", ["localhost", "ftp://127.0.0.1/x", "http://", "نص"])
def test_an_impossible_address(url: str) -> None:
    """An address that is none is named as the fault."""
    assert "address that cannot be used" in failure("libretranslate", url)


def test_long_texts_go_in_pieces_that_each_engine_takes(server: Stub) -> None:
    """A long paragraph is cut between sentences, and no piece is longer than the engine takes."""
    text = " ".join([SENTENCE] * 60) + "\n" + SENTENCE
    english = translated(translator("mymemory", server.url("ok")), text, 15.0)
    asked = [request["q"] for request in server.asked]
    assert len(asked) > 4
    assert all(len(piece.encode()) <= 500 for piece in asked)
    assert " ".join(asked) == text.replace("\n", " ")
    assert english.count("\n") == 1


def test_text_and_key_stay_out_of_the_address(server: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    """LibreTranslate gets text and key in the body, and the key comes from the environment."""
    monkeypatch.setenv("WARRAQ_TRANSLATOR_KEY", "s3cret")
    translated(translator("libretranslate", server.url("ok")), SENTENCE * 30, 10.0)
    assert server.paths == ["/ok/translate"]
    assert server.asked[0]["api_key"] == "s3cret"
    assert "s3cret" not in failure("libretranslate", server.url("key"))


def test_no_key_is_sent_where_none_is_set(server: Stub) -> None:
    """A server without keys is not sent an empty one."""
    translated(translator("libretranslate", server.url("ok")), SENTENCE, 10.0)
    assert "api_key" not in server.asked[0]


@pytest.mark.parametrize(
    "variables",
    [
        {"HTTP_PROXY": "http://127.0.0.1:9", "http_proxy": "http://127.0.0.1:9"},
        {"ALL_PROXY": "socks5://127.0.0.1:9", "NO_PROXY": "example.org"},
        {"http_proxy": "nonsense:"},
        {"REQUESTS_CA_BUNDLE": "/nowhere/ca.pem", "SSL_CERT_FILE": "/nowhere/ca.pem"},
        {"PYTHONPATH": "/nowhere", "PYTHONIOENCODING": "ascii"},
    ],
)
def test_the_environment_does_not_break_a_local_engine(
    server: Stub, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    """Proxies and certificates that the environment names do not stand before an engine on this machine."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert translated(translator("libretranslate", server.url("ok")), SENTENCE, 10.0) == made(SENTENCE)


def test_a_proxy_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dead proxy on the way to a distant engine is named as the fault."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert "HTTP_PROXY" in failure("libretranslate", "http://engine.invalid")


def test_certificates_that_are_not_there_are_named(server: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    """A certificate file that does not exist is named as the fault, not the network."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/ca.pem")
    assert "REQUESTS_CA_BUNDLE" in failure("google", server.url("ok").replace("http:", "https:"))


def test_texts_without_letters_and_too_long_ones_are_not_sent(server: Stub) -> None:
    """A blank or a number needs no engine; a book is refused with its length."""
    engine = translator("libretranslate", server.url("ok"))
    assert translated(engine, "  ", 1.0) == ""
    assert translated(engine, " 2025 ", 1.0) == "2025"
    assert "20001 characters" in failure("libretranslate", server.url("ok"), text="ا" * 20_001)
    assert server.asked == []


def test_closing_ends_a_call_under_way(server: Stub) -> None:
    """Whoever leaves the program does not wait for an engine."""
    engine = translator("google", server.url("stall"))
    said: list[str] = []

    def ask() -> None:
        try:
            translated(engine, SENTENCE, 20.0)
        except TranslationFailed as failed:
            said.append(str(failed))

    thread = threading.Thread(target=ask)
    thread.start()
    while not server.asked:
        time.sleep(0.02)
    begun = time.monotonic()
    engine.close()
    thread.join(5)
    assert time.monotonic() - begun < 10.0
    assert said == ["Google Translate was stopped before it had answered."]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed hard")
def test_the_process_ends_itself_when_ours_is_killed(server: Stub) -> None:
    """A killed warraq leaves no process behind longer than the deadline."""
    code = (
        "from glossary.translate.opening import *\nfrom glossary.translate.port import translated\n"
        f"translated(open_translator('google', TranslatorOptions({server.url('stall')!r})), 'نص', 1.5)"
    )
    ours = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL)
    while not server.asked:
        time.sleep(0.02)
    left = children_of(ours.pid)
    ours.kill()
    ours.wait()
    assert left
    until = time.monotonic() + 5
    while any(alive(child) for child in left) and time.monotonic() < until:
        time.sleep(0.05)
    assert [child for child in left if alive(child)] == []


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
