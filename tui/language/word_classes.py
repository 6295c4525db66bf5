"""What parts of speech are called, and other words of warraq's own that fields of entries are chosen from."""

from tui.language.spoken import gettext, marked

PARTS_OF_SPEECH = {
    "ADJ": marked("adjective"),
    "ADP": marked("preposition"),
    "ADV": marked("adverb"),
    "AUX": marked("auxiliary verb"),
    "CCONJ": marked("conjunction"),
    "DET": marked("determiner"),
    "INTJ": marked("interjection"),
    "NOUN": marked("noun"),
    "NUM": marked("number"),
    "PART": marked("particle"),
    "PRON": marked("pronoun"),
    "PROPN": marked("name"),
    "SCONJ": marked("conjunction"),
    "VERB": marked("verb"),
}
"""The tags of Universal Dependencies in words."""
_CHOICES = {"pattern": marked("as a pattern")}
"""What is said for a choice whose word is said of something else too: a pattern is what the vowels of a word make."""


def choice_told(choice: str) -> str:
    """Return what a field of an entry can be chosen to say, in the language that is spoken."""
    return gettext(_CHOICES.get(choice, choice))
