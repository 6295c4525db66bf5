"""The words that news uses most, each alone: what stands first beside them is a sense that a reader of news expects."""

from pathlib import Path

import pytest

from corpus.arabic.tokenise import tokens
from glossary.glossing import Glosser
from glossary.morphology.lexicon.lexicon import Lexicon

TABLE = Path(__file__).with_name("first_senses.tsv")
FEWEST = 500


def rows() -> list[tuple[str, list[str]]]:
    """Return the words, the most frequent first, and the senses that may stand first."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return [(form, accepted.split("; ")) for form, _, accepted in (line.partition("\t") for line in lines)]


@pytest.fixture(scope="module")
def glosser(lexicon: Lexicon) -> Glosser:
    return Glosser(lexicon)


def test_no_frequent_word_shows_a_wrong_first_sense(glosser: Glosser) -> None:
    """Of the words most frequent in news none has a sense before the one that news means by it."""
    table = rows()
    shown = {form: glosser.gloss(form, tokens(form))[0].brief for form, _ in table}
    wrong = {form: shown[form] for form, accepted in table if shown[form] not in accepted}

    assert len(table) >= FEWEST
    assert wrong == {}
