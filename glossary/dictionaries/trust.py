"""How far a reading by a dictionary of headwords can be trusted: such a dictionary says nothing of inflection."""

from glossary.model import Analysis

ANOTHER_FORM = "another form of the headword"
"""The feature of a reading whose headword is another number, gender or state of the word."""
_WHOLE = 0.9
_STRIPPED = 0.7
_OTHER = 0.5


def dictionary_trust(analysis: Analysis) -> float:
    """Return how likely a dictionary's reading is right, from 0 to 1: the whole word, one without clitics, another form.

    A reading that knows its lemma is from a morphology database, and is trusted like a whole word.
    """
    if ANOTHER_FORM in analysis.features:
        return _OTHER
    taken_off = bool(analysis.proclitics or analysis.enclitics) and not analysis.lemma_id
    return _STRIPPED if taken_off else _WHOLE
