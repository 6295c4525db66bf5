"""The app on a real terminal, given what means harm: nothing of it reaches the terminal raw, nothing breaks the frame."""

import re
import sys
from pathlib import Path

import pytest

from tests.hostile.library import ARTICLE, fill, spoilt
from tests.hostile.session import Session, environ
from tests.hostile.texts import article_bytes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
BORNE = {"vpf": "", "vpf-lrm": "\u200e", "ltrbase": "\u200c\u200d\u200e", "words": ""}
"""By mode, what a line may hold that is not seen."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which every article, term, name and translation is hostile."""
    folder = tmp_path_factory.mktemp("home")
    fill(folder).close()
    return folder


@pytest.mark.usefixtures("ran_before")
def test_a_hostile_file_is_read(tmp_path: Path) -> None:
    """Every page of a file that holds all hostile texts is painted in whole rows of plain characters."""
    (tmp_path / "evil.txt").write_bytes(article_bytes())
    with Session(["read", "evil.txt"], environ(tmp_path), tmp_path, (100, 200)) as session:
        session.until("Quit")
        session.settle()
        for _ in range(20):
            session.repaint()
            if "100%" in session.terminal.text:
                break
            session.press("\x1b[6~")
        assert "100%" in session.terminal.text, session.terminal.text


@pytest.mark.parametrize("mode", BORNE)
def test_a_raw_article_is_read_in_every_mode(home: Path, mode: str) -> None:
    """However a terminal wants its Arabic, an article that passed no door is painted in whole rows."""
    with Session(["read", ARTICLE, "--bidi", mode], environ(home), home, (100, 120)) as session:
        session.terminal.borne = BORNE[mode]
        session.until("Quit")
        session.settle()
        for keys in ("wwl", "\x1b[6~"):
            session.press(keys)
            session.repaint()


def test_lists_forms_and_the_palette(home: Path) -> None:
    """The library, the glossary, its form, the palette and a paste of hostile text leave the terminal alone."""
    with Session([], environ(home), home) as session:
        session.until("articles")
        session.repaint()
        pasted = re.sub("[\ud800-\udfff\n]", "", spoilt("x"))
        for keys in (
            "/",
            f"\x1b[200~{pasted}\x1b[201~",
            "\x1b\x1b",
            "e",
            "\x1b",
            "\x1bOS",
            "\x1b[F",
            "kkk",
            "e",
            "\x1b",
            "\x10",
        ):
            session.press(keys)
            session.repaint()
        session.press(f"\x1b[200~{pasted}\x1b[201~")
        session.repaint()
