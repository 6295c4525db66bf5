"""The recogniser as readers have it: tables, rules and the trained tagger."""

import pytest

from glossary.entities.recognise import Recogniser
from glossary.morphology.lexicon.lexicon import load_lexicon


@pytest.fixture(scope="session")
def recogniser() -> Recogniser:
    return Recogniser(load_lexicon())
