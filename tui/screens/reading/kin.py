"""What is found out of a word when the reader stays on it: other words of its root, words spelt nearly so."""

from glossary.cards import Cards
from glossary.morphology.nearest import words_of
from tui.widgets.gloss_told import Extras, Told, root_of

_MOST = 12
"""Words of a root that the pane is given."""


def kin_of(told: Told, cards: Cards) -> Extras:
    """Return what the pane shows of a word's kin."""
    if told.is_unknown:
        return Extras(words_of(cards.nearest(told.gloss.token.surface)))
    analysis = told.reading.analysis
    if not root_of(analysis):
        return Extras()
    family = [(each.lemma, each.gloss) for each in cards.family(analysis.root) if each.lemma != analysis.lemma]
    return Extras((), analysis.root, family[:_MOST])
