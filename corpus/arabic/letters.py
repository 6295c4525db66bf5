"""The classes of characters that Arabic text is made of, as pieces for the inside of a regular expression's brackets."""

TATWEEL = "\N{ARABIC TATWEEL}"

MARKS = (
    "\u0610-\u061a"  # honorifics and small Koranic letters above
    "\u064b-\u065f"  # harakat, shadda, sukun, madda, hamza above and below
    "\u0670"  # superscript alef
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"  # Koranic marks
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"  # extended marks
)
"""Marks that stand on a letter and have no width of their own."""

JOINERS = "\u200c\u200d"
"""ZWNJ and ZWJ, which stand inside a word and shape its letters."""

CONTROLS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Characters without a picture: joiners, direction marks and embeddings, soft hyphen, byte order mark."""

LETTERS = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9"
    "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc"
)
"""Letters of the Arabic script, Persian and other additions and presentation forms included; no marks, no tatweel, no digits."""

PRESENTATION_LETTERS = "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc"
"""Letters and ligatures in the shape they take in a word; signs that stand for a phrase are not among them."""

DIGITS = "\u0660-\u0669\u06f0-\u06f9"
"""Arabic-Indic and Persian digits."""


def codes(piece: str) -> list[int]:
    """Return the code points that a piece stands for, each end of a range twice."""
    found: list[int] = []
    for index, character in enumerate(piece):
        if character == "-":
            found.extend(range(ord(piece[index - 1]), ord(piece[index + 1])))
        else:
            found.append(ord(character))
    return found


def entries(row: str, separator: str | None = None) -> tuple[str, ...]:
    """Return the entries of a small table written as one string: many right-to-left strings on a line cannot be read."""
    return tuple(row.split(separator))
