"""The app on a real terminal, given what means harm: nothing of it reaches the terminal raw, nothing breaks the frame."""

import sys
from pathlib import Path

import pytest

from tests.hostile.session import Session, environ
from tests.hostile.texts import article_bytes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def test_a_hostile_article_is_read(home: Path) -> None:
    """Every page of an article that holds all hostile texts is painted in whole rows of plain characters."""
    (home / "evil.txt").write_bytes(article_bytes())
    with Session(["read", "evil.txt"], environ(home), home, (100, 200)) as session:
        session.until("Quit")
        session.settle()
        for _ in range(6):
            session.repaint()
            if "100%" in session.terminal.text:
                break
            session.press("\x1b[6~")
        assert "100%" in session.terminal.text, session.terminal.text
