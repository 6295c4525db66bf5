"""What parts of speech are called."""

from tui.language.spoken import marked

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
