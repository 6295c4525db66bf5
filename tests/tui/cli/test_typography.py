from io import BytesIO

import pytest

from tui.cli.output import Output
from tui.cli.typography import Typography
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.traits import USUAL, Traits

WORD, FORMS = "دار", "\ufead\ufe8d\ufea9"


def printed(monkeypatch, mode, *, head="", traits=USUAL):
    """What a terminal of 12 columns is sent for a line of two words behind a head."""
    monkeypatch.setenv("COLUMNS", "12")
    stream = BytesIO()
    output = Output(stream)
    output.is_terminal = True
    typography = Typography(output, mode, traits)
    output.line(head + typography.inline(f"{WORD}.{WORD}", len(head)) if head else next(typography.paragraph(WORD)))
    return stream.getvalue().decode()


@pytest.mark.parametrize(
    ("mode", "sent"),
    [
        (Mode.VPF, f"{' ' * 9}{FORMS}\n"),
        (Mode.EXPLICIT, f"{' ' * 9}{FORMS}\n"),
        (Mode.VPF_LRM, f"{' ' * 9}\ufead\u200e\ufe8d\u200e\ufea9\u200e\n"),
        (Mode.LTRBASE, f" \u200e{' ' * 8}{FORMS[::-1]}\u200e\n"),
        (Mode.WORDS, f"{' ' * 9}{FORMS[::-1]}\n"),
        (Mode.LOGICAL, f"{WORD}\n"),
    ],
)
def test_a_line_stands_at_the_right_in_every_mode(monkeypatch, mode, sent) -> None:
    """Arabic runs to the right edge, its margin written too; only a terminal that sets it itself gets none."""
    assert printed(monkeypatch, mode) == sent


@pytest.mark.parametrize(
    ("mode", "traits", "sent"),
    [
        (Mode.LTRBASE, USUAL, f"a\u200e\t   {FORMS[::-1]}\u200e\x1b[2m.\x1b[22m{FORMS[::-1]}\u200e\n"),
        (Mode.LTRBASE, Traits(heeds_marks=True), f"a\u200e\t   {FORMS[::-1]}\u200e.{FORMS[::-1]}\u200e\n"),
        (Mode.WORDS, USUAL, f"a\t   {FORMS[::-1]}\x1b[1m.\x1b[22m{FORMS[::-1]}\n"),
        (Mode.WORDS, Traits(italics=False), f"a\t   {FORMS[::-1]}\x1b[1m.\x1b[22m{FORMS[::-1]}\n"),
    ],
)
def test_a_line_is_arranged_whole(monkeypatch, mode, traits, sent) -> None:
    """What stands before the Arabic is part of the row; what two words share is set apart as the terminal shows it."""
    assert printed(monkeypatch, mode, head="a\t", traits=traits) == sent


def test_fields_stand_in_columns_on_a_terminal(monkeypatch) -> None:
    """Each field begins in the same column whatever its length; the Arabic one ends at the right edge; the rest is cut."""
    monkeypatch.setenv("COLUMNS", "40")
    rows = [("PER", "1", WORD, "Ann"), ("ORG", "12+3", f"{WORD} {WORD}", "A very long name of a body indeed")]
    output = Output(BytesIO())
    output.is_terminal = True
    typography = Typography(output, Mode.VPF)

    shown = [typography.row(row, 2, (4, 5, 0)) for row in rows]

    assert [line[:29].rstrip() for line in shown] == ["PER   1      Ann", "ORG   12+3   A very long na…"]
    assert [len(line) for line in shown] == [40, 40]


def test_fields_stand_between_tabs_in_a_pipe() -> None:
    """Other programs get the fields in their order, whole, between tabs."""
    assert Typography(Output(BytesIO()), Mode.VPF).row((WORD, "word", "NOUN"), 0, (0, 4)) == f"{WORD}\tword\tNOUN"


def test_a_pipe_gets_what_is_written(monkeypatch) -> None:
    """Where there is no terminal, nothing is shaped or arranged."""
    stream = BytesIO()
    output = Output(stream)
    output.line(Typography(output, Mode.LTRBASE).inline(f"{WORD} (2024)"))
    assert stream.getvalue().decode() == f"{WORD} (2024)\n"
