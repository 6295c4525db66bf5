"""The app on a terminal of its own: the title of its window, and the question which line reads right."""

import json
import os
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")

TITLE = "معرض الكتاب"
SAVED, RESTORED = b"\x1b[22;2t", b"\x1b[23;2t"
QUIT, F9 = b"\x11", b"\x1b[20~"


@pytest.fixture
def session(tmp_path):
    """The app on an article, in a terminal about which nothing is known."""
    from tests.tui.cli.conftest import Process
    from tests.tui.cli.test_terminal import Session

    article = tmp_path / "article.txt"
    text = "افتتح الوزير المعرض في المدينة أمس بحضور عدد من الكتاب والناشرين."
    article.write_text(f"{TITLE}\n\n{text}\n\n{text}\n", encoding="utf-8")
    process = Process(tmp_path)
    environ = {name: value for name, value in process.environ.items() if name not in ("STY", "TMUX")}
    session = Session([*process.command, "read", str(article)], environ, None)
    yield session
    session.close()


def rest_after(session, part):
    """What was written after the last of a sequence."""
    return session.written.rpartition(part)[2]


def test_the_window_is_called_after_the_article(session):
    """The title before is saved, the article's set in the order it is written, and the one before restored at the end."""
    assert session.read_until(f"\x1b]2;{TITLE} - warraq\x07".encode())
    assert SAVED in session.written.partition(TITLE.encode())[0]
    assert RESTORED not in session.written
    assert session.read_until(b"Does the Arabic read right?")
    os.write(session.master, QUIT)
    assert session.read_until(RESTORED)
    assert session.running.wait(60) == 0


def test_an_answer_holds_at_once(session, tmp_path):
    """The app stands aside for the question, draws by the answer when it is back, and keeps it."""
    assert session.read_until(b"Does the Arabic read right?")
    os.write(session.master, F9)
    assert session.read_until(b"Which line reads right?")
    aside = session.written.partition(b"Which line reads right?")[0]
    assert aside.rindex(b"\x1b[?1049h") > aside.rindex(b"\x1b[?1049l") > aside.rindex(RESTORED)
    assert "\u200e".encode() not in aside.rpartition(b"\x1b[?1049l")[0]
    session.read_until(b"change nothing")
    session.written = b""
    os.write(session.master, b"3")
    assert session.read_until(b"asks again")
    back = rest_after(session, SAVED)
    assert "\u200e".encode() in back
    assert f"\x1b]2;{TITLE} - warraq\x07".encode() in back
    kept = json.loads((tmp_path / "state" / "warraq" / "terminals.json").read_text(encoding="utf-8"))
    assert list(kept["modes"].values()) == ["vpf-lrm"]
    os.write(session.master, QUIT)
    assert session.running.wait(60) == 0


def test_no_answer_changes_nothing(session, tmp_path):
    """After an escape the app is there again as it was, its offer too."""
    assert session.read_until(b"Does the Arabic read right?")
    os.write(session.master, F9)
    assert session.read_until(b"change nothing")
    session.written = b""
    os.write(session.master, b"\x1b")
    assert session.read_until(b"Does the Arabic read right?")
    assert not (tmp_path / "state" / "warraq" / "terminals.json").exists()
    os.write(session.master, QUIT)
    assert session.running.wait(60) == 0


def test_ended_while_it_asks(session):
    """A signal that comes during the question ends the app, which gives the terminal back."""
    import signal

    assert session.read_until(b"Does the Arabic read right?")
    os.write(session.master, F9)
    assert session.read_until(b"change nothing")
    session.running.send_signal(signal.SIGTERM)
    assert session.running.wait(60) == 128 + signal.SIGTERM
    session.read_until(b"never", 1)
    assert rest_after(session, b"\x1b[?1049h").count(b"\x1b[?1049l") == 1
    assert session.written.count(SAVED) == session.written.count(RESTORED)
