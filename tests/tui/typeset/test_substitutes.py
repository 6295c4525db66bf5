"""Texts with their numbers in other digits, and with signs for what cannot be seen."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tui.typeset.test_properties import TEXTS, TYPESETTER, WIDTHS
from tui.typeset.digits import Digits
from tui.typeset.line import Line, LineSpan
from tui.typeset.prepared import Prepared
from tui.typeset.substitutes import Substitutes
from tui.typeset.unseen import Unseen, unseen_in, unseen_name

FORMS = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFE70, 0xFEFD)}
ALL = st.builds(lambda digits, signs: Substitutes(digits, has_signs=signs), st.sampled_from(Digits), st.booleans())
SIGNS = Substitutes(has_signs=True)


def prepared(text: str, substitutes: Substitutes) -> Prepared:
    """A paragraph as it is shown."""
    return TYPESETTER.prepare(text, None, substitutes.of(text))


def on_one_line(text: str, substitutes: Substitutes) -> Line:
    """A paragraph as it is shown on one endless line."""
    return TYPESETTER.line(prepared(text, substitutes), LineSpan(0, len(text)))


def seen(text: str, digits: Digits = Digits.WRITTEN, *, signs: bool = False) -> str:
    """What a reader sees from left to right, letters without their forms."""
    shown = on_one_line(text, Substitutes(digits, has_signs=signs)).text
    return "".join(FORMS.get(sign, sign) for sign in shown)


# -- digits


@pytest.mark.parametrize(
    ("written", "arabic", "european"),
    [
        ("م 3.5% م", "م %٣.٥ م", "م %3.5 م"),
        ("3.5% م", "م %٣.٥", "م 3.5%"),
        ("م ٣٫٥٪ م", "م ٪٣٫٥ م", "م ٪3.5 م"),
        ("م 12/5/2024 م", "م ١٢/٥/٢٠٢٤ م", "م 12/5/2024 م"),
        ("م 2020-2024 م", "م ٢٠٢٤-٢٠٢٠ م", "م 2024-2020 م"),
        ("2020-2024 م", "م ٢٠٢٤-٢٠٢٠", "م 2020-2024"),
        ("٢٠٢٠-٢٠٢٤ م", "م ٢٠٢٤-٢٠٢٠", "م 2024-2020"),
        ("م 10:30 م", "م ١٠:٣٠ م", "م 10:30 م"),
        ("م +970-59-1234 م", "م ١٢٣٤-٥٩-٩٧٠+ م", "م 1234-59-970+ م"),
        ("م ١٬٢٣٤٫٥ م", "م ١٬٢٣٤٫٥ م", "م 1,234.5 م"),
        ("م 1,234.5 م", "م ١,٢٣٤.٥ م", "م 1,234.5 م"),
        ("م ۱۴۰۲ م", "م ١٤٠٢ م", "م 1402 م"),
        ("مممممم Google 30 م", "م ٣٠ Google مممممم", "م Google 30 مممممم"),
    ],
)
def test_numbers_stand_as_they_do_in_their_digits(written: str, arabic: str, european: str) -> None:
    """A percentage, a date, a range, a time, a telephone number and separators are in the order a reader expects."""
    assert seen(written, Digits.ARABIC) == arabic
    assert seen(written, Digits.EUROPEAN) == european


@pytest.mark.parametrize(
    "written",
    ["in 2020-2024 we read", "م F-16 م", "م G20 م", "كلمة https://example.org/2024/05 م", "م \u200e+970-59\u200e م"],
)
def test_what_runs_from_the_left_keeps_its_digits(written: str) -> None:
    """Arabic-Indic digits are not put into English, names, addresses and what a mark makes run from the left."""
    assert seen(written, Digits.ARABIC) == seen(written)


def test_arabic_digits_in_english_become_european_in_order() -> None:
    """In a paragraph that runs from the left a range in European digits runs from the left as well."""
    assert seen("in ٢٠٢٠-٢٠٢٤ we", Digits.EUROPEAN) == "in 2020-2024 we"


def test_a_date_alone_turns_to_the_right_with_its_digits() -> None:
    """A text of a number only is set as one that was typed so."""
    line = on_one_line("2024/05/12", Substitutes(Digits.ARABIC))
    assert (line.text, line.direction) == ("٢٠٢٤/٠٥/١٢", "rtl")


# -- signs


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("مي\u200cخواهم", "مهاوخ¦يم"),
        ("كت\u200fاب", "با←تك"),
        ("ممممم\u200f (NATO)\u200e.", ".→(NATO) ←ممممم"),
        ("م\u00a0م\tم", "م⇥م‿م"),
        ("م\u2067abc\u2069 م", "م ⇣abc⇠م"),
        ("\ufeffم\u00ad", "¬م⌑"),
        ("م\x07", "◊م"),
    ],
)
def test_a_sign_stands_where_something_cannot_be_seen(written: str, shown: str) -> None:
    """Each has one cell, where it is in the order of the text; what it does to the order it does still."""
    assert seen(written, signs=True).replace("\u06cc", "\u064a") == shown


def test_letters_join_across_signs_as_without_them() -> None:
    """Marks of direction do not part letters, non-joiners do, joiners join."""
    for written in ("كت\u200fب", "كت\u200cب", "كت\u200dب", "ه\u200d م", "م \u200dه"):
        plain = [cell.text for cell in TYPESETTER.line(TYPESETTER.prepare(written), LineSpan(0, len(written))).cells]
        signs = set(Unseen().signs.values())
        assert [cell.text for cell in on_one_line(written, SIGNS).cells if cell.text not in signs] == plain


def test_every_unseen_character_is_named() -> None:
    """What a sign stands for is told by the name and the code point of Unicode."""
    text = "م\u200cم\u00a0\x07"
    names = [unseen_name(text[place]) for place in unseen_in(text)]
    assert names == ["ZERO WIDTH NON-JOINER (U+200C)", "NO-BREAK SPACE (U+00A0)", "CONTROL CHARACTER (U+0007)"]


def test_signs_take_one_cell_and_face_no_side() -> None:
    """A sign is one narrow character that is not mirrored and no letter."""
    for sign in Unseen().signs.values():
        assert (len(sign), unicodedata.mirrored(sign)) == (1, 0)
        assert unicodedata.bidirectional(sign) in ("ON", "CS", "ES", "ET")
        assert TYPESETTER.prepare(sign).width == 1


# -- whatever is shown


@given(TEXTS, WIDTHS, ALL)
@settings(max_examples=300, deadline=None)
def test_lines_cover_the_text_once_and_fit(text: str, width: int, substitutes: Substitutes) -> None:
    """Every code point is in exactly one line, in order, and no line is wider than asked, whatever is shown."""
    shown = prepared(text, substitutes)
    spans = TYPESETTER.lay_out(shown, width)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(TYPESETTER.line(shown, span).width <= width for span in spans)


@given(TEXTS, WIDTHS, ALL)
@settings(max_examples=300, deadline=None)
def test_columns_and_offsets_lead_to_each_other(text: str, width: int, substitutes: Substitutes) -> None:
    """The cells of a line are a permutation of its code points: a column leads to an offset and that one back to it."""
    shown = prepared(text, substitutes)
    for span in TYPESETTER.lay_out(shown, width):
        line = TYPESETTER.line(shown, span)
        places = sorted((cell.start, cell.end) for cell in line.cells)
        edges = [line.start, *(end for _, end in places)]
        assert [start for start, _ in places] == edges[:-1]
        for cell in line.cells:
            column = line.column_of(cell.start)
            assert column is not None
            assert line.offset_at(column) == cell.start


@given(TEXTS, st.sampled_from(Digits))
@settings(max_examples=300, deadline=None)
def test_signs_move_nothing(text: str, digits: Digits) -> None:
    """What can be seen stands in the same order with signs between it and without them.

    Marks stand on what is before them, be it a sign, and are no places of their own.
    """
    marks = {place for place, character in enumerate(text) if unicodedata.category(character).startswith("M")}
    unseen = marks.union(unseen_in(text))
    orders = []
    for substitutes in (Substitutes(digits), Substitutes(digits, has_signs=True)):
        cells = on_one_line(text, substitutes).cells
        orders.append([place for cell in cells for place in [next_seen(cell.start, cell.end, unseen)] if place >= 0])
    without, with_signs = orders
    both = set(without) & set(with_signs)
    assert [place for place in with_signs if place in both] == [place for place in without if place in both]


def next_seen(start: int, end: int, unseen: set[int]) -> int:
    """The first offset of a cell that can be seen; -1 where none can."""
    return next((place for place in range(start, end) if place not in unseen), -1)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_digits_take_the_places_of_digits(text: str) -> None:
    """A text in other digits is as long as before, and nothing else of it is another."""
    for digits in (Digits.ARABIC, Digits.EUROPEAN):
        shown = Substitutes(digits).of(text)
        if shown is not None:
            assert len(shown.ordered) == len(shown.seen) == len(text)
            for old, new in zip(text, shown.ordered, strict=True):
                same = old == new or (old in "٫٬" and new in ".,")
                assert same or unicodedata.decimal(old) == unicodedata.decimal(new)


@pytest.mark.parametrize(
    ("written", "shown"),
    [("ممممم abc\u200f2025", "2025abc ممممم"), ("ممممم abc2025", "abc2025 ممممم"), ("ممممم ab\u200ecd", "abcd ممممم")],
)
def test_an_unseen_mark_parts_what_it_stands_between(written: str, shown: str) -> None:
    """A right-to-left mark takes no cell, and yet what is before it and behind it are two runs (UAX #9, L2)."""
    assert seen(written) == shown
