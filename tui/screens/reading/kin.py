"""What is found out of a word when the reader stays on it: other words of its root, words spelt nearly so."""

from collections.abc import Sequence

from glossary.cards import Cards
from glossary.dictionaries.entry import Entry
from glossary.morphology.nearest import words_of
from tui.widgets.gloss_told import Extras, Told, root_of

_MOST = 12
"""Words of a root that the pane is given."""
_MOST_ENTRIES = 4


def kin_of(told: Told, cards: Cards, entries: Sequence[Entry], failures: Sequence[str] = ()) -> Extras:
    """Return what the pane shows of a word's kin, of what the user's dictionaries say, and why some say nothing."""
    said = [(each.headword, f"{'; '.join(each.senses)} ({each.dictionary})") for each in entries[:_MOST_ENTRIES]]
    said += [("", sentence) for sentence in failures]
    if told.is_unknown:
        return Extras(words_of(cards.nearest(told.gloss.token.surface)), entries=said)
    analysis = told.reading.analysis
    if not root_of(analysis):
        return Extras()
    family = [(each.lemma, each.gloss) for each in cards.family(analysis.root) if each.lemma != analysis.lemma]
    return Extras((), analysis.root, family[:_MOST], said)
