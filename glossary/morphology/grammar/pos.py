"""Universal Dependencies parts of speech from the lexicon's categories and tags."""

ELATIVE = "Nel"
"""The lexicon's category of adjectives that have no feminine in -a: `>aHomar`, `>akobar`."""
_TAGS = {
    "ADJ": "ADJ",
    "NOUN": "NOUN",
    "NOUN_PROP": "PROPN",
    "ADV": "ADV",
    "PREP": "ADP",
    "CONJ": "SCONJ",
    "INTERJ": "INTJ",
    "ABBREV": "X",
    "REL_PRON": "PRON",
    "INTERROG_PART": "PART",
    "INTERROG": "PART",
    "NEG_PART": "PART",
    "FUNC_WORD": "PART",
    "PART": "PART",
    "DET": "DET",
    "EMPHATIC_PARTICLE": "PART",
}
_INFLECTION = ("PRON_", "POSS_PRON", "NSUFF", "IVSUFF", "PVSUFF", "IV", "DET")
_NUMBERS = frozenset(
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
        "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "two-hundred", "thousand",
        "million", "billion", "trillion",
    }
)  # fmt: skip
_QUANTITIES = frozenset({"every", "all of", "some", "several", "most of", "most", "majority of", "both of"})
_TO_BE = frozenset({"was", "be", "is/are", "be;is", "were"})
_ADJECTIVE_ENDINGS = (
    "able", "ible", "ous", "ful", "less", "ical", "ish", "ive", "ed", "ing", "ic", "al", "ary", "ent", "ant",
)  # fmt: skip
_TAKES_FEMININE = ("Nall", "N-ap", "N/ap")


def universal_tag(category: str, gloss: str, tag: str) -> str:
    """Return the Universal Dependencies tag of an entry of the lexicon."""
    senses = gloss.split(";")
    nominal = category.startswith(("N", "FW"))
    if nominal and senses[0] in _NUMBERS:
        return "NUM"
    if nominal and senses[0] in _QUANTITIES:
        return "DET"
    if tag:
        compound = category.startswith("FW") and tag.startswith("bi/PREP+") and " + " not in gloss
        return "ADP" if compound else _tagged(category, tag)
    if category.startswith(("PV", "IV", "CV")):
        return "AUX" if senses[0] in _TO_BE else "VERB"
    if category.startswith("FW"):
        return "PART"
    if gloss[:1].isupper():
        return "PROPN"
    return "ADJ" if _looks_like_adjective(category, senses) else "NOUN"


def _tagged(category: str, tag: str) -> str:
    pieces = [piece.partition("/")[2] for piece in tag.split("+") if "/" in piece]
    heads = [piece for piece in pieces if not piece.startswith(_INFLECTION)] or pieces[-1:]
    head = heads[-1] if heads else ""
    if head.startswith(("DEM_PRON", "PRON_")):
        return "PRON"
    if head.startswith("VERB"):
        return "VERB"
    return _TAGS.get(head, "NOUN" if category.startswith("N") else "PART")


def _looks_like_adjective(category: str, senses: list[str]) -> bool:
    if category.startswith(ELATIVE):
        return True
    if category.partition("_")[0] not in _TAKES_FEMININE:
        return False
    heads = [sense.partition(" (")[0].split() for sense in senses if sense]
    return bool(heads) and all(words and words[-1].endswith(_ADJECTIVE_ENDINGS) for words in heads)
