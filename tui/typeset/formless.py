"""Arabic letters that have no presentation forms: what their neighbours join to, and what shows them where they are joined."""

import re

_DUAL = (
    r"\u0620\u063b-\u063f\u066e\u066f\u0678\u067c\u067d\u0681\u0682\u0685\u069a-\u06a3\u06a5\u06a7\u06a8\u06aa-\u06ac"
    r"\u06ae\u06b0\u06b2\u06b4-\u06ba\u06bc\u06bd\u06bf\u06c2\u06ce\u06d1\u06fa-\u06fc\u06ff\u0750-\u0758\u075c-\u076a"
    r"\u076d-\u0770\u0772\u0775-\u0777\u077a-\u077f\u0886\u0889-\u088d\u08a0-\u08a9\u08af\u08b0\u08b3-\u08b8\u08ba-\u08c8"
)
_RIGHT = (
    r"\u0672\u0673\u0675-\u0677\u0689-\u068b\u068f\u0690\u0692-\u0697\u0699\u06c3\u06c4\u06ca\u06cd\u06cf\u06d5\u06ee"
    r"\u06ef\u0759-\u075b\u076b\u076c\u0771\u0773\u0774\u0778\u0779\u0870-\u0882\u088e\u08aa-\u08ac\u08ae\u08b1\u08b2"
    r"\u08b9"
)
"""By their Joining_Type in ArabicShaping.txt; dotless noon is among them, which has two of its four forms."""

_FORMLESS = re.compile(f"[{_DUAL}{_RIGHT}]")
_BEH, _DAL = "\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER DAL}"
STAND_INS = {
    ord(letter): stand_in
    for ranges, stand_in in ((_DUAL, _BEH), (_RIGHT, _DAL))
    for letter in re.findall(f"[{ranges}]", "".join(map(chr, range(0x620, 0x900))))
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
    if not _FORMLESS.match(letter):
        return form
    return _SHOWN.get(letter, {}).get(_PLACES.get(form, ""), letter)
