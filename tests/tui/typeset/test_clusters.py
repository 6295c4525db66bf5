import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcwidth

from tui.typeset.characters import COMPOUNDS, KNOWN, MARKS, PLAIN
from tui.typeset.glyphs import glyph
from tui.typeset.grammar import Grammars, grammar_with, plain_grammar


def shown(line) -> list[tuple[str, int]]:
    """Return what the cells of a line show in logical order, and the code points each stands for."""
    return [(cell.text, cell.end - cell.start) for cell in sorted(line.cells, key=lambda cell: cell.start)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("e\u0301", [("e\u0301", 2)]),
        ("ب\u0651\u064e", [("\ufe8f\u0651\u064e", 3)]),
        ("ب\u064e\u0651", [("\ufe8f\u064e\u0651", 3)]),
        ("ل\u064eا\u0653", [("\ufefb\u064e\u0653", 4)]),
        ("\u064eب", [("\u25cc\u064e", 1), ("\ufe8f", 1)]),
        ("ا \u064e", [("\ufe8d", 1), (" \u064e", 2)]),
        ("\u200fab", [("a", 2), ("b", 1)]),
        ("a\u200fb", [("a", 2), ("b", 1)]),
        ("a\u200e ", [("a", 2)]),
        ("a \u200e", [("a", 1)]),
        ("\u200f\u200e", []),
        ("\u200f\u064eب", [("\u25cc\u064e", 2), ("\ufe8f", 1)]),
        ("a\x1b[0m", [("a", 2), ("[", 1), ("0", 1), ("m", 1)]),
        ("a\x00\x7f\x9bb", [("a", 4), ("b", 1)]),
        ("a\tb", [("a", 1), (" ", 1), ("b", 1)]),
        ("a\r\nb", [("a", 1), (" ", 2), ("b", 1)]),
        ("a\u2028\u3000b", [("a", 1), (" ", 1), (" ", 1), ("b", 1)]),
        ("a\xa0b", [("a", 1), (" ", 1), ("b", 1)]),
        ("a\xadb", [("a", 2), ("b", 1)]),
        ("\ud800a", [("\ufffd", 1), ("a", 1)]),
        ("\ufeffa", [("a", 2)]),
    ],
)
def test_clusters(one_line, text, expected) -> None:
    """A cell is a base with its marks; what is no text is not shown and belongs to a neighbour."""
    assert shown(one_line(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\U0001f525", [("\U0001f525", 1)]),
        ("\u2764\ufe0f", [("\u2764", 2)]),
        ("\U0001f44d\U0001f3fd", [("\U0001f44d", 2)]),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467!", [("\U0001f468", 5), ("!", 1)]),
        ("\U0001f1f2\U0001f1f1\U0001f1f3\U0001f1ea", [("\u2691", 2), ("\u2691", 2)]),
        ("1\ufe0f\u20e3", [("1", 3)]),
        ("\U0001f3fd", [("\u25a1", 1)]),
    ],
)
def test_emoji_sequences(one_line, text, expected) -> None:
    """An emoji sequence is one plain character."""
    assert shown(one_line(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected", "width"),
    [
        ("\u0915\u093f", ["\u0915", "\u25cc"], 2),
        ("\u1100\u1161\u11a8", ["\uac01"], 2),
        ("a\u1161b", ["a", "b"], 2),
        ("\u2630", ["\ufffd"], 1),
        ("\u4dc4", ["\ufffd"], 1),
        ("\u3297", ["\ufffd"], 1),
        ("\U0001f237", ["\u25a1"], 1),
    ],
)
def test_what_terminals_disagree_about(one_line, text, expected, width) -> None:
    """What takes one cell in some terminals and two in others is not sent: a plain character stands for it."""
    line = one_line(text)
    assert [each for each, _ in shown(line)] == expected
    assert line.width == width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ufdf2", ["\ufeea\ufee0\ufedf\ufe8d"]),
        ("\ufdfa", ["(\ufeb9)"]),
        ("\ufc00", ["\ufe9e\ufe8b"]),
        ("\u06dd", ["\u25cb"]),
        ("\u0600", ["#"]),
        ("\U000110bd", ["#"]),
    ],
)
def test_ligatures_that_few_fonts_have(one_line, text, expected) -> None:
    """Ligatures of whole words are spelt out in one cell, and enclosing signs replaced by plain ones."""
    line = one_line(text)
    assert [cell.text for cell in line.cells] == expected
    assert line.width == len(expected[0])


def test_every_ligature_is_measured_as_it_is_spelt(typesetter, one_line) -> None:
    """The columns counted for a ligature are those it takes when it is spelt out, in every word of its block."""
    compounds = characters(COMPOUNDS)
    assert len(compounds) > 400
    assert [each for each in compounds if one_line(each).width != typesetter.prepare(each).width] == []
    assert [each for each in compounds if one_line(each).width > 4] == []


def test_thousands_of_marks(lines) -> None:
    """Ten thousand marks on a letter take one cell, stand for themselves and are shown in part."""
    text = "ب" + "\u064e" * 10_000 + "ت"
    (line,) = lines(text, 10)
    assert [(cell.start, cell.end) for cell in line.cells] == [(10_001, 10_002), (0, 10_001)]
    assert len(line.text) < 12


def characters(ranges: str) -> list[str]:
    """Return the characters of ranges as they stand in a character class."""
    import re

    known = re.compile(f"[{ranges}]")
    return [char for char in map(chr, range(0x110000)) if known.match(char)]


FULL, SIMPLE = grammar_with({}), plain_grammar()


def test_marks_take_no_column() -> None:
    """Every mark known in advance has width 0 in terminals."""
    assert [mark for mark in characters(MARKS) if wcwidth(mark) != 0] == []


def test_widths_are_those_of_terminals() -> None:
    """What the grammar calls wide takes two cells in terminals, what it knows as narrow one."""
    grammar = Grammars().of("漢\U0001f525\u0e31")
    odd = set("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029\u3000") | set(
        characters(r"\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff")
    )
    assert [char for char in characters(KNOWN) if wcwidth(char) != 1 and char not in odd] == []
    assert [char for char in map(chr, range(0x110000)) if grammar.wide.match(char) and wcwidth(char) != 2] == []
    assert grammar.zero.match("\u0e31")


def test_plain_text_is_plain() -> None:
    """What plain texts consist of is known, takes one cell or is a mark, and needs no substitute."""
    marks = set(characters(MARKS))
    for char in characters(PLAIN):
        assert wcwidth(char) == (0 if char in marks else 1)
        for grammar in (FULL, SIMPLE):
            assert glyph(char, grammar) == (char, 1) or glyph(char, grammar) == ("\u25cc" + char, 1)
        assert glyph(char, FULL) == glyph(char, SIMPLE)


@given(st.text(st.sampled_from(characters(PLAIN) + [*"لاأ \u064e\u0651"] * 20), max_size=40))
def test_plain_texts_are_cut_as_all_texts(text) -> None:
    """The grammar of plain texts, which is made quickly, cuts them where the full one does."""
    for name in ("irregular", "cluster", "zero", "mark", "wide"):
        found = [[(one.span(), one.lastgroup) for one in getattr(each, name).finditer(text)] for each in (FULL, SIMPLE)]
        assert found[0] == found[1], name
    for word in (one[0] for one in FULL.cluster.finditer(text) if one.lastgroup):
        assert FULL.letter.findall(word) == SIMPLE.letter.findall(word)
    assert bool(FULL.accented_space.search(text)) == bool(SIMPLE.accented_space.search(text))
    assert FULL.irregular.split(text) == SIMPLE.irregular.split(text)


@pytest.mark.parametrize("odd", ["\u200c", "\u200f", "\xa0", "\t", "\u0679", "漢", "\U0001f1e6", "e\u0301", "\ufdfa"])
def test_one_odd_character_asks_for_the_full_grammar(odd) -> None:
    """A text that holds anything but plain characters is cut by the full grammar."""
    grammars = Grammars()
    assert grammars.of("كتب لا").is_plain
    assert not grammars.of(f"كتب{odd}لا").is_plain
