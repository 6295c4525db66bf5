"""What is found out of a word when the reader stays on it."""

import pytest

from corpus.arabic.tokenise import tokens
from glossary.cards import Cards
from glossary.dictionaries.entry import Entry
from glossary.glossing import Glosser
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.readings import Readings
from tui.screens.reading.kin import kin_of
from tui.widgets.gloss_told import Told, origin_of


@pytest.fixture(scope="module")
def cards(lexicon: Lexicon):
    return Cards(lexicon)


def told(text, beyond=lambda _: ()):
    """The last word of a text without a lexicon, as the pane is told of it."""
    gloss = Glosser(None, beyond).gloss(text, tokens(text))[-1]
    return Told(gloss, Readings().of(gloss), 0)


def test_entries_and_failures(cards):
    """Dictionaries are quoted in a line with their names, and what fails says why."""
    entries = [Entry("Birds", "زغلول", "زغلول\n1. squab\n2. young pigeon")]
    found = kin_of(told("هذا زغلول"), cards, entries, ["words.dict has changed."])
    assert found.entries == [("زغلول", "squab; young pigeon (Birds)"), ("", "words.dict has changed.")]


def test_the_dictionary_is_named():
    """Under a word of a dictionary its name stands where otherwise the lexicon does."""
    from glossary.dictionaries.keys import Wanted
    from glossary.dictionaries.readings import analysis_of

    entry = Entry("Birds", "زغلول", "squab")
    beyond = [analysis_of("زغلول", entry, Wanted("زغلول", entry.fit))]
    assert "from Birds" in origin_of(told("زغلول", lambda _: beyond))
