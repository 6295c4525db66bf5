import itertools
import re
from pathlib import Path

import pytest
from arabic_reshaper import ArabicReshaper

from tui.typeset.characters import LETTERS as LETTERS_OF_A_WORD
from tui.typeset.grammar import Grammars
from tui.typeset.shaping import Shaper, Word

LETTERS = "ءآأؤإئابةتجدرسصعـفكلمنهوىيپچژگکی"


def shape(text: str, before: str = "", after: str = "") -> str:
    """Return the forms of a word in logical order."""
    word = Word(text, before, after)
    return "".join(unit.text for unit in Shaper().shaped([word], Grammars().of(text))[word])


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("ب", "\ufe8f"),
        ("بيت", "\ufe91\ufef4\ufe96"),
        ("دار", "\ufea9\ufe8d\ufead"),
        ("سلام", "\ufeb3\ufefc\ufee1"),
        ("لأ", "\ufef7"),
        ("لإلآ", "\ufef9\ufef5"),
        ("كـب", "\ufedb\u0640\ufe90"),
        ("گچپژ", "\ufb94\ufb7d\ufb59\ufb8b"),
        ("بَيْت", "\ufe91\u064e\ufef4\u0652\ufe96"),
        ("رُبَّ", "\ufead\u064f\ufe8f\u064e\u0651"),
        ("لَا", "\ufefb\u064e"),
        ("لِلّٰهِ", "\ufedf\u0650\ufee0\u0651\ufeea\u0650"),
        ("لٰكن", "\ufedf\ufedc\ufee6"),
        ("قَالَۖ", "\ufed7\u064e\ufe8e\ufedd\u064e"),
    ],
)
def test_forms(word, forms) -> None:
    """Letters join as they should, marks stay where they are, lam and alef are one; marks that would tear the word are left out."""
    assert shape(word) == forms


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("می\u200cخواهم", "\ufee3\ufbfd\ufea7\ufeee\ufe8d\ufeeb\ufee2"),
        ("ه\u200d", "\ufeeb"),
        ("ب\u200dب", "\ufe91\ufe90"),
        ("د\u200dب", "\ufea9\ufe90"),
        ("ل\u200cا", "\ufedd\ufe8d"),
        ("ب\u200d\u200cب", "\ufe91\ufe8f"),
        ("ب\u200c\u200dب", "\ufe8f\ufe90"),
    ],
)
def test_joiners(word, forms) -> None:
    """A joiner makes letters join and a non-joiner keeps them apart, and neither is shown."""
    assert shape(word) == forms


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("ڕێک", "\u0695\ufbfe\u065a\ufb8f"),
        ("هەڵب", "\ufeeb\ufeea\ufedf\u065a\ufe90"),
        ("ئە", "\ufe8b\ufeea"),
        ("ە", "\ufee9"),
        ("ڵا", "\ufedf\u065a\ufe8e"),
        ("کڕین", "\ufb90\u0695\ufbfe\ufee6"),
        ("ښاغلی", "\u069a\ufe8e\ufecf\ufee0\ufbfd"),
        ("بںب", "\ufe91\ufbe9\ufe90"),
        ("بٴب", "\ufe8f\u0674\ufe8f"),
        ("ڵ" + "\u0301" * 9, "\ufedd\u065a" + "\u0301" * 5),
        ("بڵ" + "\u0301" * 9, "\ufe91\ufede\u065a" + "\u0301" * 5),
    ],
)
def test_letters_without_forms(word, forms) -> None:
    """A letter that has no presentation forms joins its neighbours all the same, and is shown as near as can be."""
    assert shape(word) == forms


def test_every_letter_joins_as_unicode_says() -> None:
    """The letters on both sides of any Arabic letter have the forms that its joining type asks for."""
    table = Path("/usr/share/unicode/ArabicShaping.txt")
    if not table.exists():
        pytest.skip("there is no ArabicShaping.txt (Debian's unicode-data)")
    rows = [line.split("#")[0].split(";") for line in table.read_text("utf-8").split("\n")]
    types = {chr(int(row[0], 16)): row[2].strip() for row in rows if len(row) > 3}
    letters = [letter for letter in types if re.match(f"[{LETTERS_OF_A_WORD}]", letter)]
    wrong = []
    for letter in letters:
        shown = shape(f"ب{letter}ب")
        to_it, from_it = types[letter] in "DRC", types[letter] in "DC"
        expected = ("\ufe91" if to_it else "\ufe8f", "\ufe90" if from_it else "\ufe8f")
        if (shown[0], shown[-1]) != expected:
            wrong.append((letter, types[letter], shown))
    assert wrong == []
    assert len(letters) > 200


@pytest.mark.parametrize("before", ["", "- ", "(2) "])
def test_a_joiner_before_a_word(one_line, before) -> None:
    """A joiner that no letter precedes makes the next letter join all the same."""
    assert one_line(f"{before}\u200dه").text == "\ufeea" + before[::-1].translate(str.maketrans("()", ")("))


def test_a_word_cut_by_a_line_keeps_its_forms(lines) -> None:
    """Where a line cuts a word, the letters are those of the whole word."""
    text = "والمستشفيات"
    cut = [cell for line in lines(text, 4) for cell in line.cells]
    whole = [cell for line in lines(text, 40) for cell in line.cells]
    assert {cell.start: cell.text for cell in cut} == {cell.start: cell.text for cell in whole}


def test_all_pairs_between_letters() -> None:
    """Shaping words together gives each the forms that the shaper gives it alone."""
    words = [Word("".join(letters)) for letters in itertools.product(LETTERS, repeat=2)]
    words += [Word(f"ب{one}{other}ب") for one, other in itertools.product(LETTERS, repeat=2)]
    alone = ArabicReshaper({"delete_harakat": False, "support_zwj": False, "ARABIC LIGATURE ALLAH": False})
    shaped = Shaper().shaped(words, Grammars().of(""))
    assert {word.text: "".join(unit.text for unit in shaped[word]) for word in words} == {
        word.text: alone.reshape(word.text) for word in words
    }


def test_the_memory_of_words_is_bounded() -> None:
    """A shaper forgets rather than grow without end, and goes on shaping."""
    shaper, grammar = Shaper(), Grammars().of("")
    for start in range(0, 24_000, 6_000):
        words = [
            Word("".join(LETTERS[3 + int(digit)] for digit in str(number))) for number in range(start, start + 6_000)
        ]
        assert len(shaper.shaped(words, grammar)) == 6_000
