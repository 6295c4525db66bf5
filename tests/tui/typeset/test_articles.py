import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from arabic_reshaper import ArabicReshaper
from bidi import get_display

from tui.typeset.line import LineSpan
from tui.typeset.typesetter import Typesetter

ROOT = Path(__file__).parents[3]
SEEDS = ROOT.parent / "shared" / "seeds"
SAMPLES = ROOT / "corpus" / "samples"
WORD = re.compile(r"[^ \t]+(?: [.,:!،؛؟)»]+(?!\w))*")
MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def paragraphs(folder: Path) -> Iterator[str]:
    """Yield the paragraphs of the plain-text articles in a folder."""
    found = sorted(folder.glob("*.txt"))
    if not found:
        pytest.skip(f"there are no articles in {folder}")
    for path in found:
        yield from (line.strip() for line in path.read_text("utf-8").splitlines() if line.strip())


@pytest.mark.parametrize("folder", [SEEDS, SAMPLES], ids=["real articles", "samples"])
@pytest.mark.parametrize("width", [20, 34, 57, 80])
def test_lines_of_one_direction_read_as_shaper_and_engine_say(typesetter: Typesetter, folder: Path, width: int) -> None:
    """A line without numbers, Latin and marks shows what reshaping and turning it as a whole gives."""
    reshape = ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False}).reshape
    compared = 0
    for text in paragraphs(folder):
        prepared = typesetter.prepare(text)
        for start, end in typesetter.lay_out(prepared, width):
            written = text[start:end].rstrip()
            if not all("\u0621" <= char <= "\u064a" or char in ' ،.:؛؟!"()«»' for char in written):
                continue
            line = typesetter.line(prepared, LineSpan(start, end))
            turned = get_display(reshape(written), base_dir="R").translate(MIRRORED)
            assert line.text == turned
            compared += 1
    assert compared > 20


@pytest.mark.parametrize("folder", [SEEDS, SAMPLES], ids=["real articles", "samples"])
def test_articles_at_every_width(typesetter: Typesetter, folder: Path) -> None:
    """At every width from 20 to 80 an article's lines fit, are filled, and give its text back."""
    for text in paragraphs(folder):
        prepared = typesetter.prepare(text)
        for width in range(20, 81, 5):
            spans = typesetter.lay_out(prepared, width)
            lines = [typesetter.line(prepared, span) for span in spans]
            assert "".join(text[line.start : line.end] for line in lines) == text
            assert max(line.width for line in lines) <= width
            for line, after in pairwise(lines):
                word = WORD.match(text, after.start)
                assert word
                assert line.width + 1 + typesetter.prepare(word[0]).width > width
