"""Arabic letters that have no presentation forms: what their neighbours join to, and what shows them where they are joined."""

from collections.abc import Iterator

_DUAL = """
    0620 063B-063F 066E 066F 0678 067C 067D 0681 0682 0685 069A-06A3 06A5 06A7 06A8 06AA-06AC 06AE 06B0 06B2 06B4-06BA 06BC
    06BD 06BF 06C2 06CE 06D1 06FA-06FC 06FF 0750-0758 075C-076A 076D-0770 0772 0775-0777 077A-077F 0886 0889-088D 08A0-08A9
    08AF 08B0 08B3-08B8 08BA-08C8
"""
_RIGHT = """
    0672 0673 0675-0677 0689-068B 068F 0690 0692-0697 0699 06C3 06C4 06CA 06CD 06CF 06D5 06EE 06EF 0759-075B 076B 076C 0771
    0773 0774 0778 0779 0870-0882 088E 08AA-08AC 08AE 08B1 08B2 08B9
"""
"""By their Joining_Type in ArabicShaping.txt; dotless noon is among them, which has two of its four forms."""


def _codes(ranges: str) -> Iterator[int]:
    for each in ranges.split():
        first, _, last = each.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


STAND_INS = {
    **dict.fromkeys(_codes(_DUAL), "\N{ARABIC LETTER BEH}"),
    **dict.fromkeys(_codes(_RIGHT), "\N{ARABIC LETTER DAL}"),
}
"""A letter that joins to the same sides, by the code of the letter without forms."""

_PLACES = {
    "\N{ARABIC LETTER BEH ISOLATED FORM}": "ISOLATED",
    "\N{ARABIC LETTER DAL ISOLATED FORM}": "ISOLATED",
    "\N{ARABIC LETTER BEH FINAL FORM}": "FINAL",
    "\N{ARABIC LETTER BEH INITIAL FORM}": "INITIAL",
    "\N{ARABIC LETTER BEH MEDIAL FORM}": "MEDIAL",
    "\N{ARABIC LETTER DAL FINAL FORM}": "FINAL",
}
_SMALL_V = "\N{ARABIC VOWEL SIGN SMALL V ABOVE}"
_SHOWN = {
    "\N{ARABIC LETTER AE}": {
        "ISOLATED": "\N{ARABIC LETTER HEH ISOLATED FORM}",
        "FINAL": "\N{ARABIC LETTER HEH FINAL FORM}",
    },
    "\N{ARABIC LETTER NOON GHUNNA}": {
        "INITIAL": "\N{ARABIC LETTER UIGHUR KAZAKH KIRGHIZ ALEF MAKSURA INITIAL FORM}",
        "MEDIAL": "\N{ARABIC LETTER UIGHUR KAZAKH KIRGHIZ ALEF MAKSURA MEDIAL FORM}",
        "FINAL": "\N{ARABIC LETTER NOON GHUNNA FINAL FORM}",
    },
    "\N{ARABIC LETTER LAM WITH SMALL V}": {
        "ISOLATED": f"\N{ARABIC LETTER LAM ISOLATED FORM}{_SMALL_V}",
        "INITIAL": f"\N{ARABIC LETTER LAM INITIAL FORM}{_SMALL_V}",
        "MEDIAL": f"\N{ARABIC LETTER LAM MEDIAL FORM}{_SMALL_V}",
        "FINAL": f"\N{ARABIC LETTER LAM FINAL FORM}{_SMALL_V}",
    },
    "\N{ARABIC LETTER YEH WITH SMALL V}": {
        "ISOLATED": f"\N{ARABIC LETTER FARSI YEH ISOLATED FORM}{_SMALL_V}",
        "INITIAL": f"\N{ARABIC LETTER FARSI YEH INITIAL FORM}{_SMALL_V}",
        "MEDIAL": f"\N{ARABIC LETTER FARSI YEH MEDIAL FORM}{_SMALL_V}",
        "FINAL": f"\N{ARABIC LETTER FARSI YEH FINAL FORM}{_SMALL_V}",
    },
    "\N{ARABIC LETTER REH WITH SMALL V}": {
        "ISOLATED": f"\N{ARABIC LETTER REH ISOLATED FORM}{_SMALL_V}",
        "FINAL": f"\N{ARABIC LETTER REH FINAL FORM}{_SMALL_V}",
    },
}
"""What looks as a letter without forms does, by its place in a word, and stands in more fonts than it; any other letter is
shown as it is written."""


def shown_form(letter: str, form: str) -> str:
    """Return what shows a letter, from the form that the shaper gave to it or to what stood in for it."""
    if ord(letter) not in STAND_INS:
        return form
    return _SHOWN.get(letter, {}).get(_PLACES.get(form, ""), letter)
