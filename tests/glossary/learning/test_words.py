"""Which words of a text are to be learnt."""

import pytest

from corpus.arabic.tokenise import tokens
from glossary.glossing import Findings, Glosser
from glossary.learning.model import Word, WordStatus
from glossary.learning.statuses import Statuses
from glossary.learning.words import counts, is_markable, word_of, words_in
from glossary.model import Entity, EntityKind, GlossSource, Mention

TEXT = "أعلنت الوزارة الجديدة ثم قررت وزارتهم في باماكو"
BAMAKO = Entity("bamako", EntityKind.PLACE, "باماكو", "Bamako")


@pytest.fixture(scope="module")
def glosses(glosser: Glosser):
    start = TEXT.index("باماكو")
    mention = Mention("bamako", "a", 0, start, start + len("باماكو"), "باماكو")
    found = Findings([mention], entity={"bamako": BAMAKO}.get)
    return {each.token.surface: each for each in glosser.gloss(TEXT, tokens(TEXT), found)}


def test_all_forms_of_a_lemma_are_one_word(glosses):
    """A word is known in every inflection; homographs and other words of the root are others."""
    assert word_of(glosses["الوزارة"]) == word_of(glosses["وزارتهم"]) == Word("wizArap_1", "وِزارَة", "ministry")
    assert word_of(glosses["الجديدة"]).key != "wizArap_1"


def test_names_and_small_words_are_not_learnt(glosses):
    """Nouns and verbs count; prepositions and conjunctions do not but can be marked; names neither count nor can be marked."""
    assert [surface for surface, gloss in glosses.items() if not counts(gloss)] == ["ثم", "في", "باماكو"]
    assert [surface for surface, gloss in glosses.items() if not is_markable(gloss)] == ["باماكو"]
    assert glosses["باماكو"].source is GlossSource.NAME


def test_running_words_are_counted(glosses):
    """Each occurrence of a word counts."""
    counted = words_in(glosses.values())

    assert counted["wizArap_1"] == 2
    assert counted.total() == 5
    assert Statuses({"wizArap_1": WordStatus.KNOWN}).coverage(counted) == pytest.approx(2 / 5)


def test_a_word_the_lexicon_does_not_know_is_told_by_its_letters():
    """Without a lemma the folded form stands for the word, whatever its hamzas and vowel signs."""
    glosser = Glosser(None)
    first, second = (glosser.gloss(text, tokens(text))[0] for text in ("أزمة", "ازمَه"))

    assert word_of(first).key == word_of(second).key == "ازمه"
