import pytest

from tui.typeset.typesetter import Typesetter


def pieces(typesetter: Typesetter, text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in typesetter.lay_out(typesetter.prepare(text), width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 5, [""]),
        ("abc", 5, ["abc"]),
        ("abc de", 6, ["abc de"]),
        ("abc de", 5, ["abc ", "de"]),
        ("abcde fg", 5, ["abcde ", "fg"]),
        ("abcde   fg", 5, ["abcde   ", "fg"]),
        ("abc   ", 3, ["abc   "]),
        ("      ", 3, ["      "]),
        ("   abc", 4, ["   a", "bc"]),
        ("  ab abc", 5, ["  ab ", "abc"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("ab cdefgh i", 4, ["ab ", "cdef", "gh i"]),
        ("a\tb\nc d", 3, ["a\tb\n", "c d"]),
        ("a\r\nb c", 3, ["a\r\nb ", "c"]),
        ("كتب كتب", 3, ["كتب ", "كتب"]),
        ("كَتَبَ كتب", 3, ["كَتَبَ ", "كتب"]),
        ("سلام لا", 3, ["سلام ", "لا"]),
        ("بلابلا", 2, ["بلا", "بلا"]),
    ],
)
def test_lines_are_filled_greedily(typesetter, text, width, expected) -> None:
    """A line takes what fits, the white space at its end aside, and cuts a word only where it is longer."""
    assert pieces(typesetter, text, width) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("well-known", 7, ["well-", "known"]),
        ("غرب-شرق", 5, ["غرب-", "شرق"]),
        ("yes—no", 4, ["yes—", "no"]),
        ("ab 15-07", 5, ["ab ", "15-07"]),
        ("ab F-16", 5, ["ab ", "F-16"]),
        ("ab -5", 4, ["ab ", "-5"]),
        ("x a-b@c", 5, ["x ", "a-b@c"]),
        ("x www.a-b.c", 9, ["x ", "www.a-b.c"]),
        ("ab c-\N{WORD JOINER}d", 5, ["ab ", "c-\N{WORD JOINER}d"]),
        ("ab-c-\N{WORD JOINER}d", 5, ["ab-", "c-\N{WORD JOINER}d"]),
        ("well-\N{WORD JOINER}known", 6, ["well-\N{WORD JOINER}", "known"]),
    ],
)
def test_hyphens(typesetter, text, width, expected) -> None:
    """A line may end after a hyphen or dash between words, not inside numbers, codes, addresses and what is joined."""
    assert pieces(typesetter, text, width) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("ab cd .", 5, ["ab ", "cd ."]),
        ("نعم كلا ،", 7, ["نعم ", "كلا ،"]),
        ("ab cd » ef", 5, ["ab ", "cd » ", "ef"]),
        ("ab ( cd", 4, ["ab ", "( cd"]),
        ("ab .net", 5, ["ab ", ".net"]),
        ("ab cd\N{NO-BREAK SPACE}ef", 6, ["ab ", "cd\N{NO-BREAK SPACE}ef"]),
        ("abc\N{NO-BREAK SPACE}def", 5, ["abc\N{NO-BREAK SPACE}", "def"]),
    ],
)
def test_what_stays_together(typesetter, text, width, expected) -> None:
    """No line begins with closing punctuation; a fixed space ends a line only where nothing else can."""
    assert pieces(typesetter, text, width) == expected


def test_wide_characters_are_not_halved(lines) -> None:
    """A character of two cells goes to the next line where one cell is left, alone where the line has only one."""
    assert [line.width for line in lines("漢字漢字", 5)] == [4, 4]
    assert [line.width for line in lines("漢字", 1)] == [2, 2]


@pytest.mark.parametrize("width", [0, -3])
def test_no_width_is_one_cell(typesetter, width) -> None:
    """A width of nothing is taken as one cell."""
    assert pieces(typesetter, "abc", width) == ["a", "b", "c"]
