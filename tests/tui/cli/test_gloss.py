"""The forms in which `gloss` prints words and their English."""

import re
import sys
import unicodedata

import pytest

from corpus.model import Token
from glossary.model import Analysis, Gloss, GlossSource
from tui.cli import run
from tui.cli.diagnostics import Diagnostics
from tui.cli.gloss_table import COLUMNS, gloss_rows
from tui.cli.output import Output, ReaderGone
from tui.cli.verbs import gloss as verb
from tui.typeset.typesetter import Typesetter

LINE = "زارت اللجنة مدينة فاس في 12 مايو، وقالت New York Times إن الأمر صعب."
SECOND = "وقال الوزير: لن ننتظر."
FORMS = re.compile("[\ufe70-\ufeff]")


def printed(warraq, *options: str) -> list[str]:
    return warraq("gloss", "-", *options, stdin=f"{LINE}\n{SECOND}\n").text.splitlines()


def test_the_table_has_a_row_a_word(warraq):
    """`--format tsv` names its columns in the first row; a row has the place of its word in the text, and its gloss."""
    head, *rows = [line.split("\t") for line in printed(warraq, "--format", "tsv")]
    words = [dict(zip(head, row, strict=True)) for row in rows]
    assert tuple(head) == COLUMNS
    assert head[:4] == ["block", "start", "end", "surface"]
    assert {"vocalised", "lemma", "root", "pos", "gloss", "source", "confidence"} <= set(head)
    for word in words:
        text = (LINE, SECOND)[int(word["block"])]
        assert text[int(word["start"]) : int(word["end"])] == word["surface"]
        assert word["gloss"]
        assert 0 <= float(word["confidence"]) <= 1


def test_a_field_never_breaks_the_table():
    """A tab, a line end or a backslash in a gloss is escaped, so that every word has one row of all its columns."""
    analysis = Analysis("كتاب", "كتاب", "", "NOUN", (), "كتاب", (), "book")
    gloss = Gloss(Token(0, 4, "كتاب"), "a\tb\nc\\d\re", GlossSource.TERM, analysis, (analysis,))
    _, row = gloss_rows([(0, [gloss])])
    assert row.split("\t")[COLUMNS.index("gloss")] == r"a\tb\nc\\d\re"
    assert len(row.split("\t")) == len(COLUMNS)
    assert len(row.splitlines()) == 1


def test_json_is_a_format_too(warraq):
    """`--format json` and `--json` print the same object."""
    assert printed(warraq, "--format", "json") == printed(warraq, "--json")


def test_the_english_stands_under_the_words(warraq):
    """`--format interlinear` prints each line in logical order with its English below, right-aligned, as wide as asked."""
    lines = warraq("gloss", "-", "--format", "interlinear", "--width", "50", stdin=LINE).text.splitlines()
    arabic, english = lines[0::3], lines[1::3]
    assert not any(lines[2::3])
    assert " ".join(arabic).split() == LINE.split()
    assert not FORMS.search("".join(lines))
    assert all(cells(row) <= 50 for row in lines)
    assert english[0].endswith("visited")


def test_a_mode_sets_it_as_it_is_seen(warraq):
    """With a mode named the lines are shaped and stand as they are seen, the first word at the right edge."""
    lines = printed(warraq, "--format", "interlinear", "--width", "50", "--bidi", "vpf")
    assert unicodedata.normalize("NFKC", lines[0][-4:]) == "زارت"[::-1]
    assert len(lines[0]) == len(lines[1]) == 50


def cells(row: str) -> int:
    """The columns a row takes: a lam with its alef takes one."""
    return Typesetter().prepare(row).width


@pytest.mark.parametrize("options", [("--format", "table"), ("--width", "0"), ("--width", "wide")])
def test_what_cannot_be_printed_is_said(warraq, options):
    """An unknown format or a width that is none is misuse, said in one sentence."""
    answer = warraq("gloss", "-", *options, stdin=LINE)
    assert answer.code == 2
    assert answer.output == b""
    assert options[0] in answer.said


def test_a_text_without_arabic_is_told(warraq):
    """In every format, 1 says that there is no Arabic word."""
    for form in ("list", "interlinear", "tsv", "json"):
        assert warraq("gloss", "-", "--format", form, stdin="plain\n").code == 1


@pytest.mark.parametrize("form", ["list", "interlinear", "tsv"])
def test_a_paragraph_is_sent_when_it_is_ready(warraq, monkeypatch, form):
    """What a person or the next program reads does not wait for the end of the text."""
    sent = []
    own = Output.flush

    def flush(output):
        own(output)
        sent.append(sys.stdout.buffer.getvalue().decode())

    monkeypatch.setattr(Output, "flush", flush)
    answer = warraq("gloss", "-", "--format", form, stdin=f"{LINE}\n{SECOND}\n")
    assert answer.code == 0
    assert answer.text.startswith(sent[0])
    assert "زارت" in sent[0]
    assert "الوزير" not in sent[0]
    assert sent[-1] == answer.text


def test_how_far_a_long_text_is_is_told(warraq, monkeypatch):
    """Where nothing can be printed before the end, a terminal is told how far it is, and of that nothing stays."""
    said = []
    monkeypatch.setattr(Diagnostics, "progress", lambda _, sentence: said.append(sentence))
    monkeypatch.setattr(verb, "_PAUSE", 0)
    assert printed(warraq, "--json")
    assert said == [
        "Reading the names of the whole text: 2 paragraphs",
        "1 of 2 paragraphs glossed",
        "2 of 2 paragraphs glossed",
        "",
    ]


def test_who_closes_the_pipe_is_left_no_progress(warraq, monkeypatch):
    """Where the next program wants no more, as head does, the exit code is 0 and what was shown of the progress is taken away."""
    said = []
    monkeypatch.setattr(Diagnostics, "progress", lambda _, sentence: said.append(sentence))
    monkeypatch.setattr(run, "discard_output", lambda: None)

    def gone(_output):
        raise ReaderGone

    monkeypatch.setattr(Output, "flush", gone)
    answer = warraq("gloss", "-", stdin=f"{LINE}\n{SECOND}\n")
    assert (answer.code, said[-1]) == (0, "")
    assert "الوزير" not in answer.text
